import type { Translate } from '#i18n/translate.ts';
import { writeRows, type Row } from './csv-rows.ts';
import type { RoomReport } from './room-report.ts';

/** A room's report as a spreadsheet opens it, in the numbers and words of screen and print. Pure. */
export function writeRoomCsv(report: RoomReport, { t }: { readonly t: Translate }): string {
  return writeRows([
    listMaking(report, t),
    listTeams(report, t),
    listDates(report, t),
    listGrades(report, t),
    listDecisions(report, t),
    listUnsaid(report, t),
    listFindings(report, t),
    listPlan(report, t),
    listNotes(report, t),
    listTimeline(report, t),
  ]);
}

function listMaking(report: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('report:csv.item'), t('report:csv.value')],
    [report.title, report.scenarioTitle],
    ...[...report.stamp, ...report.overview].map((field): Row => [field.label, field.value]),
    [t('report:csv.note'), report.headline],
    [t('report:csv.note'), report.disclaimer],
  ];
}

function listTeams({ teams }: RoomReport, t: Translate): readonly Row[] {
  const labels = teams[0]?.figures.map((one) => one.label) ?? [];
  return [
    [t('room:column.team'), t('room:column.people'), t('report:overview.ending'), t('room:column.takes'), ...labels],
    ...teams.map((one): Row => [one.number, one.people, one.ending, one.takes, ...one.figures.map((figure) => figure.value)]),
  ];
}

function listDates({ dates, teams }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('room:column.days'), ...teams.map((one) => one.name), t('report:csv.median')],
    ...dates.map((row): Row => [row.name, ...row.values.map((one) => one.days), row.median]),
  ];
}

function listGrades({ competencies }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('report:csv.competency'), 'P', 'S', 'M', 'U', t('report:csv.decisions')],
    ...competencies.map((one): Row => [one.name, ...one.grades.map((grade) => grade.teams), one.decisions.join(' ')]),
  ];
}

function listDecisions({ decisions }: RoomReport, t: Translate): readonly Row[] {
  return [
    [
      t('report:csv.number'),
      t('report:csv.id'),
      t('report:csv.question'),
      t('report:csv.option'),
      t('report:csv.rating'),
      t('room:column.chosen-by'),
      t('room:column.first'),
    ],
    ...decisions.flatMap((one) =>
      one.options.map((option): Row => [
        one.number,
        one.id,
        one.question,
        option.label,
        option.rating.word,
        option.teams.join(' '),
        option.first,
      ]),
    ),
    [t('report:csv.number'), t('report:csv.item'), t('report:csv.value')],
    ...decisions.flatMap((one) => one.facts.map((fact): Row => [one.number, fact.label, fact.value])),
  ];
}

function listUnsaid({ unsaid, overrides }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('report:csv.number'), t('room:column.role'), t('room:section.unsaid'), t('room:column.team')],
    ...unsaid.map((one): Row => [one.number, one.role, one.text, one.teams]),
    [t('report:csv.number'), t('room:section.overrides'), t('room:fact.reason'), t('room:column.team')],
    ...overrides.map((one): Row => [one.number, one.option, one.reason, one.team]),
  ];
}

function listFindings({ findings, strengths }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('room:section.strengths'), t('report:csv.note'), t('room:column.team')],
    ...strengths.map((one): Row => [one.name, one.text, one.teams]),
    [t('report:csv.competency'), t('room:column.observed'), t('report:csv.sources'), t('report:csv.action'), t('room:column.plan')],
    ...findings.map((one): Row => [one.name, one.observation, one.sources.map((source) => source.id).join(' '), one.action, one.number]),
  ];
}

function listPlan({ plan }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('room:column.plan'), t('report:csv.issue'), t('report:csv.action'), t('report:csv.owner'), t('report:csv.due')],
    ...plan.map((one): Row => [one.number, one.issue, one.action, one.owner, one.due]),
  ];
}

function listNotes({ notes }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('room:column.when'), t('room:column.clock'), t('room:column.team'), t('room:section.observations'), t('report:csv.note')],
    ...notes.observations.map((one): Row => [one.when, one.clock, one.team, one.tag, one.text]),
    ...notes.well.map((text): Row => [t('room:section.well'), null, null, null, text]),
    ...notes.parked.map((one): Row => [
      t('room:section.parked'),
      null,
      null,
      one.done ? t('room:parked.done') : t('room:parked.open'),
      one.text,
    ]),
    ...notes.commitments.map((text): Row => [t('room:section.commitments'), null, null, null, text]),
  ];
}

function listTimeline({ timeline }: RoomReport, t: Translate): readonly Row[] {
  return [
    [t('report:csv.number'), t('room:column.injects'), t('room:column.team'), t('room:column.when'), t('room:fact.minutes')],
    ...timeline.flatMap((row) => row.teams.map((one): Row => [row.number, row.injects.join(' / '), one.team, one.when, one.minutes])),
  ];
}
