import { graphlib, layout } from '@dagrejs/dagre';
import type { Box, Worded } from '#proof/story-graph-page.ts';
import { isWay, type StoryEdge, type StoryGraph, type StoryNode } from '#proof/story-graph.ts';
import { measureTag } from './graph-measure.ts';
import { drawCurve, type Point } from './graph-route.ts';

/** Papers of one beat that lie on each other: the beat, what may turn up, its decision. */
export interface Stack {
  /** The beat's node. */
  readonly id: string;
  readonly nodes: readonly { readonly id: string; readonly height: number }[];
}

/** One act laid out by itself, from its own upper left corner. */
export interface ActLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Ways within the act. */
  readonly ways: ReadonlyMap<string, { readonly path: string; readonly tag: Box | null }>;
  /** Ways from a stack to where the act ends, by the stack. */
  readonly exits: ReadonlyMap<string, { readonly path: string; readonly tag: Box | null }>;
  /** Where the act ends; null where no way leads out. */
  readonly port: Point | null;
}

const port = 'port';

/** Groups the nodes of an act into stacks; every node of a beat stands right behind it. Pure. */
export function groupStacks(nodes: readonly StoryNode[], measure: (node: StoryNode) => number): readonly Stack[] {
  const stacks: { id: string; nodes: { id: string; height: number }[] }[] = [];
  for (const node of nodes) {
    if (node.kind === 'beat') stacks.push({ id: node.id, nodes: [] });
    stacks.at(-1)?.nodes.push({ id: node.id, height: measure(node) });
  }
  return stacks;
}

/** Lays out one act with ranks downwards; `says` words the condition of a way. Pure. */
export function layOutAct(
  stacks: readonly Stack[],
  edges: StoryGraph['edges'],
  { width, says }: { readonly width: number; readonly says: (edge: StoryEdge) => Worded },
): ActLayout {
  const stackOf = new Map(stacks.flatMap((stack) => stack.nodes.map(({ id }) => [id, stack.id] as const)));
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 18, edgesep: 12, ranksep: 24, rankalign: 'top' });
  for (const { id, nodes } of stacks) graph.setNode(id, { width, height: nodes.reduce((sum, { height }) => sum + height, 0) });

  const exits = new Map<string, string>();
  for (const edge of edges.filter(isWay)) {
    const from = stackOf.get(edge.from);
    const to = edge.kind === 'goto' ? stackOf.get(edge.to) : port;
    if (from === undefined || to === undefined) continue;
    if (to === port) {
      if (exits.has(from)) continue;
      exits.set(from, edge.id);
      graph.setNode(port, { width: 10, height: 10 });
    }
    const text = to === port && edge.when !== null ? {} : says(edge);
    const isSilent = Object.values(text).every((one) => one === '');
    graph.setEdge(
      { v: from, w: to, name: edge.id },
      { ...(isSilent ? { width: 0, height: 0 } : measureTag(text)), labelpos: 'c', minlen: 1 },
    );
  }
  layout(graph);
  return readLayout(graph, stacks, exits);
}

function readLayout(graph: graphlib.Graph, stacks: readonly Stack[], exits: ReadonlyMap<string, string>): ActLayout {
  const boxes = new Map<string, Box>();
  const spots = new Map(graph.nodes().map((id) => [id, readSpot(graph.node(id))] as const));
  for (const stack of stacks) {
    const { x, y, width, height } = spots.get(stack.id) ?? nowhere;
    let top = y - height / 2;
    for (const node of stack.nodes) {
      boxes.set(node.id, { x: x - width / 2, y: top, width, height: node.height });
      top += node.height;
    }
  }
  const drawn = drawWays(graph, spots);
  const whole = readSpot(graph.graph());
  const end = spots.get(port) ?? null;
  return {
    width: whole.width,
    height: whole.height,
    boxes,
    ways: drawn,
    exits: new Map([...exits].map(([from, edge]) => [from, drawn.get(edge) ?? noWay] as const)),
    port: end === null ? null : { x: end.x, y: end.y },
  };
}

const noWay = { path: '', tag: null };
const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
/** The share of a paper's edge along which ways begin and end. */
const doorShare = 0.62;
/** Above a paper a way runs straight down, so that its head points at the paper. */
const approach = 9;

/**
 * Every way leaves a stack below and enters one above, side by side in the order in which they lie, so that few cross; past
 * a rank it runs straight down, so that it lies behind no paper.
 */
function drawWays(graph: graphlib.Graph, spots: ReadonlyMap<string, Box>): ActLayout['ways'] {
  const ways = graph.edges().map((one) => {
    const edge: unknown = graph.edge(one);
    const points =
      typeof edge === 'object' && edge !== null && 'points' in edge && Array.isArray(edge.points) ? edge.points.map(readSpot) : [];
    return { id: one.name ?? '', from: one.v, to: one.w, edge: readSpot(edge), points };
  });
  const findDoor = (id: string, way: (typeof ways)[number], side: 'from' | 'to'): Point => {
    const spot = spots.get(id) ?? nowhere;
    const near = (one: (typeof ways)[number]): number => (side === 'from' ? one.points[1] : one.points.at(-2))?.x ?? spot.x;
    const doors = ways.filter((one) => one[side] === id).toSorted((a, b) => near(a) - near(b));
    const x = spot.x + spot.width * doorShare * ((doors.indexOf(way) + 0.5) / doors.length - 0.5);
    return { x, y: spot.y + (side === 'from' ? spot.height / 2 : -spot.height / 2) };
  };
  const bands = listBands(spots);
  const pass = (point: Point): readonly Point[] => {
    const band = bands.find(({ top, bottom }) => point.y > top - 1 && point.y < bottom + 1);
    return band === undefined
      ? [point]
      : [
          { x: point.x, y: band.top },
          { x: point.x, y: band.bottom },
        ];
  };
  return new Map(
    ways.map((way) => {
      const { x, y, width, height } = way.edge;
      const start = findDoor(way.from, way, 'from');
      const end = findDoor(way.to, way, 'to');
      const points = [start, ...pass(start).slice(1), ...way.points.slice(1, -1).flatMap(pass), { x: end.x, y: end.y - approach }, end];
      return [
        way.id,
        { path: drawCurve(points), tag: width === 0 ? null : { x: x - width / 2, y: y - height / 2, width, height } },
      ] as const;
    }),
  );
}

/** From the highest to the lowest edge of the papers of each rank; those of a rank begin at the same height. */
function listBands(spots: ReadonlyMap<string, Box>): readonly { readonly top: number; readonly bottom: number }[] {
  const bands = new Map<number, number>();
  for (const { y, height } of spots.values()) {
    const top = Math.round(y - height / 2);
    bands.set(top, Math.max(bands.get(top) ?? 0, y + height / 2));
  }
  return [...bands].map(([top, bottom]) => ({ top, bottom }));
}

/** Numbers of what the layout library hands back untyped. */
function readSpot(value: unknown): Box {
  const number = (name: string): number => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'number' && Number.isFinite(found) ? found : 0;
  };
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}
