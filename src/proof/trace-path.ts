import type { Branch, Exploration, Point } from './explore.ts';
import type { Fold, Future, Outlook } from './fold.ts';

/** One option of one decision. */
export interface Taken {
  readonly decision: string;
  readonly option: string;
}

/** One of the longest paths, by decisions and beats: its choices. Pure. */
export function traceLongest(exploration: Exploration, fold: Fold): readonly Taken[] {
  return tracePath(
    exploration,
    fold,
    ({ longest }) => longest.decisions + longest.beats,
    () => 0,
  );
}

/** One of the paths that earn most, whatever luck brings: its choices, with luck as it comes first. Pure. */
export function traceBest(exploration: Exploration, fold: Fold): readonly Taken[] {
  return tracePath(
    exploration,
    fold,
    ({ assured }) => assured,
    ({ choice }) => choice.points,
  );
}

function tracePath(
  exploration: Exploration,
  fold: Fold,
  measure: (future: Future) => number,
  gain: (outlook: Outlook) => number,
): readonly Taken[] {
  const taken: Taken[] = [];
  const follow = (branches: readonly Branch[], outcomes: readonly Future[], values: readonly number[]): Point | null => {
    const best = pickMost([...outcomes.keys()], (at) => measure(outcomes[at] ?? fold.start));
    return branches[best ?? 0]?.lead(values) ?? null;
  };
  let point = follow(exploration.start, fold.starts, []);
  while (point !== null) {
    const most = pickMost(fold.outlook(point), (one) => measure(one.future) + gain(one));
    if (most === undefined) break;
    taken.push({ decision: point.node.decision.id, option: most.choice.option.id });
    point = follow(most.choice.branches, most.outcomes, point.node.sums.get(point.sums)?.values ?? []);
  }
  return taken;
}

function pickMost<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((most, one) => (most === undefined || measure(one) > measure(most) ? one : most), undefined);
}
