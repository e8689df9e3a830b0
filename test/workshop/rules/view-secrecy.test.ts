import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import type { FacilitatorCommand, ParticipantCommand } from '#workshop/protocol/command.ts';
import { listOffered } from '#workshop/rules/read-round.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { selectPhoneView } from '#workshop/rules/select-phone-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import type { TeamState } from '#workshop/rules/workshop-state.ts';
import { aViewing, someTexts } from '#test/support/a-viewing.ts';
import { aPlayedScenario, aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

/** Marks what only one person has written, or only the facilitator. */
const reasonOf = (id: string) => `reason written by ${id}`;
const noteText = 'a note of the facilitator';

const packs: readonly ScenarioPack[] = [loadSmallScenario(), loadShippedScenario('hario-2019')];
const worlds = packs.map((pack) => {
  const texts = [someTexts('ja', pack), someTexts('en', pack)] as const;
  return { pack, played: aPlayedScenario(pack), texts, told: listTold(pack, texts) };
});
/** What a screen of participants may never say while the story is played: judgements, the facilitator's words, what is known of the case. */
function listTold({ logic }: ScenarioPack, texts: readonly ScenarioTexts[]): readonly string[] {
  return texts.flatMap((one) =>
    [
      ...Object.values(logic.decisions).flatMap((decision) => [
        one.get('decisions', decision.id, 'known'),
        ...decision.options.flatMap((option) => ['because', 'rightIf'].map((field) => one.option(decision.id, option.id, field))),
      ]),
      ...Object.keys(logic.beats).flatMap((beat) =>
        (['say', 'expect', 'wrong', 'question', 'late'] as const).map((field) => one.facilitator(beat, field)),
      ),
      noteText,
    ].filter((text) => text !== ''),
  );
}

interface Step {
  readonly what:
    | 'answer'
    | 'answer-all'
    | 'reveal'
    | 'settle'
    | 'override'
    | 'continue'
    | 'tell'
    | 'note'
    | 'hold'
    | 'insert'
    | 'rewind'
    | 'speak'
    | 'skip';
  readonly team: number;
  readonly person: number;
  readonly place: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step['what'][]>(
    ...([
      'answer',
      'answer',
      'answer-all',
      'answer-all',
      'reveal',
      'reveal',
      'settle',
      'settle',
      'continue',
      'continue',
      'continue',
    ] as const),
    ...(['override', 'tell', 'note', 'hold', 'insert', 'rewind', 'speak', 'skip'] as const),
  ),
  team: fc.integer({ min: 0, max: 2 }),
  person: fc.nat(20),
  place: fc.nat(5),
});
const anyPlay = fc.record({
  world: fc.constantFrom(...worlds),
  confidence: fc.boolean(),
  // A table that stays empty is left out; the steps below mean either of two.
  people: fc.integer({ min: 2, max: 12 }),
  steps: fc.array(anyStep, { maxLength: 30 }),
  lost: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
});

function play({ world, confidence, people, steps }: Parameters<Parameters<typeof anyPlay.map>[0]>[0]): AWorkshop {
  const begun = aWorkshop({ confidence, teams: 2 }, world.played).withPeople(people).withObservers(1).started();
  return steps.reduce(act, begun);
}

function act(workshop: AWorkshop, { what, team: number, person, place }: Step): AWorkshop {
  const target = number === 0 ? 'all' : ([number] as const);
  const team = workshop.team(Math.max(1, number));
  const decision = team.run === null ? null : (workshop.played.logic.beats[team.run.state.beat]?.decision ?? null);
  const option = pickOption(workshop, team, place);
  const lead = (command: FacilitatorCommand) => (workshop.ask('facilitator', command).ok ? workshop.led(command) : workshop);
  switch (what) {
    case 'answer':
      return answer(workshop, [`p${person + 1}`], () => place);
    case 'answer-all':
      return answer(workshop, Object.keys(workshop.state.participants), (at) => at * place);
    case 'reveal':
      return lead({ type: 'answers.reveal', target });
    case 'settle':
      return lead({ type: 'teams.settle', target });
    case 'override':
      return lead({ type: 'team.decide', team: team.number, option, confidence: null, reason: noteText });
    case 'continue':
      return lead({ type: 'team.continue', target });
    case 'tell':
      return decision === null ? workshop : ask(workshop, `p${person + 1}`, { type: 'fact.tell', decision, said: place > 2 });
    case 'note':
      return lead({ type: 'observation.add', tag: 'worry', text: noteText, team: null });
    case 'hold': {
      const inject = Object.values(workshop.played.logic.beats).flatMap((beat) => beat.injects.map((one) => one.id))[person] ?? '';
      return lead({ type: 'inject.hold', target, inject, held: place > 0 });
    }
    case 'insert':
      return lead({ type: 'contingency.send', target, beat: team.run?.state.beat ?? '', index: 0 });
    case 'rewind':
      return lead({ type: 'team.rewind', team: team.number, decision: team.rounds[0]?.decision ?? '', reason: noteText });
    case 'speak':
      return lead({ type: 'participant.speak', participant: `p${person + 1}` });
    case 'skip':
      return lead({ type: 'decision.skip', target });
  }
}

function pickOption({ played }: AWorkshop, team: TeamState, place: number): string {
  const decision = team.run === null ? '' : (played.logic.beats[team.run.state.beat]?.decision ?? '');
  const offered = listOffered(played, team, decision);
  return offered[place % Math.max(1, offered.length)]?.option ?? '';
}

function answer(workshop: AWorkshop, people: readonly string[], placeOf: (at: number) => number): AWorkshop {
  return people.reduce((next, id, at) => {
    const team = next.state.teams.find((one) => one.number === next.state.participants[id]?.team);
    const decision = team?.run === undefined || team.run === null ? null : (next.played.logic.beats[team.run.state.beat]?.decision ?? null);
    if (team === undefined || decision === null) return next;
    return ask(next, id, {
      type: 'answer.give',
      round: team.stage === 'talking' ? 'second' : 'first',
      decision,
      option: pickOption(next, team, placeOf(at)),
      confidence: placeOf(at) % 2 === 0 ? 'high' : 'low',
      reason: reasonOf(id),
    });
  }, workshop);
}

function ask(workshop: AWorkshop, id: string, command: ParticipantCommand): AWorkshop {
  const by = `p${Number(id.slice(1))}` as const;
  return workshop.ask(by, command).ok ? workshop.did(by, command) : workshop;
}

const viewingOf = (workshop: AWorkshop, lost: readonly number[] = []) =>
  aViewing(
    workshop,
    Object.fromEntries(lost.filter((one) => workshop.state.participants[`p${one}`] !== undefined).map((one) => [`p${one}`, 1])),
  );
const runs = { numRuns: 60 };

describe('what a phone is told', () => {
  it('never holds the private fact of another role, a reason of somebody else, a judgement or a word for the facilitator', () => {
    fc.assert(
      fc.property(anyPlay, (given) => {
        const workshop = play(given);
        const { played, texts, told } = given.world;
        for (const { id, role } of Object.values(workshop.state.participants)) {
          const words = JSON.stringify(texts.map((one) => selectPhoneView(viewingOf(workshop, given.lost), id, one)));
          const secrets = Object.entries(played.secrets).flatMap(([decision, holders]) =>
            holders.filter((holder) => holder !== role).flatMap((holder) => texts.flatMap((one) => one.secret(decision, holder) ?? [])),
          );
          const reasons = Object.keys(workshop.state.participants)
            .filter((other) => other !== id)
            .map((other) => `"${reasonOf(other)}"`);
          expect([...secrets, ...told, ...reasons].filter((secret) => words.includes(secret))).toEqual([]);
          expect(words).not.toMatch(/"(?:best|sound|weak|harmful)"|keyHash|rating/u);
        }
      }),
      runs,
    );
  });

  it('does not change with what others answer, before the reveal', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat(5), fc.nat(5), (given, one, other) => {
        const [a, b] = answerBothWays(play(given), one, other);
        for (const { id } of Object.values(a.state.participants)) {
          for (const texts of given.world.texts) {
            const [mineA, mineB] = [a, b].map((workshop) => selectPhoneView(viewingOf(workshop, given.lost), id, texts));
            expect({ ...mineA, mine: null }).toEqual({ ...mineB, mine: null });
          }
        }
      }),
      runs,
    );
  });
});

describe('what the room is shown', () => {
  it('never holds a private fact, a reason, a judgement or a word for the facilitator', () => {
    fc.assert(
      fc.property(anyPlay, fc.boolean(), (given, isOver) => {
        const played = play(given);
        const workshop = isOver ? played.led({ type: 'workshop.debrief' }) : played;
        const { texts, told } = given.world;
        const words = JSON.stringify(texts.map((one) => selectProjectorView(viewingOf(workshop, given.lost), one)));
        const secrets = Object.entries(given.world.played.secrets).flatMap(([decision, holders]) =>
          holders.flatMap((holder) => texts.flatMap((one) => one.secret(decision, holder) ?? [])),
        );
        expect([...secrets, ...told, 'reason written by'].filter((secret) => words.includes(secret))).toEqual([]);
        expect(words).not.toMatch(/"(?:best|sound|weak|harmful)"|keyHash|nickname|"p\d+"/u);
      }),
      runs,
    );
  });

  it('does not change with what people answer, before the reveal', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat(5), fc.nat(5), (given, one, other) => {
        const [a, b] = answerBothWays(play(given), one, other);
        const [texts] = given.world.texts;
        expect(selectProjectorView(viewingOf(a, given.lost), texts)).toEqual(selectProjectorView(viewingOf(b, given.lost), texts));
      }),
      runs,
    );
  });
});

describe('what the facilitator is told', () => {
  it('does not change with what people answer before the reveal, but for the split', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat(5), fc.nat(5), (given, one, other) => {
        const [a, b] = answerBothWays(play(given), one, other).map((workshop) => {
          const view = selectConsoleView(viewingOf(workshop, given.lost));
          return { ...view, teams: view.teams.map((team) => ({ ...team, split: null })) };
        });
        expect(a).toEqual(b);
      }),
      runs,
    );
  });

  it('never tells who has written a reason, and no key of a seat', () => {
    fc.assert(
      fc.property(anyPlay, (given) => {
        const view = selectConsoleView(viewingOf(play(given), given.lost));
        expect(JSON.stringify(view)).not.toMatch(/keyHash|hash-\d/u);
        for (const team of view.teams) {
          expect(team.reasons.map((reason) => Object.keys(reason).toSorted())).toEqual(team.reasons.map(() => ['slot', 'text']));
        }
      }),
      runs,
    );
  });
});

describe('small teams', () => {
  it('are broken down by confidence on no screen, nor counted as moved', () => {
    fc.assert(
      fc.property(anyPlay, (given) => {
        const workshop = play({ ...given, confidence: true, people: 2 + (given.people % 7) });
        const viewing = viewingOf(workshop, given.lost);
        const small = workshop.state.teams.filter(({ answers }) => Object.keys(answers.first).length < 5).map((team) => team.number);
        for (const team of selectConsoleView(viewing).teams.filter((one) => small.includes(one.number))) {
          expect([team.moved, ...(team.first?.options ?? []).map((one) => one.confidence)].filter((one) => one !== null)).toEqual([]);
        }
        for (const { id } of Object.values(workshop.state.participants)) {
          const phone = selectPhoneView(viewing, id, given.world.texts[0]);
          if (phone === null || !small.includes(phone.team.number)) continue;
          expect(
            [phone.decided?.moved ?? null, ...(phone.first?.options ?? []).map((one) => one.confidence)].filter((one) => one !== null),
          ).toEqual([]);
        }
      }),
      runs,
    );
  });
});

/** Two workshops that differ only in what everybody at a team whose answers are closed has answered. */
function answerBothWays(workshop: AWorkshop, one: number, other: number): readonly [AWorkshop, AWorkshop] {
  const closed = workshop.state.teams.filter((team) => team.stage === 'answering').map((team) => team.number);
  const people = Object.values(workshop.state.participants).flatMap(({ id, team }) => (closed.includes(team) ? [id] : []));
  return [answer(workshop, people, (at) => at * one), answer(workshop, people, (at) => at + other)];
}
