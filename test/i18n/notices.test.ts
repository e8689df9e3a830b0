import { describe, expect, it } from 'vitest';
import type { StoreFault } from '#session/ports.ts';
import type { WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { readWords } from './words.ts';

const refusals: Record<WorkshopRefusal, true> = {
  'engine/session-over': true,
  'engine/nothing-to-decide': true,
  'engine/other-decision': true,
  'engine/unknown-option': true,
  'engine/option-closed': true,
  'engine/decision-open': true,
  'engine/unknown-slot': true,
  'engine/unknown-complication': true,
  'engine/slot-turned': true,
  'engine/unknown-command': true,
  'workshop/not-allowed': true,
  'workshop/not-understood': true,
  'workshop/too-large': true,
  'workshop/too-fast': true,
  'workshop/repeated': true,
  'workshop/over': true,
  'workshop/not-started': true,
  'workshop/already-started': true,
  'workshop/locked': true,
  'workshop/full': true,
  'workshop/removed': true,
  'workshop/unknown-code': true,
  'workshop/too-many-guesses': true,
  'workshop/too-many-workshops': true,
  'workshop/unknown-seat': true,
  'workshop/elsewhere': true,
  'workshop/unknown-team': true,
  'workshop/unknown-participant': true,
  'workshop/unknown-role': true,
  'workshop/role-taken': true,
  'workshop/paused': true,
  'workshop/nothing-open': true,
  'workshop/answers-closed': true,
  'workshop/not-revealed': true,
  'workshop/other-decision': true,
  'workshop/not-spokesperson': true,
  'workshop/observer': true,
  'workshop/not-observer': true,
  'workshop/no-answers': true,
  'workshop/tied': true,
  'workshop/count-does-not-fit': true,
  'workshop/confidence-missing': true,
  'workshop/reason-missing': true,
  'workshop/nothing-to-undo': true,
  'workshop/unknown-inject': true,
  'workshop/inject-shown': true,
  'workshop/inject-not-yet': true,
  'workshop/nothing-to-rewind': true,
  'workshop/nothing-to-catch-up': true,
  'workshop/no-timer': true,
  'workshop/extensions-used': true,
  'workshop/unknown-scenario': true,
  'workshop/other-scenario-version': true,
  'workshop/no-room': true,
  'workshop/shutting-down': true,
  'workshop/no-connection': true,
  'workshop/journal-failed': true,
};
const faults: Record<StoreFault, true> = {
  'storage/full': true,
  'storage/blocked': true,
  'storage/missing': true,
  'storage/damaged': true,
  'storage/unknown-format': true,
  'storage/unknown-scenario-version': true,
};

describe.each(['ja', 'en'])('the sentences in %s', (language) => {
  const words = readWords(language);

  it('say something for every way a command is refused', () => {
    expect(Object.keys(words['refusals'] ?? {}).toSorted()).toEqual(Object.keys(refusals).toSorted());
  });

  it('say something for every fault of the storage', () => {
    expect(Object.keys(words['notices'] ?? {})).toEqual(expect.arrayContaining(Object.keys(faults)));
  });

  it('never name a key, a stack or a technical exception', () => {
    for (const sentence of Object.values(words['notices'] ?? {}))
      expect(sentence).not.toMatch(/Error|undefined|null|stack|exception|例外/u);
  });
});
