import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { collectFontTexts, type FontTexts } from './collect-texts.ts';
import { cutFaces, wholeFaces, type CutFace } from './faces.ts';
import { readCharacters } from './read-cmap.ts';

const folder = '.cache/fonts';
/** Bumped when the way of cutting changes. */
const edition = 1;
/** Kerning and vertical forms; the rest of a font's features would double the Latin slice with glyphs nobody sees. */
const keepFeatures = ['kern', 'vert'];
/** The first CJK block. */
const firstJapanese = 0x2e80;

/**
 * Writes the style sheet with every face and the files it names, and returns its path. Each face is split by range:
 * `latin` (all that a page in another language than Japanese sets), `first` (what is set on the way to the first decision)
 * and `rest`, so that only what is needed travels.
 * Kept by content, so a build that changes no text cuts nothing.
 */
export async function writeFontFaces(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const texts = collectFontTexts();
  const rules: string[] = [];
  for (const face of cutFaces) rules.push(...(await cutFace(face, texts)));
  for (const face of wholeFaces) {
    const range: unknown = JSON.parse(readFileSync(face.ranges, 'utf8')).latin;
    rules.push(fontFace(face, writeSlice(face, 'latin', readFileSync(face.file)), String(range)));
  }
  const sheet = `${folder}/fonts.css`;
  const css = rules.join('\n');
  if (!existsSync(sheet) || readFileSync(sheet, 'utf8') !== css) writeFileSync(sheet, css);
  return sheet;
}

/** The characters of a text, each once, that a face has. */
export async function pickCharacters(face: CutFace, text: string): Promise<readonly string[]> {
  const font = readFileSync(face.file);
  mkdirSync(folder, { recursive: true });
  const has = await readCached(`${nameOf(face)}-cmap-${hash(font)}.json`, async () => JSON.stringify([...(await readCharacters(font))]));
  const known = new Set<number>(JSON.parse(has.toString()));
  return [...new Set(text)].filter((character) => known.has(codeOf(character)));
}

/** A face cut down to the characters of a text (WOFF2), kept by content under the slice's name. */
export async function cutSlice(face: CutFace, slice: string, text: string): Promise<Buffer> {
  const font = readFileSync(face.file);
  return readCached(`${nameOf(face)}-${slice}-${hash(font, text)}.woff2`, () =>
    subsetFont(font, text, { targetFormat: 'woff2', noHinting: true, keepFeatures }),
  );
}

async function cutFace(face: CutFace, texts: FontTexts): Promise<readonly string[]> {
  const all = await pickCharacters(face, texts.all);
  const first = new Set(texts.first[face.use]);
  const isLatin = (character: string): boolean => codeOf(character) < firstJapanese || texts.abroad.includes(character);
  const slices = {
    latin: all.filter(isLatin),
    first: all.filter((character) => !isLatin(character) && first.has(character)),
    rest: all.filter((character) => !isLatin(character) && !first.has(character)),
  };
  const rules: string[] = [];
  for (const [slice, characters] of Object.entries(slices)) {
    if (characters.length === 0) continue;
    const bytes = await cutSlice(face, slice, characters.join(''));
    rules.push(fontFace(face, writeSlice(face, slice, bytes), characters.map((one) => `U+${codeOf(one).toString(16)}`).join(',')));
  }
  return rules;
}

async function readCached(name: string, make: () => Promise<Uint8Array | string>): Promise<Buffer> {
  const path = `${folder}/${name}`;
  if (!existsSync(path)) writeFileSync(path, await make());
  return readFileSync(path);
}

function writeSlice(face: { readonly family: string; readonly weight: number }, slice: string, bytes: Uint8Array): string {
  const name = `${nameOf(face)}-${slice}.woff2`;
  writeFileSync(`${folder}/${name}`, bytes);
  return name;
}

function fontFace(face: { readonly family: string; readonly weight: number }, file: string, range: string): string {
  return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:normal;font-display:swap;src:url('./${file}') format('woff2');unicode-range:${range}}`;
}

const nameOf = (face: { readonly family: string; readonly weight: number }): string =>
  `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}`;

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function hash(font: Uint8Array, text = ''): string {
  return createHash('sha256').update(String(edition)).update(font).update(text).update(keepFeatures.join()).digest('hex').slice(0, 16);
}
