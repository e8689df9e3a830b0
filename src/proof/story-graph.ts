import type { CompiledBeat, CompiledConsequence, CompiledOption, CompiledScenario, LengthId, Weight } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import { nameNode, type StoryNodeKind } from './story-graph-names.ts';

/** One thing of the story. */
export interface StoryNode {
  /** Unique over all kinds: `beat:alert.call`. */
  readonly id: string;
  readonly kind: StoryNodeKind;
  /** Its id in the scenario; a slot's for a complication. */
  readonly of: string;
  /** The act it belongs to; null for an ending. */
  readonly act: string | null;
  /** Of a decision. */
  readonly weight: Weight | null;
  /** The lengths whose story it is part of, shortest first. */
  readonly lengths: readonly LengthId[];
  /** Of a decision: its place in each length that asks it, from 1. */
  readonly numbers: Readonly<Partial<Record<LengthId, number>>>;
  /** No run comes here, by the proof; false where nothing was proven. */
  readonly isUnreached: boolean;
}

/**
 * How one thing leads to another. `asks` and `turns-up` happen within a beat, `goto` and `act-end` are the ways of the story,
 * `returns` is a consequence that comes back later, `forfeits` an option that makes a decision impossible.
 */
export type StoryEdgeKind = 'asks' | 'turns-up' | 'goto' | 'act-end' | 'returns' | 'forfeits';

/** One way from node to node. */
export interface StoryEdge {
  readonly id: string;
  readonly kind: StoryEdgeKind;
  readonly from: string;
  readonly to: string;
  readonly when: Condition | null;
  /** Taken only where no rule before it held. */
  readonly isOtherwise: boolean;
  /** The option that causes it; of `returns` and `forfeits`. */
  readonly option: string | null;
  /** The consequence that returns. */
  readonly consequence: string | null;
  /** No run takes it, by the proof. */
  readonly isUnreached: boolean;
}

/** The story of a scenario as nodes and ways; it knows no word and no place on a page. */
export interface StoryGraph {
  readonly acts: readonly { readonly id: string; readonly opensAt: number; readonly nodes: readonly string[] }[];
  /** In the order of the story: by act, then by beat, what a beat holds behind it; endings last. */
  readonly nodes: readonly StoryNode[];
  readonly edges: readonly StoryEdge[];
}

/** The ways on which a story goes on; the others happen within a beat, return or forfeit. Pure. */
export function isWay(edge: Pick<StoryEdge, 'kind'>): boolean {
  return edge.kind === 'goto' || edge.kind === 'act-end';
}

/**
 * The story as a graph. What stands at a place of `unreached` (see `listUnreached`) is marked, and with a beat all that it
 * holds. Pure.
 */
export function createStoryGraph(scenario: CompiledScenario, unreached: ReadonlySet<string>): StoryGraph {
  const nodes = listNodes(scenario, unreached);
  const missed = new Set(nodes.flatMap((node) => (node.isUnreached ? [node.id] : [])));
  const edges = listEdges(scenario).map(({ place, ...edge }, at) => ({
    ...edge,
    id: `edge:${at + 1}`,
    isUnreached: missed.has(edge.from) || missed.has(edge.to) || (place !== null && unreached.has(place)),
  }));
  return {
    acts: scenario.acts.map(({ id, opensAt }) => ({ id, opensAt, nodes: nodes.flatMap((node) => (node.act === id ? [node.id] : [])) })),
    nodes,
    edges,
  };
}

const lengthIds = ['express', 'standard', 'full'] as const;

function listNodes(scenario: CompiledScenario, unreached: ReadonlySet<string>): readonly StoryNode[] {
  const lengths = lengthIds.filter((length) => scenario.lengths[length] !== undefined);
  const ofActs = scenario.acts.flatMap((act, at) =>
    act.beats.flatMap((beatId): readonly StoryNode[] => {
      const isBeatMissed = unreached.has(`acts.${at}.beats.${beatId}`);
      const make = (kind: StoryNodeKind, of: string, isMissed: boolean, rest: Partial<StoryNode> = {}): StoryNode => ({
        ...{ id: nameNode(kind, of), kind, of, act: act.id, weight: null, numbers: {} },
        lengths: lengths.filter((length) => scenario.beats[beatId]?.lengths?.includes(length) !== false),
        ...rest,
        isUnreached: isMissed || isBeatMissed,
      });
      const decision = scenario.decisions[scenario.beats[beatId]?.decision ?? ''];
      return [
        make('beat', beatId, false),
        ...listSlots(scenario, beatId).map(([id, { oneOf }]) =>
          make(
            'complication',
            id,
            oneOf.every((one) => unreached.has(`complications.${one}`)),
          ),
        ),
        ...(decision === undefined
          ? []
          : [
              make('decision', decision.id, unreached.has(`decisions.${decision.id}`), {
                weight: decision.weight,
                numbers: numberDecision(scenario, decision.id),
              }),
            ]),
      ];
    }),
  );
  const endings = scenario.endings.map(({ id }, at): StoryNode => ({
    ...{ id: nameNode('ending', id), kind: 'ending', of: id, act: null, weight: null, numbers: {}, lengths },
    isUnreached: unreached.has(`endings.${at}`),
  }));
  return [...ofActs, ...endings];
}

function listSlots({ slots }: CompiledScenario, beat: string): readonly (readonly [string, CompiledScenario['slots'][string]])[] {
  return Object.entries(slots).filter(([, slot]) => slot.beat === beat);
}

function numberDecision({ lengths }: CompiledScenario, decision: string): StoryNode['numbers'] {
  const numbers: Partial<Record<LengthId, number>> = {};
  for (const length of lengthIds) {
    const at = lengths[length]?.decisions.indexOf(decision) ?? -1;
    if (at >= 0) numbers[length] = at + 1;
  }
  return numbers;
}

/** A way with its place in scenario.yaml, where it has one of its own. */
type Way = Omit<StoryEdge, 'id' | 'isUnreached'> & { readonly place: string | null };

const plain = { when: null, isOtherwise: false, option: null, consequence: null, place: null } as const;

function listEdges(scenario: CompiledScenario): readonly Way[] {
  return scenario.acts.flatMap((act, at) =>
    act.beats.flatMap((id): readonly Way[] => {
      const beat = scenario.beats[id];
      if (beat === undefined) return [];
      const from = nameNode('beat', id);
      const asked = beat.decision === null ? null : nameNode('decision', beat.decision);
      return [
        ...listSlots(scenario, id).map(([slot]): Way => ({ ...plain, kind: 'turns-up', from, to: nameNode('complication', slot) })),
        ...(asked === null ? [] : [{ ...plain, kind: 'asks', from, to: asked } as const]),
        ...listGoto(beat, asked ?? from, `acts.${at}.beats.${id}.goto`),
        ...listActEnd(scenario, beat, asked ?? from, scenario.acts[at + 1]?.first ?? null),
        ...(scenario.decisions[beat.decision ?? '']?.options ?? []).flatMap((option) =>
          listLater(scenario, option, asked ?? from, `decisions.${beat.decision ?? ''}.options.${option.id}`),
        ),
      ];
    }),
  );
}

function listGoto(beat: CompiledBeat, from: string, place: string): readonly Way[] {
  return beat.goto.map(({ to, when }, at) => ({
    ...plain,
    place: `${place}.${at}`,
    kind: 'goto',
    from,
    to: nameNode('beat', to),
    when,
    isOtherwise: at > 0 && when === null,
  }));
}

/** Where no rule is taken the act ends: the next one opens, or after the last one an ending is chosen. */
function listActEnd(scenario: CompiledScenario, beat: CompiledBeat, from: string, next: string | null): readonly Way[] {
  if (beat.goto.some(({ when }) => when === null)) return [];
  const isOtherwise = beat.goto.length > 0;
  if (next !== null) return [{ ...plain, kind: 'act-end', from, to: nameNode('beat', next), isOtherwise }];
  return scenario.endings.map(({ id, when }) => ({
    ...plain,
    kind: 'act-end',
    from,
    to: nameNode('ending', id),
    when,
    isOtherwise: isOtherwise || (when === null && scenario.endings.length > 1),
  }));
}

function listLater(scenario: CompiledScenario, option: CompiledOption, from: string, place: string): readonly Way[] {
  return [
    ...option.consequences.flatMap((consequence, at): readonly Way[] => {
      const to = findArrival(scenario, consequence);
      if (to === null) return [];
      const { id, when } = consequence;
      return [
        { kind: 'returns', from, to, when, isOtherwise: false, option: option.id, consequence: id, place: `${place}.consequences.${at}` },
      ];
    }),
    ...option.forfeits.map((decision): Way => ({
      ...plain,
      kind: 'forfeits',
      from,
      to: nameNode('decision', decision),
      option: option.id,
      place,
    })),
  ];
}

/** The beat on whose entry it arrives; null for one that comes at once or after a time. */
function findArrival(scenario: CompiledScenario, { after }: CompiledConsequence): string | null {
  if (after === null || 'minutes' in after) return null;
  const beat = 'beat' in after ? after.beat : scenario.acts.find((act) => act.id === after.act)?.first;
  return beat === undefined ? null : nameNode('beat', beat);
}
