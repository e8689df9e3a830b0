import type { Save } from '#session/ports.ts';

/** A record of one step, and what the test states. */
export function aRecord(stated: Partial<Save['record']> = {}): Save['record'] {
  return {
    format: 1,
    scenario: { id: 'small-case', version: '1.0.0', hash: 'a'.repeat(64) },
    seed: 'seed-1',
    settings: { ruleset: 'japan-2019', length: 'express' },
    commands: [{ type: 'decision.take', decision: 'first-move', option: 'act-on-it', confidence: 'high' }, { type: 'beat.continue' }],
    ...stated,
  };
}

/** A save in the middle of a run, and what the test states. */
export function aSave(stated: Partial<Save> = {}): Save {
  return {
    format: 2,
    id: 'one',
    scenario: 'small-case',
    savedAt: '2026-11-22T10:00:00.000Z',
    record: aRecord(),
    settings: { explain: 'each-act', confidence: true },
    draft: { option: null, confidence: null },
    takes: [],
    finished: false,
    commitment: '',
    progress: { act: 'alert', actIndex: 0, decided: 1, decisions: 10, now: 25_944_000 },
    ...stated,
  };
}
