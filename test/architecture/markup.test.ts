import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../build/list-files.ts';

/** Every way by which a text can become elements. */
const sinks = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/u;

const files = listFiles('src/ui', ['.ts', '.tsx']).concat(listFiles('src/app', ['.ts']), listFiles('src/table', ['.ts']));
/** Drawings of our own, beside the component or in the modules that fetch them for several. */
const ours = /\.svg\?raw'|from '[^']*\/drawings\.ts'/u;
const withMarkup = files.filter((file) => sinks.test(readFileSync(file, 'utf8')));

describe('markup in the game', () => {
  it('is looked for where there is some, so that this cannot be silently green', () => {
    expect(withMarkup.length).toBeGreaterThan(1);
  });

  it('is made only where our own drawings are set, so that no word of a scenario, a file or a player ever becomes elements', () => {
    expect(withMarkup.filter((file) => !ours.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
