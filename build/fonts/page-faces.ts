import { readFileSync } from 'node:fs';
import { cutSlice, pickCharacters } from './cut-faces.ts';
import { cutFaces, wholeFaces, type FaceUse } from './faces.ts';

/** What a page that is one file sets in each face; a face it never uses is left out. */
export type PageTexts = Readonly<Partial<Record<FaceUse, string>>>;

/** The rules of a page's faces with their files as data. Cut once per text and kept. */
export async function writePageFaces(texts: PageTexts): Promise<string> {
  const rules: string[] = [];
  for (const face of cutFaces) {
    const characters = await pickCharacters(face, texts[face.use] ?? '');
    if (characters.length > 0) rules.push(writeRule(face, await cutSlice(face, 'page', characters.toSorted().join(''))));
  }
  for (const face of wholeFaces) rules.push(writeRule(face, readFileSync(face.file)));
  return rules.join('\n');
}

function writeRule({ family, weight }: { readonly family: string; readonly weight: number }, bytes: Buffer): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`;
}
