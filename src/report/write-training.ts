import type { Translate } from '#i18n/translate.ts';
import type { Row } from './csv-rows.ts';
import { tabulateScores } from './write-class.ts';
import { type PrintDocument, type PrintTable, tabulateSources } from './print-tables.ts';
import type { TrainingRecord } from './training-record.ts';

/** Training records for machines: the same figures and words. Pure. */
export function writeTrainingJson(records: readonly TrainingRecord[]): string {
  return `${JSON.stringify({ format: 1, kind: 'training-record', records }, null, 2)}\n`;
}

/** A training record as the tables that CSV and Markdown print. Pure. */
export function tabulateTraining(record: TrainingRecord, t: Translate): PrintDocument {
  const { attendance, result, basis, topics } = record;
  const pairs: Row = [t('report:csv.item'), t('report:csv.value')];
  return {
    title: record.title,
    lead: [record.handling, record.lead],
    tables: [
      { heading: t('training:part.course'), head: pairs, rows: record.rows.map((one): Row => [one.label, one.value]), notes: [] },
      {
        heading: t('training:part.attendance'),
        head: pairs,
        rows: attendance.cells.map((one): Row => [one.label, one.count]),
        notes: attendance.note === null ? [] : [attendance.note],
      },
      {
        heading: t('training:part.result'),
        head: pairs,
        rows: result.rows.map((one): Row => [one.label, one.value]),
        notes: result.hidden === null ? [] : [result.hidden],
      },
      ...(result.spread === null ? [] : [tabulateScores(result.spread, t)]),
      tabulateComprehension(record, t),
      {
        heading: t('training:part.basis'),
        // The first column is for a tick by hand.
        head: [t('training:column.tick'), t('training:row.basis'), t('report:csv.note'), t('report:csv.sources')],
        rows: basis.boxes.map((one): Row => [null, one.label, one.note, one.sources.map((source) => source.id).join(' ')]),
        notes: [basis.lead],
      },
      {
        heading: t('training:part.topics'),
        head: [t('training:column.topic'), t('training:column.covered'), t('report:csv.note'), t('training:column.evidence')],
        rows: topics.rows.map((one): Row => [one.label, one.word, one.note, one.decisions.map((each) => each.number).join(' ')]),
        notes: [topics.lead, topics.note, record.limit, record.privacy],
      },
      tabulateSources(t('report:csv.sources'), record.sources, t),
      { heading: t('training:stamp'), head: pairs, rows: record.stamp.map((one): Row => [one.label, one.value]), notes: [] },
    ],
  };
}

function tabulateComprehension({ comprehension }: TrainingRecord, t: Translate): PrintTable {
  return {
    heading: t('training:comprehension'),
    head: [t('report:csv.competency'), t('report:csv.percent'), t('report:csv.grade')],
    rows: comprehension.rows.map((one): Row => [one.name, one.percent, one.text]),
    notes: [comprehension.note],
  };
}
