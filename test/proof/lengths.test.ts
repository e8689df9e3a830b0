import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToLength } from '#engine/cut-to-length.ts';
import { unreachedInLengthCodes } from '#proof/finding-codes.ts';
import { listObservables } from '#proof/observables.ts';
import { listPlays, prove } from '#proof/prove.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { aBeat } from '#test/support/a-scenario.ts';
import { anyMarkedScenario } from '#test/support/lengths/marked-scenario.ts';
import { changeBeat, changeLogic } from '#test/support/proof-samples/change-sample.ts';
import { playEveryPath } from '#test/support/proof-samples/every-path.ts';
import { packSample, type Sample, soundBase } from '#test/support/proof-samples/sound-base.ts';

const lengths: readonly LengthId[] = ['express', 'standard'];

/** The sound base in two lengths: express is as it was, standard has a beat with two ways of its own in the first act. */
function inTwoLengths(): Sample {
  const { express } = soundBase.logic.lengths;
  const [one, ...others] = soundBase.logic.acts;
  if (express === undefined || one === undefined) throw new Error('Violated assumption: the base has acts and a length.');
  const more = aBeat('one.more', {
    lengths: ['standard'],
    injects: [{ id: 'more', channel: 'mail', from: 'desk', when: null, facts: [] }],
    goto: [
      { to: 'one.news', when: { flag: 'hung-up' } },
      { to: 'one.stop', when: null },
    ],
  });
  const added = changeLogic(soundBase, {
    lengths: { express, standard: express },
    acts: [{ ...one, beats: [...one.beats, more.id] }, ...others],
    beats: { ...soundBase.logic.beats, [more.id]: more },
  });
  return changeBeat(added, 'one.call', { goto: [{ to: more.id, when: null }] });
}

/** What a length has and no path of it comes to, as the loader names places; nothing within a thing that is unseen itself. */
function listMissing(scenario: CompiledScenario, length: LengthId): readonly string[] {
  const { seen } = playEveryPath(scenario, { ruleset: 'then', length });
  const story = cutToLength(scenario, length);
  if (story === scenario) return [];
  const asked = scenario.lengths[length]?.decisions ?? [];
  const told = new Set([
    ...Object.values(story.beats).flatMap((beat) => [`beat:${beat.id}`, ...beat.injects.map((inject) => `inject:${inject.id}`)]),
    ...asked.flatMap((id) => (story.decisions[id]?.options ?? []).map((option) => `option:${id}/${option.id}`)),
  ]);
  return listObservables(scenario).flatMap(({ id, path, within }) =>
    told.has(id) && !seen.has(id) && within.every((one) => seen.has(one)) ? [`${length} ${path.join('.')}`] : [],
  );
}

describe('the proof of a scenario with lengths of their own', () => {
  it('is sound where each length is, and counts the ways of a beat that only one of them enters as taken', () => {
    const { proven, findings, plays } = prove(packSample(inTwoLengths()));
    expect(findings).toEqual([]);
    expect(proven).toBe(true);
    expect(plays.map(({ length, followed }) => [length, followed.exhaustive && followed.longest.beats])).toEqual([
      ['express', 6],
      ['standard', 7],
    ]);
  }, 60_000);

  it('follows each length on its own story', () => {
    const { logic } = inTwoLengths();
    const seen = lengths.map((length) => playEveryPath(logic, { ruleset: 'then', length }).seen.has('beat:one.more'));
    expect(seen).toEqual([false, true]);
    expect(listPlays(logic).map((play) => play.length)).toEqual(['express', 'standard']);
  });

  it('names what a length has and none of its paths comes to, and nothing else, on any small scenario', () => {
    fc.assert(
      fc.property(anyMarkedScenario, (scenario) => {
        const everywhere = lengths.map((length) => playEveryPath(scenario, { ruleset: 'then', length }).seen);
        const isReached = (place: string): boolean =>
          listObservables(scenario).some((one) => one.path.join('.') === place && everywhere.some((seen) => seen.has(one.id)));
        const missing = lengths.flatMap((length) => listMissing(scenario, length)).filter((one) => isReached(one.split(' ')[1] ?? ''));
        const codes: readonly string[] = unreachedInLengthCodes;
        const told = prove({ logic: scenario, texts: {} }).findings.flatMap(({ code, path, params }) =>
          codes.includes(code) ? `${params['length'] ?? ''}`.split(', ').map((length) => `${length} ${path.join('.')}`) : [],
        );
        expect(told.toSorted()).toEqual(missing.toSorted());
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
