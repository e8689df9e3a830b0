import type { Path } from './parsed-file.ts';
import { isOfForm } from './text-lines.ts';

/** How long a text may be at its place, in `unit`. Beyond it the loader warns. */
export interface TextLimit {
  readonly unit: 'characters' | 'words';
  readonly most: number;
  readonly least: number;
  readonly countsSpaces: boolean;
  /** The part of the average of its siblings by which it may differ from it; null where siblings do not matter. */
  readonly tolerance: number | null;
}

/** Written without spaces between words, so that length is counted in characters. */
const unspaced: ReadonlySet<string> = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

/** Longest texts: what is read in one breath, or aloud in 20 seconds. */
const longest: readonly { readonly form: string; readonly characters: number; readonly words: number }[] = [
  { form: 'injects * body', characters: 180, words: 90 },
  { form: 'decisions * question', characters: 60, words: 30 },
  { form: 'decisions * options * consequence', characters: 120, words: 60 },
  { form: 'decisions * options * because', characters: 220, words: 110 },
  { form: 'rechecks * situation', characters: 120, words: 60 },
  { form: 'rechecks * question', characters: 60, words: 30 },
  { form: 'consequences * body', characters: 120, words: 60 },
  { form: 'beats * facilitator say', characters: 140, words: 60 },
];
const label = { characters: { least: 18, most: 45 }, words: { least: 8, most: 18 } } as const;
const SIBLING_TOLERANCE = 0.25;
/** The projector's line is one line on a wall in every language. */
const LONGEST_SHORT = 90;

/** The unit in which the length of a language's texts is told. Pure. */
export function chooseUnit(language: string): TextLimit['unit'] {
  return unspaced.has(language) ? 'characters' : 'words';
}

/** The limit of the text at a path of a text file in a language, null where there is none. Pure. */
export function findTextLimit(path: Path, language: string): TextLimit | null {
  const unit = chooseUnit(language);
  const limit = { unit, least: 0, countsSpaces: false, tolerance: null };
  if (isOfForm(path, 'beats * short')) return { ...limit, unit: 'characters', countsSpaces: true, most: LONGEST_SHORT };
  if (isOfForm(path, 'decisions * options * label') || isOfForm(path, 'rechecks * options *'))
    return { ...limit, ...label[unit], tolerance: SIBLING_TOLERANCE };
  const rule = longest.find(({ form }) => isOfForm(path, form));
  return rule === undefined ? null : { ...limit, most: rule[unit] };
}

/** The length of a text as a limit counts it. Pure. */
export function measureText({ unit, countsSpaces }: Pick<TextLimit, 'unit' | 'countsSpaces'>, text: string): number {
  if (countsSpaces) return text.length;
  if (unit === 'characters') return text.replaceAll(/\s/gu, '').length;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
