import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import type { FontTexts, UseCharacters } from './collect-texts.ts';
import { divideFace, listOwnCharacters } from './divide-face.ts';
import { cutFaces, wholeFaces, type CutFace } from './faces.ts';
import { readCharacters } from './read-cmap.ts';

/** Where cut faces are kept. */
export const folder = '.cache/fonts';
/** Bumped when the way of cutting changes. */
const edition = 1;
/** Kerning and vertical forms; the rest of a font's features would double the Latin slice with glyphs nobody sees. */
const keepFeatures = ['kern', 'vert'];

/** A slice of a face: its file in the folder of cut fonts and the characters it has. */
export interface Slice {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  /** As `unicode-range` says it. */
  readonly range: string;
}

/**
 * Writes the style sheet with every face, split by range, and the files it names, and returns its path. Kept by content, so a
 * build that changes no text cuts nothing.
 */
export async function writeFontFaces(texts: FontTexts): Promise<string> {
  const rules: string[] = [];
  for (const face of cutFaces) {
    const { rest, ...division } = divideFace(await pickCharacters(face, texts.all), face.use, texts);
    const slices = face.standsIn ? { ...division, rest } : division;
    for (const [slice, characters] of Object.entries(slices)) rules.push(...(await cutInto(face, slice, characters)).map(fontFace));
  }
  for (const { family, weight, file, ranges } of wholeFaces) {
    const range: unknown = JSON.parse(readFileSync(ranges, 'utf8')).latin;
    rules.push(fontFace({ family, weight, file: writeSlice({ family, weight }, 'latin', readFileSync(file)), range: String(range) }));
  }
  const sheet = `${folder}/fonts.css`;
  const css = rules.join('\n');
  if (!existsSync(sheet) || readFileSync(sheet, 'utf8') !== css) writeFileSync(sheet, css);
  return sheet;
}

/** Writes the slices of what one place sets besides the product's first words, which lie over those of the style sheet. */
export async function writeOwnFaces(slice: string, own: UseCharacters, texts: FontTexts): Promise<readonly Slice[]> {
  const slices: Slice[] = [];
  for (const face of cutFaces) {
    const characters = await pickCharacters(face, listOwnCharacters(own, face.use, texts).join(''));
    slices.push(...(await cutInto(face, slice, characters)));
  }
  return slices;
}

/** A font as CSS says it, and one character of each of its slices that is wanted. */
export interface AskedFace {
  readonly font: string;
  readonly sample: string;
}

/** What a Japanese page has to ask for before it sets anything. */
export async function listFirstFaces(texts: FontTexts): Promise<readonly AskedFace[]> {
  const faces: AskedFace[] = [];
  for (const face of cutFaces) {
    const { shared, first } = divideFace(await pickCharacters(face, texts.all), face.use, texts);
    const sample = `${shared[0] ?? ''}${first[0] ?? ''}`;
    if (sample !== '') faces.push({ font: `${face.weight} 1em "${face.family}"`, sample });
  }
  return faces;
}

/** What a Japanese page asks for once its first decision stands there. No slice of a place has the samples. */
export async function listLaterFaces(texts: FontTexts): Promise<readonly AskedFace[]> {
  const faces: AskedFace[] = [];
  for (const face of cutFaces) {
    const { latin, later } = divideFace(await pickCharacters(face, texts.all), face.use, texts);
    const own = [texts.library, texts.phone, ...Object.values(texts.scenarios)].map((place) => place[face.use]).join('');
    const sample = [latin, later].map((slice) => slice.find((character) => !own.includes(character)) ?? '').join('');
    if (sample !== '') faces.push({ font: `${face.weight} 1em "${face.family}"`, sample });
  }
  return faces;
}

/** Where a slice lies while the product is built. */
export function locateSlice({ file }: Slice): string {
  return `${folder}/${file}`;
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
    unpack(face, font).then((unpacked) => subsetFont(unpacked, text, { targetFormat: 'woff2', noHinting: true, keepFeatures })),
  );
}

/** Unpacked once: that takes longer than most cuts, and each face is cut a dozen times. */
const unpacked = new Map<string, Promise<Uint8Array>>();

function unpack({ file }: CutFace, font: Uint8Array): Promise<Uint8Array> {
  const known = unpacked.get(file) ?? fontverter.convert(font, 'truetype');
  unpacked.set(file, known);
  return known;
}

/** No slice for no character. */
async function cutInto(face: CutFace, slice: string, characters: readonly string[]): Promise<readonly Slice[]> {
  if (characters.length === 0) return [];
  const file = writeSlice(face, slice, await cutSlice(face, slice, characters.toSorted().join('')));
  return [{ family: face.family, weight: face.weight, file, range: writeRange(characters.map(codeOf)) }];
}

/** Neighbours stand as one range. */
function writeRange(codes: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}`).join(',');
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

function fontFace({ family, weight, file, range }: Slice): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;font-display:swap;src:url('./${file}') format('woff2');unicode-range:${range}}`;
}

const nameOf = (face: { readonly family: string; readonly weight: number }): string =>
  `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}`;

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function hash(font: Uint8Array, text = ''): string {
  return createHash('sha256').update(String(edition)).update(font).update(text).update(keepFeatures.join()).digest('hex').slice(0, 16);
}
