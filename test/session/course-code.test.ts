import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { decodeCourse, encodeCourse } from '#session/course-code.ts';
import { type AttemptScore, type CourseState, firstState, longestState } from '#session/course-state.ts';
import { playToEnd } from '#test/support/play.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const runsOverAll = 1_000;
const engine = createEngine(loadSmallScenario().logic);
const { record } = playToEnd(engine, (_, [first]) => first ?? raise());
const played: CourseState = {
  ...{ begun: 3, attempts: 2, run: { ...record, played: { on: '2026-11-22', seconds: 754 } } },
  first: { percent: 64, passed: false, on: '2026-11-20' },
  best: { percent: 85, passed: true, on: '2026-11-22' },
};

const anyScore: fc.Arbitrary<AttemptScore | null> = fc.option(
  fc.record({ percent: fc.nat(100), passed: fc.boolean(), on: fc.constantFrom('2026-11-22', '2031-02-28') }),
);

function raise(): never {
  throw new Error('Violated assumption: a decision has an open option.');
}

describe.each(listShippedScenarios())('the state of a course over %s', (id) => {
  const shipped = createEngine(loadShippedScenario(id).logic);
  const { lengths, rulesets } = shipped.scenario;
  /** A run to the end, cut off anywhere. */
  const anyState = fc
    .record({
      ...{ begun: fc.nat(999), attempts: fc.nat(999), first: anyScore, best: anyScore },
      seed: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }),
      ruleset: fc.constantFrom(...Object.keys(rulesets)),
      length: fc.constantFrom(...(['express', 'standard', 'full'] as const).filter((one) => lengths[one] !== undefined)),
      luck: fc.array(fc.nat(7), { minLength: 1, maxLength: 60 }),
      cut: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      seconds: fc.option(fc.nat(9_999_999)),
    })
    .map(({ begun, attempts, first, best, seed, ruleset, length, luck, cut, seconds }): CourseState => {
      let at = 0;
      const ended = playToEnd(shipped, (_, open) => open[(luck[(at += 1) % luck.length] ?? 0) % open.length] ?? raise(), {
        ...{ seed, ruleset, length, confidence: 'high' },
      }).record;
      const commands = ended.commands.slice(0, Math.ceil(cut * ended.commands.length));
      const run = { ...ended, commands, ...(seconds === null ? {} : { played: { on: '2026-11-22', seconds } }) };
      return { begun, attempts, first, best, run };
    });

  it('comes back as it was and never takes more room than a system has', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const text = encodeCourse(shipped, state);
        expect(text).toMatch(/^[!-~]+$/u);
        expect(text.length).toBeLessThanOrEqual(longestState);
        expect(decodeCourse(shipped, text)).toEqual({ ok: true, state });
      }),
      { numRuns: Math.ceil(runsOverAll / listShippedScenarios().length) },
    );
  }, 120_000);
});

describe('the state of a course', () => {
  it('of somebody who has never been here comes back too', () => {
    expect(decodeCourse(engine, encodeCourse(engine, firstState))).toEqual({ ok: true, state: firstState });
  });

  it('that was cut by the system is not taken for a shorter run, and its results stand', () => {
    const text = encodeCourse(engine, played);
    const { begun, attempts, first, best } = played;
    for (let length = text.length - 1; length > text.length - 30; length -= 1) {
      const raw = text.slice(0, length);
      expect(decodeCourse(engine, raw)).toEqual({
        ...{ ok: false, fault: 'course/damaged', raw },
        rest: { begun, attempts, first, best, run: null },
      });
    }
  });

  it('with a run by other rules keeps attempts and results, and hands the run back as it was written', () => {
    const changed = createEngine({ ...engine.scenario, hash: 'f'.repeat(64) });
    const raw = encodeCourse(engine, played);
    expect(decodeCourse(changed, raw)).toEqual({ ok: false, fault: 'course/other-rules', raw, rest: { ...played, run: null } });
  });

  it('without a run is not touched by other rules', () => {
    const changed = createEngine({ ...engine.scenario, hash: 'f'.repeat(64) });
    const state = { ...played, run: null };
    expect(decodeCourse(changed, encodeCourse(engine, state))).toEqual({ ok: true, state });
  });

  it('in a format of a later version is told from a damaged one', () => {
    expect(decodeCourse(engine, 'B*whatever*1')).toMatchObject({ ok: false, fault: 'course/other-format', rest: firstState });
  });

  it.each(['', ' ', 'viewed=1,2|lastviewedslide=2', '{"v":1}', 'A', 'A*', 'A*1*2*3*4', 'A*0*1*1*-*999p2026-11-22*', 'あ*い'])(
    'is not found in %j, which is taken back unchanged',
    (raw) => {
      expect(decodeCourse(engine, raw)).toMatchObject({ ok: false, fault: 'course/damaged', raw, rest: { run: null } });
    },
  );

  it('is never thrown at by a text, whatever is put into it', () => {
    const text = encodeCourse(engine, played);
    const spoilt = fc
      .tuple(fc.nat(text.length), fc.string({ maxLength: 4 }))
      .map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), spoilt), (given) => {
        const decoded = decodeCourse(engine, given);
        if (decoded.ok) expect(encodeCourse(engine, decoded.state)).toBe(given);
        else expect(decoded.raw).toBe(given);
      }),
      { numRuns: 1_000 },
    );
  });
});
