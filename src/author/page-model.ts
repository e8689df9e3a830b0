import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { defaultLanguage, isLanguage, type Language } from '#i18n/languages.ts';
import type { Translate } from '#i18n/translate.ts';
import type { PageEdge, PageNode, StoryPage, Worded } from '#proof/story-graph-page.ts';
import { createSearchIndex, type Hit, searchStory } from './search-story.ts';
import { createPageWords, type PageWords } from './words.ts';
import type { Frame } from './zoom-graph.ts';

/** The three ways to look at a story. */
export const views = ['graph', 'table', 'texts'] as const;
export type View = (typeof views)[number];

/** A node that somebody wants to see; a new one for every wish, so that the same can be wished again. */
export interface Wish {
  readonly node: string;
}

/** What the page shows and what is chosen on it. */
export interface PageModel {
  readonly page: StoryPage;
  readonly nodes: ReadonlyMap<string, PageNode>;
  readonly waysIn: ReadonlyMap<string, readonly PageEdge[]>;
  readonly waysOut: ReadonlyMap<string, readonly PageEdge[]>;
  readonly language: Signal<Language>;
  readonly view: Signal<View>;
  readonly query: Signal<string>;
  readonly chosen: Signal<string | null>;
  /** The length whose numbers are shown; an empty one where the scenario has none. */
  readonly length: Signal<string>;
  readonly showsLater: Signal<boolean>;
  readonly zoom: Signal<number>;
  /** What part of the picture stands in its window, in pixels at natural size. */
  readonly frame: Signal<Frame>;
  /** To be brought into the middle of the picture. */
  readonly centred: Signal<Wish | null>;
  /** To be read: the focus goes to its sheet. */
  readonly opened: Signal<Wish | null>;
  /** To get the focus back. */
  readonly returned: Signal<Wish | null>;
  readonly t: ReadonlySignal<Translate>;
  readonly hits: ReadonlySignal<readonly Hit[]>;
  /** A worded thing in the page's language. */
  say(worded: Worded | null): string;
  /** Chooses a node and brings it into sight. */
  choose(node: string): void;
}

/** What the device says as the page opens. */
export interface Device {
  /** Too narrow for the picture: the table comes first. */
  readonly isNarrow: boolean;
  /** How much larger than 16 px the page's letters are; the picture is as much larger. */
  readonly scale: number;
}

/** The model of one page. */
export function createPageModel(page: StoryPage, words: PageWords, { isNarrow, scale }: Device): PageModel {
  const language = signal<Language>(isLanguage(page.language) ? page.language : defaultLanguage);
  const query = signal('');
  const chosen = signal<string | null>(page.open);
  const centred = signal<Wish | null>(page.open === null ? null : { node: page.open });
  const index = createSearchIndex(page.nodes);
  return {
    page,
    nodes: new Map(page.nodes.map((node) => [node.id, node])),
    waysIn: groupEdges(page.edges, (edge) => edge.to),
    waysOut: groupEdges(page.edges, (edge) => edge.from),
    language,
    view: signal<View>(isNarrow ? 'table' : 'graph'),
    query,
    chosen,
    length: signal(page.lengths.at(-1)?.id ?? ''),
    showsLater: signal(false),
    zoom: signal(scale),
    frame: signal({ x: 0, y: 0, width: 0, height: 0 }),
    centred,
    opened: signal(null),
    returned: signal(null),
    t: computed(() => createPageWords(words, language.value)),
    hits: computed(() => searchStory(index, query.value)),
    say: (worded) => worded?.[language.value] ?? '',
    choose: (node) => {
      chosen.value = node;
      centred.value = { node };
    },
  };
}

function groupEdges(edges: readonly PageEdge[], by: (edge: PageEdge) => string): ReadonlyMap<string, readonly PageEdge[]> {
  const groups = new Map<string, PageEdge[]>();
  for (const edge of edges) groups.set(by(edge), [...(groups.get(by(edge)) ?? []), edge]);
  return groups;
}
