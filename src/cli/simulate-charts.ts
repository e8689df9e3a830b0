import type { Simulation, Spread } from '#proof/simulation.ts';
import { type Markup, markup } from './markup.ts';
import { measureColumns } from './simulate-text-table.ts';
import type { SimulationWords } from './simulate-words.ts';

/** The charts of the page, each as wide as the column of its table. Laid out by counting, in units of the drawing. */

const width = 360;
const edge = 10;

/** Where a share of the scale lies. */
function xOf(share: number): number {
  return edge + (width - 2 * edge) * share;
}

const histogram = { height: 52, top: 16 } as const;
const pointsPerColumn = 5;
const columns = 100 / pointsPerColumn;

/** The scores of one bot as a histogram. Pure. */
export function drawScores({ score, runs }: Simulation, passMark: number, name: string, words: SimulationWords): Markup {
  const { t, formats } = words;
  const counts = Array.from({ length: columns }, () => 0);
  for (const [value, many] of score.exact) {
    const at = Math.min(columns - 1, Math.floor(value / pointsPerColumn));
    counts[at] = (counts[at] ?? 0) + many;
  }
  const highest = Math.max(...counts);
  const { height, top } = histogram;
  const floor = height - 8;
  const bars = counts.flatMap((count, at) => {
    if (count === 0) return [];
    const tall = Math.max(1, ((floor - top) * count) / highest);
    return [
      markup`<rect class="bar" x="${xOf(at / columns) + 0.5}" y="${floor - tall}" width="${(width - 2 * edge) / columns - 1}" height="${tall}"/>`,
    ];
  });
  const figures = { mean: formats.number(score.mean), min: formats.number(score.min), max: formats.number(score.max) };
  const peak = xOf((counts.indexOf(highest) + 0.5) / columns);
  const side = peak < 40 ? 'from-start' : peak > width - 40 ? 'from-end' : '';
  const peakAt = side === 'from-start' ? edge : side === 'from-end' ? width - edge : peak;
  const mean = xOf(score.mean / 100);
  return drawFigure(
    height,
    t('simulate:scores.panel', { bot: name, ...figures }),
    markup`<path class="axis" d="M${edge} ${floor}H${width - edge}"/><path class="mark" d="M${xOf(passMark / 100)} 0V${height}"/>
${bars}
<path class="mean" d="M${mean} ${floor + 1}l4 6h-8z"/>
<text class="peak ${side}" x="${peakAt}" y="11">${t('simulate:scores.peak', { share: words.share(highest, runs) })}</text>`,
  );
}

/** The scale above the histograms. Pure. */
export function drawScoreScale(passMark: number, { t }: SimulationWords): Markup {
  return drawScaleOf([
    { at: 0, text: '0' },
    { at: passMark / 100, text: t('simulate:scores.pass-mark', { passMark }) },
    { at: 1, text: '100' },
  ]);
}

/** Patterns by which endings are told apart without colour; a seventh ending begins anew. */
const patterns = ['full', 'slope', 'dots', 'rows', 'back', 'posts'] as const;

/** The patterns of a page, drawn once; the others point to them by id. Pure. */
export function definePatterns(): Markup {
  const define = (id: (typeof patterns)[number], drawing: Markup): Markup =>
    markup`<pattern id="fill-${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="ground" width="8" height="8"/>${drawing}</pattern>`;
  return markup`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>
${[
  define('full', markup`<rect class="ink" width="8" height="8"/>`),
  define('slope', markup`<path class="pen" d="M-2 2l4 -4M0 8l8 -8M6 10l4 -4"/>`),
  define('dots', markup`<circle class="ink" cx="2" cy="2" r="1.4"/><circle class="ink" cx="6" cy="6" r="1.4"/>`),
  define('rows', markup`<path class="pen" d="M0 2h8M0 6h8"/>`),
  define('back', markup`<path class="pen" d="M-2 6l4 4M0 0l8 8M6 -2l4 4"/>`),
  define('posts', markup`<path class="pen" d="M2 0v8M6 0v8"/>`),
]}
</defs></svg>`;
}

const band = 20;

/** Where the endings of one bot's runs lie on a band from 0 to 100 percent. Pure. */
export function drawEndings(one: Simulation, name: string, nameEnding: (id: string) => string, words: SimulationWords): Markup {
  const reached = Object.entries(one.endings).map(([id, runs], place) => ({ id, runs, place }));
  const tell = ({ id, runs }: { readonly id: string; readonly runs: number }): string =>
    words.t('simulate:endings.part', { bot: name, ending: nameEnding(id), share: words.share(runs, one.runs) });
  let passed = 0;
  const parts = reached.flatMap((ending) => {
    const from = xOf(passed / one.runs);
    passed += ending.runs;
    if (ending.runs === 0) return [];
    return [
      markup`<g><title>${tell(ending)}</title><rect class="part" x="${from}" y="1" width="${xOf(passed / one.runs) - from}" height="${band - 2}" fill="${fillOf(ending.place)}"/></g>`,
    ];
  });
  const told = reached.filter(({ runs }) => runs > 0).map(tell);
  return drawFigure(band, told.join(' '), markup`${parts}`);
}

/** The square by which an ending's column is known. Pure. */
export function drawSwatch(place: number): Markup {
  return markup`<svg class="swatch" viewBox="0 0 24 16" aria-hidden="true"><rect class="part" x="0.5" y="0.5" width="23" height="15" fill="${fillOf(place)}"/></svg>`;
}

function fillOf(place: number): string {
  return `url(#fill-${patterns[place % patterns.length] ?? 'full'})`;
}

/** The lowest and the highest figure of a chart. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

const box = 22;

/** One bot's figures of a counter as a box between lowest and highest of all bots. Pure. */
export function drawBox(spread: Spread, limits: Limits, told: string): Markup {
  const place = (value: number): number => xOf(shareOf(value, limits));
  const middle = box / 2;
  const [min, lower, median, upper, max] = [spread.min, spread.lower, spread.median, spread.upper, spread.max].map(place);
  const isOne = spread.min === spread.max;
  return drawFigure(
    box,
    told,
    markup`<path class="axis" d="M${min ?? 0} ${middle}H${max ?? 0}M${min ?? 0} ${middle - 4}v8M${max ?? 0} ${middle - 4}v8"/>
<rect class="middle" x="${lower ?? 0}" y="${middle - 7}" width="${(upper ?? 0) - (lower ?? 0)}" height="14"/>
<path class="median" d="M${median ?? 0} ${middle - 8}v16"/>
${isOne ? [] : [markup`<circle class="dot" cx="${place(spread.p90)}" cy="${middle}" r="3"/>`]}`,
  );
}

/** The scale above the boxes: some round figures between lowest and highest. Pure. */
export function drawBoxScale(limits: Limits, word: (value: number) => string): Markup {
  return drawScaleOf(listTicks(limits).map((value) => ({ at: shareOf(value, limits), text: word(value) })));
}

function shareOf(value: number, { min, max }: Limits): number {
  return max === min ? 0.5 : (value - min) / (max - min);
}

/** Round steps of 1, 2 or 5 times a power of ten, as few as tell the scale. */
function listTicks({ min, max }: Limits): readonly number[] {
  if (max <= min) return [min];
  const rough = (max - min) / 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([5, 2, 1].find((one) => one * power <= rough) ?? 1) * power);
  const first = Math.ceil(min / step) * step;
  return Array.from({ length: Math.floor((max - first) / step) + 1 }, (_, at) => first + at * step);
}

/** How wide a column of text is at the size of a scale, and a gap. */
const signWidth = 7;
const gap = 8;

function drawScaleOf(ticks: readonly { readonly at: number; readonly text: string }[]): Markup {
  let free = 0;
  const marks = ticks.map(({ at, text }) => {
    const x = xOf(at);
    const half = (measureColumns(text) * signWidth) / 2;
    const middle = Math.min(width - half, Math.max(half, x));
    // A figure that would touch the one before is left out; its stroke stays.
    const isFree = middle - half >= free;
    if (isFree) free = middle + half + gap;
    return markup`<path class="axis" d="M${x} 16v5"/>${isFree ? [markup`<text class="tick" x="${middle}" y="11">${text}</text>`] : []}`;
  });
  return markup`<svg class="chart" viewBox="0 0 ${width} 22" aria-hidden="true"><path class="axis" d="M${edge} 21H${width - edge}"/>${marks}</svg>`;
}

function drawFigure(height: number, told: string, drawing: Markup): Markup {
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img"><title>${told}</title>${drawing}</svg>`;
}
