import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashChance } from '#engine/chance.ts';
import { cutToLength } from '#engine/cut-to-length.ts';
import { createEngine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { SessionEvent, SessionState } from '#engine/state.ts';
import type { Change, CompiledBeat, CompiledInject, CompiledScenario, LengthId } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import { aBeat, aConsequence, aDecision, anOption, aScenario, minute, noChange } from '#test/support/a-scenario.ts';
import { anyMarkedScenario } from '#test/support/lengths/marked-scenario.ts';
import { type Choose, playByHand, type Played } from '#test/support/lengths/play-by-hand.ts';

const lengths: readonly LengthId[] = ['express', 'standard'];
const inFull: readonly LengthId[] = ['full'];
const known: Condition = { flag: 'known' };
const asked: Condition = { flag: 'asked' };

const mail = (id: string, when: Condition | null = null): CompiledInject => ({ id, channel: 'mail', from: 'desk', when, facts: [] });

/** Two acts in express and full; the first act has the beats that a test states, its first one leads from `one.call`. */
function tell(beats: readonly CompiledBeat[], stated: Partial<CompiledScenario> = {}): CompiledScenario {
  const whole = aScenario();
  const all = [...beats, aBeat('two.end', { injects: [mail('end')] })];
  const decisions = Object.fromEntries(all.flatMap(({ id, decision }) => (decision === null ? [] : [[decision, aDecision(decision, id)]])));
  const told = { minutesAlone: 5, minutesRoom: 10, decisions: Object.keys(decisions) };
  return {
    ...whole,
    ...{ lengths: { express: told, full: told }, flows: {}, slots: {}, complications: {}, duties: {}, milestones: {} },
    acts: whole.acts.map((act) => ({
      ...act,
      first: all.find((beat) => beat.act === act.id)?.id ?? '',
      beats: all.flatMap((beat) => (beat.act === act.id ? [beat.id] : [])),
    })),
    beats: Object.fromEntries(all.map((beat) => [beat.id, beat])),
    decisions,
    start: { ...noChange, sets: ['known', 'asked'] },
    ...stated,
  };
}

const goto = (scenario: CompiledScenario, beat: string) => scenario.beats[beat]?.goto;

describe('a story cut to a length', () => {
  it('is the very same where nothing names a length', () => {
    const whole = aScenario();
    expect(cutToLength(whole, 'express')).toBe(whole);
  });

  it('keeps id, version and hash, and is not cut again', () => {
    const whole = tell([aBeat('one.call', { goto: [{ to: 'one.more', when: null }] }), aBeat('one.more', { lengths: inFull })]);
    const cut = cutToLength(whole, 'express');
    expect([cut.id, cut.version, cut.hash]).toEqual([whole.id, whole.version, whole.hash]);
    expect(cutToLength(cut, 'express')).toEqual(cut);
  });

  it('has none of the beats that it leaves out, nor their decisions and slots', () => {
    const whole = tell(
      [
        aBeat('one.call', { decision: 'answer', goto: [{ to: 'one.more', when: null }] }),
        aBeat('one.more', { decision: 'more', lengths: inFull }),
      ],
      {
        complications: { rumour: { id: 'rumour', when: null, channel: null, ...noChange } },
        slots: { talk: { beat: 'one.more', chance: 50, oneOf: ['rumour'] } },
      },
    );
    const cut = cutToLength(whole, 'express');
    expect(Object.keys(cut.beats)).toEqual(['one.call', 'two.end']);
    expect(cut.acts.map((act) => act.beats)).toEqual([['one.call'], ['two.end']]);
    expect([Object.keys(cut.decisions), Object.keys(cut.slots), Object.keys(cut.complications)]).toEqual([['answer'], [], []]);
    expect(Object.keys(cutToLength(whole, 'full').slots)).toEqual(['talk']);
  });

  it('leads at once to where a beat that it leaves out leads, under both conditions', () => {
    const whole = tell([
      aBeat('one.call', {
        goto: [
          { to: 'one.more', when: known },
          { to: 'one.last', when: null },
        ],
      }),
      aBeat('one.more', {
        lengths: inFull,
        goto: [
          { to: 'one.ask', when: asked },
          { to: 'one.last', when: null },
        ],
      }),
      aBeat('one.ask', { goto: [{ to: 'one.last', when: null }] }),
      aBeat('one.last'),
    ]);
    expect(goto(cutToLength(whole, 'express'), 'one.call')).toEqual([
      { to: 'one.ask', when: { all: [known, asked] } },
      { to: 'one.last', when: null },
    ]);
  });

  it('still ends the act where a beat that it leaves out would have ended it', () => {
    const whole = tell([
      aBeat('one.call', {
        goto: [
          { to: 'one.more', when: known },
          { to: 'one.last', when: null },
        ],
      }),
      aBeat('one.more', { lengths: inFull, goto: [{ to: 'one.last', when: asked }] }),
      aBeat('one.last'),
    ]);
    expect(goto(cutToLength(whole, 'express'), 'one.call')).toEqual([
      { to: 'one.last', when: { all: [known, asked] } },
      { to: 'one.last', when: { not: known } },
    ]);
  });

  it('opens an act at the first of its beats that the length has', () => {
    const whole = tell([
      aBeat('one.call', {
        lengths: inFull,
        goto: [
          { to: 'one.more', when: { length: 'full' } },
          { to: 'one.last', when: null },
        ],
      }),
      aBeat('one.more', { lengths: inFull, goto: [{ to: 'one.last', when: null }] }),
      aBeat('one.last'),
    ]);
    expect(cutToLength(whole, 'express').acts[0]).toMatchObject({ first: 'one.last', beats: ['one.last'] });
  });

  it('drops what can never hold in it, and asks nothing where something always holds', () => {
    const whole = tell(
      [
        aBeat('one.call', {
          injects: [mail('short', { length: 'express' }), mail('long', { not: { length: 'express' } }), mail('both', known)],
        }),
      ],
      {
        endings: [
          { id: 'shut', when: { length: 'full' } },
          { id: 'open', when: { any: [{ length: 'express' }, asked] } },
          { id: 'lost', when: null },
        ],
      },
    );
    const cut = cutToLength(whole, 'express');
    expect(cut.beats['one.call']?.injects.map(({ id, when }) => [id, when])).toEqual([
      ['short', null],
      ['both', known],
    ]);
    expect(cut.endings).toEqual([{ id: 'open', when: null }]);
  });

  it('drops what asks for a flag that only a beat outside the length can set', () => {
    const whole = tell(
      [
        aBeat('one.call', { injects: [mail('call'), mail('echo', asked)], goto: [{ to: 'one.more', when: null }] }),
        aBeat('one.more', { lengths: inFull, sets: ['asked'] }),
      ],
      { start: noChange },
    );
    expect(cutToLength(whole, 'express').beats['one.call']?.injects.map((one) => one.id)).toEqual(['call']);
    expect(cutToLength(whole, 'full').beats['one.call']?.injects.map((one) => one.id)).toEqual(['call', 'echo']);
  });

  it('drops effects that count in other lengths only, wherever something changes, and says no more of those that stay', () => {
    const change: Change = {
      ...noChange,
      effects: [
        { measure: 'customers', add: -5, lengths: inFull },
        { counter: 'cards', add: 3, lengths: lengths },
        { counter: 'cards', add: 200, price: 'letters', times: 2, lengths: ['express', 'full'] },
        { measure: 'customers', add: -2 },
      ],
    };
    const letters = { counter: 'cards', add: 200, price: 'letters', times: 2 };
    const inExpress = [{ counter: 'cards', add: 3 }, letters, { measure: 'customers', add: -2 }];
    const inTheWhole = [{ measure: 'customers', add: -5 }, letters, { measure: 'customers', add: -2 }];
    const option = anOption('good', 'best', { ...change, consequences: [aConsequence('letter', change)] });
    const answer = aDecision('answer', 'one.call', { options: [option, anOption('bad', 'harmful')] });
    const whole = tell([aBeat('one.call', { decision: 'answer' })], {
      start: { ...change, sets: ['known', 'asked'] },
      decisions: { answer },
      complications: { rumour: { id: 'rumour', when: null, channel: null, ...change } },
      slots: { talk: { beat: 'one.call', chance: 50, oneOf: ['rumour'] } },
      duties: { report: { id: 'report', rulesets: ['then'], opens: known, met: asked, clock: 'none', missed: change, sources: ['S1'] } },
    });
    const listEffects = ({ start, decisions, complications, duties }: CompiledScenario) => {
      const good = decisions['answer']?.options[0];
      const changes = [start, good, good?.consequences[0], complications['rumour'], duties['report']?.missed];
      return changes.map((one) => one?.effects);
    };
    expect(listEffects(cutToLength(whole, 'express'))).toEqual([inExpress, inExpress, inExpress, inExpress, inExpress]);
    expect(listEffects(cutToLength(whole, 'full'))).toEqual([inTheWhole, inTheWhole, inTheWhole, inTheWhole, inTheWhole]);
  });

  it('counts an effect in a run of its length, and in a run of another not', () => {
    const effects = [
      { measure: 'customers', add: -20, lengths: inFull },
      { measure: 'customers', add: -1 },
    ];
    const answer = aDecision('answer', 'one.call', { options: [anOption('good', 'best', { effects }), anOption('bad', 'harmful')] });
    const whole = tell([aBeat('one.call', { decision: 'answer' })], { decisions: { answer } });
    const moved = (length: LengthId) =>
      (playByMachine(whole, length, 's', () => 'good').state.measures['customers'] ?? 0) - (whole.measures['customers']?.start ?? 0);
    expect([moved('express'), moved('full')]).toEqual([-1, -21]);
  });

  it('drops consequences that wait for a beat which it leaves out', () => {
    const beats = [
      aBeat('one.call', { decision: 'answer', goto: [{ to: 'one.more', when: null }] }),
      aBeat('one.more', { lengths: inFull, injects: [mail('more')] }),
    ];
    const consequences = [aConsequence('letter', { after: { beat: 'one.more' } }), aConsequence('bill', { after: { act: 'two' } })];
    const answer = aDecision('answer', 'one.call', { options: [anOption('good', 'best', { consequences }), anOption('bad', 'harmful')] });
    const cut = cutToLength(tell(beats, { decisions: { answer } }), 'express');
    expect(cut.decisions['answer']?.options[0]?.consequences.map((one) => one.id)).toEqual(['bill']);
  });
});

/** A run through the machine of its length, to the end. */
function playByMachine(scenario: CompiledScenario, length: LengthId, seed: string, choose: Choose): Played {
  const engine = createEngine(scenario);
  const begun = engine.start({ seed, settings: { ruleset: 'then', length } });
  const events: SessionEvent[] = [...begun.events];
  let state: SessionState = begun.state;
  while (state.phase !== 'ended') {
    const decision = state.phase === 'deciding' ? scenario.decisions[scenario.beats[state.beat]?.decision ?? ''] : undefined;
    const open = decision?.options.filter((one) => isOptionOpen(scenario, state, decision.id, one.id)) ?? [];
    const outcome = engine.apply(
      state,
      decision === undefined
        ? { type: 'beat.continue' }
        : { type: 'decision.take', decision: decision.id, option: choose(decision, open), confidence: null },
    );
    if (!outcome.ok) throw new Error(`Violated assumption: one can go on at ${state.beat}.`);
    events.push(...outcome.events);
    state = outcome.state;
  }
  return { events, state };
}

/** All of a run but what was put down and never came, and where in its machine it stands. */
function outline({ events, state: { pending: _pending, arrived: _arrived, phase: _phase, ...rest } }: Played) {
  return { events, rest };
}

describe('a run of a length', () => {
  it('is the one that a reader of the whole file plays who passes the beats of other lengths by hand', () => {
    fc.assert(
      fc.property(anyMarkedScenario, fc.constantFrom(...lengths), fc.string({ maxLength: 4 }), (scenario, length, seed) => {
        const choose: Choose = (decision, open) => open[hashChance(seed, 'choice', decision.id) % open.length]?.id ?? '';
        const byMachine = playByMachine(scenario, length, seed, choose);
        const byHand = playByHand(scenario, length, seed, choose);
        expect(outline(byMachine)).toEqual(outline(byHand));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the wait of a beat', () => {
  const opening = minute('2019-05-08T10:40');
  const enter = (scenario: CompiledScenario): readonly (readonly [string, number])[] =>
    playByMachine(scenario, 'express', 's', (_, open) => open[0]?.id ?? '').events.flatMap((event) =>
      event.type === 'beat.entered' && event.beat.startsWith('one.') ? [[event.beat, event.at - opening] as const] : [],
    );

  it('runs from the moment the story leaves the beat before it, when the decision there has taken its time', () => {
    const later = aBeat('one.later', { wait: 30, injects: [mail('later')] });
    const scenario = tell([aBeat('one.call', { decision: 'answer', goto: [{ to: 'one.later', when: null }] }), later]);
    expect(enter(scenario)).toEqual([
      ['one.call', 0],
      ['one.later', 40],
    ]);
  });

  it('gives way to a time of its own that is later', () => {
    const fixed = aBeat('one.later', { wait: 30, at: opening + 90, injects: [mail('later')] });
    const waiting = aBeat('one.last', { wait: 30, at: opening + 100, injects: [mail('last')] });
    const call = aBeat('one.call', { injects: [mail('call')], goto: [{ to: 'one.later', when: null }] });
    expect(enter(tell([call, { ...fixed, goto: [{ to: 'one.last', when: null }] }, waiting]))).toEqual([
      ['one.call', 0],
      ['one.later', 90],
      ['one.last', 120],
    ]);
  });

  it('runs from the opening of the act at its first beat, and takes no time where the beat is left out', () => {
    const call = aBeat('one.call', { wait: 15, injects: [mail('call')], goto: [{ to: 'one.more', when: null }] });
    const more = aBeat('one.more', { wait: 60, lengths: inFull, goto: [{ to: 'one.last', when: null }] });
    expect(enter(tell([call, more, aBeat('one.last', { injects: [mail('last')] })]))).toEqual([
      ['one.call', 15],
      ['one.last', 15],
    ]);
  });
});
