import type { Bot } from './bot.ts';
import type { Branch, Choice, Exploration, Node, Point } from './explore.ts';

/** Length of a run in what it decides and enters. */
export interface Extent {
  readonly decisions: number;
  readonly beats: number;
}

/** What is true of every future of one state. */
export interface Future {
  /** Ways to the end: choices by what the slots on the way draw, whether or not it can happen then. Exact. */
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

/** A choice at one state and the futures behind each outcome of luck, without the choice's own points. */
export interface Outlook {
  readonly choice: Choice;
  readonly outcomes: readonly Future[];
  readonly future: Future;
}

/** The futures of an exploration, worked out once from the end backwards. */
export interface Fold {
  readonly start: Future;
  /** What luck can make of the start. */
  readonly starts: readonly Future[];
  of(point: Point): Future;
  outlook(point: Point): readonly Outlook[];
}

/** Told of each state once, or once for all states of a node that have the same outlook. */
export type Visit = (node: Node, future: Future, outlook: readonly Outlook[]) => void;

/** Folds an exploration from its ends back to its start: dynamic programming, since points add up. Pure but for the visits. */
export function foldExploration(exploration: Exploration, asked: readonly string[], bots: readonly Bot[], visit?: Visit): Fold {
  return new Folding(exploration, asked, bots, visit);
}

class Folding implements Fold {
  readonly start: Future;
  readonly starts: readonly Future[];
  readonly #futures = new Map<Node, ReadonlyMap<string, Future>>();
  /** Equal futures are one object, so that states with the same outlook are known by it. */
  readonly #known = new Map<string, Future>();
  readonly #numbers = new Map<Future, number>();
  readonly #ended: Future;

  constructor(exploration: Exploration, asked: readonly string[], bots: readonly Bot[], visit?: Visit) {
    const none = { decisions: 0, beats: 0 };
    this.#ended = this.#intern({
      paths: 1n,
      assured: 0,
      hoped: 0,
      least: 0,
      longest: none,
      shortest: none,
      ahead: 0n,
      means: bots.map(() => 0),
    });
    for (const node of exploration.nodes.toReversed()) {
      const bit = 1n << BigInt(Math.max(0, asked.indexOf(node.decision.id)));
      const shares = bots.map((bot) =>
        bot.weigh({ decision: node.decision, open: node.open, ruleset: exploration.settings.ruleset, shown: null }),
      );
      const byOutlook = new Map<string, Future>();
      const bySums = new Map<string, Future>();
      for (const [sums, { values }] of node.sums) {
        const behind = node.choices.map((choice) => choice.branches.map((branch) => this.#behind(branch, values)));
        const key = behind.map((outcomes) => outcomes.map((one) => this.#numbers.get(one)).join()).join(';');
        const future = byOutlook.get(key) ?? this.#foldNode(node, behind, shares, bit, visit);
        byOutlook.set(key, future);
        bySums.set(sums, future);
      }
      this.#futures.set(node, bySums);
    }
    this.starts = exploration.start.map((branch) => lengthen(this.#behind(branch, []), branch));
    this.start = this.#intern(joinOutcomes(this.starts, exploration.start));
  }

  of({ node, sums }: Point): Future {
    return this.#futures.get(node)?.get(sums) ?? this.#ended;
  }

  outlook({ node, sums }: Point): readonly Outlook[] {
    const values = node.sums.get(sums)?.values ?? [];
    return createOutlook(
      node,
      node.choices.map((choice) => choice.branches.map((branch) => this.#behind(branch, values))),
    );
  }

  #behind(branch: Branch, values: readonly number[]): Future {
    const point = branch.lead(values);
    return point === null ? this.#ended : this.of(point);
  }

  #foldNode(
    node: Node,
    behind: readonly (readonly Future[])[],
    shares: readonly (readonly number[])[],
    bit: bigint,
    visit?: Visit,
  ): Future {
    const outlook = createOutlook(node, behind);
    const [first, ...rest] = outlook.map(({ choice, future }) => addChoice(future, choice.points));
    // A decision with nothing on offer ends here; that it does is a finding of its own.
    const joined = first === undefined ? this.#ended : rest.reduce(joinChoices, first);
    const means = shares.map((own, at) =>
      outlook.reduce((sum, { choice, future }, which) => sum + (own[which] ?? 0) * (choice.points + (future.means[at] ?? 0)), 0),
    );
    const future = this.#intern({ ...joined, ahead: joined.ahead | bit, means });
    visit?.(node, future, outlook);
    return future;
  }

  #intern(future: Future): Future {
    const { longest, shortest } = future;
    const key = [
      future.paths,
      future.assured,
      future.hoped,
      future.least,
      longest.decisions,
      longest.beats,
      shortest.decisions,
      shortest.beats,
      future.ahead,
      ...future.means,
    ].join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, future);
    this.#numbers.set(future, this.#numbers.size);
    return future;
  }
}

function createOutlook(node: Node, behind: readonly (readonly Future[])[]): readonly Outlook[] {
  return node.choices.map((choice, at) => {
    const outcomes = (behind[at] ?? []).map((future, which) => lengthen(future, choice.branches[which]));
    return { choice, outcomes, future: joinOutcomes(outcomes, choice.branches) };
  });
}

function lengthen(future: Future, branch: Branch | undefined): Future {
  const add = (extent: Extent): Extent => ({ ...extent, beats: extent.beats + (branch?.beats ?? 0) });
  const paths = future.paths * BigInt(branch?.draws ?? 1);
  return { ...future, paths, longest: add(future.longest), shortest: add(future.shortest) };
}

function addChoice(future: Future, points: number): Future {
  const add = (extent: Extent): Extent => ({ ...extent, decisions: extent.decisions + 1 });
  return {
    ...future,
    assured: future.assured + points,
    hoped: future.hoped + points,
    least: future.least + points,
    longest: add(future.longest),
    shortest: add(future.shortest),
  };
}

/** Luck is nobody's choice: only the least of its outcomes is assured, and bots meet each as often as it comes. */
function joinOutcomes(outcomes: readonly Future[], branches: readonly Branch[]): Future {
  const [first, ...rest] = outcomes;
  if (first === undefined) throw new Error('Every step has an outcome.');
  if (rest.length === 0) return first;
  const joined = rest.reduce(joinChoices, first);
  return {
    ...joined,
    assured: Math.min(...outcomes.map((one) => one.assured)),
    means: first.means.map((_, at) => outcomes.reduce((sum, one, which) => sum + (branches[which]?.share ?? 0) * (one.means[at] ?? 0), 0)),
  };
}

/** The means are the caller's: bots do not take what is best for them. */
function joinChoices(one: Future, other: Future): Future {
  return {
    paths: one.paths + other.paths,
    assured: Math.max(one.assured, other.assured),
    hoped: Math.max(one.hoped, other.hoped),
    least: Math.min(one.least, other.least),
    longest: sizeOf(one.longest) >= sizeOf(other.longest) ? one.longest : other.longest,
    shortest: sizeOf(one.shortest) <= sizeOf(other.shortest) ? one.shortest : other.shortest,
    ahead: one.ahead | other.ahead,
    means: one.means,
  };
}

function sizeOf({ decisions, beats }: Extent): number {
  return decisions + beats;
}
