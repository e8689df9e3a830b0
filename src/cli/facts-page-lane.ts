import type { Block, Cell, Line, Row, Section } from './facts-blocks.ts';
import type { LaneText } from './facts-lane.ts';
import type { FactSheet } from './facts-sheet.ts';
import type { FactWords } from './facts-words.ts';

const areas = ['history', 'known', 'brief', 'rulesets'] as const;

/** The fourth part: every sentence of the fact lane with its sources, those without any first. Pure. */
export function writeLane(sheet: FactSheet, words: FactWords): Section {
  const { t, column } = words;
  const { languages } = sheet.scenario;
  const columns = [column(t('facts:place')), ...words.columns(languages), column(t('facts:sources'))];
  const parts = areas.flatMap((area): readonly Block[] => {
    const texts = sheet.lane.filter((one) => one.area === area);
    if (texts.length === 0) return [];
    return [
      { kind: 'heading', text: t(`facts:lane.area.${area}`) },
      { kind: 'table', columns, rows: texts.map((one) => writeText(one, languages, words)) },
    ];
  });
  return {
    id: 'sentences',
    title: t('facts:lane.title'),
    blocks: [
      { kind: 'paragraph', tone: 'plain', line: [t('facts:lane.lead', { count: countSentences(sheet) })] },
      ...writeUnsourced(sheet, words),
      ...parts,
    ],
  };
}

/** How many sentences the fact lane has, all languages together. Pure. */
export function countSentences({ lane }: Pick<FactSheet, 'lane'>): number {
  return lane.flatMap(({ wordings }) => wordings).reduce((sum, { sentences }) => sum + sentences.length, 0);
}

function writeUnsourced({ unsourced }: FactSheet, { t, column, languageName }: FactWords): readonly Block[] {
  if (unsourced.length === 0) return [{ kind: 'paragraph', tone: 'note', line: [t('facts:lane.all-sourced')] }];
  const rows = unsourced.map(({ key, language, file, line, sentence }): Row => ({
    id: null,
    cells: [[[{ kind: 'code', text: key }], [{ kind: 'small', text: `${file}:${line}` }]], [[languageName(language)]], [[sentence]]],
  }));
  return [
    { kind: 'heading', text: t('facts:lane.unsourced') },
    { kind: 'paragraph', tone: 'alert', line: [t('facts:lane.unsourced-lead', { count: unsourced.length })] },
    {
      kind: 'table',
      columns: [column(t('facts:place')), column(t('facts:lane.language')), { ...column(t('facts:lane.sentence')), width: 'wide' }],
      rows,
    },
  ];
}

function writeText({ key, labels, reach, sources, wordings }: LaneText, languages: readonly string[], words: FactWords): Row {
  const told = languages.map((language): Cell => {
    const sentences = wordings.find((one) => one.language === language)?.sentences ?? [];
    return sentences.map(({ text }, at): Line => [{ kind: 'small', text: `${at + 1}` }, ' ', text]);
  });
  const marks = labels.flatMap((label, at): Line => [...(at === 0 ? [] : [' ']), words.label(label)]);
  const cited: Cell = [
    ...(sources.length === 0 ? [] : [words.sources(sources)]),
    [{ kind: 'small', text: words.t(`facts:lane.reach.${reach}`) }],
  ];
  return { id: null, cells: [[...(marks.length === 0 ? [] : [marks]), ...words.place(key, wordings)], ...told, cited] };
}
