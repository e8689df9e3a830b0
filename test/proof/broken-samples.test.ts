import { describe, expect, it } from 'vitest';
import { type ProofCode, proofSeverities } from '#proof/finding-codes.ts';
import { prove } from '#proof/prove.ts';
import { brokenSamples } from '#test/support/proof-samples/broken-samples.ts';
import { packSample, soundBase } from '#test/support/proof-samples/sound-base.ts';

const codes = Object.keys(proofSeverities).toSorted();

function isCode(text: string): text is ProofCode {
  return Object.hasOwn(proofSeverities, text);
}

describe('the rules of the proof', () => {
  it('find nothing in the sound base', () => {
    const { findings, proven } = prove(packSample(soundBase));
    expect(findings).toEqual([]);
    expect(proven).toBe(true);
  }, 60_000);

  it('each have a broken sample', () => {
    expect(Object.keys(brokenSamples).toSorted()).toEqual(codes);
    expect(codes.length).toBeGreaterThan(20);
  });

  it.each(codes.filter(isCode))(
    'find %s in its broken sample, and nothing else',
    (code) => {
      const { sample, maxStates } = brokenSamples[code]();
      const { findings, proven } = prove(packSample(sample), maxStates);
      expect([...new Set(findings.map((one) => one.code))]).toEqual([code]);
      expect(proven).toBe(false);
    },
    60_000,
  );
});
