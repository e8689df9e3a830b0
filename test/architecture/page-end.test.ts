import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../build/list-files.ts';

/** Events that browsers and phones leave out, and that keep a page out of the back/forward cache; `pagehide` is none of them. */
const unloading = /\b(?:on)?(?:before)?unload\b/u;
/** The words that say why such an event is not used. */
const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gmu;

const files = listFiles('src', ['.ts', '.tsx', '.html']).concat([
  'index.html',
  'join.html',
  'workshop.html',
  'projector.html',
  'record.html',
]);
const findUnloading = (source: string): string | null => unloading.exec(source.replaceAll(comments, ''))?.[0] ?? null;

describe('the end of a page', () => {
  it('is listened for somewhere, so that this cannot be silently green', () => {
    expect(files.filter((file) => readFileSync(file, 'utf8').includes("'pagehide'")).length).toBeGreaterThan(1);
  });

  it('is nothing that a result waits for: no page listens to its unloading', () => {
    expect(files.filter((file) => findUnloading(readFileSync(file, 'utf8')) !== null)).toEqual([]);
  });

  it.each(["window.addEventListener('unload', end)", 'window.onbeforeunload = end', "on('beforeunload')"])(
    'catches a planted one: %s',
    (source) => {
      expect(findUnloading(source)).not.toBeNull();
    },
  );
});
