import type { CompiledCounter, ScenarioPack } from '#scenario/compiled.ts';
import type { Simulation } from '#proof/simulation.ts';
import { definePatterns, drawBox, drawBoxScale, drawEndings, drawScores, drawScoreScale, drawSwatch } from './simulate-charts.ts';
import { Markup, markup } from './markup.ts';
import {
  type FigureTable,
  groupSimulations,
  nameBlock,
  type SimulationBlock,
  tabulateCounter,
  tabulateDays,
  tabulateEndings,
  tabulateMeasures,
  tabulateScores,
} from './simulate-tables.ts';
import type { SimulationWords } from './simulate-words.ts';
import { writePage } from './write-page.ts';

/** A simulation as one page that asks nobody for anything: each chart beside the table it is drawn from. Reads its style sheets. */
export function writeSimulationPage(pack: ScenarioPack, simulations: readonly Simulation[], words: SimulationWords): string {
  const { t, formats, language } = words;
  const blocks = groupSimulations(simulations);
  const [first] = simulations;
  const title = t('simulate:title', { name: words.title() });
  return writePage({
    language,
    title,
    patterns: definePatterns(),
    header: markup`<p>${t('simulate:lead', { seed: first?.seed ?? '', runs: formats.number(first?.runs ?? 0) })}</p>
<p class="version">${pack.logic.id} ${pack.logic.version} · ${pack.logic.hash.slice(0, 12)}</p>
${blocks.length < 2 ? new Markup('') : writeContents(pack, blocks, words)}`,
    main: blocks.map((block) => writeBlock(pack, block, words)),
  });
}

function writeContents(pack: ScenarioPack, blocks: readonly SimulationBlock[], words: SimulationWords): Markup {
  const links = blocks.map((block) => markup`<li><a href="#${idOf(block)}">${nameBlock(pack.logic, block, words)}</a></li>`);
  return markup`<nav aria-label="${words.t('simulate:contents')}"><ul>${links}</ul></nav>`;
}

function writeBlock(pack: ScenarioPack, block: SimulationBlock, words: SimulationWords): Markup {
  const { logic } = pack;
  return markup`<section class="block" id="${idOf(block)}">
<h2>${nameBlock(logic, block, words)}</h2>
${writeScores(logic.passMark, block, words)}
${writeEndings(block, words)}
${Object.values(logic.counters).map((counter) => writeCounter(counter, block, words))}
<section><h3>${words.t('simulate:measures')}</h3>${writeTable(tabulateMeasures(block, words))}</section>
<section class="days"><h3>${words.t('simulate:days.page')}</h3><p>${words.t('simulate:days.lead')}</p>
${block.simulations.map((one) => markup`<details><summary>${words.bot(one)}</summary>${writeTable(tabulateDays(one, words))}</details>`)}
</section>
</section>`;
}

function writeScores(passMark: number, block: SimulationBlock, words: SimulationWords): Markup {
  const drawings = block.simulations.map((one) => drawScores(one, passMark, words.bot(one), words));
  return markup`<section><h3>${words.t('simulate:scores.name')}</h3>
<p>${words.t('simulate:scores.describe', { passMark })} ${words.t('simulate:withheld-note')}</p>
${writeTable(tabulateScores(block, words), { head: drawScoreScale(passMark, words), drawings })}</section>`;
}

function writeEndings(block: SimulationBlock, words: SimulationWords): Markup {
  const nameEnding = (id: string): string => words.name('endings', id, block.ruleset, 'title');
  const table = tabulateEndings(block, words);
  const drawings = block.simulations.map((one) => drawEndings(one, words.bot(one), nameEnding, words));
  const swatches = table.heads.slice(1).map((_, place) => drawSwatch(place));
  return markup`<section class="endings"><h3>${words.t('simulate:endings.name')}</h3>
<p>${words.t('simulate:endings.describe')}</p>
${writeTable(table, { head: new Markup(''), drawings }, swatches)}</section>`;
}

function writeCounter(counter: CompiledCounter, block: SimulationBlock, words: SimulationWords): Markup {
  const word = (value: number): string => words.amount(value, counter.unit);
  const spreads = block.simulations.flatMap((one) => one.counters[counter.id] ?? []);
  const limits = { min: Math.min(...spreads.map((one) => one.min)), max: Math.max(...spreads.map((one) => one.max)) };
  const drawings = block.simulations.flatMap((one) => {
    const spread = one.counters[counter.id];
    if (spread === undefined) return [];
    const high = one.highs[counter.id] ?? spread;
    const span = (column: 'min' | 'median' | 'p90' | 'max'): string => words.amountRange(spread[column], high[column], counter.unit);
    const figures = { min: span('min'), median: span('median'), p90: span('p90'), max: span('max') };
    return [drawBox(spread, limits, words.t('simulate:counters.panel', { bot: words.bot(one), ...figures }))];
  });
  return markup`<section><h3>${words.name('counters', counter.id, block.ruleset)}</h3>
<p>${words.t('simulate:counters.describe')}</p>
${writeTable(tabulateCounter(counter.id, counter.unit, block, words), { head: drawBoxScale(limits, word), drawings })}</section>`;
}

/** A chart as the second column of its table: what is drawn stands beside the figures it is drawn from. */
interface ChartColumn {
  readonly head: Markup;
  readonly drawings: readonly Markup[];
}

function writeTable({ name, heads, rows }: FigureTable, chart?: ChartColumn, swatches: readonly Markup[] = []): Markup {
  const [first = '', ...others] = heads;
  const chartHead = chart === undefined ? [] : [markup`<td class="drawn">${chart.head}</td>`];
  const head = others.map((one, at) => markup`<th scope="col">${swatches[at] ?? []}${one}</th>`);
  const body = rows.map((row, at) => {
    const drawn = chart === undefined ? [] : [markup`<td class="drawn">${chart.drawings[at] ?? []}</td>`];
    return markup`<tr><th scope="row">${row.name}</th>${drawn}${row.cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
  });
  return markup`<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table>
<thead><tr><th scope="col">${first}</th>${chartHead}${head}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

function idOf({ ruleset, length }: SimulationBlock): string {
  return `${ruleset}.${length}`;
}
