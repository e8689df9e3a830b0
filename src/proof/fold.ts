import type { Bot } from './bot.ts';
import type { Branch, Choice, Exploration, Node } from './explore.ts';

/** Length of a run in what a player does and sees. */
export interface Extent {
  readonly decisions: number;
  readonly beats: number;
  /** Decisions and continues: what a record holds. */
  readonly commands: number;
}

/** What is true of every future of one state. */
export interface Future {
  /** Ways to the end, by choices and luck. Exact. */
  readonly paths: bigint;
  /** Points still to be earned: at most if luck is against one, at most if it is kind, and at least. */
  readonly assured: number;
  readonly hoped: number;
  readonly least: number;
  readonly longest: Extent;
  readonly shortest: Extent;
  /** Decisions that some way still comes to, one bit each by their place in the length. */
  readonly ahead: bigint;
  /** Mean points of each bot, in the order given. */
  readonly means: readonly number[];
}

/** The futures of an exploration, worked out once from the end backwards. */
export interface Fold {
  readonly start: Future;
  of(node: Node): Future;
  /** The future behind a choice, without the choice's own points. */
  after(choice: Choice): Future;
}

const over: Future = {
  paths: 1n,
  assured: 0,
  hoped: 0,
  least: 0,
  longest: { decisions: 0, beats: 0, commands: 0 },
  shortest: { decisions: 0, beats: 0, commands: 0 },
  ahead: 0n,
  means: [],
};

/** Folds an exploration from its ends back to its start: dynamic programming, since points add up. Pure. */
export function foldExploration(exploration: Exploration, asked: readonly string[], bots: readonly Bot[]): Fold {
  const futures = new Map<Node, Future>();
  const ended: Future = { ...over, means: bots.map(() => 0) };
  const behind = (branch: Branch): Future => (branch.to === null ? ended : (futures.get(branch.to) ?? ended));

  const joinBranches = (branches: readonly Branch[]): Future => {
    const outcomes = branches.map((branch) => ({ share: branch.share, future: lengthen(behind(branch), branch) }));
    const [first, ...rest] = outcomes.map(({ future }) => future);
    if (first === undefined) throw new Error('Every step has an outcome.');
    const joined = rest.reduce(joinOutcome, first);
    const means = bots.map((_, at) => outcomes.reduce((sum, { share, future }) => sum + share * (future.means[at] ?? 0), 0));
    return { ...joined, means };
  };

  for (const node of exploration.nodes.toReversed()) {
    const afters = node.choices.map((choice) => ({ choice, after: joinBranches(choice.branches) }));
    const [first, ...rest] = afters.map(({ choice, after }) => addChoice(after, choice.points));
    if (first === undefined) throw new Error(`No option of ${node.decision.id} is on offer at ${node.beat}.`);
    const joined = rest.reduce(joinChoice, first);
    const bit = 1n << BigInt(Math.max(0, asked.indexOf(node.decision.id)));
    const means = bots.map((bot, at) => {
      const shares = bot.weigh({ decision: node.decision, open: node.open, ruleset: exploration.settings.ruleset, shown: null });
      return afters.reduce((sum, { choice, after }, which) => sum + (shares[which] ?? 0) * (choice.points + (after.means[at] ?? 0)), 0);
    });
    futures.set(node, { ...joined, ahead: joined.ahead | bit, means });
  }
  return {
    start: joinBranches(exploration.start),
    of: (node) => futures.get(node) ?? ended,
    after: (choice) => joinBranches(choice.branches),
  };
}

function lengthen(future: Future, { beats, continues }: Branch): Future {
  const add = (extent: Extent): Extent => ({ ...extent, beats: extent.beats + beats, commands: extent.commands + continues });
  return { ...future, longest: add(future.longest), shortest: add(future.shortest) };
}

function addChoice(future: Future, points: number): Future {
  const add = (extent: Extent): Extent => ({ ...extent, decisions: extent.decisions + 1, commands: extent.commands + 1 });
  return {
    ...future,
    assured: future.assured + points,
    hoped: future.hoped + points,
    least: future.least + points,
    longest: add(future.longest),
    shortest: add(future.shortest),
  };
}

/** Luck is nobody's choice: only the lesser of two is assured. */
function joinOutcome(one: Future, other: Future): Future {
  return { ...joinChoice(one, other), assured: Math.min(one.assured, other.assured) };
}

/** The means are the caller's: bots do not choose what is best for them. */
function joinChoice(one: Future, other: Future): Future {
  return {
    paths: one.paths + other.paths,
    assured: Math.max(one.assured, other.assured),
    hoped: Math.max(one.hoped, other.hoped),
    least: Math.min(one.least, other.least),
    longest: one.longest.commands >= other.longest.commands ? one.longest : other.longest,
    shortest: one.shortest.commands <= other.shortest.commands ? one.shortest : other.shortest,
    ahead: one.ahead | other.ahead,
    means: [],
  };
}
