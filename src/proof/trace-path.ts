import type { Command } from '#engine/state.ts';
import type { Branch, Choice, Exploration } from './explore.ts';
import type { Fold } from './fold.ts';

/** One whole path, from the start to an end. */
export interface Path {
  readonly choices: readonly { readonly decision: string; readonly option: string }[];
  readonly commands: readonly Command[];
}

/** One of the longest paths, by commands. Pure. */
export function traceLongest(exploration: Exploration, fold: Fold): Path {
  const reach = (branch: Branch): number => branch.continues + (branch.to === null ? 0 : fold.of(branch.to).longest.commands);
  return tracePath(exploration, {
    branch: (branches) => pickMost(branches, reach),
    choice: (choices) => pickMost(choices, (choice) => fold.after(choice).longest.commands),
  });
}

/** One of the paths that earn most, whatever luck brings: its choices; luck is as it comes first. Pure. */
export function traceBest(exploration: Exploration, fold: Fold): Path {
  return tracePath(exploration, {
    branch: ([first]) => first,
    choice: (choices) => pickMost(choices, (choice) => choice.points + fold.after(choice).assured),
  });
}

interface Guide {
  branch(branches: readonly Branch[]): Branch | undefined;
  choice(choices: readonly Choice[]): Choice | undefined;
}

function tracePath(exploration: Exploration, guide: Guide): Path {
  const choices: { decision: string; option: string }[] = [];
  const commands: Command[] = [];
  const goOn = (branch: Branch | undefined): void => {
    for (let at = 0; at < (branch?.continues ?? 0); at += 1) commands.push({ type: 'beat.continue' });
  };
  let branch = guide.branch(exploration.start);
  goOn(branch);
  while (branch?.to) {
    const node = branch.to;
    const choice = guide.choice(node.choices);
    if (choice === undefined) break;
    const taken = { decision: node.decision.id, option: choice.option.id };
    choices.push(taken);
    commands.push({ type: 'decision.take', ...taken, confidence: 'high' });
    branch = guide.branch(choice.branches);
    goOn(branch);
  }
  return { choices, commands };
}

function pickMost<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((most, one) => (most === undefined || measure(one) > measure(most) ? one : most), undefined);
}
