import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import { hashState } from '#engine/state-hash.ts';
import type { Command, SessionState } from '#engine/state.ts';
import { aConsequence, aDecision, anOption, aScenario, minute } from '#test/support/a-scenario.ts';
import { followNumbers, playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle } from '#test/support/styles.ts';

const engine = createEngine(loadShippedScenario('hario-2019').logic);
const { scenario } = engine;
/** Has never seen the states of the other one. */
const fresh = createEngine(scenario);
const goOn: Command = { type: 'beat.continue' };

const strange = ['', 'constructor', '__proto__', 'toString', 'ended', '\uD800'];
const decisions = [...Object.keys(scenario.decisions), ...strange];
const options = [...Object.values(scenario.decisions).flatMap((one) => one.options.map(({ id }) => id)), ...strange];

/** Any command at all; seldom a legal one. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(goOn),
  fc.record({ type: fc.constant('decision.skip' as const), decision: fc.constantFrom(...decisions) }),
  fc.record({
    type: fc.constant('decision.take' as const),
    decision: fc.constantFrom(...decisions),
    option: fc.constantFrom(...options),
    confidence: fc.constantFrom('low', 'medium', 'high', null),
  }),
  fc.record({
    type: fc.constant('slot.set' as const),
    slot: fc.constantFrom(...Object.keys(scenario.slots), ...strange),
    set: fc.oneof(
      fc.record({ is: fc.constantFrom('drawn' as const, 'none' as const) }),
      fc.record({ is: fc.constant('this' as const), complication: fc.constantFrom(...Object.keys(scenario.complications), ...strange) }),
    ),
  }),
);

/** Every command that might be legal in a state, closed options included. */
function listLikely(state: SessionState): readonly Command[] {
  const decision = scenario.beats[state.beat]?.decision ?? null;
  if (state.phase !== 'deciding' || decision === null) return [goOn];
  const takes = (scenario.decisions[decision]?.options ?? []).map(({ id }): Command => ({
    type: 'decision.take',
    decision,
    option: id,
    confidence: null,
  }));
  return [...takes, { type: 'decision.skip', decision }];
}

describe('any commands, legal or not', () => {
  it('never throw, change nothing when they are refused, and replay to the same state', () => {
    const anyMove = fc.oneof(anyCommand, fc.nat(9));
    const anySession = fc.record({
      seed: fc.string({ unit: 'binary' }),
      ruleset: fc.constantFrom(...Object.keys(scenario.rulesets), ...strange),
      length: fc.constantFrom('express' as const, 'full' as const),
      moves: fc.array(anyMove, { minLength: 50, maxLength: 50, size: 'max' }),
    });
    fc.assert(
      fc.property(anySession, ({ seed, ruleset, length, moves }) => {
        const settings = { ruleset, length };
        let { state } = engine.start({ seed, settings });
        const taken: Command[] = [];
        for (const move of moves) {
          const likely = listLikely(state);
          const command = typeof move === 'number' ? (likely[move % likely.length] ?? goOn) : move;
          // Whoever writes to what is frozen throws.
          for (const part of [state, ...Object.values(state)]) Object.freeze(part);
          const outcome = engine.apply(state, command);
          if (outcome.ok) taken.push(command);
          else expect(outcome.state).toBe(state);
          state = outcome.state;
        }
        const { id, version, hash } = scenario;
        const record: SessionRecord = { format: 1, scenario: { id, version, hash }, seed, settings, commands: taken };
        const again = replay(fresh, record);
        expect(again.refused).toBeNull();
        expect(hashState(again.state)).toBe(hashState(state));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('are refused after the end, also in a state that was stored and read back', () => {
    const { state } = playToEnd(engine, playStyle('typical'));
    const stored = structuredClone(state);
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(engine.apply(stored, command)).toEqual({ ok: false, state: stored, code: 'engine/session-over' });
      }),
    );
  });
});

describe('a record that was cut short', () => {
  it('replays to the state in which it was cut, wherever that was, and can be played on', () => {
    const { record, state } = playToEnd(engine, playStyle('sell-on'));
    let played = engine.start(record).state;
    for (const [at, command] of record.commands.entries()) {
      const cut = replay(engine, { ...record, commands: record.commands.slice(0, at) });
      expect(cut.refused).toBeNull();
      expect(cut.state).toEqual(played);
      played = engine.apply(cut.state, command).state;
    }
    expect(played).toEqual(state);
  });

  it('stops where a command is missing in the middle, and says at which', () => {
    const { record } = playToEnd(engine, playStyle('rule-book'));
    const gap = { ...record, commands: record.commands.slice(1) };
    expect(replay(engine, gap).refused).toEqual({ index: 0, code: 'engine/decision-open' });
  });
});

describe('a skipped decision', () => {
  const skipping = createEngine(
    aScenario({
      decisions: {
        answer: aDecision('answer', 'one.call', {
          options: [
            anOption('good', 'best', { sets: ['heard'], consequences: [aConsequence('later', { after: { act: 'two' } })] }),
            anOption('bad', 'harmful'),
          ],
        }),
        close: aDecision('close', 'two.end'),
      },
    }),
  );
  const begin = skipping.start({ seed: 's', settings: { ruleset: 'then', length: 'express' } }).state;
  const skip: Command = { type: 'decision.skip', decision: 'answer' };
  const after = (...commands: readonly Command[]) => commands.reduce((state, command) => skipping.apply(state, command).state, begin);

  it('has its assumed option carried out, with its time, and is decided by nobody', () => {
    expect(after(skip)).toMatchObject({
      phase: 'reading',
      skipped: ['answer'],
      decided: [],
      flags: { heard: true },
      now: minute('2019-05-08T10:50'),
      arrived: [{ kind: 'inject', id: 'call' }],
    });
  });

  it('cannot be taken or skipped any more, and the beat is left by going on', () => {
    expect(skipping.apply(after(skip), skip)).toMatchObject({ ok: false, code: 'engine/nothing-to-decide' });
    expect(after(skip, goOn)).toMatchObject({ phase: 'act-ended', act: 'one' });
    expect(after(skip, goOn, goOn).arrived[0]).toMatchObject({ kind: 'consequence', id: 'later' });
  });

  it('is refused where another one is asked', () => {
    expect(skipping.apply(begin, { type: 'decision.skip', decision: 'close' })).toMatchObject({ ok: false, code: 'engine/other-decision' });
  });
});

describe('a consequence whose time lies beyond the end', () => {
  it('does not happen, and stays pending', () => {
    const late = aConsequence('late', { after: { minutes: 500_000 }, sets: ['heard'] });
    const ending = createEngine(
      aScenario({
        decisions: {
          answer: aDecision('answer', 'one.call', {
            options: [anOption('good', 'best', { consequences: [late] }), anOption('bad', 'harmful')],
          }),
          close: aDecision('close', 'two.end'),
        },
      }),
    );
    const { state } = playToEnd(ending, followNumbers([0]));
    expect(state).toMatchObject({ phase: 'ended', pending: [{ id: 'late' }] });
    expect(state.flags).not.toHaveProperty('heard');
  });
});
