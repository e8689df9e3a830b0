import type { Cell, Line, Row, Section } from './facts-blocks.ts';
import type { FactEntry, FactSheet } from './facts-sheet.ts';
import type { FactWords } from './facts-words.ts';

type SourceRecord = FactSheet['sources'][number];

/** The second part: every entry of the history, then the record of every source. Pure. */
export function writeHistory(sheet: FactSheet, words: FactWords): Section {
  const { t, column } = words;
  const { languages } = sheet.scenario;
  const records = new Map(sheet.sources.map((one) => [one.id, one]));
  return {
    id: 'history',
    title: t('facts:history.title'),
    blocks: [
      { kind: 'paragraph', tone: 'plain', line: [t('facts:history.lead', { count: sheet.history.length })] },
      {
        kind: 'table',
        columns: [column(t('facts:history.when')), ...words.columns(languages), column(t('facts:sources'))],
        rows: sheet.history.map((entry) => writeEntry(entry, languages, records, words)),
      },
      { kind: 'heading', text: t('facts:source.title') },
      { kind: 'paragraph', tone: 'plain', line: [t('facts:source.lead', { count: sheet.sources.length })] },
      {
        kind: 'table',
        columns: [
          column(t('facts:source.number')),
          { name: t('facts:source.record'), width: 'wide', language: null },
          column(t('facts:source.state')),
        ],
        rows: sheet.sources.map((one) => writeSource(one, languages, words)),
      },
    ],
  };
}

function writeEntry(entry: FactEntry, languages: readonly string[], records: ReadonlyMap<string, SourceRecord>, words: FactWords): Row {
  const { t } = words;
  const bodies = languages.map((language): Cell => {
    const find = (texts: FactEntry['bodies']): string => texts.find((one) => one.language === language)?.text ?? '';
    const short = find(entry.shorts);
    return [...(short === '' ? [] : [[{ kind: 'strong', text: short } as const]]), [find(entry.bodies)]];
  });
  const when: Cell = [
    [words.label(entry.label)],
    [{ kind: 'strong', text: wordStretch(entry, words) }],
    [{ kind: 'small', text: t(`facts:history.lane.${entry.lane}`, { date: words.day(entry.publicFrom) }) }],
    [{ kind: 'code', text: entry.id }, ' ', { kind: 'small', text: `history.yaml:${entry.line}` }],
  ];
  const cited = entry.sources.flatMap((id): Cell => {
    const record = records.get(id);
    return [[...words.sources([id]), ' ', { kind: 'small', text: record === undefined ? '' : wordInShort(record, words) }]];
  });
  return { id: `history-${entry.id}`, cells: [when, ...bodies, cited] };
}

function wordStretch({ date, until }: FactEntry, { t, day }: FactWords): string {
  if (date === null) return t('facts:history.undated');
  return until === null ? day(date) : t('facts:history.stretch', { from: day(date), to: day(until) });
}

function wordInShort({ publisher, year, tier }: SourceRecord, { t }: FactWords): string {
  return [publisher, ...(year === undefined ? [] : [String(year)]), t(`common:tiers.${tier}`)].join(' · ');
}

function writeSource(source: SourceRecord, languages: readonly string[], { t, day }: FactWords): Row {
  const { id, title, section, publisher, year, url, tier, seen, line } = source;
  const titles = languages.flatMap((language): Cell => {
    const own = title[language];
    const part = section?.[language];
    if (own === undefined) return [];
    return [[{ kind: 'strong', text: own }, ...(part === undefined ? [] : [' ', part])] satisfies Line];
  });
  const published = year === undefined ? publisher : t('facts:source.published', { publisher, year });
  return {
    id,
    cells: [
      [[{ kind: 'strong', text: id }], [{ kind: 'small', text: `sources.yaml:${line}` }]],
      [...titles, [published], [{ kind: 'link', href: url, text: url }]],
      [[t(`common:tiers.${tier}`)], [{ kind: 'small', text: t('common:source-seen', { date: day(seen) }) }]],
    ],
  };
}
