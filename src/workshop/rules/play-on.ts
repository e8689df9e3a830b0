import type { Command, Phase } from '#engine/state.ts';
import type { Run } from '#session/select-view.ts';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { Stage } from '#workshop/protocol/words.ts';
import { isRefused, refuse, type Step } from './step.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/** A run of a workshop at its beginning: all teams have the same luck. Pure. */
export function beginRun({ engine }: PlayedScenario, { seed, ruleset, length }: WorkshopSetup): Run {
  const { state, events } = engine.start({ seed, settings: { ruleset, length } });
  return { state, before: state, events };
}

/** The run after some commands, or why one of them is not legal. Pure. */
export function playOn({ engine }: PlayedScenario, run: Run, ...commands: readonly Command[]): Run | Refused {
  let next = run;
  for (const command of commands) {
    const outcome = engine.apply(next.state, command);
    if (!outcome.ok) return refuse(outcome.code);
    const before = command.type === 'slot.set' ? next.before : next.state;
    next = { state: outcome.state, before, events: [...next.events, ...outcome.events] };
  }
  return next;
}

/** The decision that a team has before it; null where there is none. Pure. */
export function findAsked({ logic }: PlayedScenario, { run, stage }: TeamState): string | null {
  return run === null || (stage !== 'answering' && stage !== 'talking') ? null : (logic.beats[run.state.beat]?.decision ?? null);
}

const stages: Readonly<Record<Phase, Stage>> = {
  deciding: 'answering',
  reading: 'reading',
  settled: 'settled',
  'act-ended': 'act-ended',
  ended: 'ended',
};

const unasked = { answers: { first: {}, second: {} }, hands: { first: null, second: null }, decided: null, facts: {} } as const;

/** A team at a scene that it has just come to: nothing is answered yet, and the clock for answers begins if there is one. Pure. */
export function enterScene({ state, at }: Step, team: TeamState, run: Run, commands: readonly Command[]): TeamState {
  const stage = stages[run.state.phase];
  const answer = stage === 'answering' ? state.setup.timer?.answer : undefined;
  const timer = answer === undefined ? null : startTimer(team, at, answer);
  return { ...team, run, commands, stage, since: at, enteredAt: at, ...unasked, timer, inserted: [], messages: [] };
}

/** A clock that begins now, or when the team goes on. Pure. */
export function startTimer({ pausedAt }: TeamState, at: number, seconds: number): TeamState['timer'] {
  const totalMs = seconds * 1000;
  return { endsAt: (pausedAt ?? at) + totalMs, totalMs, extended: 0 };
}

/** Plays the next command of a team's record and brings it to the scene that this opens. Pure. */
export function moveOn(step: Step, team: TeamState, ...commands: readonly Command[]): TeamState | Refused {
  if (team.run === null) return refuse('workshop/not-started');
  const run = playOn(step.played, team.run, ...commands);
  return isRefused(run) ? run : enterScene(step, team, run, [...team.commands, ...commands]);
}
