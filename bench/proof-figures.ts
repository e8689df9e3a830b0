import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

/** What it takes to prove a scenario of full size on this computer: in a process of its own, so that its memory is its own. */
export function measureProof(): readonly Figure[] {
  const script = fileURLToPath(new URL('prove-large.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  const taken: unknown = JSON.parse(printed);
  const read = (name: string): number => {
    const value: unknown = typeof taken === 'object' && taken !== null ? Reflect.get(taken, name) : undefined;
    if (typeof value !== 'number') throw new Error(`The proof did not say ${name}.`);
    return value;
  };
  if (Reflect.get(Object(taken), 'isWhole') !== true) throw new Error('The large scenario was not followed to all its ends.');
  return [
    { id: 'prove-30-decisions-6-plays', value: read('seconds'), unit: 's', limit: { atMost: 30 } },
    { id: 'prove-memory', value: read('megabytes'), unit: 'MB', limit: { atMost: 1000 } },
    { id: 'prove-states', value: read('states'), unit: 'states', limit: null },
  ];
}
