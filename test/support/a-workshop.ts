import { createEngine } from '#engine/engine.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import type {
  Author,
  Envelope,
  FacilitatorCommand,
  ParticipantCommand,
  WorkshopCommand,
  WorkshopSetup,
} from '#workshop/protocol/command.ts';
import type { Confidence } from '#workshop/protocol/words.ts';
import { applyEnvelope, type Applied } from '#workshop/rules/apply-envelope.ts';
import { createFirstEnvelope, createWorkshop } from '#workshop/rules/create-workshop.ts';
import { findAsked } from '#workshop/rules/play-on.ts';
import { createPlayedScenario } from '#workshop/rules/played-scenario.ts';
import { listShownOptions } from '#workshop/rules/tally.ts';
import type { PlayedScenario, TeamState, WorkshopState } from '#workshop/rules/workshop-state.ts';
import { loadSmallScenario } from './small-scenario.ts';

/** What a pack is played by at one length. */
export function aPlayedScenario(pack: ScenarioPack, length: WorkshopSetup['length'] = 'express'): PlayedScenario {
  const ruleset = Object.keys(pack.logic.rulesets)[0] ?? '';
  const texts = createScenarioTexts({ language: 'ja', ruleset, files: pack.texts, marksGaps: false });
  return createPlayedScenario({ engine: createEngine(pack.logic), length, history: pack.history, texts });
}

/** The set-up of a workshop on phones at one table, and what the test states. */
export function aSetup({ logic }: PlayedScenario, stated: Partial<WorkshopSetup> = {}): WorkshopSetup {
  return {
    mode: 'phones',
    scenario: { id: logic.id, version: logic.version, hash: logic.hash },
    ruleset: Object.keys(logic.rulesets)[0] ?? '',
    preset: '60',
    length: 'express',
    pace: {},
    seed: 'seed',
    language: 'ja',
    teams: 1,
    roles: 'dealt',
    confidence: false,
    timer: null,
    showsTeams: true,
    people: null,
    ...stated,
  };
}

/** When every workshop of the tests is created, in milliseconds. */
export const createdAt = 1_800_000_000_000;

/**
 * A workshop that is led by what the test says, one line of the journal a second later than the other. Every step throws
 * where it is not legal, but `ask`, which gives the answer.
 *
 * @example aWorkshop().withTeams(2).withPeople(6).started().answering({ p1: 'call-back' }).revealed().state
 */
export interface AWorkshop {
  readonly played: PlayedScenario;
  readonly state: WorkshopState;
  /** The journal so far. */
  readonly envelopes: readonly Envelope[];
  /** Number of milliseconds at which the next line is written. */
  readonly now: number;
  withTeams(teams: number): AWorkshop;
  /** Seats so many people on phones, p1 first, each at the smallest table. */
  withPeople(people: number): AWorkshop;
  withObservers(observers: number): AWorkshop;
  started(): AWorkshop;
  /** First or second answers to the decision that is open, by participant. */
  answering(answers: Readonly<Record<string, string>>, confidence?: Confidence | null): AWorkshop;
  /** Everybody who sits there names the same option: the one so many places after the first that is shown. */
  allAnswering(place?: number, confidence?: Confidence | null): AWorkshop;
  revealed(team?: number): AWorkshop;
  /** The facilitator confirms an option for a team. */
  decided(option: string, team?: number): AWorkshop;
  /** On to the next scene, with every team or one. */
  continued(team?: number): AWorkshop;
  /** On to the next decision of a team. */
  atNextDecision(team?: number): AWorkshop;
  led(...commands: readonly FacilitatorCommand[]): AWorkshop;
  did(participant: Author, ...commands: readonly ParticipantCommand[]): AWorkshop;
  later(seconds: number): AWorkshop;
  ask(by: Author, command: WorkshopCommand, message?: number | null): Applied;
  team(number?: number): TeamState;
  /** The decision that is open at a team. */
  asked(team?: number): string;
}

/** Opens a workshop of the small scenario, or of another one, and what the test states of its set-up. */
export function aWorkshop(stated: Partial<WorkshopSetup> = {}, played: PlayedScenario = aPlayedScenario(loadSmallScenario())): AWorkshop {
  const first = createFirstEnvelope('ABC234', aSetup(played, stated), createdAt);
  const begun = createWorkshop(played, first);
  if (!begun.ok) throw new Error(`Violated assumption: the set-up is sound, not ${begun.code}.`);
  return follow({ played, stated, state: begun.state, envelopes: [first], now: createdAt + 1000, message: 1 });
}

interface Told {
  readonly played: PlayedScenario;
  readonly stated: Partial<WorkshopSetup>;
  readonly state: WorkshopState;
  readonly envelopes: readonly Envelope[];
  readonly now: number;
  readonly message: number;
}

function follow(told: Told): Following {
  const { played, stated, state, envelopes, now } = told;
  const getTeam = (number = 1): TeamState => {
    const found = state.teams.find((one) => one.number === number);
    if (found === undefined) throw new Error(`Violated assumption: there is a team ${number}.`);
    return found;
  };
  const seat = (people: number, observes: boolean): Following => {
    let next = follow(told);
    for (let at = 0; at < people; at += 1) {
      const number = Object.keys(next.state.participants).length + 1;
      next = write(next.told, 'host', {
        type: 'participant.join',
        participant: `p${number}`,
        keyHash: `hash-${number}`,
        nickname: number,
        language: number % 2 === 0 ? 'en' : 'ja',
        observes,
        team: null,
      });
    }
    return next;
  };
  const self = {
    told,
    played,
    state,
    envelopes,
    now,
    withTeams: (teams: number) => {
      if (envelopes.length > 1) throw new Error('Violated assumption: teams are stated before anything happens.');
      return aWorkshop({ ...stated, teams }, played);
    },
    withPeople: (people: number) => seat(people, false),
    withObservers: (observers: number) => seat(observers, true),
    started: () => self.led({ type: 'workshop.start' }),
    answering: (answers: Readonly<Record<string, string>>, confidence: Confidence | null = null) => {
      let next = follow(told);
      for (const [id, option] of Object.entries(answers)) {
        const team = next.team(next.state.participants[id]?.team);
        const round = team.stage === 'talking' ? 'second' : 'first';
        next = write(next.told, toAuthor(id), {
          type: 'answer.give',
          round,
          decision: next.asked(team.number),
          option,
          confidence,
          reason: null,
        });
      }
      return next;
    },
    allAnswering: (place = 0, confidence: Confidence | null = null) => {
      const answers = Object.values(state.participants).flatMap((one) => {
        const team = getTeam(one.team);
        const decision = findAsked(played, team);
        if (one.observes || one.isRemoved || team.run === null || decision === null) return [];
        const shown = listShownOptions(played.logic, team.run.state, decision);
        return [[one.id, shown[place % shown.length]?.option ?? ''] as const];
      });
      return self.answering(Object.fromEntries(answers), confidence);
    },
    revealed: (team?: number) => self.led({ type: 'answers.reveal', target: team === undefined ? 'all' : [team] }),
    decided: (option: string, team = 1) => self.led({ type: 'team.decide', team, option, confidence: null, reason: null }),
    continued: (team?: number) => self.led({ type: 'team.continue', target: team === undefined ? 'all' : [team] }),
    atNextDecision: (team = 1) => {
      let next: AWorkshop = self.continued(team);
      while (next.team(team).stage !== 'answering') next = next.continued(team);
      return next;
    },
    led: (...commands: readonly FacilitatorCommand[]) =>
      commands.reduce<Following>((next, command) => write(next.told, 'facilitator', command), follow(told)),
    did: (participant: Author, ...commands: readonly ParticipantCommand[]) =>
      commands.reduce<Following>((next, command) => write(next.told, participant, command), follow(told)),
    later: (seconds: number) => follow({ ...told, now: now + seconds * 1000 }),
    ask: (by: Author, command: WorkshopCommand, message: number | null = told.message) =>
      applyEnvelope(played, state, { seq: state.seq + 1, at: now, by, team: null, message, command }),
    team: getTeam,
    asked: (team = 1) => {
      const decision = findAsked(played, getTeam(team));
      if (decision === null) throw new Error(`Violated assumption: team ${team} has a decision before it.`);
      return decision;
    },
  };
  return self;
}

type Following = AWorkshop & { readonly told: Told };

function write(told: Told, by: Author, command: WorkshopCommand): Following {
  const { played, state, now } = told;
  const message = by === 'host' || by === 'facilitator' || by === 'someone' ? null : told.message;
  const envelope: Envelope = { seq: state.seq + 1, at: now, by, team: null, message, command };
  const applied = applyEnvelope(played, state, envelope);
  if (!applied.ok) throw new Error(`Violated assumption: ${command.type} is legal here, not ${applied.code}.`);
  return follow({
    ...told,
    state: applied.state,
    envelopes: [...told.envelopes, envelope],
    now: now + 1000,
    message: told.message + 1,
  });
}

function toAuthor(id: string): Author {
  return `p${Number(id.slice(1))}`;
}
