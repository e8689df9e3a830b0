import type { Block, Cell, Line, Row, Section } from './facts-blocks.ts';
import type { LaneLabel } from './facts-lane.ts';
import type { FactSheet } from './facts-sheet.ts';
import type { FactWords } from './facts-words.ts';

const labels: readonly LaneLabel[] = ['fact', 'reported', 'inferred', 'unknown', 'fiction'];

/** The first part: which scenario this is, whose names may stand where, and what the labels mean. Pure. */
export function writeAbout(sheet: FactSheet, words: FactWords): Section {
  const { t, column } = words;
  const { scenario } = sheet;
  const rows: readonly Row[] = [
    createRow(t('facts:about.scenario'), [[words.name(scenario.names)], [{ kind: 'code', text: `${scenario.id} ${scenario.version}` }]]),
    createRow(t('facts:about.hash'), [[{ kind: 'code', text: scenario.hash }]]),
    createRow(t('facts:about.languages'), [[words.formats.list(scenario.languages.map(words.languageName))]]),
    createRow(t('facts:about.newest-seen'), [[sheet.newestSeen === null ? t('facts:none') : words.day(sheet.newestSeen)]]),
    createRow(
      t('facts:about.rulesets'),
      sheet.rulesets.map((one): Line => [
        t('facts:about.as-of', { name: words.name(one.names), date: words.day(one.asOf) }),
        ' ',
        ...words.sources(one.sources),
      ]),
    ),
    createRow(t('facts:about.real-names'), writeNames(sheet, words)),
    createRow(
      t('facts:about.disclaimer'),
      sheet.disclaimer.map(({ text }): Line => [text]),
    ),
  ];
  const explained = labels.map((label) => ({ id: null, cells: [[[words.label(label)]], [[t(`facts:labels.${label}`)]]] }));
  const blocks: readonly Block[] = [
    { kind: 'table', columns: [column(t('facts:about.what')), { ...column(t('facts:about.says')), width: 'wide' }], rows },
    { kind: 'heading', text: t('facts:labels.title') },
    { kind: 'table', columns: [column(t('facts:labels.label')), { ...column(t('facts:labels.means')), width: 'wide' }], rows: explained },
  ];
  return { id: 'about', title: t('facts:about.title'), blocks };
}

function createRow(name: string, cell: Cell): Row {
  return { id: null, cells: [[[{ kind: 'strong', text: name }]], cell] };
}

function writeNames({ realNames, hasRealCase }: FactSheet, { t }: FactWords): Cell {
  if (realNames.length === 0) return [[t(hasRealCase ? 'facts:about.no-names' : 'facts:about.made-up')]];
  const listed = realNames.flatMap(({ name, standsIn }): Cell => [
    [{ kind: 'strong', text: name }, ' ', t('facts:about.stands-in', { count: standsIn.length })],
    ...(standsIn.length === 0 ? [] : [[{ kind: 'small', text: standsIn.join(', ') } as const]]),
  ]);
  return [...listed, [t('facts:about.may-stand')]];
}
