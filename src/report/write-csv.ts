import type { Translate } from '#i18n/translate.ts';
import { writeRows, type Row } from './csv-rows.ts';
import { toIsoTime } from './iso-time.ts';
import type { HouseLine, HouseSheet, Laws, Ledger, OtherRule, Report, Yardsticks } from './report.ts';

/** What a report needs beside itself to become a table: words for the columns, the scenario's zone, the learner's own line. */
export interface CsvInput {
  readonly t: Translate;
  /** IANA zone of the scenario, for the times of its own clock. */
  readonly scenarioZone: string;
  readonly commitment: string;
}

/**
 * A report as a spreadsheet opens it: UTF-8 with byte order mark, CRLF, every cell quoted, nothing that a spreadsheet
 * would run as a formula, times in ISO 8601 with offset. Blocks are parted by an empty line. Pure.
 */
export function writeCsv(report: Report, input: CsvInput): string {
  const blocks = [
    listMaking(report, input),
    listDecisions(report, input),
    listCompetencies(report, input),
    listOutcomes(report, input),
    ...report.ledgers.map((ledger) => listLedger(ledger, input)),
    ...(report.yardsticks === null ? [] : [listYardsticks(report.yardsticks, input)]),
    ...(report.laws === null ? [] : [listLaws(report.laws, input)]),
    listPlan(report, input),
    ...(report.house === null ? [] : [listHouse(report.house, input)]),
  ];
  return writeRows(blocks);
}

function listMaking(report: Report, { t }: CsvInput): readonly Row[] {
  return [
    [t('report:csv.item'), t('report:csv.value')],
    [report.title, report.scenarioTitle],
    ...report.stamp.map((field): Row => [field.label, field.value]),
    ...report.overview.map((field): Row => [field.label, field.value]),
    [t('report:figures.score'), report.verdict.percent],
    [t('report:csv.note'), report.disclaimer],
  ];
}

function listDecisions(report: Report, { t, scenarioZone }: CsvInput): readonly Row[] {
  const head: Row = [
    t('report:csv.number'),
    t('report:csv.id'),
    t('report:csv.act'),
    t('report:csv.question'),
    t('report:csv.asked'),
    t('report:csv.status'),
    t('report:csv.choice'),
    t('report:csv.rating'),
    t('report:csv.confidence'),
    t('report:csv.best'),
    t('report:csv.weight'),
    t('report:csv.earned'),
    t('report:csv.sources'),
    t('report:csv.other-rules'),
    ...columnOfHouse(report, t),
  ];
  const rows = report.decisions.map((one): Row => [
    one.number,
    one.id,
    one.act,
    one.question,
    one.askedAt === null ? null : toIsoTime(one.askedAt, scenarioZone),
    t(`report:csv.${one.status}`),
    one.yours?.label ?? null,
    one.rating?.word ?? null,
    one.confidence,
    (one.best ?? one.yours)?.label ?? null,
    one.status === 'skipped' ? 0 : one.points,
    one.earned,
    one.sources.map((source) => source.id).join(' '),
    one.otherRules.map(writeRule).join(' / '),
    ...cellOfHouse(report, one.house),
  ]);
  return [head, ...rows];
}

function listCompetencies(report: Report, { t }: CsvInput): readonly Row[] {
  return [
    [t('report:csv.competency'), t('report:csv.percent'), t('report:csv.grade'), t('report:csv.decisions'), t('report:csv.csf')],
    ...report.competencies.map((one): Row => [one.name, one.percent, one.grade, one.decisions.join(' '), one.csf.join(' ')]),
  ];
}

function listOutcomes(report: Report, { t }: CsvInput): readonly Row[] {
  return [
    [t('report:csv.name'), t('report:csv.value'), t('report:csv.note')],
    ...report.outcomes.map((one): Row => [one.name, one.value, one.note]),
  ];
}

function listYardsticks({ heading, runs, groups, medians }: Yardsticks, { t }: CsvInput): readonly Row[] {
  const cells = groups.flatMap((group) =>
    group.rows.map((row): Row => [
      group.name,
      row.name,
      ...row.values.map(({ text, note }) => (note === null ? text : `${text} (${note})`)),
      row.median?.days ?? null,
    ]),
  );
  return [
    [heading],
    [t('report:csv.part'), t('report:csv.name'), ...runs.map((run) => run.name), t('report:csv.median')],
    ...cells,
    ...medians.map((one): Row => [t('report:csv.note'), one.text, one.sources.map((source) => source.id).join(' ')]),
  ];
}

function listLaws({ heading, rulesets, changes }: Laws, { t }: CsvInput): readonly Row[] {
  return [
    [heading],
    [t('report:csv.number'), t('report:csv.question'), t('report:csv.option'), ...rulesets.map((one) => one.name), t('report:csv.choice')],
    ...changes.flatMap((change) =>
      change.options.map((option): Row => [
        change.number,
        change.question,
        option.label,
        ...option.ratings.map((rating) => rating.word),
        option.isYours ? t('report:csv.taken') : null,
      ]),
    ),
  ];
}

/** One option under the other laws, in one cell. */
function writeRule({ label, others }: OtherRule): string {
  const words = others.map(({ line, rating, because }) => [line, rating.word, because].filter((part) => part !== null).join(' '));
  return `${label}: ${words.join(' ')}`;
}

function listLedger(ledger: Ledger, { t }: CsvInput): readonly Row[] {
  return [
    [
      ledger.heading,
      t('report:ledger.when-column'),
      t('report:ledger.low'),
      t('report:ledger.high'),
      t('report:ledger.sources'),
      t('report:csv.note'),
    ],
    ...ledger.rows.map((one): Row => [
      one.name,
      one.when,
      one.amount.low,
      one.amount.high,
      one.sources.map((source) => source.id).join(' '),
      [one.basis, one.note].filter((part) => part !== null).join(' / '),
    ]),
    [t('report:ledger.total'), null, ledger.total.low, ledger.total.high, null, ledger.note],
  ];
}

function listPlan(report: Report, { t, commitment }: CsvInput): readonly Row[] {
  return [
    [
      t('report:csv.issue'),
      t('report:csv.action'),
      t('report:csv.owner'),
      t('report:csv.due'),
      t('report:csv.check'),
      t('report:csv.decisions'),
      ...columnOfHouse(report, t),
    ],
    ...report.plan.change.map((one): Row => [
      one.issue,
      one.action,
      one.owner,
      one.due,
      one.check,
      one.decisions.join(' '),
      ...cellOfHouse(report, one.house),
    ]),
    [t('report:csv.commitment'), commitment],
  ];
}

function listHouse(house: HouseSheet, { t }: CsvInput): readonly Row[] {
  return [
    [t('house:heading'), t('house:owner'), t('house:reviewed')],
    [house.name?.text ?? '', house.owner.text, house.reviewed],
    [t('house:csv.where'), t('house:csv.kind'), t('house:csv.text')],
    ...house.lines.map((line): Row => [line.where, line.kindWord, writeLine(line)]),
  ];
}

/** A column of the company's own, where there is a house file. */
function columnOfHouse({ house }: Report, t: CsvInput['t']): Row {
  return house === null ? [] : [t('house:mark')];
}

function cellOfHouse({ house }: Report, lines: readonly HouseLine[]): Row {
  if (house === null) return [];
  return [lines.map((line) => [line.kindWord, line.where, writeLine(line)].filter((part) => part !== null).join(': ')).join(' / ')];
}

/** One line of a table, whatever line breaks the text has. */
function writeLine({ text, otherLanguage }: HouseLine): string {
  const flat = text.replaceAll(/\s*\n\s*/gu, ' ');
  return otherLanguage === null ? flat : `${flat} (${otherLanguage})`;
}
