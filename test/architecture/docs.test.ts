import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../build/list-files.ts';
import { rooms } from '../../build/layers.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...listFiles('docs', ['.md'])];
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe('the documentation', () => {
  it('shows every room on the tour', () => {
    const tour = readFileSync('docs/tour.md', 'utf8');
    expect(rooms.filter((room) => !tour.includes(`| \`${room}\` |`))).toEqual([]);
  });

  it.each(pages)('names only npm scripts that exist: %s', (page) => {
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(pages)('points only to files that exist: %s', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it('names the two commands, the licences and where corrections go', () => {
    const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
    for (const word of [
      'npm start',
      'npm test',
      'MIT',
      'CC BY 4.0',
      'SIL Open Font License 1.1',
      'issue tracker',
      'not connected with HARIO株式会社',
    ]) {
      expect(readme).toContain(word);
    }
  });
});
