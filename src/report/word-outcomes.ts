import type { Debrief } from '#scoring/debrief.ts';
import type { CompetencyRow, Course, Figure, Outcome, Plan } from './report.ts';
import { formatLocalDay, parseLocalDay } from '#shared/local-time.ts';
import type { ReportInput } from './report-input.ts';
import { listCompetencyHouse } from './word-house.ts';

/** The few figures that stand beside the headline. Pure. */
export function listFigures(input: ReportInput, verdict: string): readonly Figure[] {
  const { debrief, logic, t, texts, formats } = input;
  const figures: Figure[] = [
    { id: 'score', label: t('report:figures.score'), value: t('report:figures.points', { value: debrief.score.percent }), note: verdict },
  ];
  const counter = debrief.counters.find((one) => logic.counters[one.id]?.shown === 'always');
  if (counter !== undefined) {
    figures.push({
      id: counter.id,
      label: texts.name('counters', counter.id),
      value: wordCounter(input, counter),
      note: t(`report:basis.${counter.basis}`),
    });
  }
  const compared = Object.entries(logic.milestones).find(([, milestone]) => milestone.median !== null);
  if (compared !== undefined) {
    const [id, { median }] = compared;
    const reached = debrief.milestones.find((one) => one.id === id);
    figures.push({
      id,
      label: t('report:figures.to-milestone', { milestone: texts.name('milestones', id) }),
      value: reached === undefined ? t('report:figures.not-reached') : formats.days(reached.daysFromAlert),
      note: t('report:figures.median', { days: formats.days(median?.days ?? 0) }),
    });
  }
  if (debrief.calibration !== null) {
    figures.push({
      id: 'calibration',
      label: t('report:figures.calibration'),
      value: t('report:figures.points', { value: formats.signed(debrief.calibration.gap) }),
      note: t(`report:calibration.${debrief.calibration.word}`),
    });
  }
  return figures;
}

/** All that came of the run in real quantities: counters, then duties, then milestones that have a yardstick. Pure. */
export function listOutcomes(input: ReportInput): readonly Outcome[] {
  const { debrief, t, texts, formats } = input;
  const counters = debrief.counters.map((one): Outcome => ({
    kind: 'counter',
    id: one.id,
    name: texts.name('counters', one.id),
    value: wordCounter(input, one),
    note: texts.find('counters', one.id, 'note') ?? t(`report:basis.${one.basis}`),
  }));
  const duties = debrief.duties.map((one): Outcome => ({
    kind: 'duty',
    id: one.id,
    name: texts.name('duties', one.id),
    value: wordDuty(input, one),
    note: one.dueDay === null ? t('report:duties.no-date') : t('report:duties.due', { day: formats.dayLong(one.dueDay) }),
  }));
  const milestones = debrief.milestones.flatMap((one): readonly Outcome[] =>
    one.medianDays === null
      ? []
      : [
          {
            kind: 'milestone',
            id: one.id,
            name: t('report:figures.to-milestone', { milestone: texts.name('milestones', one.id) }),
            value: formats.days(one.daysFromAlert),
            note: t('report:figures.median', { days: formats.days(one.medianDays) }),
          },
        ],
  );
  return [...counters, ...duties, ...milestones];
}

/** What a counter stands at, from its low to its high end. Pure. */
export function wordCounter({ formats }: ReportInput, { value, high, unit }: Debrief['counters'][number]): string {
  return formats.amountRange(value, high, unit);
}

function wordDuty({ t, formats }: ReportInput, duty: Debrief['duties'][number]): string {
  if (duty.metDay === null) return duty.status === 'missed' ? t('report:duties.missed') : t('report:duties.open');
  const params = { day: formats.day(duty.metDay), days: duty.days ?? 0 };
  if (duty.status === 'missed') return t('report:duties.met-late', params);
  return duty.dueDay === null ? t('report:duties.met', params) : t('report:duties.met-days', params);
}

/** What the decisions say about each competency. Pure. */
export function listCompetencies(input: ReportInput): readonly CompetencyRow[] {
  const { debrief, t, texts } = input;
  return debrief.competencies.map((one) => ({
    id: one.id,
    name: texts.name('competencies', one.id),
    percent: one.percent,
    grade: one.grade,
    gradeWord: t(`report:grades.${one.grade ?? 'none'}`),
    decisions: numbersOf(input, one.decisions),
    csf: one.csf,
  }));
}

/** The measures over the run. Pure. */
export function wordCourse(input: ReportInput): Course {
  const { debrief, logic, t, texts, formats } = input;
  return {
    measures: Object.keys(logic.measures).map((id) => ({
      id,
      name: texts.name('measures', id),
      values: debrief.course.map((point) => Math.round(point.measures[id] ?? 0)),
    })),
    points: debrief.course.map((point, at) => {
      const number = point.decision === null ? null : (numbersOf(input, [point.decision])[0] ?? null);
      const edge = t(at === 0 ? 'report:course.start' : 'report:course.end');
      return {
        label: number === null ? edge : t('report:course.decision', { number }),
        when: formats.dayTime(point.at),
        number,
      };
    }),
  };
}

/** What to keep and what to change, by whom, by when, and how to check it. Pure. */
export function wordPlan(input: ReportInput): Plan {
  const { debrief, t, texts, formats } = input;
  const today = parseLocalDay(input.moment.at.slice(0, formatLocalDay(0).length)) ?? 0;
  const { keep, change } = debrief.plan;
  return {
    keep:
      keep === null
        ? null
        : {
            competency: texts.name('competencies', keep),
            text: texts.get('competencies', keep, 'keep'),
            house: listCompetencyHouse(input, keep),
          },
    change: change.map((one) => {
      const name = texts.name('competencies', one.competency);
      const percent = debrief.competencies.find((row) => row.id === one.competency)?.percent ?? 0;
      return {
        competency: name,
        issue: t('report:plan.issue', { competency: name, percent }),
        action: texts.get('competencies', one.competency, 'change'),
        owner: texts.name('roles', one.owner),
        due: t('report:plan.due', { days: one.dueInDays, date: formats.dayLong(today + one.dueInDays) }),
        check: texts.get('competencies', one.competency, 'check'),
        decisions: numbersOf(input, one.decisions),
        house: listCompetencyHouse(input, one.competency),
      };
    }),
  };
}

function numbersOf({ debrief }: ReportInput, ids: readonly string[]): readonly number[] {
  return debrief.decisions.filter((one) => ids.includes(one.decision)).map((one) => one.number);
}
