import type { PageNode, Worded } from '#proof/story-graph-page.ts';

/** A node that holds what was searched, and the first text in which it stands. */
export interface Hit {
  readonly node: string;
  readonly text: string;
}

/** Ready to be searched; made once per page. */
export type SearchIndex = readonly {
  readonly node: string;
  readonly texts: readonly { readonly text: string; readonly folded: string }[];
}[];

/** One piece of a text; what was searched is marked. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Letters before and behind a find that are told with it. */
const around = { before: 12, behind: 34 } as const;

/** Everything that can be found: titles, ids, facts and texts of every language. Pure. */
export function createSearchIndex(nodes: readonly PageNode[]): SearchIndex {
  return nodes.map((node) => ({
    node: node.id,
    texts: [...new Set(listSaid(node))].map((text) => ({ text, folded: foldText(text) })),
  }));
}

/** The nodes that hold a text, in the order of the story. Pure; nothing is found for an empty one. */
export function searchStory(index: SearchIndex, query: string): readonly Hit[] {
  const wanted = foldText(query.trim());
  if (wanted === '') return [];
  return index.flatMap(({ node, texts }) => {
    const found = texts.find(({ folded }) => folded.includes(wanted));
    return found === undefined ? [] : [{ node, text: cutAround(found.text, found.folded.indexOf(wanted), wanted.length) }];
  });
}

/** A text in pieces, each place of the query marked. Pure. */
export function markText(text: string, query: string): readonly Piece[] {
  const wanted = foldText(query.trim());
  if (wanted === '') return [{ text, isMarked: false }];
  const folded = foldText(text);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), isMarked: false });
    from = at + wanted.length;
    pieces.push({ text: text.slice(at, from), isMarked: true });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}

/** Wide and narrow, large and small letters are the same; places in the text stay the same too. */
function foldText(text: string): string {
  return Array.from(text, (letter) => {
    const folded = letter.normalize('NFKC').toLowerCase();
    return folded.length === letter.length ? folded : letter;
  }).join('');
}

function listSaid({ title, line, of, blocks }: PageNode): readonly string[] {
  const said = (worded: Worded | null): readonly string[] => Object.values(worded ?? {});
  return [
    ...said(title),
    ...blocks.flatMap(({ heading, tags, facts, texts }) => [
      ...said(heading),
      ...texts.flatMap(({ by }) => Object.values(by)),
      ...tags.flatMap(said),
      ...facts.flatMap(({ text }) => said(text)),
    ]),
    ...said(line),
    of,
  ];
}

function cutAround(text: string, at: number, length: number): string {
  const from = Math.max(0, at - around.before);
  const to = Math.min(text.length, at + length + around.behind);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
