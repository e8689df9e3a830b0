import type { ArchivedRound } from '#workshop/protocol/archive.ts';
import { isAnswer, planCatchUp } from './plan-catch-up.ts';
import { beginRun, enterScene, playOn } from './play-on.ts';
import { isRefused, refuse, type Step, type TeamRule } from './step.ts';
import type { TeamState } from './workshop-state.ts';

/** Brings a team back to a decision of its present take; the take it leaves is kept, and what slots were set to holds on. Pure. */
export function rewindTeam(step: Step, decision: string, reason: string): TeamRule {
  const { played, state, at } = step;
  const why = reason.trim();
  return (team) => {
    if (why === '') return refuse('workshop/reason-missing');
    const taken = team.commands.findIndex((one) => isAnswer(one) && one.decision === decision);
    if (taken === -1) return refuse('workshop/nothing-to-rewind');
    const settings = team.commands.slice(taken).filter((one) => one.type === 'slot.set');
    const commands = [...team.commands.slice(0, taken), ...settings];
    const run = playOn(played, beginRun(played, state.setup), ...commands);
    if (isRefused(run)) return run;
    const left = { commands: team.commands, rewoundTo: decision, reason: why, rewoundAt: at };
    return { ...enterScene(step, team, run, commands), take: team.take + 1, takes: [...team.takes, left], sent: [] };
  };
}

/** Takes over from the take before what is still legal. Pure. */
export function catchUpTeam(step: Step): TeamRule {
  return (team) => {
    const plan = planCatchUp(step.played, team);
    if (plan === null) return refuse('workshop/nothing-to-catch-up');
    const { run } = plan;
    const last = run.state.phase === 'settled' ? run.state.decided.at(-1) : undefined;
    return {
      ...enterScene(step, team, run, [...team.commands, ...plan.commands]),
      decided: last === undefined ? null : { decision: last.decision, option: last.option, by: 'facilitator', reason: null, at: step.at },
      rounds: [...team.rounds, ...plan.decisions.flatMap((decision) => takeOver(team, decision))],
    };
  };
}

/** The round of the take before as one of the present take, in which nobody has answered. */
function takeOver({ rounds, take }: TeamState, decision: string): readonly ArchivedRound[] {
  const before = rounds.find((one) => one.take === take - 1 && one.decision === decision);
  if (before === undefined) return [];
  const facts = before.facts.map(({ role }) => ({ role, said: null }));
  return [{ ...before, take, first: null, second: null, moved: null, facts, minutes: 0 }];
}
