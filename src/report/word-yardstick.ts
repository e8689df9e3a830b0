import type { OutcomeReview, Score } from '#scoring/debrief.ts';
import type { Yardsticks, YardstickRow, YardstickValue } from './report.ts';
import { wordSources, type ReportInput } from './report-input.ts';
import { wordCounter } from './word-outcomes.ts';

/** The most that decision quality can be. */
const fullScore = 100;

type Run = OutcomeReview & { readonly score: Score };

/**
 * The run beside the typical company and best play, row by row. Nothing is reckoned against anything else: who reads it
 * sees three runs and a median, no winner. Pure; null where there is nothing to hold beside it.
 */
export function wordYardsticks(input: ReportInput): Yardsticks | null {
  const { debrief, t } = input;
  if (debrief.yardsticks.length === 0) return null;
  const runs: readonly Run[] = [debrief, ...debrief.yardsticks];
  const milestones = listMilestones(input, runs);
  const same = milestones.filter((one) => !tellsApart(one));
  const apart = milestones.filter(tellsApart);
  const longest = Math.max(1, ...apart.flatMap((row) => [row.median?.days ?? 0, ...row.values.map((value) => value.amount ?? 0)]));
  const days = apart.map((row) => ({ ...row, scale: longest }));
  return {
    heading: t('report:yardsticks.heading'),
    runs: (['yours', ...debrief.yardsticks.map((one) => one.id)] as const).map((id) => ({ id, name: t(`report:yardsticks.${id}`) })),
    groups: [
      { id: 'decisions' as const, name: t('report:yardsticks.decisions'), rows: [wordScores(input, runs)] },
      { id: 'days' as const, name: t('report:yardsticks.days'), rows: days },
      { id: 'outcome' as const, name: t('report:yardsticks.outcome'), rows: listOutcomeRows(input, runs) },
    ].filter((group) => group.rows.length > 0),
    same:
      same.length === 0
        ? null
        : t('report:yardsticks.same', {
            list: input.formats.list(
              same.map((row) => t('report:yardsticks.same-one', { milestone: row.name, when: row.values[0]?.text ?? '' })),
            ),
          }),
    notes: [...debrief.yardsticks.map((one) => t(`report:yardsticks.note-${one.id}`)), t('report:yardsticks.note-luck')],
    medians: listMedians(input),
  };
}

function wordScores(input: ReportInput, runs: readonly Run[]): YardstickRow {
  const row = aRow('score', input.t('report:figures.score'), runs, (run) => ({
    text: input.t('report:figures.points', { value: run.score.percent }),
    amount: run.score.percent,
  }));
  return { ...row, scale: fullScore };
}

/** Every milestone that one of the runs reached, in the order of the scenario. */
function listMilestones(input: ReportInput, runs: readonly Run[]): readonly YardstickRow[] {
  const { logic, t, texts, formats } = input;
  return Object.entries(logic.milestones).flatMap(([id, { median }]) => {
    if (!runs.some((run) => run.milestones.some((one) => one.id === id))) return [];
    const row = aRow(id, texts.name('milestones', id), runs, (run) => {
      const reached = run.milestones.find((one) => one.id === id);
      if (reached === undefined) return { text: t('report:figures.not-reached') };
      const days = reached.daysFromAlert;
      return { text: days === 0 ? t('report:yardsticks.same-day') : formats.days(days), amount: days };
    });
    if (median === null) return [row];
    return [{ ...row, median: { days: median.days, text: t('report:figures.median', { days: formats.days(median.days) }) } }];
  });
}

function tellsApart({ median, values }: YardstickRow): boolean {
  return median !== null || values.some((one) => one.amount !== values[0]?.amount);
}

function listOutcomeRows(input: ReportInput, runs: readonly Run[]): readonly YardstickRow[] {
  const { debrief, t, texts } = input;
  const duties = runs.some((run) => run.duties.length > 0)
    ? [aRow('duties', t('report:yardsticks.duties'), runs, (run) => wordDuties(input, run))]
    : [];
  const counters = debrief.counters.map(({ id }) => {
    const row = aRow(id, texts.name('counters', id), runs, (run) => {
      const counter = run.counters.find((one) => one.id === id);
      if (counter === undefined) return { text: '' };
      const { value, high } = counter;
      return { text: wordCounter(input, counter), amount: value, upTo: high === value ? null : high };
    });
    return { ...row, scale: Math.max(1, ...row.values.map((one) => one.upTo ?? one.amount ?? 0)) };
  });
  const ending = aRow('ending', t('report:yardsticks.ending'), runs, (run) => ({ text: texts.get('endings', run.ending, 'title') }));
  return [...duties, ...counters, ending];
}

/** How many duties were met in time, and which were not. */
function wordDuties({ t, texts, formats }: ReportInput, { duties }: Run): Partial<YardstickValue> & { readonly text: string } {
  const name = (id: string): string => texts.find('duties', id, 'short') ?? texts.name('duties', id);
  const list = (status: 'missed' | 'open'): string =>
    formats.list(duties.filter((one) => one.status === status).map((one) => name(one.id)));
  const notes = [
    ...(duties.some((one) => one.status === 'missed') ? [t('report:yardsticks.duties-missed', { list: list('missed') })] : []),
    ...(duties.some((one) => one.status === 'open') ? [t('report:yardsticks.duties-open', { list: list('open') })] : []),
  ];
  return {
    text: t('report:yardsticks.duties-met', { met: duties.filter((one) => one.status === 'met').length, all: duties.length }),
    note: notes.length === 0 ? null : notes.join(' '),
  };
}

function aRow(
  id: string,
  name: string,
  runs: readonly Run[],
  word: (run: Run) => Partial<YardstickValue> & { readonly text: string },
): YardstickRow {
  return { id, name, median: null, scale: null, values: runs.map((run) => ({ amount: null, upTo: null, note: null, ...word(run) })) };
}

/** Medians of the published cases, each with where it comes from. */
function listMedians(input: ReportInput): Yardsticks['medians'] {
  const { logic, t, texts, formats } = input;
  return Object.entries(logic.milestones).flatMap(([id, { median }]) =>
    median === null
      ? []
      : [
          {
            text: t('report:yardsticks.median', {
              milestone: texts.name('milestones', id),
              days: formats.days(median.days),
            }),
            sources: wordSources(input, median.sources),
          },
        ],
  );
}
