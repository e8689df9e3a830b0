import type { PageEdge, PageNode } from '#proof/story-graph-page.ts';

export type Direction = 'up' | 'down' | 'back' | 'on';

const keys: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'back', ArrowRight: 'on' };

/** The direction that a key means; null for any other key. Pure. */
export function readDirection(key: string): Direction | null {
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
}

/**
 * Where an arrow key leads from a node: along the way that runs most nearly in its direction; where none does, to the
 * nearest paper that lies there. Null at the border. Pure.
 */
export function walkStory(nodes: readonly PageNode[], edges: readonly PageEdge[], from: string, direction: Direction): string | null {
  const here = nodes.find((node) => node.id === from);
  if (here === undefined) return null;
  const [ways, later] = [edges.filter((edge) => !isLater(edge)), edges.filter(isLater)].map((some) => listJoined(some, from));
  const candidates = nodes.flatMap((node) => {
    const distance = measureWay(here, node, direction);
    return node.id === from || distance === null ? [] : [{ id: node.id, distance }];
  });
  const nearest = (some: typeof candidates): string | null => some.toSorted((a, b) => a.distance - b.distance)[0]?.id ?? null;
  return (
    nearest(candidates.filter(({ id }) => ways?.has(id))) ?? nearest(candidates.filter(({ id }) => later?.has(id))) ?? nearest(candidates)
  );
}

/** What comes back or is lost later: followed only where no way of the story leads. */
function isLater({ kind }: PageEdge): boolean {
  return kind === 'returns' || kind === 'forfeits';
}

function listJoined(edges: readonly PageEdge[], from: string): ReadonlySet<string> {
  return new Set(edges.flatMap((edge) => (edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [])));
}

/** How far a node lies in a direction, with half of what it lies aside; null where it lies elsewhere. */
function measureWay(from: PageNode, to: PageNode, direction: Direction): number | null {
  const across = centre(to.box.x, to.box.width) - centre(from.box.x, from.box.width);
  const down = centre(to.box.y, to.box.height) - centre(from.box.y, from.box.height);
  const [ahead, aside] = direction === 'up' || direction === 'down' ? [down, across] : [across, down];
  const forward = direction === 'up' || direction === 'back' ? -ahead : ahead;
  // From lane to lane the height says little: what counts there is to leave this lane.
  const isOtherLane = (direction === 'on' || direction === 'back') && from.lane !== to.lane;
  if (forward <= 1 || (!isOtherLane && Math.abs(aside) > forward * 3)) return null;
  return forward + Math.abs(aside) / 2;
}

function centre(start: number, size: number): number {
  return start + size / 2;
}
