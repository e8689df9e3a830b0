import type { Block, Cell, Line, Row, Section } from './facts-blocks.ts';
import type { FictionText } from './facts-fiction.ts';
import type { FactSheet } from './facts-sheet.ts';
import { touchKinds, type TouchKind } from './facts-touch-kinds.ts';
import type { FactWords } from './facts-words.ts';

const MOST_WORDS = 5;

/** The fifth part: all fiction that touches money, law, conduct or persons, each text once under the first kind it touches. Pure. */
export function writeFiction(sheet: FactSheet, words: FactWords): Section {
  const { t, languageName } = words;
  const numbered = sheet.fiction.map((text) => ({ text, number: 0 }));
  // Numbered in the order of print, so that a later kind can point back.
  let last = 0;
  for (const kind of touchKinds) for (const one of numbered) if (one.text.kinds[0] === kind) one.number = last += 1;
  const parts = touchKinds.flatMap((kind) => writeKind(kind, numbered, sheet, words));
  const wordless: readonly Block[] = sheet.wordless.map((language) => ({
    kind: 'paragraph',
    tone: 'note',
    line: [t('facts:fiction.wordless', { language: languageName(language) })],
  }));
  return {
    id: 'fiction',
    title: t('facts:fiction.title'),
    blocks: [{ kind: 'paragraph', tone: 'plain', line: [t('facts:fiction.lead', { count: sheet.fiction.length })] }, ...wordless, ...parts],
  };
}

interface Numbered {
  readonly text: FictionText;
  readonly number: number;
}

function writeKind(kind: TouchKind, all: readonly Numbered[], sheet: FactSheet, words: FactWords): readonly Block[] {
  const { t, column } = words;
  const { languages } = sheet.scenario;
  const own = all.filter(({ text }) => text.kinds[0] === kind);
  const above = all.filter(({ text }) => text.kinds[0] !== kind && text.kinds.includes(kind)).map(({ number }) => number);
  const count = own.length + above.length;
  const columns = [column(t('facts:place')), ...words.columns(languages), column(t('facts:fiction.found'))];
  return [
    { kind: 'heading', text: t('facts:fiction.heading', { name: t(`facts:fiction.kind.${kind}.name`), count }) },
    { kind: 'paragraph', tone: 'plain', line: [t(`facts:fiction.kind.${kind}.lead`)] },
    ...(own.length === 0 ? [] : [{ kind: 'table', columns, rows: own.map((one) => writeText(one, sheet, words)) } as const]),
    ...(above.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'note',
            line: [t('facts:fiction.above', { numbers: listRanges(above).join(', ') })],
          } as const,
        ]),
  ];
}

function writeText({ text, number }: Numbered, { scenario, senders }: FactSheet, words: FactWords): Row {
  const { key, wordings, kinds, from, channel, sources } = text;
  const { t } = words;
  const told = scenario.languages.map((language): Cell => [[wordings.find((one) => one.language === language)?.text ?? '']]);
  const sender = from === null ? null : words.name(senders[from] ?? []);
  const spoken: Cell =
    sender === null ? [] : [[channel === null ? sender : t('facts:fiction.by', { sender, channel: t(`common:channels.${channel}`) })]];
  const found = kinds.map((kind): Line => {
    const listed = shorten(text.words[kind] ?? []);
    const name = t(`facts:fiction.kind.${kind}.name`);
    return [{ kind: 'small', text: listed.length === 0 ? name : t('facts:fiction.words', { name, words: listed.join(' / ') }) }];
  });
  return {
    id: `fiction-${number}`,
    cells: [
      [[{ kind: 'strong', text: `${number}` }], ...spoken, ...words.place(key, wordings)],
      ...told,
      [...(sources.length === 0 ? [] : [words.sources(sources)]), ...found],
    ],
  };
}

/** A few words show why a text is here; the rest of them would hide it. */
function shorten(words: readonly string[]): readonly string[] {
  const own = words.filter((word) => !words.some((other) => other !== word && other.toLowerCase().includes(word.toLowerCase())));
  return own.length > MOST_WORDS ? [...own.slice(0, MOST_WORDS), '…'] : own;
}

/** 3, 5–9, 12. */
function listRanges(numbers: readonly number[]): readonly string[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const starts = sorted.filter((one, at) => sorted[at - 1] !== one - 1);
  const ends = sorted.filter((one, at) => sorted[at + 1] !== one + 1);
  return starts.map((start, at) => (ends[at] === start ? `${start}` : `${start}–${ends[at] ?? start}`));
}
