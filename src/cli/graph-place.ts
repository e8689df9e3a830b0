import type { Box, Worded } from '#proof/story-graph-page.ts';
import type { StoryEdge, StoryGraph, StoryNode } from '#proof/story-graph.ts';
import { groupStacks, layOutAct, type ActLayout, type Stack } from './graph-layout.ts';
import { measureTag, sizes } from './graph-measure.ts';
import { drawBow, drawSteps, movePath, type Point } from './graph-route.ts';

/** Where everything of a story lies, in pixels at natural size. */
export interface Placing {
  readonly width: number;
  readonly height: number;
  /** One per act, and one for the endings. */
  readonly lanes: readonly { readonly x: number; readonly width: number }[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly edges: ReadonlyMap<string, { readonly path: string | null; readonly tag: Box | null }>;
}

export interface PlacingInput {
  readonly graph: StoryGraph;
  readonly measure: (node: StoryNode) => number;
  readonly says: (edge: StoryEdge) => Worded;
}

/** Room around and between the lanes; the head of a lane holds its name and dates. */
const room = { outside: 14, lane: 20, gutter: 34, head: 72, foot: 34, leastLane: 208, endingGap: 26 } as const;
const endingTagEms = 17.5;

/** Lays the acts side by side, the endings behind them, and draws the ways from lane to lane in the gutters between. Pure. */
export function placeStory({ graph, measure, says }: PlacingInput): Placing {
  const acts = graph.acts.map(({ id, nodes }) => {
    const inside = new Set(nodes);
    const stacks = groupStacks(
      graph.nodes.filter((node) => inside.has(node.id)),
      measure,
    );
    const layout = layOutAct(
      stacks,
      graph.edges.filter((edge) => inside.has(edge.from)),
      { width: sizes.stackWidth, says },
    );
    return { id, stacks, layout };
  });
  const placed = placeActs(acts);
  const endings = placeEndings(graph, { x: placed.width + room.gutter, measure, says });
  const boxes = new Map([...placed.boxes, ...endings.boxes]);
  return {
    width: endings.lane.x + endings.lane.width + room.outside,
    height: Math.max(...acts.map(({ layout }) => layout.height + room.head + room.foot), endings.height),
    lanes: [...placed.lanes, endings.lane],
    boxes,
    edges: new Map(graph.edges.map((edge) => [edge.id, drawEdge(edge, { graph, acts, placed, endings, boxes })])),
  };
}

interface PlacedAct {
  readonly id: string;
  readonly stacks: readonly Stack[];
  readonly layout: ActLayout;
}

interface PlacedActs {
  readonly width: number;
  readonly lanes: readonly { readonly x: number; readonly width: number }[];
  /** Where the corner of each act's own layout lies. */
  readonly origins: readonly Point[];
  readonly boxes: ReadonlyMap<string, Box>;
}

function placeActs(acts: readonly PlacedAct[]): PlacedActs {
  const lanes: { x: number; width: number }[] = [];
  const origins: Point[] = [];
  const boxes = new Map<string, Box>();
  let x: number = room.outside;
  for (const { layout } of acts) {
    const width = Math.max(room.leastLane, layout.width + 2 * room.lane);
    const origin = { x: x + (width - layout.width) / 2, y: room.head };
    lanes.push({ x, width });
    origins.push(origin);
    for (const [id, box] of layout.boxes) boxes.set(id, moveBox(box, origin));
    x += width + room.gutter;
  }
  return { width: x - room.gutter, lanes, origins, boxes };
}

interface PlacedEndings {
  readonly lane: { readonly x: number; readonly width: number };
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** The condition above each ending. */
  readonly tags: ReadonlyMap<string, Box>;
}

function placeEndings(graph: StoryGraph, { x, measure, says }: Omit<PlacingInput, 'graph'> & { readonly x: number }): PlacedEndings {
  const boxes = new Map<string, Box>();
  const tags = new Map<string, Box>();
  let y: number = room.head;
  for (const node of graph.nodes.filter(({ kind }) => kind === 'ending')) {
    const edge = graph.edges.find(({ to }) => to === node.id);
    const text = edge === undefined ? {} : says(edge);
    if (Object.values(text).some((one) => one !== '')) {
      const tag = measureTag(text, endingTagEms);
      tags.set(node.id, { x: x + room.lane, y, ...tag });
      y += tag.height;
    }
    const height = measure(node);
    boxes.set(node.id, { x: x + room.lane, y, width: sizes.endingWidth, height });
    y += height + room.endingGap;
  }
  return { lane: { x, width: sizes.endingWidth + 2 * room.lane }, height: y + room.foot, boxes, tags };
}

interface Drawn {
  readonly graph: StoryGraph;
  readonly acts: readonly PlacedAct[];
  readonly placed: PlacedActs;
  readonly endings: PlacedEndings;
  readonly boxes: ReadonlyMap<string, Box>;
}

const undrawn = { path: null, tag: null };

function drawEdge(edge: StoryEdge, drawn: Drawn): { readonly path: string | null; readonly tag: Box | null } {
  const at = drawn.acts.findIndex(({ stacks }) => stacks.some(({ nodes }) => nodes.some(({ id }) => id === edge.from)));
  const act = drawn.acts[at];
  const origin = drawn.placed.origins[at];
  if (act === undefined || origin === undefined) return undrawn;
  switch (edge.kind) {
    case 'goto': {
      const way = act.layout.ways.get(edge.id);
      return way === undefined ? undrawn : moveWay(way, origin);
    }
    case 'act-end':
      return drawActEnd(edge, at, drawn);
    case 'returns':
    case 'forfeits':
      return drawLater(edge, drawn);
    default:
      return undrawn;
  }
}

/** From the stack to where the act ends, along the gutter, and into what comes next from its side. */
function drawActEnd(
  edge: StoryEdge,
  at: number,
  { acts, placed, endings, boxes, graph }: Drawn,
): { readonly path: string | null; readonly tag: Box | null } {
  const act = acts[at];
  const [origin, lane, target] = [placed.origins[at], placed.lanes[at], boxes.get(edge.to)];
  const stack = act?.stacks.find(({ nodes }) => nodes.some(({ id }) => id === edge.from));
  const exit = act?.layout.exits.get(stack?.id ?? '');
  const port = act?.layout.port ?? null;
  if (origin === undefined || lane === undefined || target === undefined || exit === undefined || port === null) return undrawn;
  const { path, tag } = moveWay(exit, origin);
  const end = { x: port.x + origin.x, y: port.y + origin.y };
  const low = end.y + room.foot / 2 - 6;
  const gutter = lane.x + lane.width + room.gutter / 2;
  const entry = target.y + Math.min(24, target.height / 2);
  const steps = drawSteps([end, { x: end.x, y: low }, { x: gutter, y: low }, { x: gutter, y: entry }, { x: target.x - 1, y: entry }]);
  const isFirstHere = graph.edges.find((one) => one.to === edge.to && one.kind === 'act-end')?.id === edge.id;
  const ending = endings.tags.get(edge.to) ?? null;
  return { path: `${path}L${end.x},${end.y}${steps}`, tag: ending === null ? tag : isFirstHere ? ending : null };
}

function drawLater(edge: StoryEdge, { boxes }: Drawn): { readonly path: string | null; readonly tag: Box | null } {
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
  if (from === undefined || to === undefined) return undrawn;
  const start = { x: from.x + from.width, y: from.y + from.height - 12 };
  const isOnward = to.x > from.x + from.width;
  return { path: drawBow(start, { x: isOnward ? to.x - 1 : to.x + to.width + 1, y: to.y + 12 }), tag: null };
}

function moveBox(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

function moveWay(way: { readonly path: string; readonly tag: Box | null }, by: Point): { readonly path: string; readonly tag: Box | null } {
  return { path: movePath(way.path, by), tag: way.tag === null ? null : moveBox(way.tag, by) };
}
