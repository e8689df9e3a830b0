import { describe, expect, it } from 'vitest';
import { limits } from '#proof/limits.ts';
import { prove } from '#proof/prove.ts';
import { loadWideScenario } from '#test/support/large-scenario.ts';

describe('a scenario with too many states to follow', () => {
  const wide = loadWideScenario();
  const { express } = wide.logic.lengths;
  if (express === undefined) throw new Error('Violated assumption: the wide scenario has the length express.');
  const [ruleset = '', law] = Object.entries(wide.logic.rulesets).at(-1) ?? [];
  if (law === undefined) throw new Error('Violated assumption: the wide scenario has a ruleset.');
  const duties = Object.fromEntries(Object.entries(wide.logic.duties).filter(([, duty]) => duty.rulesets.includes(ruleset)));
  const pack = { ...wide, logic: { ...wide.logic, lengths: { express }, rulesets: { [ruleset]: law }, duties } };
  const proof = prove(pack, 100);
  const beyond = proof.findings.filter((one) => one.code === 'proof/not-exhausted');

  it('is not proven', () => {
    expect(proof.proven).toBe(false);
    expect(proof.plays.some(({ followed }) => !followed.exhaustive)).toBe(true);
    expect(beyond).toHaveLength(1);
  });

  it('names beats at which its states grow, and what tells them apart there', () => {
    const beats = `${beyond[0]?.params['beats']}`.split('; ');
    expect(beats.length).toBeGreaterThan(1);
    for (const one of beats) {
      const [, beat = '', parts = ''] = /^(\S+) \((.+)\)$/u.exec(one) ?? [];
      expect(Object.keys(pack.logic.beats)).toContain(beat);
      expect(parts).not.toBe('');
    }
  });

  it('is sampled, and it is told how much the samples came to', () => {
    for (const { followed } of proof.plays) {
      if (followed.exhaustive) continue;
      expect(followed.runs).toBeGreaterThanOrEqual(limits.samples);
      expect(followed.coverage.reached).toBeLessThanOrEqual(followed.coverage.declared);
      expect(followed.coverage.reached).toBeGreaterThan(followed.coverage.declared / 2);
      expect(followed.score.min).toBeLessThan(followed.score.mean);
      expect(followed.score.mean).toBeLessThan(followed.score.max);
    }
    expect(beyond[0]?.params['coverage']).toBeGreaterThan(50);
  });

  it('is not said to hold anything that no run comes to', () => {
    const claims = proof.findings.filter((one) => /never|unreachable|unfounded/u.test(one.code));
    expect(claims).toEqual([]);
  });
});
