import { signal } from '@preact/signals';
import type { SessionView } from '#session/view.ts';

/** What can lie on the lanes: the laptop with the site of the case in one of its states, and the newspaper. */
export type Thing = `laptop-${SessionView['shop']}` | 'laptop-tickets' | 'newspaper';

/** Each a chunk of its own: a debrief needs two or three of them, and reads whole without any. */
const fetches: Readonly<Record<Thing, () => Promise<{ readonly default: string }>>> = {
  'laptop-open': () => import('./things/laptop-open.svg?raw'),
  'laptop-tickets': () => import('./things/laptop-tickets.svg?raw'),
  'laptop-card-stopped': () => import('./things/laptop-card-stopped.svg?raw'),
  'laptop-login-stopped': () => import('./things/laptop-login-stopped.svg?raw'),
  'laptop-stopped': () => import('./things/laptop-stopped.svg?raw'),
  'laptop-closed-for-good': () => import('./things/laptop-closed-for-good.svg?raw'),
  newspaper: () => import('./things/newspaper.svg?raw'),
};

/** The drawings that have come. */
export const things = signal<Readonly<Partial<Record<Thing, string>>>>({});

const states: readonly SessionView['shop'][] = ['open', 'card-stopped', 'login-stopped', 'stopped', 'closed-for-good'];

/** Fetches every state of the laptop, for a page whose line may go before it has shown them all. Never rejects. */
export async function fetchLaptops(): Promise<void> {
  await Promise.all(states.map((state) => fetchThing(`laptop-${state}`)));
}

/** Fetches a drawing, if it has not come yet. Never rejects: a lane without it says all it has to say. */
export async function fetchThing(thing: Thing): Promise<void> {
  if (things.peek()[thing] !== undefined) return;
  const fetched = await fetches[thing]().catch(() => null);
  if (fetched !== null) things.value = { ...things.peek(), [thing]: fetched.default };
}
