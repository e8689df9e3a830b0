import { dayOf } from '#shared/local-time.ts';
import type { HistoryEntry } from '#scenario/compiled.ts';
import type { LaneEntry, Lanes, OwnExposure } from './report.ts';
import { wordSources, wordSpan, type ReportInput } from './report-input.ts';

/** Days the axis goes on beyond the last thing on it. */
const margin = 12;

/** The published course beside the players' own, on one axis of dates. Pure. */
export function wordLanes(input: ReportInput): Lanes {
  const { debrief, logic } = input;
  const history = input.history.filter((entry) => entry.lane === 'timeline').map((entry) => wordHistory(input, entry));
  const own = debrief.milestones.map((one): LaneEntry => {
    const name = input.texts.name('milestones', one.id);
    return {
      id: one.id,
      day: one.day,
      when: input.formats.dayLong(one.day),
      tick: input.formats.tick(one.day),
      text: name,
      short: name,
      label: 'fiction',
      labelWord: input.t('common:labels.fiction'),
      sources: [],
    };
  });
  const alert = dayOf(logic.clock.start);
  const yardsticks = listYardsticks(input, alert);
  const historyExposure = logic.exposure === null ? null : { from: logic.exposure.from, to: logic.exposure.to };
  const days = [alert, ...[...history, ...own, ...yardsticks].flatMap((entry) => entry.day ?? []), debrief.exposure?.addedTo ?? alert];
  const from = Math.min(...days, historyExposure?.from ?? alert, debrief.exposure?.from ?? alert);
  return {
    from: from - margin,
    to: Math.max(...days) + margin,
    alert,
    history: history.filter((entry) => entry.day !== null).toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0)),
    own,
    notes: [
      ...history.filter((entry) => entry.day === null),
      ...input.history.filter((entry) => entry.lane === 'note').map((entry) => wordHistory(input, entry)),
    ],
    historyExposure:
      historyExposure === null
        ? null
        : { ...historyExposure, text: input.t('report:exposure.history', { days: countDays(input, historyExposure) }) },
    ownExposure: wordOwnExposure(input),
    yardsticks,
    otherLaw: isOtherLaw(input) ? input.texts.scenario('other-law') : null,
  };
}

function listYardsticks(input: ReportInput, alert: number): readonly LaneEntry[] {
  const { logic, t, formats } = input;
  return Object.entries(logic.milestones).flatMap(([id, { median }]): readonly LaneEntry[] => {
    if (median === null) return [];
    const day = alert + median.days;
    const text = t('report:yardstick', { days: formats.days(median.days) });
    return [
      {
        id: `median-${id}`,
        day,
        when: formats.dayLong(day),
        tick: formats.tick(day),
        text,
        short: text,
        label: null,
        labelWord: '',
        sources: wordSources(input, median.sources),
      },
    ];
  });
}

/** An entry of the history in words, with its label. Pure. */
export function wordHistory(input: ReportInput, entry: HistoryEntry): LaneEntry {
  const body = input.texts.get('history', entry.id, 'body');
  return {
    id: entry.id,
    day: entry.date,
    when: entry.date === null ? input.t('report:undated') : wordSpan(input, entry.date, entry.until),
    tick: entry.date === null ? '' : input.formats.tick(entry.date),
    text: body,
    short: input.texts.find('history', entry.id, 'short') ?? body,
    label: entry.label,
    labelWord: input.t(`common:labels.${entry.label}`),
    sources: wordSources(input, entry.sources),
  };
}

function wordOwnExposure(input: ReportInput): OwnExposure | null {
  const { exposure } = input.debrief;
  if (exposure === null) return null;
  const days = countDays(input, exposure);
  const known = input.t(exposure.widened ? 'report:exposure.widened' : 'report:exposure.own', { days });
  return {
    ...exposure,
    text: exposure.known ? known : input.t('report:exposure.unknown'),
    added:
      exposure.addedTo === null ? null : input.t('report:exposure.added', { days: input.formats.days(exposure.addedTo - exposure.to) }),
  };
}

/** Both ends are counted. */
function countDays(input: ReportInput, span: { readonly from: number; readonly to: number }): string {
  return input.formats.days(span.to - span.from + 1);
}

/** The real case was under the law of its own time: any ruleset whose sources are later than the case is another. */
function isOtherLaw({ debrief, logic }: ReportInput): boolean {
  const asOf = logic.rulesets[debrief.ruleset]?.asOf;
  const earliest = Math.min(...Object.values(logic.rulesets).map((one) => one.asOf));
  return asOf !== undefined && asOf > earliest;
}
