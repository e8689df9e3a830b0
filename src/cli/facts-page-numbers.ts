import type { Block, Cell, Line, Piece, Row, Section } from './facts-blocks.ts';
import type { Wording } from './facts-book.ts';
import type { FactSentence, LaneText } from './facts-lane.ts';
import type { Figure, FigureText } from './facts-numbers.ts';
import type { FactSheet } from './facts-sheet.ts';
import type { FactWords } from './facts-words.ts';

/** The third part: every figure of the rules, then every sentence that holds a number. Pure. */
export function writeNumbers(sheet: FactSheet, words: FactWords): Section {
  const { t, column } = words;
  const { languages } = sheet.scenario;
  const told = sheet.lane.filter(holdsNumber);
  const figureColumns = [
    { ...column(t('facts:numbers.what')), width: 'wide' as const },
    column(t('facts:numbers.figure')),
    column(t('facts:numbers.basis')),
    column(t('facts:sources')),
  ];
  const textColumns = [column(t('facts:place')), ...words.columns(languages), column(t('facts:sources'))];
  const blocks: readonly Block[] = [
    { kind: 'paragraph', tone: 'plain', line: [t('facts:numbers.lead')] },
    { kind: 'heading', text: t('facts:numbers.rules') },
    { kind: 'table', columns: figureColumns, rows: sheet.figures.map((one) => writeFigure(one, words)) },
    ...writeTexts(t('facts:numbers.explained'), sheet.figureTexts, (one) => writeText(one, languages, [wordBasis(one, words)], words)),
    ...writeTexts(t('facts:numbers.in-lane'), told, (one) =>
      writeText(one, languages, one.labels.map(words.label), words, sheet.unmatched),
    ),
  ];
  return { id: 'numbers', title: t('facts:numbers.title'), blocks };

  function writeTexts<T>(heading: string, texts: readonly T[], write: (one: T) => Row): readonly Block[] {
    if (texts.length === 0) return [];
    return [
      { kind: 'heading', text: heading },
      { kind: 'table', columns: textColumns, rows: texts.map(write) },
    ];
  }
}

/** Whether any sentence of a text, in any language, holds a number. Pure. */
export function holdsNumber({ wordings }: Pick<LaneText, 'wordings'>): boolean {
  return wordings.some(({ sentences }) => sentences.some(({ numbers }) => numbers.length > 0));
}

function writeFigure(figure: Figure, words: FactWords): Row {
  const { key, names, line, basis, sources } = figure;
  const kind = words.t.dynamic(`facts:numbers.kind.${key.split('.', 1)[0] ?? key}`);
  const name = words.name(names);
  const heading: Line = name === '' ? [{ kind: 'strong', text: kind }] : [{ kind: 'strong', text: name }, ' ', kind];
  return {
    id: null,
    cells: [
      [heading, [{ kind: 'code', text: key }, ' ', { kind: 'small', text: `scenario.yaml:${line}` }]],
      wordFigure(figure, words).map((text): Line => [text]),
      [[wordBasis({ basis }, words)]],
      [words.sources(sources)],
    ],
  };
}

function wordBasis({ basis }: Pick<Figure, 'basis'>, { t }: FactWords): Piece {
  const text = t(`common:basis.${basis}`);
  return basis === 'model' ? { kind: 'label', label: 'fiction', text } : text;
}

function wordFigure({ value }: Figure, { t, formats, day }: FactWords): readonly string[] {
  switch (value.kind) {
    case 'start':
      return [t('facts:numbers.start', { amount: formats.amount(value.amount, value.unit) })];
    case 'per-day':
      return [t('facts:numbers.per-day', { amount: formats.amount(value.amount, value.unit) })];
    case 'price': {
      const from = formats.amount(value.from, value.unit);
      return [value.from === value.to ? from : t('facts:numbers.range', { from, to: formats.amount(value.to, value.unit) })];
    }
    case 'median':
      return [t('facts:numbers.median', { days: formats.days(value.days) })];
    case 'clock':
      return value.clock === 'none'
        ? [t('facts:numbers.no-clock')]
        : [
            formats.days(value.clock.days),
            t(`facts:numbers.day-of-knowledge-${value.clock.dayOfKnowledge}`),
            t(`facts:numbers.ends.${value.clock.endsOnDayOff}`),
          ];
    case 'exposure': {
      const stretch = t('facts:numbers.range', { from: day(value.from), to: day(value.to) });
      return [stretch, ...(value.widenedFrom === null ? [] : [t('facts:numbers.widened', { date: day(value.widenedFrom) })])];
    }
  }
}

type NumberedText = Pick<FigureText, 'key' | 'sources' | 'wordings'>;

function writeText(
  { key, sources, wordings }: NumberedText,
  languages: readonly string[],
  marks: Line,
  words: FactWords,
  unmatched: FactSheet['unmatched'] = [],
): Row {
  const told = languages.map((language): Cell => {
    const odd = unmatched.find((one) => one.key === key && one.language === language);
    const note =
      odd === undefined ? null : words.t('facts:numbers.unmatched', { figures: odd.figures.map(words.formats.number).join(' ') });
    return [
      ...writeSentences(wordings.find((one) => one.language === language)),
      ...(note === null ? [] : [[{ kind: 'small', text: note } as const]]),
    ];
  });
  return { id: null, cells: [[...(marks.length === 0 ? [] : [marks]), ...words.place(key, wordings)], ...told, [words.sources(sources)]] };
}

/** Each sentence that holds numbers: what they are, then the sentence. */
function writeSentences(wording: (Wording & { readonly sentences: readonly FactSentence[] }) | undefined): Cell {
  return (wording?.sentences ?? []).flatMap(({ text, numbers }): Cell => {
    if (numbers.length === 0) return [];
    return [[{ kind: 'strong', text: numbers.map(({ written }) => written).join(' · ') }], [text]];
  });
}
