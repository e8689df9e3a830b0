import type { Formats } from '#i18n/format.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import { type ClassFigures, countClass } from './class-figures.ts';
import { type ClassWords, listClassStamp, listWithheld, wordDays, wordScore } from './create-class-report.ts';
import { getLogic, type RunGroup } from './merge-records.ts';
import { listBasisSources } from './training-basis.ts';
import {
  type Attendance,
  basisIds,
  type ComprehensionRow,
  type TopicRow,
  topicIds,
  type TrainingRecord,
  type TrainingResult,
  trainingRows,
  type TypedFields,
} from './training-record.ts';
import { findTopicEvidence } from './training-topics.ts';

/** Everything a training record is worded from. */
export interface TrainingInput extends ClassWords {
  /** Never empty. */
  readonly group: RunGroup;
  readonly typed: TypedFields;
}

const secondsPerMinute = 60;

/** The record of a training, of one run or of many that can be put beside one another. Pure. */
export function createTrainingRecord(input: TrainingInput): TrainingRecord {
  const { t, group, moment } = input;
  const logic = getLogic(group);
  const texts = group.scenario.textsOf(group.ruleset);
  const figures = countClass(group);
  const of = figures.people === 1 ? 'one' : figures.isBrokenDown ? 'many' : 'few';
  const basis = basisIds.map((id) => ({
    id,
    label: t(`training:basis.${id}.label`),
    note: t(`training:basis.${id}.note`),
    sources: listBasisSources(t, id),
  }));
  return {
    language: input.language,
    title: t('training:title'),
    handling: t('training:handling'),
    lead: t('training:lead'),
    of,
    rows: listRows(input, texts, figures),
    attendance: countAttendance(input, figures),
    result: wordResult(input, figures, of),
    comprehension: { rows: listComprehension(input, texts, figures, of), note: t(of === 'few' ? 'training:few' : 'training:grades') },
    basis: { lead: t('training:basis-lead'), boxes: basis },
    topics: { lead: t('training:topics-lead'), rows: listTopics(input, texts), note: t('training:topics-note') },
    limit: t('training:limit'),
    privacy: t('training:privacy'),
    signatures: [t('training:signature.responsible'), t('training:signature.day'), t('training:signature.until')],
    sources: basis.flatMap((one) => one.sources),
    stamp: [
      { label: t('report:stamp.scenario'), value: wordVersion(input, texts) },
      { label: t('report:stamp.ruleset'), value: wordRuleset(input, texts) },
      { label: t('training:row.rules'), value: logic.hash.slice(0, 16) },
      ...listClassStamp(input),
    ],
    foot: t('training:foot', {
      title: texts.scenario('title'),
      version: group.version,
      ruleset: texts.name('rulesets', group.ruleset),
      language: t('report:stamp.language-name'),
      at: moment.at,
    }),
  };
}

function listRows(input: TrainingInput, texts: ScenarioTexts, figures: ClassFigures): TrainingRecord['rows'] {
  const { t, group, typed } = input;
  const logic = getLogic(group);
  const isWorkshop = group.runs.some((one) => one.people > 1);
  const values: Readonly<Record<(typeof trainingRows)[number], string | null>> = {
    name: t('training:course', { title: texts.scenario('title'), kind: texts.scenario('kind') }),
    days: wordDays(input, figures.days),
    place: fill(typed.place),
    mode: t(isWorkshop ? 'training:mode.workshop' : 'training:mode.alone'),
    content: t('training:content', {
      decisions: logic.lengths[group.length]?.decisions.length ?? 0,
      summary: texts.scenario('summary'),
    }),
    scenario: wordVersion(input, texts),
    ruleset: wordRuleset(input, texts),
    length: t('training:length', {
      length: t(`common:lengths.${group.length}`),
      decisions: logic.lengths[group.length]?.decisions.length ?? 0,
    }),
    time: wordTime(input.formats, input, figures),
    objectives: logic.objectives.map((one) => texts.name('objectives', one.id)).join(' / '),
    audience: fill(typed.audience),
    lecturer: null,
    responsible: null,
    roster: fill(typed.roster),
    retention: fill(typed.retention),
  };
  return trainingRows.map((id) => ({ id, label: t(`training:row.${id}`), value: values[id] }));
}

/** By its title, which is fiction's: an id may hold the name of the company of the real case. */
function wordVersion({ t, group }: TrainingInput, texts: ScenarioTexts): string {
  return t('training:version', { title: texts.scenario('title'), version: group.version });
}

function wordRuleset({ t, formats, group }: TrainingInput, texts: ScenarioTexts): string {
  const asOf = getLogic(group).rulesets[group.ruleset]?.asOf;
  return t('report:stamp.as-of', {
    name: texts.name('rulesets', group.ruleset),
    date: asOf === undefined ? '' : formats.dayFormal(asOf),
  });
}

/** Of one run its own time, of many the mean; null where no record tells it or too few are there. */
function wordTime(formats: Formats, { t, group }: TrainingInput, { people, minutes }: ClassFigures): string | null {
  const own = group.runs[0]?.played ?? null;
  if (people === 1) return own === null ? null : formats.duration(Math.max(1, Math.round(own.seconds / secondsPerMinute)));
  return minutes === null ? null : t('training:mean-of', { time: formats.duration(minutes) });
}

function fill(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

function countAttendance({ t, typed }: TrainingInput, { people }: ClassFigures): Attendance {
  const { targets, makeUp } = typed;
  const absent = targets === null || targets < people ? null : targets - people;
  const counts = { targets, attended: people, absent, 'make-up': makeUp } as const;
  const isOff = (targets !== null && targets < people) || (absent !== null && makeUp !== null && makeUp > absent);
  return {
    cells: (['targets', 'attended', 'absent', 'make-up'] as const).map((id) => {
      const count = counts[id];
      return { id, label: t(`training:attendance.${id}`), count, text: count === null ? null : t('training:people', { people: count }) };
    }),
    note: isOff ? t('training:attendance-off') : null,
  };
}

function wordResult(input: TrainingInput, figures: ClassFigures, of: TrainingRecord['of']): TrainingResult {
  const { t, group } = input;
  const percent = of === 'one' ? (group.runs[0]?.score.percent ?? null) : null;
  const spread = wordScore(input, figures);
  return {
    passMark: figures.passMark,
    runs: figures.runs,
    passed: figures.passed,
    rows: [
      { label: t('training:row.pass-mark'), value: t('training:points', { value: figures.passMark }) },
      ...(percent === null ? [] : [{ label: t('training:row.score'), value: t('training:points', { value: percent }) }]),
      ...(spread === null ? [] : [{ label: t('training:row.score'), value: spread.text }]),
      { label: t('training:row.passed'), value: t('training:passed-of', { passed: figures.passed, runs: figures.runs }) },
      ...listWithheld(input, figures),
    ],
    percent,
    spread,
    hidden: of === 'few' ? t('training:few') : null,
  };
}

function listComprehension(
  { t, group }: TrainingInput,
  texts: ScenarioTexts,
  figures: ClassFigures,
  of: TrainingRecord['of'],
): readonly ComprehensionRow[] {
  if (of === 'few') return [];
  const own = group.runs[0]?.competencies ?? [];
  return figures.competencies.map(({ id, percent, grades }) => {
    const one = of === 'one' ? own.find((competency) => competency.id === id) : undefined;
    const grade = one?.grade ?? null;
    const counted = grade === null ? (grades ?? []) : [{ grade, count: 1 }];
    const shown = one?.percent ?? percent;
    return {
      id,
      name: texts.name('competencies', id),
      percent: shown,
      grades: counted,
      text:
        shown === null
          ? t('training:no-figure')
          : grade === null
            ? counted.map((each) => t('training:grade-count', { grade: each.grade, count: each.count })).join(' ')
            : t('training:grade-of', { grade, word: t(`report:grades.${grade}`) }),
    };
  });
}

function listTopics({ t, group }: TrainingInput, texts: ScenarioTexts): readonly TopicRow[] {
  const logic = getLogic(group);
  const asked = logic.lengths[group.length]?.decisions ?? [];
  return topicIds.map((id) => {
    const evidence = findTopicEvidence(logic, group, id);
    const covered = evidence.length === 0 ? 'none' : 'case';
    return {
      id,
      label: t(`training:topic.${id}.label`),
      covered,
      word: t(`training:covered.${covered}`),
      note: covered === 'case' ? t.dynamic(`training:topic.${id}.case`) : t(`training:topic.${id}.none`),
      decisions: evidence.map((decision) => ({
        id: decision,
        number: asked.indexOf(decision) + 1,
        question: texts.get('decisions', decision, 'question'),
      })),
    };
  });
}
