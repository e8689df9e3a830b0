import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../build/list-files.ts';

const sheets = listFiles('src', ['.css']);
/** Physical sides break a page that runs from right to left; logical ones turn with it. */
const physical =
  /(?:^|[;{\s])((?:margin|padding|border)-(?:left|right)(?:-\w+)?|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(text-align|float|clear)\s*:\s*(?:left|right)/;
const colour = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i;

describe('style sheets', () => {
  it('are seen, so that this cannot be silently green', () => {
    expect(sheets.length).toBeGreaterThan(2);
  });

  it('name no left and no right', () => {
    expect(
      sheets.flatMap((file) =>
        readLines(file)
          .filter(({ text }) => physical.test(text))
          .map(({ line, text }) => `${file}:${line} ${text.trim()}`),
      ),
    ).toEqual([]);
  });

  it('take every colour from the tokens', () => {
    const others = sheets.filter((file) => !file.endsWith('/tokens.css'));
    expect(
      others.flatMap((file) =>
        readLines(file)
          .filter(({ text }) => colour.test(text))
          .map(({ line, text }) => `${file}:${line} ${text.trim()}`),
      ),
    ).toEqual([]);
  });

  it('ask nobody outside for anything', () => {
    expect(sheets.filter((file) => /url\(\s*['"]?(https?:)?\/\//.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

function readLines(file: string): readonly { readonly line: number; readonly text: string }[] {
  const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return source.split('\n').map((text, at) => ({ line: at + 1, text }));
}
