import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '#engine/state.ts';
import { ratingCredit, weightPoints } from '#scoring/rules.ts';
import { longestState } from '#session/course-state.ts';
import { judgeRecheck } from '#session/judge-recheck.ts';
import { findPlace, firstRun, moveRecheck, openRecheck, type RecheckMove, type RecheckRun } from '#session/recheck.ts';
import { decodeRecheck, encodeRecheck, firstRecheckState, type RecheckState } from '#session/recheck-code.ts';
import { aRecheck, smallRecheck } from '#test/support/a-recheck.ts';

const recheck = aRecheck();
const { questions } = recheck;
const confidences: readonly Confidence[] = ['low', 'medium', 'high'];
const everyOption = questions.flatMap(({ options }) => options.map(({ id }) => id));

const anyMove: fc.Arbitrary<RecheckMove> = fc.oneof(
  fc.record({
    type: fc.constant('answer' as const),
    option: fc.constantFrom(...everyOption, 'nobody-has-it'),
    confidence: fc.constantFrom(...confidences),
  }),
  fc.record({ type: fc.constant('read' as const) }),
);
/** Where any moves lead, legal or not. */
const anyRun: fc.Arbitrary<RecheckRun> = fc.array(anyMove, { maxLength: 30 }).map((moves) =>
  moves.reduce((run, move) => {
    const moved = moveRecheck(recheck, run, move);
    return moved.ok ? moved.run : run;
  }, firstRun),
);

/** A run that answers every question by a choice among its options. */
function answerAll(choose: (at: number) => string, confidence: Confidence = 'high'): RecheckRun {
  return { answers: questions.map((_, at) => ({ option: choose(at), confidence })), read: questions.length };
}
const worstOf = (at: number): string =>
  questions[at]?.options.toSorted((a, b) => ratingCredit[a.rating] - ratingCredit[b.rating])[0]?.id ?? '';
const bestOf = (at: number): string => questions[at]?.best ?? '';

describe('a run of a recheck', () => {
  it('explains each answer before the next question, and ends once, whatever is tried', () => {
    fc.assert(
      fc.property(anyRun, anyMove, (run, move) => {
        const place = findPlace(recheck, run);
        const moved = moveRecheck(recheck, run, move);
        expect(run.answers.length - run.read).toBe(place.is === 'told' ? 1 : 0);
        if (place.is === 'ended') expect(moved.ok).toBe(false);
        if (!moved.ok) return;
        expect(moved.run.answers.slice(0, run.answers.length)).toEqual(run.answers);
        expect(moved.run.answers.length + moved.run.read).toBe(run.answers.length + run.read + 1);
      }),
    );
  });

  it('is judged only when all is answered, between 0 and 100, by weight', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const judged = judgeRecheck(recheck, run);
        expect(judged === null).toBe(run.answers.length < questions.length);
        if (judged === null) return;
        const weights = questions.map(({ decision }) => weightPoints[recheck.scenario.decisions[decision]?.weight ?? 'minor']);
        const earned = judged.lines.map(({ now }, at) => ratingCredit[now.rating] * (weights[at] ?? 0));
        const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
        expect(judged.score.percent).toBe(Math.round((sum(earned) / sum(weights)) * 100));
        expect(judged.sure.right).toBeLessThanOrEqual(judged.sure.count);
      }),
    );
  });

  it('is passed by the best options, and not by a harmful one at a gate', () => {
    expect(judgeRecheck(recheck, answerAll(bestOf))?.score).toMatchObject({ percent: 100, passed: true, withheldBy: [] });
    const gate = questions.findIndex(({ decision }) => recheck.scenario.decisions[decision]?.gate.includes('japan-2019'));
    expect(gate, 'Violated assumption: a decision is a gate').not.toBe(-1);
    const judged = judgeRecheck(
      recheck,
      answerAll((at) => (at === gate ? worstOf(at) : bestOf(at))),
    );
    expect(judged?.score).toMatchObject({ passed: false, withheldBy: [questions[gate]?.decision] });
  });

  it('tells then from now, and of what one was sure', () => {
    const better = judgeRecheck(recheck, answerAll(bestOf));
    expect(better?.lines.map(({ isBetter }) => isBetter)).toEqual(questions.map(() => true));
    expect(better?.sure).toEqual({ count: questions.length, right: questions.length });
    expect(judgeRecheck(recheck, answerAll(worstOf))?.sure).toEqual({ count: questions.length, right: 0 });
    expect(judgeRecheck(recheck, answerAll(bestOf, 'low'))?.sure).toEqual({ count: 0, right: 0 });
  });

  it('asks every option of a decision, in an order drawn from the recheck', () => {
    for (const { decision, options } of questions) {
      const declared = recheck.scenario.decisions[decision]?.options.map(({ id }) => id) ?? [];
      expect(options.map(({ id }) => id).toSorted()).toEqual(declared.toSorted());
    }
    const orders = new Set(
      ['a1', 'b2', 'c3', 'd4', 'e5'].map((id) =>
        JSON.stringify(aRecheck(recheck.scenario, { ...smallRecheck, id }).questions.map(({ options }) => options.map((one) => one.id))),
      ),
    );
    expect(orders.size).toBeGreaterThan(1);
  });

  it('is not opened by rules that do not know what is asked', () => {
    const [first] = smallRecheck.earlier;
    if (first === undefined) throw new Error('Violated assumption: something is asked.');
    const open = (change: Partial<typeof first>, ruleset = 'japan-2019') =>
      openRecheck(recheck.scenario, ruleset, { ...smallRecheck, earlier: [{ ...first, ...change }] });
    expect(open({})).not.toBeNull();
    expect(open({ decision: 'constructor' })).toBeNull();
    expect(open({ option: 'nobody-has-it' })).toBeNull();
    expect(open({}, 'japan-1999')).toBeNull();
  });
});

describe('the state of a recheck', () => {
  const anyScore = fc.option(fc.record({ percent: fc.nat(100), passed: fc.boolean(), on: fc.constantFrom('2026-11-22', '2031-02-28') }));
  const anyState: fc.Arbitrary<RecheckState> = fc.record({
    ...{ begun: fc.nat(999), attempts: fc.nat(999), first: anyScore, best: anyScore },
    run: fc.option(anyRun),
  });

  it('comes back as it was, in plain ASCII and far within what a system keeps', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const text = encodeRecheck(recheck, state);
        expect(text).toMatch(/^[!-~]+$/u);
        expect(text.length).toBeLessThan(longestState / 10);
        expect(decodeRecheck(recheck, text)).toEqual({ ok: true, state });
      }),
    );
  });

  it('of another recheck is not taken over, but attempts and results stand', () => {
    const state: RecheckState = { ...firstRecheckState, begun: 2, attempts: 1, run: answerAll(bestOf) };
    const raw = encodeRecheck(recheck, state);
    const other = aRecheck(recheck.scenario, { ...smallRecheck, id: 'def456' });
    expect(decodeRecheck(other, raw)).toEqual({ ok: false, fault: 'course/other-rules', rest: { ...state, run: null }, raw });
  });

  it('that was cut, changed or written by something else is never taken for a run', () => {
    const raw = encodeRecheck(recheck, { ...firstRecheckState, begun: 1, run: answerAll(bestOf) });
    for (let length = 0; length < raw.length; length += 1) expect(decodeRecheck(recheck, raw.slice(0, length)).ok).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => !decodeRecheck(recheck, text).ok));
    expect(decodeRecheck(recheck, 'A*1*0*0*-*-*')).toMatchObject({ fault: 'course/other-format', rest: firstRecheckState });
  });

  it('holds no run that could not have been', () => {
    const asRun = (run: RecheckRun): string => encodeRecheck(recheck, { ...firstRecheckState, run });
    const one = { option: bestOf(0), confidence: 'high' } as const;
    for (const run of [
      { answers: [one], read: 2 },
      { answers: [], read: 1 },
      { answers: [...answerAll(bestOf).answers, one], read: 0 },
    ])
      expect(decodeRecheck(recheck, asRun(run)).ok).toBe(false);
  });
});
