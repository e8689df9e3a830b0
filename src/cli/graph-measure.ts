import type { Worded } from '#proof/story-graph-page.ts';

/** Sizes of the drawing in pixels; src/author/graph.css draws by the same. */
export const sizes = {
  stackWidth: 176,
  endingWidth: 248,
  titleSize: 13.5,
  titleLine: 19,
  smallLine: 17,
  /** Above and below the words of a paper. */
  paperPadding: 8,
  /** Beside them, with the weight's edge. */
  paperInset: 10,
  decisionInset: 24,
  /** The large number of a decision takes the room of so many letters of its first line. */
  numberEms: 2.1,
  tagSize: 12.5,
  tagLine: 17,
  tagInset: 7,
  tagEms: 12,
  tagLines: 3,
} as const;

/** Latin letters are narrower than what is written in squares: the share of an em that they take on average, in either face. */
const latinEms = { title: 0.5, tag: 0.62 } as const;
type Face = keyof typeof latinEms;
/** Latin words break at spaces and leave the ends of lines empty; one that is part of a Japanese phrase moves on with all of it. */
const raggedness = { latin: 1.12, mixed: 1.2 } as const;
const firstSquare = '\u2e80';

/** About how many ems a text is long on one line. */
function measureEms(text: string, face: Face): number {
  let ems = 0;
  for (const letter of text) ems += letter >= firstSquare ? 1 : latinEms[face];
  return ems;
}

function countLines(text: string, columnEms: number, firstEms: number, face: Face): number {
  return Math.max(1, Math.ceil((measureEms(text, face) * measureSlack(text) + firstEms) / columnEms));
}

function measureSlack(text: string): number {
  const squares = [...text].filter((letter) => letter >= firstSquare).length;
  if (squares * 2 <= text.length) return raggedness.latin;
  return /[a-z]/iu.test(text) ? raggedness.mixed : 1;
}

/** The most lines that a title takes in any of the languages, in a column of so many ems. Pure. */
export function countTitleLines(texts: Worded, columnEms: number, firstEms: number): number {
  return Math.max(...Object.values(texts).map((text) => countLines(text, columnEms, firstEms, 'title')));
}

/** The size of a condition's tag; a long one is cut there and stands whole on the sheet and in the table. Pure. */
export function measureTag(texts: Worded, columnEms: number = sizes.tagEms): { readonly width: number; readonly height: number } {
  const all = Object.values(texts);
  const longest = Math.max(...all.map((text) => measureEms(text, 'tag')));
  const lines = Math.min(
    sizes.tagLines,
    ...all
      .map((text) => countLines(text, columnEms, 0, 'tag'))
      .toSorted((a, b) => b - a)
      .slice(0, 1),
  );
  const ems = lines === 1 ? Math.min(longest, columnEms) : columnEms;
  return { width: Math.ceil(ems * sizes.tagSize + 2 * sizes.tagInset + 2), height: lines * sizes.tagLine + 6 };
}
