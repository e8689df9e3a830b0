import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '#engine/state.ts';
import type { StoreFault } from '#session/ports.ts';
import { readWords } from './words.ts';

const refusals: Record<RefusalCode, true> = {
  'engine/session-over': true,
  'engine/nothing-to-decide': true,
  'engine/other-decision': true,
  'engine/unknown-option': true,
  'engine/option-closed': true,
  'engine/decision-open': true,
  'engine/unknown-command': true,
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
