import type { Counterfactual } from '#scoring/debrief.ts';
import type { CounterfactualSheet } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** As many rows as a reader takes in beside the large figure. */
const mostRows = 6;

/** What one other choice would have changed, in words and figures. Pure. */
export function wordCounterfactual(input: ReportInput, decision: string, found: Counterfactual): CounterfactualSheet {
  const { t, texts } = input;
  const number = numberOf(input, found.decision);
  const option = texts.option(found.decision, found.to, 'label');
  const ending = { actual: texts.get('endings', found.ending.actual, 'title'), other: texts.get('endings', found.ending.other, 'title') };
  const list = (ids: readonly string[]) => input.formats.list(ids.map((id) => String(numberOf(input, id))));
  const changed = found.changedLater.length === 0 ? [] : [t('report:what-if.changed', { list: list(found.changedLater) })];
  const regained = found.regained.length === 0 ? [] : [t('report:what-if.regained', { list: list(found.regained) })];
  return {
    kind: found.kind,
    title: found.kind === 'improve' ? t('report:what-if.improve', { option }) : t('report:what-if.avoid', { option }),
    about: found.decision === decision ? null : t('report:what-if.about-other', { number }),
    lead: wordLead(input, found),
    rows: listRows(input, found),
    ending:
      found.ending.actual === found.ending.other
        ? t('report:what-if.same-ending', { ending: ending.actual })
        : t('report:what-if.other-ending', ending),
    notes: [...changed, ...regained, t('report:model-note')],
  };
}

/** The difference that is set large, with its sign and unit: −11日, +48件, −220万〜249万円. Pure. */
export function wordLeadDifference(input: ReportInput, found: Counterfactual, lead: NonNullable<Counterfactual['lead']>): string {
  return wordGap(input, found, lead, lead.other > lead.actual ? '+' : '−');
}

/** By how much both lines differ: from low to high end, where they differ the same way at both. */
function wordGap(input: ReportInput, found: Counterfactual, lead: NonNullable<Counterfactual['lead']>, sign?: '+' | '−'): string {
  const high = findHigh(found, lead);
  const [near, far] = [lead.other - lead.actual, high.other - high.actual];
  const isAlike = Math.sign(near) === Math.sign(far);
  const [least, most] = isAlike ? [Math.abs(near), Math.abs(far)].toSorted((a, b) => a - b) : [Math.abs(near)];
  return wordAmount(input, least ?? 0, lead.unit, most, sign);
}

/** The high ends of the figure that is set large; what is no counter has none of its own. */
function findHigh(found: Counterfactual, lead: NonNullable<Counterfactual['lead']>): { readonly actual: number; readonly other: number } {
  const counter = lead.kind === 'counter' ? found.counters.find((one) => one.id === lead.id) : undefined;
  return counter?.high ?? lead;
}

/** The name of the figure that is set large. Pure. */
export function wordLeadName(input: ReportInput, lead: NonNullable<Counterfactual['lead']>): string {
  switch (lead.kind) {
    case 'counter':
      return input.texts.name('counters', lead.id);
    case 'milestone':
      return input.t('report:what-if.to-milestone', { milestone: input.texts.name('milestones', lead.id) });
    case 'measure':
      return input.texts.name('measures', lead.id);
  }
}

function wordLead(input: ReportInput, found: Counterfactual): CounterfactualSheet['lead'] {
  const { lead } = found;
  if (lead === null) return null;
  const high = findHigh(found, lead);
  return {
    name: wordLeadName(input, lead),
    difference: wordLeadDifference(input, found, lead),
    actual: { value: lead.actual, text: wordAmount(input, lead.actual, lead.unit, high.actual) },
    other: { value: lead.other, text: wordAmount(input, lead.other, lead.unit, high.other) },
    gapText: input.t('report:what-if.gap', { value: wordGap(input, found, lead) }),
  };
}

function listRows(input: ReportInput, found: Counterfactual): CounterfactualSheet['rows'] {
  const { t, texts } = input;
  const points = (value: number) => t('report:what-if.points', { value: input.formats.number(Math.round(value)) });
  const day = (days: number | null) => (days === null ? t('report:what-if.not-reached') : input.formats.days(days));
  const differs = <T extends { readonly actual: unknown; readonly other: unknown }>(one: T) => one.actual !== one.other;
  const rows = [
    { name: t('report:what-if.score'), actual: points(found.score.actual), other: points(found.score.other) },
    ...found.counters
      .filter((one) => differs(one) || differs(one.high))
      .map((one) => ({
        name: texts.name('counters', one.id),
        actual: wordAmount(input, one.actual, one.unit, one.high.actual),
        other: wordAmount(input, one.other, one.unit, one.high.other),
      })),
    ...found.milestones.filter(differs).map((one) => ({
      name: t('report:what-if.to-milestone', { milestone: texts.name('milestones', one.id) }),
      actual: day(one.actual),
      other: day(one.other),
    })),
    ...found.measures.filter(differs).map((one) => ({
      name: texts.name('measures', one.id),
      actual: input.formats.number(one.actual),
      other: input.formats.number(one.other),
    })),
  ];
  return rows.slice(0, mostRows);
}

function wordAmount(input: ReportInput, value: number, unit: string, high = value, sign?: '+' | '−'): string {
  return unit === 'points'
    ? `${sign ?? ''}${input.t('report:what-if.points', { value: input.formats.number(value) })}`
    : input.formats.amountRange(value, high, unit, sign);
}

function numberOf(input: ReportInput, decision: string): number {
  return input.debrief.decisions.find((one) => one.decision === decision)?.number ?? 0;
}
