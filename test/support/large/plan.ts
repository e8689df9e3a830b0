import type { Condition } from '#scenario/schema.ts';
import { hashChance } from '#engine/chance.ts';

/** The plan of the generated large scenario: what depends on what. Figures are drawn elsewhere; this is the shape. */

export const acts = ['alert', 'containment', 'forensics', 'disclosure', 'recovery'] as const;
export type ActName = (typeof acts)[number];

export const rulesets = ['japan-2019', 'japan-2025'] as const;
export const measures = ['customers', 'evidence', 'trust', 'compliance', 'business'] as const;
export const roles = ['president', 'shop-manager', 'it', 'pr', 'privacy-officer', 'customer-desk'] as const;
export const parties = ['card-company', 'acquirer', 'psp', 'builder', 'investigator', 'police', 'customer', 'press'] as const;
export const competencies = ['command', 'containment', 'evidence', 'reporting', 'customer-protection', 'disclosure', 'recovery'] as const;

/** Each act asks six decisions: `alert-1` to `alert-6`. */
export const numbers = [1, 2, 3, 4, 5, 6] as const;

type Rank = 'best' | 'sound' | 'weak' | 'harmful';

/** Ratings of a decision's options by its number within the act; a flag is tied to a place in this list. */
export const ranks: Readonly<Record<number, readonly Rank[]>> = {
  1: ['best', 'weak', 'weak', 'harmful'],
  2: ['best', 'sound', 'weak', 'harmful', 'harmful'],
  3: ['best', 'sound', 'weak', 'harmful'],
  4: ['best', 'weak', 'harmful', 'harmful'],
  5: ['best', 'sound', 'weak', 'weak', 'harmful'],
  6: ['best', 'weak', 'harmful'],
};

/** The place of the second decision's options that leads past the fourth decision. */
export const forfeitingPlace = 3;

/** Which places of which decision set a flag. */
export const flags: Readonly<Record<string, readonly { readonly flag: string; readonly places: readonly number[] }[]>> = {
  'alert-1': [{ flag: 'doubted', places: [1, 3] }],
  'alert-2': [{ flag: 'left-open', places: [2, 4] }],
  'alert-3': [{ flag: 'lead-named', places: [0, 1] }],
  'alert-4': [{ flag: 'chain-told', places: [0] }],
  'alert-5': [{ flag: 'kept-quiet', places: [3, 4] }],
  'alert-6': [{ flag: 'notes-kept', places: [0] }],
  'containment-1': [{ flag: 'staff-briefed', places: [0, 1] }],
  'containment-2': [
    { flag: 'card-stopped', places: [0, 1, 2] },
    { flag: 'shop-stopped', places: [0] },
    { flag: 'half-stopped', places: [2] },
  ],
  'containment-3': [{ flag: 'builder-let-in', places: [2, 3] }],
  'containment-4': [
    { flag: 'evidence-kept', places: [0] },
    { flag: 'logs-lost', places: [2, 3] },
  ],
  'containment-5': [{ flag: 'stopped-late', places: [3, 4] }],
  'containment-6': [{ flag: 'police-told', places: [0] }],
  'forensics-1': [
    { flag: 'inquiry-ordered', places: [0, 1] },
    { flag: 'inquiry-late', places: [2, 3] },
  ],
  'forensics-2': [
    { flag: 'ppc-told', places: [0] },
    { flag: 'ppc-put-off', places: [2] },
  ],
  'forensics-3': [{ flag: 'denied', places: [3] }],
  'forensics-4': [{ flag: 'passwords-reset', places: [0] }],
  'forensics-5': [
    { flag: 'customers-warned', places: [0] },
    { flag: 'early-warning', places: [0] },
    { flag: 'hushed-up', places: [3, 4] },
  ],
  'forensics-6': [{ flag: 'cards-monitored', places: [0, 1] }],
  'disclosure-1': [{ flag: 'draft-shared', places: [0] }],
  'disclosure-2': [
    { flag: 'published', places: [0, 1, 2, 3, 4] },
    { flag: 'customers-warned', places: [0, 1, 2] },
    { flag: 'honest-notice', places: [0, 1] },
    { flag: 'vague-notice', places: [2] },
    { flag: 'damage-denied', places: [4] },
  ],
  'disclosure-3': [{ flag: 'desk-ready', places: [0, 1] }],
  'disclosure-5': [{ flag: 'answers-late', places: [2, 4] }],
  'disclosure-6': [{ flag: 'refund-promised', places: [0] }],
  'recovery-1': [{ flag: 'causes-listed', places: [0] }],
  'recovery-2': [
    { flag: 'rebuilt', places: [0] },
    { flag: 'moved-to-mall', places: [1] },
    { flag: 'patched', places: [2] },
  ],
  'recovery-5': [{ flag: 'new-name', places: [4] }],
  'recovery-6': [{ flag: 'future-decided', places: [0, 1] }],
};

/** Options that are offered only if this holds; never the one that is assumed. */
export const gatedOptions: readonly { readonly decision: string; readonly place: number; readonly when: Condition }[] = [
  { decision: 'forensics-5', place: 1, when: { not: { flag: 'stopped-late' } } },
  { decision: 'disclosure-4', place: 3, when: { flag: 'kept-quiet' } },
  { decision: 'recovery-2', place: 2, when: { not: { flag: 'hushed-up' } } },
];

/** The detour of each act, after its first beat. */
export const turns: Readonly<Record<ActName, Condition>> = {
  alert: { flag: 'doubted' },
  containment: { any: [{ flag: 'left-open' }, { flag: 'kept-quiet' }] },
  forensics: { any: [{ flag: 'half-stopped' }, { flag: 'stopped-late' }] },
  disclosure: { any: [{ flag: 'ppc-put-off' }, { flag: 'hushed-up' }] },
  recovery: { any: [{ flag: 'vague-notice' }, { flag: 'answers-late' }] },
};

/** A beat that a band decides on, before the last beat of its act. */
export const bandTurns: Readonly<Partial<Record<ActName, Condition>>> = {
  forensics: { any: [{ flag: 'inquiry-late' }, { counter: 'cards-added', band: 'many' }] },
  disclosure: { not: { lateness: 'on-time' } },
  recovery: { duty: 'customer-word', is: 'missed' },
};

/** Injects that depend on what was done, by beat. */
export const askingInjects: Readonly<Record<string, readonly Condition[]>> = {
  'alert.b3': [{ flag: 'doubted' }],
  'containment.b2': [{ flag: 'lead-named' }, { not: { flag: 'lead-named' } }],
  'containment.b5': [{ flag: 'builder-let-in' }, { flag: 'staff-briefed' }],
  'forensics.b2': [{ flag: 'kept-quiet' }, { duty: 'acquirer-report', is: 'missed' }],
  'forensics.b3': [{ flag: 'inquiry-ordered' }, { not: { flag: 'inquiry-ordered' } }],
  'forensics.b6': [{ flag: 'logs-lost' }, { not: { flag: 'logs-lost' } }, { flag: 'denied' }],
  'disclosure.b1': [{ flag: 'notes-kept' }, { not: { lateness: 'on-time' } }],
  'disclosure.b3': [{ flag: 'early-warning' }, { not: { flag: 'early-warning' } }, { flag: 'passwords-reset' }],
  'disclosure.b5': [{ flag: 'honest-notice' }, { not: { flag: 'honest-notice' } }, { flag: 'draft-shared' }],
  'disclosure.b6': [{ flag: 'desk-ready' }],
  'recovery.b1': [{ flag: 'refund-promised' }, { flag: 'police-told' }],
  'recovery.b4': [{ flag: 'causes-listed' }, { not: { measure: 'trust', band: 'good' } }],
  'recovery.close': [{ flag: 'rebuilt' }, { flag: 'patched' }, { flag: 'moved-to-mall' }, { flag: 'new-name' }],
};

/** A number below `count` that depends on the seed and the name of what is drawn alone. */
export function draw(seed: string, name: string, count: number): number {
  return hashChance(seed, 'large-scenario', name) % count;
}
