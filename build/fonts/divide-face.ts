import type { FontTexts } from './collect-texts.ts';
import type { FaceUse } from './faces.ts';

/** The slices of a face that every page knows of. */
export interface Division {
  /** What Japanese pages set first, and pages in other languages set too. */
  readonly shared: readonly string[];
  /** The other characters of the product's own words up to the first decision. */
  readonly first: readonly string[];
  /** What stands on the covers of all scenarios and is in neither. */
  readonly covers: readonly string[];
  /** The other characters of pages that are not Japanese. */
  readonly latin: readonly string[];
  readonly rest: readonly string[];
}

/** The first CJK block. */
const firstJapanese = 0x2e80;

/** Puts each character of a face into one slice. Pure. */
export function divideFace(characters: readonly string[], use: FaceUse, texts: FontTexts): Division {
  const [first, covers, abroad] = [new Set(texts.first[use]), new Set(texts.covers[use]), new Set(texts.abroad)];
  const isLatin = (character: string): boolean => (character.codePointAt(0) ?? 0) < firstJapanese || abroad.has(character);
  const late = characters.filter((character) => !first.has(character));
  return {
    shared: characters.filter((character) => first.has(character) && isLatin(character)),
    first: characters.filter((character) => first.has(character) && !isLatin(character)),
    covers: late.filter((character) => covers.has(character) && !isLatin(character)),
    latin: late.filter(isLatin),
    rest: late.filter((character) => !covers.has(character) && !isLatin(character)),
  };
}

/**
 * The characters that one scenario sets up to its first decision and the product's own words do not. They are in one of the
 * later slices as well: a page that has this one asks for none of those, and a page that has not loses nothing. Pure.
 */
export function listOwnCharacters(scenario: string, use: FaceUse, texts: FontTexts): readonly string[] {
  const first = new Set(texts.first[use]);
  return [...(texts.scenarios[scenario]?.[use] ?? '')].filter((character) => !first.has(character));
}
