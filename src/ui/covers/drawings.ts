import { signal } from '@preact/signals';
import type { Cover } from '#scenario/compiled.ts';

/** Each a chunk of its own: a page that opens on a brief needs none, the start page one. */
const fetches: Readonly<Record<Cover, () => Promise<{ readonly default: string }>>> = {
  'card-shop': () => import('./card-shop.svg?raw'),
  'customer-desk': () => import('./customer-desk.svg?raw'),
  'ticket-gate': () => import('./ticket-gate.svg?raw'),
};

/** The drawings of covers that have come. */
export const drawings = signal<Readonly<Partial<Record<Cover, string>>>>({});

/** Fetches the drawing of a cover, if it has not come yet. Never rejects: a cover without its picture says all it has to say. */
export async function fetchDrawing(cover: Cover): Promise<void> {
  if (drawings.peek()[cover] !== undefined) return;
  const fetched = await fetches[cover]().catch(() => null);
  if (fetched !== null) drawings.value = { ...drawings.peek(), [cover]: fetched.default };
}
