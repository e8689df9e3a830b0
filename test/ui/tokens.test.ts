import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../build/list-files.ts';

/** Text on its ground must reach 4.5, a line or a mark 3: WCAG 2.2, 1.4.3 and 1.4.11. */
const text = 4.5;
const mark = 3;

/** Every pair that a screen really sets: foreground, background, least ratio. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...['sheet', 'sheet-raised', 'slip', 'page', 'told'].flatMap((ground) => [
    ['on-sheet', ground, text] as const,
    ['hint', ground, text] as const,
  ]),
  ...['sheet', 'slip', 'page'].flatMap((ground) => [
    ['mute', ground, text] as const,
    ['link', ground, text] as const,
    ['line', ground, mark] as const,
  ]),
  ...['on-sheet', 'hint', 'mute', 'link'].map((words) => [words, 'tag', text] as const),
  ['heading-line', 'sheet', mark],
  ['on-chosen', 'chosen', text],
  ['chosen', 'sheet', mark],
  ['on-badge', 'badge', text],
  ['on-decided', 'decided', text],
  ['decided-text', 'sheet', text],
  ['decided-line', 'sheet-raised', mark],
  ['imprint', 'sheet', mark],
  ['on-go-on', 'go-on', text],
  ['go-on', 'sheet', mark],
  ['idle-text', 'sheet', text],
  ['idle-line', 'sheet', mark],
  ['on-due', 'due', text],
  ['on-due-ground', 'due-ground', text],
  ['due-line', 'sheet', mark],
  ['told-line', 'sheet', mark],
  ['focus', 'sheet', mark],
  ['focus', 'slip', mark],
  ['focus', 'page', mark],
  ['focus', 'tag', mark],
  ['badge', 'sheet', mark],
  ['due-line', 'due-ground', mark],
  ['told-line', 'told', mark],
  ['best', 'sheet', mark],
  ['harmful', 'sheet', mark],
  ['line', 'bar-ground', mark],
  ['imprint-on-card', 'paper-hi', mark],
  ['on-best', 'best', text],
  ['sound-text', 'sheet', text],
  ['on-weak', 'weak-1', text],
  ['on-weak', 'weak-2', text],
  ['on-harmful', 'harmful', text],
  ['bar-1', 'bar-ground', mark],
  ['on-hall', 'hall', text],
  ['on-cloth', 'hall-cloth', text],
  ['on-cloth-2', 'hall-cloth', text],
  ['on-wall', 'wall', text],
  ['on-plate', 'plate', text],
  ['on-cloth', 'cloth', text],
  ['on-cloth-2', 'cloth', text],
  ['on-cloth', 'strip', text],
  ['rising', 'strip', text],
  ['falling', 'strip', text],
  ['rising', 'cloth', text],
  ['falling', 'cloth', text],
  ...['on-cloth', 'on-cloth-2', 'rising', 'falling'].map((words) => [words, 'pane over cloth', text] as const),
  ['on-cover-wall', 'cover-wall', text],
  ['on-cloth-2', 'cover-cloth', text],
];

/** Where a ring may fall: on paper, on the wall, on the cloth, on a button. */
const grounds = [
  'sheet',
  'slip',
  'page',
  'tag',
  'wall',
  'cloth',
  'strip',
  'hall',
  'hall-cloth',
  'cover-wall',
  'cover-cloth',
  'decided',
  'go-on',
];

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync('src/ui/tokens.css', 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '');
const paper = readBlock(':root');
const lights = {
  morning: {},
  noon: readBlock("[data-light='noon']"),
  evening: readBlock("[data-light='evening']"),
  night: readBlock("[data-light='night']"),
};
const contrasts = { normal: {}, high: readBlock("[data-contrast='high']") };

describe('the tokens', () => {
  const uses = listFiles('src/ui', ['.css', '.ts', '.tsx', '.svg']).concat(
    listFiles('src/author', ['.css', '.tsx']),
    listFiles('src/table', ['.css', '.ts']),
  );
  const sources = uses.map((file) => readFileSync(file, 'utf8')).join('\n');

  it('are all used, so that the list stays as long as the language', () => {
    expect(sources).toContain('var(--sheet)');
    expect(
      Object.keys(paper).filter((name) => !new RegExp(`var\\(--${name}\\s*[,)]`, 'u').test(sources) && !sources.includes(`'--${name}'`)),
    ).toEqual([]);
  });

  // The table sets its own inks, by the names of its palette.
  it('are all there: no sheet asks for one that nobody sets', () => {
    const asked = [...sources.matchAll(/var\(--([\w-]+)\s*[,)]/gu)].map(([, name = '']) => name);
    const set = new Set([...sources.matchAll(/--([\w-]+)['"`]?\s*:/gu)].map(([, name = '']) => name));
    expect([...new Set(asked)].filter((name) => !set.has(name) && !name.startsWith('table-'))).toEqual([]);
  });
});

describe('the contrast of the tokens', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [contrast, strong] of Object.entries(contrasts)) {
      for (const [light, room] of Object.entries(lights)) {
        it(`is enough for every pair: ${theme} theme, ${contrast} contrast, ${light}`, () => {
          const tokens: Tokens = { ...paper, ...room, ...strong };
          const weak = pairs
            .map(([fore, back, least]) => ({
              fore,
              back,
              least,
              ratio: contrastOf(readColour(tokens, fore, theme), readColour(tokens, back, theme)),
            }))
            .filter(({ ratio, least }) => ratio < least)
            .map(({ fore, back, ratio, least }) => `${fore} on ${back}: ${ratio.toFixed(2)}, must be ${least}`);
          expect(weak).toEqual([]);
        });

        it(`shows the ring or its gap on every ground: ${theme} theme, ${contrast} contrast, ${light}`, () => {
          const tokens: Tokens = { ...paper, ...room, ...strong };
          const [ring, gap] = [readColour(tokens, 'focus', theme), readColour(tokens, 'focus-gap', theme)];
          expect(contrastOf(ring, gap)).toBeGreaterThanOrEqual(mark);
          expect(
            grounds.filter((name) => {
              const ground = readColour(tokens, name, theme);
              return Math.max(contrastOf(ring, ground), contrastOf(gap, ground)) < mark;
            }),
          ).toEqual([]);
        });

        it(`sets the button that decides off from its sheet, by its ground or by its frame: ${theme} theme, ${contrast} contrast, ${light}`, () => {
          const tokens: Tokens = { ...paper, ...room, ...strong };
          const sheet = readColour(tokens, 'sheet', theme);
          const edge = theme === 'dark' && contrast === 'normal' ? 'decided-frame' : 'decided';
          expect(contrastOf(readColour(tokens, edge, theme), sheet)).toBeGreaterThanOrEqual(mark);
        });
      }
    }
  }

  it('is high in the same way whether the setting or the device asks for it', () => {
    expect(readBlock("[data-contrast='system']")).toEqual(contrasts.high);
  });

  it('stays high at every hour: the light of day is set on an element of its own, and so is what overrules it', () => {
    expect(readBlock("[data-contrast='high'] [data-light],\n[data-contrast='high']")).toEqual(contrasts.high);
    expect(readBlock("[data-contrast='system'] [data-light],\n  [data-contrast='system']")).toEqual(contrasts.high);
  });

  it('is high on the bar of the simple view, whoever asks for it', () => {
    const bar = readBlock("[data-contrast='high'] .simple.simple");
    expect(readBlock("[data-contrast='system'] .simple.simple")).toEqual(bar);
    for (const theme of ['light', 'dark'] as const) {
      for (const [fore, back] of [
        ['on-wall', 'wall'],
        ['on-plate', 'plate'],
      ] as const) {
        expect(contrastOf(readColour(bar, fore, theme), readColour(bar, back, theme))).toBeCloseTo(21, 5);
      }
    }
  });

  it('is left to the device where it sets the colours: of no pair does only one half follow', () => {
    const forced = readBlock(
      ':root:root,\n  [data-contrast][data-contrast][data-contrast] [data-light],\n  [data-contrast][data-contrast]',
    );
    const drawn = ['cover-wall', 'cover-cloth', 'paper-hi'];
    const halves = pairs.filter(([fore, back]) => !drawn.includes(back) && !back.includes(' over ') && fore in forced !== back in forced);
    expect(halves).toEqual([]);
    expect(Object.keys(forced).filter((name) => !(name in paper))).toEqual([]);
  });

  it('is computed as WCAG does: white on black is 21', () => {
    expect(contrastOf([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  });
});

function readBlock(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}.`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value.trim()]));
}

type Colour = readonly [number, number, number];

/** A colour by its token, or `one over other` where the first is a film on the second. */
function readColour(tokens: Tokens, name: string, theme: 'light' | 'dark'): Colour {
  const [film = '', under] = name.split(' over ');
  const value = tokens[film];
  if (value === undefined) throw new Error(`tokens.css has no --${film}.`);
  const both = /^light-dark\((.+?),\s*(.+)\)$/u.exec(value);
  const said = (theme === 'light' ? both?.[1] : both?.[2]) ?? value;
  if (under !== undefined) return layOver(said, readColour(tokens, under, theme));
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/u.exec(said);
  if (found === null) throw new Error(`--${film} is ${said}, which is no opaque colour.`);
  return [parseInt(found[1] ?? '', 16), parseInt(found[2] ?? '', 16), parseInt(found[3] ?? '', 16)];
}

function layOver(film: string, under: Colour): Colour {
  if (film === 'transparent') return under;
  const found = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/u.exec(film);
  if (found === null) throw new Error(`${film} is no film.`);
  const [red = 0, green = 0, blue = 0, share = 1] = found.slice(1).map(Number);
  const mix = (over: number, below: number): number => over * share + below * (1 - share);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2])];
}

function contrastOf(one: Colour, other: Colour): number {
  const [bright, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
