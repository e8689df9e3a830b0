import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFontTexts } from '../../build/fonts/collect-texts.ts';
import { cutFaces, fontLicences } from '../../build/fonts/faces.ts';
import { readCharacters } from '../../build/fonts/read-cmap.ts';

const texts = collectFontTexts();

describe('the fonts', () => {
  it('are cut from real texts, so that this cannot be silently green', () => {
    expect(texts.all.length).toBeGreaterThan(400);
    for (const { use } of cutFaces) expect(texts.first[use].length, use).toBeGreaterThan(40);
  });

  it('have every character of every locale and scenario in the face of plain text', async () => {
    const plain = cutFaces.find((face) => face.use === 'text');
    const has = await readCharacters(readFileSync(plain?.file ?? ''));
    expect([...texts.written].filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('set nothing at first that is not set at all', () => {
    for (const { use } of cutFaces) expect([...texts.first[use]].filter((character) => !texts.all.includes(character))).toEqual([]);
  });

  it('travel with the text of their licence', () => {
    for (const file of Object.values(fontLicences)) expect(readFileSync(file, 'utf8')).toContain('SIL Open Font License, Version 1.1');
  });
});
