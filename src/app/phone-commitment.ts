import type { PhoneCommitment } from '#ui/workshop/phone-model.ts';
import type { LinkMemory } from '#workshop/client/link-world.ts';
import { parseCommitment } from './parse-commitment.ts';

const name = 'breach-tabletop/commitment';

/** The commitment that this device has kept, or an empty one. Never throws. */
export function findCommitment(memory: LinkMemory): PhoneCommitment {
  return parseCommitment(memory.read(name)) ?? { text: '', when: 'week', isKept: false };
}

/** Keeps a commitment on this device. */
export function keepCommitment(memory: LinkMemory, { text, when }: PhoneCommitment): void {
  memory.write(name, JSON.stringify({ text, when }));
}

/** Forgets the commitment on this device. */
export function forgetCommitment(memory: LinkMemory): void {
  memory.drop(name);
}
