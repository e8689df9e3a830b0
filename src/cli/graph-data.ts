import type { PageLane, PageNode, PathCounts, StoryPage, Worded } from '#proof/story-graph-page.ts';
import type { Proof } from '#proof/proof.ts';
import { listUnreached } from '#proof/story-graph-places.ts';
import { createStoryGraph, isWay, type StoryEdge, type StoryNode } from '#proof/story-graph.ts';
import type { Finding } from '#scenario/finding.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import { listBlocks } from './graph-blocks.ts';
import type { Telling } from './graph-facts.ts';
import { listPageFindings } from './graph-findings.ts';
import { countTitleLines, sizes } from './graph-measure.ts';
import { placeStory } from './graph-place.ts';
import { listTexts } from './graph-texts.ts';
import { wordCondition } from './graph-word-condition.ts';
import { createSay, type Say } from './graph-wording.ts';

/** What a page is made from. */
export interface StoryPageInput {
  readonly pack: ScenarioPack;
  readonly warnings: readonly Finding[];
  readonly proof: Proof | null;
  /** The language it opens in. */
  readonly language: string;
  /** The beat that is chosen when it opens. */
  readonly openBeat: string | null;
}

const weights = { critical: 3, major: 2, minor: 1 } as const;

/** A scenario as its page shows it: worded in every language of the product and laid out. */
export function createStoryPage({ pack, warnings, proof, language, openBeat }: StoryPageInput): StoryPage {
  const { logic } = pack;
  const unreached = listUnreached(proof?.findings ?? []);
  const graph = createStoryGraph(logic, unreached);
  const say = createSay(pack);
  const telling = { pack, say, unreached };
  const titles = new Map(graph.nodes.map((node) => [node.id, sayTitle(node, telling)]));
  const titleOf = (id: string): Worded => titles.get(id) ?? {};
  const says = new Map(graph.edges.map((edge) => [edge.id, sayEdge(edge, telling)]));
  const saysOf = (edge: StoryEdge): Worded => says.get(edge.id) ?? {};
  const lines = new Map(graph.nodes.map((node) => [node.id, sayLine(node, telling)]));
  const placing = placeStory({
    graph,
    measure: (node) => measureNode(node, titleOf(node.id), lines.get(node.id) ?? null),
    says: saysOf,
  });
  return {
    id: logic.id,
    version: logic.version,
    title: say(({ texts }) => texts.scenario('title')),
    languages: logic.languages,
    lengths: (['express', 'standard', 'full'] as const)
      .filter((id) => logic.lengths[id] !== undefined)
      .map((id) => ({
        id,
        name: say(({ t }) => t('author:length', { name: t(`common:lengths.${id}`), count: logic.lengths[id]?.minutesAlone ?? 0 })),
      })),
    lanes: listLanes(telling, placing.lanes),
    width: placing.width,
    height: placing.height,
    nodes: graph.nodes.map((node): PageNode => ({
      id: node.id,
      kind: node.kind,
      of: node.of,
      lane: node.act === null ? graph.acts.length : graph.acts.findIndex(({ id }) => id === node.act),
      title: titleOf(node.id),
      line: lines.get(node.id) ?? null,
      weight: node.weight === null ? null : weights[node.weight],
      numbers: node.numbers,
      lengths: node.lengths,
      box: placing.boxes.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 },
      isUnreached: node.isUnreached,
      blocks: listBlocks(node, telling),
    })),
    edges: graph.edges.map((edge) => ({
      id: edge.id,
      kind: edge.kind,
      from: edge.from,
      to: edge.to,
      says: saysOf(edge),
      path: placing.edges.get(edge.id)?.path ?? null,
      tag: placing.edges.get(edge.id)?.tag ?? null,
      isUnreached: edge.isUnreached,
    })),
    findings: listPageFindings({ pack, warnings, proof, say, titleOf }),
    counts: {
      decisions: graph.nodes.filter(({ kind }) => kind === 'decision').length,
      beats: graph.nodes.filter(({ kind }) => kind === 'beat').length,
      ways: graph.edges.filter(isWay).length,
    },
    proof: proof === null ? null : countPaths(proof, say),
    open: openBeat === null ? null : `beat:${openBeat}`,
    language,
  };
}

/** Of all rulesets and lengths together; null where one of them was only sampled. */
function countPaths({ plays, proven }: Proof, say: Say): PathCounts | null {
  const followed = plays.flatMap((play) => (play.followed.exhaustive ? [play.followed] : []));
  if (followed.length === 0 || followed.length < plays.length) return null;
  const paths = followed.reduce((sum, one) => sum + BigInt(one.paths), 0n);
  return {
    paths: say(({ formats }) => (paths > BigInt(Number.MAX_SAFE_INTEGER) ? groupDigits(`${paths}`) : formats.number(Number(paths)))),
    isProven: proven,
    shortest: Math.min(...followed.map((one) => one.shortest.beats)),
    longest: Math.max(...followed.map((one) => one.longest.beats)),
  };
}

/** A count too large for a number keeps every digit. */
function groupDigits(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/gu, ',');
}

function sayTitle({ kind, of }: StoryNode, { pack, say }: Telling): Worded {
  switch (kind) {
    case 'beat':
      return say(({ texts }) => texts.get('beats', of, 'title'));
    case 'decision':
      return say(({ texts }) => texts.get('decisions', of, 'question'));
    case 'ending':
      return say(({ texts }) => texts.get('endings', of, 'title'));
    case 'complication':
      return say(({ texts, t }) =>
        (pack.logic.slots[of]?.oneOf ?? []).map((one) => texts.get('complications', one, 'title')).join(` ${t('author:or')} `),
      );
  }
}

function sayLine({ kind, of }: StoryNode, { pack: { logic }, say }: Telling): Worded | null {
  const at = logic.beats[of]?.at ?? null;
  if (kind === 'beat' && at !== null) return say(({ formats }) => formats.dayTime(at));
  if (kind === 'complication') {
    return say(({ t, formats }) => t('author:chance', { percent: formats.percent(logic.slots[of]?.chance ?? 0) }));
  }
  return null;
}

function sayEdge(edge: StoryEdge, { pack: { logic }, say }: Telling): Worded {
  const { option, consequence, when } = edge;
  return say((wording) => {
    const { t, texts } = wording;
    const condition = when === null ? '' : wordCondition(when, wording);
    if (option !== null) {
      const cause = texts.option(edge.from.slice('decision:'.length), option, 'label');
      if (consequence === null) return t('author:forfeited-by', { option: cause });
      const returned = t('author:returns-as', { option: cause, consequence: texts.get('consequences', consequence, 'title') });
      return condition === '' ? returned : t('author:returns-if', { returned, condition });
    }
    if (edge.kind === 'turns-up') return wording.formats.percent(logic.slots[edge.to.slice('complication:'.length)]?.chance ?? 0);
    return condition === '' && edge.isOtherwise ? t('author:condition.otherwise') : condition;
  });
}

function measureNode({ kind }: StoryNode, title: Worded, line: Worded | null): number {
  const { stackWidth, endingWidth, titleSize, titleLine, smallLine, paperPadding, paperInset, decisionInset, numberEms } = sizes;
  const width = kind === 'ending' ? endingWidth : stackWidth;
  const inset = kind === 'decision' ? decisionInset + paperInset : 2 * paperInset;
  const titleLines = countTitleLines(title, (width - inset) / titleSize, kind === 'decision' ? numberEms : 0);
  return titleLines * titleLine + (line === null ? 0 : smallLine) + 2 * paperPadding + 2;
}

function listLanes({ pack, say }: Telling, places: readonly { readonly x: number; readonly width: number }[]): readonly PageLane[] {
  const { acts } = pack.logic;
  return places.map(({ x, width }, at): PageLane => {
    const act = acts[at];
    if (act === undefined) {
      return { id: 'endings', number: null, title: say(({ t }) => t('author:endings')), dates: say(() => ''), x, width, texts: [] };
    }
    const next = acts[at + 1];
    return {
      id: act.id,
      number: at + 1,
      title: sayActName(act.id, at + 1, say),
      dates: say(({ t, formats }) => {
        const from = formats.tick(dayOf(act.opensAt));
        const to = next === undefined ? null : formats.tick(dayOf(next.opensAt));
        if (to === from) return from;
        return to === null ? t('author:dates-from', { from }) : t('author:dates', { from, to });
      }),
      x,
      width,
      texts: listTexts(pack, { path: ['acts', act.id] }, say),
    };
  });
}

function sayActName(act: string, number: number, say: Say): Worded {
  return say(({ t, texts }) => t('common:act-name', { number, name: texts.name('acts', act) }));
}
