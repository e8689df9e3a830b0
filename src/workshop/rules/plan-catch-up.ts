import type { Command } from '#engine/state.ts';
import type { Run } from '#session/select-view.ts';
import { playOn } from './play-on.ts';
import { isRefused } from './step.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/** What of the take before a team could take over. */
export interface CatchUp {
  readonly run: Run;
  /** What comes to the record of the present take. */
  readonly commands: readonly Command[];
  /** The decisions that are taken over, in order. */
  readonly decisions: readonly string[];
}

type AnswerCommand = Extract<Command, { readonly type: 'decision.take' | 'decision.skip' }>;

/** Whether a command of a record settles a decision. */
export function isAnswer(command: Command): command is AnswerCommand {
  return command.type === 'decision.take' || command.type === 'decision.skip';
}

/**
 * The later decisions of the take before, from the first after the latest that both takes have made, as far as the story
 * still asks them in that order and their options are on offer; it ends where the old take had come to, or at the first
 * decision that has to be made anew. Null where nothing can be taken over, or the team has not decided anew yet. Pure.
 */
export function planCatchUp(played: PlayedScenario, { run: present, commands, takes }: TeamState): CatchUp | null {
  const old = takes.at(-1);
  const answered = commands.filter(isAnswer).map((one) => one.decision);
  if (old === undefined || present === null || !answered.includes(old.rewoundTo)) return null;
  const last = answered.at(-1);
  const shared = old.commands.findIndex((one) => isAnswer(one) && one.decision === last);
  if (shared === -1) return null;
  const later = old.commands.slice(shared + 1);

  const decisions: string[] = [];
  let line: Line = { run: present, commands: [] };
  for (const answer of later.filter(isAnswer)) {
    line = walkToDecision(played, line);
    const next = step(played, line, answer);
    if (next === null) return decisions.length === 0 ? null : { ...line, decisions };
    line = next;
    decisions.push(answer.decision);
  }
  if (decisions.length === 0) return null;
  for (const command of later.slice(later.findLastIndex(isAnswer) + 1)) line = step(played, line, command) ?? line;
  return { ...line, decisions };
}

interface Line {
  readonly run: Run;
  readonly commands: readonly Command[];
}

function walkToDecision(played: PlayedScenario, from: Line): Line {
  let line = from;
  while (line.run.state.phase !== 'deciding') {
    const next = step(played, line, { type: 'beat.continue' });
    if (next === null) return line;
    line = next;
  }
  return line;
}

function step(played: PlayedScenario, { run, commands }: Line, command: Command): Line | null {
  // What slots were set to was taken along with the rewind.
  if (command.type === 'slot.set') return null;
  const next = playOn(played, run, command);
  return isRefused(next) ? null : { run: next, commands: [...commands, command] };
}
