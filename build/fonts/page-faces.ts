import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { cutSlice, folder, pickCharacters } from './cut-faces.ts';
import { cutFaces, wholeFaces, type FaceUse } from './faces.ts';

/** What a page that is one file sets in each face; a face it never uses is left out. */
export type PageTexts = Readonly<Partial<Record<FaceUse, string>>>;

/** The rules of a page's faces with their files as data. Cut once per text and kept. */
export async function writePageFaces(texts: PageTexts): Promise<string> {
  const faces = await cutPageFaces(texts);
  return faces.map((face) => writeRule(face, `data:font/woff2;base64,${face.bytes.toString('base64')}`)).join('\n');
}

/** Writes the same rules over files that lie beside them, for a page that may take no faces as data, and returns their path. */
export async function writePageFaceFiles(texts: PageTexts): Promise<string> {
  const rules = (await cutPageFaces(texts)).map((face) => {
    const { family, weight, bytes } = face;
    const name = `${family.toLowerCase().replaceAll(' ', '-')}-${weight}-page-${hash(bytes)}.woff2`;
    writeFileSync(`${folder}/${name}`, bytes);
    return writeRule(face, `./${name}`);
  });
  const css = rules.join('\n');
  const sheet = `${folder}/page-${hash(css)}.css`;
  writeFileSync(sheet, css);
  return sheet;
}

interface PageFace {
  readonly family: string;
  readonly weight: number;
  readonly bytes: Buffer;
}

async function cutPageFaces(texts: PageTexts): Promise<readonly PageFace[]> {
  const faces: PageFace[] = [];
  for (const face of cutFaces) {
    const characters = await pickCharacters(face, texts[face.use] ?? '');
    if (characters.length > 0) faces.push({ ...face, bytes: await cutSlice(face, 'page', characters.toSorted().join('')) });
  }
  return [...faces, ...wholeFaces.map((face) => ({ ...face, bytes: readFileSync(face.file) }))];
}

function writeRule({ family, weight }: PageFace, address: string): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;src:url(${address}) format('woff2')}`;
}

function hash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
