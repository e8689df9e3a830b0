import type { FontTexts, UseCharacters } from './collect-texts.ts';
import type { FaceUse } from './faces.ts';

/** The slices of a face that every page knows of. */
export interface Division {
  /** What Japanese pages set first, and pages in other languages set too. */
  readonly shared: readonly string[];
  /** The other characters of the product's own words up to the first decision. */
  readonly first: readonly string[];
  /** The other characters of pages that are not Japanese. */
  readonly latin: readonly string[];
  /** The other characters that Japanese pages set in this face later: fetched while the first decision is thought about. */
  readonly later: readonly string[];
  /** What no page of the product sets in this face; a brought scenario may. Only a face that stands in for others carries it. */
  readonly rest: readonly string[];
}

/** The first CJK block. */
const firstJapanese = 0x2e80;

/** Puts each character of a face into one slice. Pure. */
export function divideFace(characters: readonly string[], use: FaceUse, texts: FontTexts): Division {
  const [first, abroad] = [new Set(texts.first[use]), new Set(texts.abroad[use])];
  const played = new Set(texts.played[use]);
  const isLatin = (character: string): boolean => (character.codePointAt(0) ?? 0) < firstJapanese || abroad.has(character);
  return {
    shared: characters.filter((character) => first.has(character) && isLatin(character)),
    first: characters.filter((character) => first.has(character) && !isLatin(character)),
    latin: characters.filter((character) => !first.has(character) && isLatin(character)),
    later: characters.filter((character) => !first.has(character) && !isLatin(character) && played.has(character)),
    rest: characters.filter((character) => !first.has(character) && !isLatin(character) && !played.has(character)),
  };
}

/**
 * What one scenario, or the library, sets in a face besides the product's first words. `latin`, `later` or `rest` has these
 * characters too: a page that has been given the slice asks for none of them, and a page that has not loses nothing. Pure.
 */
export function listOwnCharacters(own: UseCharacters, use: FaceUse, texts: FontTexts): readonly string[] {
  const first = new Set(texts.first[use]);
  return [...own[use]].filter((character) => !first.has(character));
}
