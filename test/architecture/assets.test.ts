import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../build/list-files.ts';

interface Credit {
  readonly file: string;
  readonly title: string;
  readonly author: string;
  readonly licence: string;
  readonly source: string;
}

/** What may be given away with the game, changed and sold. */
const allowed = ['CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1'];
const credits: readonly Credit[] = JSON.parse(readFileSync('assets/credits.json', 'utf8'));
const assets = listFiles('assets', [''])
  .map((file) => file.slice('assets/'.length))
  .filter((file) => file !== 'credits.json');
const inSource = listFiles('src', ['.svg', '.png', '.webp', '.jpg', '.woff2', '.wav', '.ogg', '.mp3']);

describe('the assets', () => {
  it('are seen, so that this cannot be silently green', () => {
    expect(assets.length).toBeGreaterThan(5);
  });

  it('are all credited, and no credit is left over but for a drawing that is a module', () => {
    const [drawn, kept] = [credits.filter(({ file }) => file.startsWith('src/')), credits.filter(({ file }) => !file.startsWith('src/'))];
    expect(kept.map(({ file }) => file).toSorted()).toEqual(assets.toSorted());
    expect(drawn.filter(({ file }) => !existsSync(file))).toEqual([]);
  });

  it.each(credits)('have title, author, source and an allowed licence: $file', ({ title, author, source, licence }) => {
    expect(allowed).toContain(licence);
    for (const text of [title, author, source]) expect(text.trim()).not.toBe('');
  });

  it('that lie beside the components are drawings of our own, under the licence of the content', () => {
    expect(inSource.filter((file) => !file.endsWith('.svg'))).toEqual([]);
    expect(existsSync('LICENSE-CONTENT')).toBe(true);
  });
});
