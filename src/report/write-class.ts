import type { Translate } from '#i18n/translate.ts';
import type { ClassGroup, ClassReport, ClassScore } from './class-report.ts';
import type { Row } from './csv-rows.ts';
import { type PrintDocument, type PrintTable, tabulateSources } from './print-tables.ts';

const ratings = ['best', 'sound', 'weak', 'harmful'] as const;

/** A class report for machines: the same figures by id and in words. Pure. */
export function writeClassJson(report: ClassReport): string {
  return `${JSON.stringify({ format: 1, kind: 'class-report', report }, null, 2)}\n`;
}

/** A class report as the tables that CSV and Markdown print. Pure. */
export function tabulateClass(report: ClassReport, t: Translate): PrintDocument {
  return {
    title: report.title,
    lead: [report.lead, report.summary, ...report.notes],
    tables: [
      ...report.groups.flatMap((group) => listGroupTables(group, t)),
      {
        heading: t('training:stamp'),
        head: [t('report:csv.item'), t('report:csv.value')],
        rows: report.stamp.map((one): Row => [one.label, one.value]),
        notes: [],
      },
    ],
  };
}

function listGroupTables(group: ClassGroup, t: Translate): readonly PrintTable[] {
  const overview: PrintTable = {
    heading: group.heading,
    head: [t('report:csv.item'), t('report:csv.value')],
    rows: group.overview.map((one): Row => [one.label, one.value]),
    notes: group.hidden === null ? [] : [group.hidden],
  };
  if (group.hidden !== null) return [overview];
  return [
    overview,
    ...(group.score === null ? [] : [tabulateScores(group.score, t)]),
    tabulateCompetencies(group, t),
    tabulateRatings(group, t),
    tabulateOptions(group, t),
    ...(group.calibration === null ? [] : [tabulateCalibration(group.calibration, t)]),
    tabulateMistakes(group, t),
    ...(group.sources.length === 0 ? [] : [tabulateSources(t('report:csv.sources'), group.sources, t)]),
  ];
}

/** How scores are spread. Pure. */
export function tabulateScores(score: ClassScore, t: Translate): PrintTable {
  return {
    heading: t('training:part.scores'),
    head: [t('training:column.points'), t('training:column.runs')],
    rows: score.bins.map((one): Row => [one.label, one.count]),
    notes: [score.text],
  };
}

function tabulateCompetencies({ competencies }: ClassGroup, t: Translate): PrintTable {
  return {
    heading: t('training:comprehension'),
    head: [t('report:csv.competency'), t('training:column.mean'), 'P', 'S', 'M', 'U'],
    rows: competencies.map((one): Row => [one.name, one.percent, ...(one.grades ?? []).map((grade) => grade.count)]),
    notes: [t('training:grades')],
  };
}

function tabulateRatings({ decisions }: ClassGroup, t: Translate): PrintTable {
  return {
    heading: t('training:class.heat'),
    head: [
      t('report:csv.number'),
      t('report:csv.question'),
      t('training:column.runs'),
      ...ratings.map((rating) => t('training:column.share-of', { rating: t(`common:ratings.${rating}`) })),
      t('report:csv.forfeited'),
      t('report:csv.skipped'),
    ],
    rows: decisions.map((one): Row => [
      one.number,
      one.question,
      one.taken,
      ...ratings.map((rating) => one.ratings?.find((each) => each.rating.id === rating)?.percent ?? null),
      one.forfeited,
      one.skipped,
    ]),
    notes: [t('training:class.heat-note')],
  };
}

function tabulateOptions({ decisions }: ClassGroup, t: Translate): PrintTable {
  return {
    heading: t('training:class.options'),
    head: [
      t('report:csv.number'),
      t('report:csv.question'),
      t('report:csv.option'),
      t('report:csv.rating'),
      t('training:column.runs'),
      t('training:column.share'),
    ],
    rows: decisions.flatMap((one): readonly Row[] =>
      one.options === null
        ? [[one.number, one.question, t('training:few-here'), null, one.taken, null]]
        : one.options.map((option): Row => [one.number, one.question, option.label, option.rating.word, option.count, option.percent]),
    ),
    notes: [t('training:class.options-note')],
  };
}

function tabulateCalibration({ levels, text }: NonNullable<ClassGroup['calibration']>, t: Translate): PrintTable {
  return {
    heading: t('training:class.confidence'),
    head: [t('report:csv.confidence'), t('training:column.decisions'), t('training:column.right'), t('training:column.share')],
    rows: levels.map((one): Row => [one.word, one.count, one.right, one.percent]),
    notes: [text],
  };
}

function tabulateMistakes({ mistakes }: ClassGroup, t: Translate): PrintTable {
  return {
    heading: t('training:class.mistakes'),
    head: [
      t('report:csv.number'),
      t('report:csv.question'),
      t('report:csv.choice'),
      t('report:csv.rating'),
      t('training:column.sure'),
      t('report:csv.best'),
      t('training:column.because'),
      t('report:csv.sources'),
    ],
    rows: mistakes.map((one): Row => [
      one.number,
      one.question,
      one.option,
      one.rating.word,
      one.count,
      one.best,
      one.because,
      one.sources.map((source) => source.id).join(' '),
    ]),
    notes: [mistakes.length === 0 ? t('training:class.no-mistakes') : t('training:class.mistakes-note')],
  };
}
