import type { CompiledCounter, DutyClock } from '#scenario/compiled.ts';
import type { Path } from '#scenario/parsed-file.ts';
import { isOfForm } from '#scenario/text-lines.ts';
import type { FactBook, SheetText, Wording } from './facts-book.ts';
import { type FactSentence, readSentences, sortSources } from './facts-lane.ts';

/** sourced: from published cases or a law. model: reckoned or assumed for the fiction, and marked so wherever it is shown. */
export type Basis = 'sourced' | 'model';

/** What a figure of the rules says, ready to be worded. */
export type FigureValue =
  | { readonly kind: 'start'; readonly amount: number; readonly unit: CompiledCounter['unit'] }
  | { readonly kind: 'per-day'; readonly amount: number; readonly unit: CompiledCounter['unit'] }
  | { readonly kind: 'price'; readonly from: number; readonly to: number; readonly unit: CompiledCounter['unit'] }
  | { readonly kind: 'median'; readonly days: number }
  | { readonly kind: 'clock'; readonly clock: DutyClock }
  | { readonly kind: 'exposure'; readonly from: string; readonly to: string; readonly widenedFrom: string | null };

/** A figure that the rules hold and the screens show. */
export interface Figure {
  /** `duties.ppc-preliminary` */
  readonly key: string;
  readonly names: readonly Wording[];
  readonly value: FigureValue;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly line: number;
}

/** A text that explains a figure, with the numbers in it. */
export interface FigureText {
  readonly key: string;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly wordings: readonly (Wording & { readonly sentences: readonly FactSentence[] })[];
}

/** Every figure of medians, counters, flows, prices, duties and exposure, in the order of scenario.yaml. Pure. */
export function listFigures(book: FactBook): readonly Figure[] {
  const { scenario } = book;
  const { exposure, counters } = scenario;
  const unitOf = (counter: string): CompiledCounter['unit'] => counters[counter]?.unit ?? 'yen';
  const create = (path: Path, name: string | null, value: FigureValue, basis: Basis, sources: readonly string[] = []): Figure => ({
    key: path.join('.'),
    names: book.texts.find(({ key }) => key === name)?.wordings ?? [],
    value,
    basis,
    sources: sortSources([...new Set(sources)]),
    line: book.locate('scenario.yaml', path).line,
  });
  return [
    ...(exposure === undefined
      ? []
      : [
          create(
            ['exposure'],
            null,
            { kind: 'exposure', from: exposure.from, to: exposure.to, widenedFrom: exposure.widenedFrom ?? null },
            'model',
          ),
        ]),
    ...Object.entries(counters).map(([id, one]) =>
      create(['counters', id], `counters.${id}.name`, { kind: 'start', amount: one.start, unit: one.unit }, one.basis, one.sources),
    ),
    ...Object.entries(scenario.flows).map(([id, { counter, perDay }]) => {
      const of = counters[counter];
      const value = { kind: 'per-day', amount: perDay, unit: unitOf(counter) } as const;
      return create(['flows', id], `counters.${counter}.name`, value, of?.basis ?? 'model', of?.sources);
    }),
    ...Object.entries(scenario.prices ?? {}).map(([id, { counter, from, to, basis, sources }]) =>
      create(['prices', id], `prices.${id}.name`, { kind: 'price', from, to, unit: unitOf(counter) }, basis ?? 'sourced', sources),
    ),
    ...Object.entries(scenario.duties).map(([id, { clock, sources }]) =>
      create(['duties', id], `duties.${id}.name`, { kind: 'clock', clock }, 'sourced', sources),
    ),
    ...Object.entries(scenario.milestones).flatMap(([id, { median }]) =>
      median === undefined
        ? []
        : [create(['milestones', id], `milestones.${id}.name`, { kind: 'median', days: median.days }, 'sourced', median.sources)],
    ),
  ];
}

const figureForms = [
  'counters * name',
  'counters * note',
  'prices * name',
  'prices * note',
  'duties * name',
  'duties * short',
  'duties * missed',
];

/** The texts of counters, prices and duties that hold a number. Pure. */
export function listFigureTexts(book: FactBook): readonly FigureText[] {
  return book.texts.flatMap((text) => {
    if (!figureForms.some((form) => isOfForm(text.path, form))) return [];
    const wordings = text.wordings.map((wording) => ({ ...wording, sentences: readSentences(wording) }));
    if (wordings.every(({ sentences }) => sentences.every(({ numbers }) => numbers.length === 0))) return [];
    return [{ key: text.key, ...findBasis(book, text), wordings }];
  });
}

function findBasis({ scenario }: FactBook, { path }: SheetText): Pick<FigureText, 'basis' | 'sources'> {
  const [section, id = ''] = path.map(String);
  if (section === 'duties') return { basis: 'sourced', sources: sortSources(scenario.duties[id]?.sources ?? []) };
  const of = section === 'prices' ? scenario.prices?.[id] : scenario.counters[id];
  return { basis: of?.basis ?? 'sourced', sources: sortSources(of?.sources ?? []) };
}
