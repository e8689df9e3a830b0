import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '#engine/replay.ts';
import type { Author, Envelope, FacilitatorCommand, HostCommand, ParticipantCommand, WorkshopCommand } from '#workshop/protocol/command.ts';
import type { Target } from '#workshop/protocol/words.ts';
import { applyEnvelope } from '#workshop/rules/apply-envelope.ts';
import { openHost } from '#workshop/rules/host.ts';
import type { PlayedScenario, WorkshopState } from '#workshop/rules/workshop-state.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { aPlayedScenario, aWorkshop } from '#test/support/a-workshop.ts';

const orNull = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(of, { nil: null });
const strange = ['', 'constructor', '__proto__', '\uD800'];

/** Anything that a workshop may be asked for, by anybody; much of it seldom legal. */
function anyAsked({ logic }: PlayedScenario): fc.Arbitrary<{ readonly by: Author; readonly command: WorkshopCommand }> {
  const pick = (ids: readonly string[]) => fc.constantFrom(...ids, ...ids, ...strange);
  const decision = pick(Object.keys(logic.decisions));
  const option = pick(Object.values(logic.decisions).flatMap((one) => one.options.map(({ id }) => id)));
  const inject = pick(Object.values(logic.beats).flatMap((beat) => beat.injects.map(({ id }) => id)));
  const beat = pick(Object.keys(logic.beats));
  const role = pick(logic.roles);
  const team = fc.constantFrom(1, 1, 2, 2, 3);
  const target: fc.Arbitrary<Target> = fc.constantFrom<Target[]>('all', 'all', [1], [2], [1, 2], [], [7]);
  const text = fc.constantFrom('', ' ', '理由');
  const confidence = fc.constantFrom('low', 'high', null);
  const round = fc.constantFrom('first', 'first', 'second');
  const person: fc.Arbitrary<Author> = fc.constantFrom<Author[]>('p1', 'p2', 'p3', 'p4', 'p5', 'p99');
  const tag = fc.constantFrom('well', 'danger');
  const seconds = fc.constantFrom(30, 60);
  const count = fc.constantFrom(-1, 0, 1, 3, 0.5);
  const is = <Type extends string>(type: Type) => fc.constant(type);

  const leading: readonly fc.Arbitrary<FacilitatorCommand>[] = [
    ...Array.from({ length: 6 }, () => fc.record({ type: is('team.continue'), target })),
    ...Array.from({ length: 6 }, () => fc.record({ type: is('answers.reveal'), target })),
    ...Array.from({ length: 4 }, () => fc.record({ type: is('teams.settle'), target })),
    fc.record({ type: fc.constantFrom('workshop.start', 'workshop.debrief') }),
    fc.record({ type: is('workshop.lock'), locked: fc.boolean() }),
    fc.record({ type: is('screen.show'), team: orNull(team), page: count }),
    fc.record({ type: is('people.count'), people: count }),
    fc.record({
      type: is('hands.count'),
      round,
      hands: fc.record({ options: fc.dictionary(option, count), none: count, sure: orNull(count) }),
    }),
    fc.record({ type: is('team.pause'), target, paused: fc.boolean() }),
    fc.record({ type: fc.constantFrom('timer.start', 'timer.extend'), target, seconds }),
    fc.record({ type: is('timer.stop'), target }),
    fc.record({ type: is('team.decide'), team, option, confidence, reason: orNull(text) }),
    fc.record({ type: is('decision.skip'), target }),
    fc.record({ type: is('inject.hold'), target, inject, held: fc.boolean() }),
    fc.record({ type: is('inject.send'), target, inject }),
    fc.record({ type: is('contingency.send'), target, beat, index: count }),
    fc.record({
      type: is('complication.set'),
      target,
      slot: pick(Object.keys(logic.slots)),
      set: fc.oneof(
        fc.record({ is: fc.constantFrom('none', 'drawn') }),
        fc.record({ is: is('this'), complication: pick(Object.keys(logic.complications)) }),
      ),
    }),
    fc.record({ type: is('team.rewind'), team, decision, reason: text }),
    fc.record({ type: is('team.catch-up'), team }),
    fc.record({ type: is('team.message'), target, text }),
    fc.record({ type: fc.constantFrom('participant.remove', 'participant.speak'), participant: person }),
    fc.record({ type: is('participant.seat'), participant: person, team, role: orNull(role), observes: fc.boolean() }),
    fc.record({ type: is('observation.add'), tag, text, team: orNull(team) }),
    fc.record({ type: is('parked.add'), text }),
    fc.record({ type: is('parked.tick'), id: count, done: fc.boolean() }),
    fc.record({ type: is('team.undo'), target }),
  ];
  const answering = fc.record({
    type: is('answer.give'),
    round,
    decision,
    option,
    confidence,
    reason: orNull(text),
  });
  const playing: readonly fc.Arbitrary<ParticipantCommand>[] = [
    ...Array.from({ length: 8 }, () => answering),
    fc.record({ type: is('nickname.draw') }),
    fc.record({ type: is('role.choose'), role }),
    fc.record({ type: is('team.answer'), decision, option, confidence }),
    fc.record({ type: is('fact.tell'), decision, said: fc.boolean() }),
    fc.record({ type: is('observation.note'), tag, text }),
  ];
  const joining: fc.Arbitrary<HostCommand> = fc.record({
    type: is('participant.join'),
    participant: person,
    keyHash: is('hash'),
    nickname: count,
    language: is('ja'),
    observes: fc.boolean(),
    team: orNull(team),
  });
  const anyAuthor = fc.constantFrom<Author[]>('host', 'facilitator', 'someone', 'p1', 'p2', 'p99');
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ by: is('facilitator'), command: fc.oneof(...leading) }) },
    { weight: 8, arbitrary: fc.record({ by: person, command: fc.oneof(...playing) }) },
    { weight: 1, arbitrary: fc.record({ by: is('host'), command: joining }) },
    { weight: 1, arbitrary: fc.record({ by: anyAuthor, command: fc.oneof(...leading, ...playing, joining) }) },
  );
}

describe.each([
  ['the small scenario', loadSmallScenario()],
  ['the first shipped one', loadShippedScenario('hario-2019')],
])('any commands of anybody, in %s', (_, pack) => {
  const played = aPlayedScenario(pack);
  const { id, version, hash } = played.logic;

  /** Names the open decision and one of its options more often than chance would. */
  const aim = (state: WorkshopState, by: Author, command: WorkshopCommand): WorkshopCommand => {
    if (command.type !== 'answer.give' && command.type !== 'team.answer' && command.type !== 'fact.tell') return command;
    const run = state.teams.find((team) => team.number === state.participants[by]?.team)?.run;
    const decision = played.logic.beats[run?.state.beat ?? '']?.decision ?? command.decision;
    const options = played.logic.decisions[decision]?.options ?? [];
    return command.type === 'fact.tell'
      ? { ...command, decision }
      : { ...command, decision, option: options[state.seq % options.length]?.id ?? command.option };
  };

  it('never throw, leave no gap, change nothing when they are refused, and come to the same again', () => {
    const anySession = fc.record({
      mode: fc.constantFrom('phones' as const, 'phones' as const, 'screen' as const),
      roles: fc.constantFrom('dealt' as const, 'chosen' as const),
      confidence: fc.boolean(),
      timer: fc.option(fc.constant({ answer: 60, talk: 90 })),
      asked: fc.array(fc.record({ any: anyAsked(played), isAimed: fc.nat(9), message: fc.nat(400) }), {
        minLength: 60,
        maxLength: 60,
        size: 'max',
      }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(anySession, ({ asked, mode, ...setup }) => {
        const begun = aWorkshop({ ...setup, mode, people: mode === 'screen' ? 3 : null, teams: mode === 'screen' ? 1 : 2 }, played);
        const seated = (mode === 'screen' ? begun : begun.withPeople(4).withObservers(1)).started();
        let { state } = seated;
        const journal: Envelope[] = [...seated.envelopes];
        for (const { any, isAimed, message } of asked) {
          const command = isAimed > 1 ? aim(state, any.by, any.command) : any.command;
          const envelope: Envelope = {
            seq: state.seq + 1,
            at: state.at + 1000,
            by: any.by,
            team: null,
            message: 10 * state.seq + message,
            command,
          };
          const before = JSON.stringify(state);
          const applied = applyEnvelope(played, state, envelope);
          expect(JSON.stringify(state)).toBe(before);
          if (!applied.ok) continue;
          accepted += 1;
          journal.push(envelope);
          ({ state } = applied);
        }

        expect(journal.map((line) => line.seq)).toEqual(journal.map((_line, at) => at + 1));
        expect(openHost(played, journal, { journal: { append: () => Promise.resolve() }, now: () => 0 }).state).toEqual(state);
        for (const { run, commands, takes } of state.teams) {
          const { seed, ruleset, length } = state.setup;
          const record = { format: 1, scenario: { id, version, hash }, seed, settings: { ruleset, length } } as const;
          expect(replay(played.engine, { ...record, commands })).toMatchObject({ refused: null, state: run?.state });
          for (const take of takes) expect(replay(played.engine, { ...record, commands: take.commands }).refused).toBeNull();
        }
      }),
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
