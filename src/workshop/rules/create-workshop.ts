import type { Envelope, WorkshopSetup } from '#workshop/protocol/command.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { refuse } from './step.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** The line with which the journal of a workshop begins. Pure. */
export function createFirstEnvelope(code: string, setup: WorkshopSetup, at: number): Envelope {
  return { seq: 1, at, by: 'host', team: null, message: null, command: { type: 'workshop.create', code, setup } };
}

/** A workshop as the first line of its journal tells it; refused where the line or the scenario is another one. Pure. */
export function createWorkshop(
  { logic }: PlayedScenario,
  { seq, at, by, command }: Envelope,
): { readonly ok: true; readonly state: WorkshopState } | Refused {
  if (seq !== 1 || by !== 'host' || command.type !== 'workshop.create') return refuse('workshop/not-understood');
  const { code, setup } = command;
  if (setup.scenario.id !== logic.id) return refuse('workshop/unknown-scenario');
  if (setup.scenario.hash !== logic.hash) return refuse('workshop/other-scenario-version');
  const isPlayable = Object.hasOwn(logic.rulesets, setup.ruleset) && Object.hasOwn(logic.lengths, setup.length);
  if (!isPlayable || setup.teams < 1 || setup.teams > workshopLimits.teams) return refuse('workshop/not-understood');
  const state: WorkshopState = {
    code,
    setup,
    seq,
    at,
    phase: 'lobby',
    isLocked: false,
    isBlack: false,
    shown: { team: null, page: 0 },
    createdAt: at,
    startedAt: null,
    endedAt: null,
    people: setup.people,
    participants: {},
    teams: Array.from({ length: setup.teams }, (_, index) => createTeam(index + 1, at)),
    observations: [],
    parked: [],
    hotWash: { well: [], change: [] },
    commitments: [],
    log: [],
  };
  return { ok: true, state };
}

function createTeam(number: number, at: number): TeamState {
  return {
    number,
    stage: 'waiting',
    since: at,
    enteredAt: at,
    run: null,
    commands: [],
    take: 1,
    takes: [],
    answers: { first: {}, second: {} },
    hands: { first: null, second: null },
    decided: null,
    facts: {},
    rounds: [],
    timer: null,
    pausedAt: null,
    held: [],
    sent: [],
    inserted: [],
    messages: [],
    spokesperson: null,
    undo: null,
  };
}
