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

/** A difference with its sign and unit: −11日, +48件. Pure. */
export function wordDifference(input: ReportInput, difference: number, unit: string): string {
  const amount = wordAmount(input, Math.abs(difference), unit);
  return difference > 0 ? `+${amount}` : difference < 0 ? `−${amount}` : amount;
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

function wordLead(input: ReportInput, { lead }: Counterfactual): CounterfactualSheet['lead'] {
  if (lead === null) return null;
  const difference = lead.other - lead.actual;
  return {
    name: wordLeadName(input, lead),
    difference: wordDifference(input, difference, lead.unit),
    actual: { value: lead.actual, text: wordAmount(input, lead.actual, lead.unit) },
    other: { value: lead.other, text: wordAmount(input, lead.other, lead.unit) },
    gapText: input.t('report:what-if.gap', { value: wordAmount(input, Math.abs(difference), lead.unit) }),
  };
}

function listRows(input: ReportInput, found: Counterfactual): CounterfactualSheet['rows'] {
  const { t, texts } = input;
  const points = (value: number) => t('report:what-if.points', { value: input.formats.number(Math.round(value)) });
  const day = (days: number | null) => (days === null ? t('report:what-if.not-reached') : input.formats.days(days));
  const differs = <T extends { readonly actual: unknown; readonly other: unknown }>(one: T) => one.actual !== one.other;
  const rows = [
    { name: t('report:what-if.score'), actual: points(found.score.actual), other: points(found.score.other) },
    ...found.counters.filter(differs).map((one) => ({
      name: texts.name('counters', one.id),
      actual: wordAmount(input, one.actual, one.unit),
      other: wordAmount(input, one.other, one.unit),
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

function wordAmount(input: ReportInput, value: number, unit: string): string {
  return unit === 'points' ? input.t('report:what-if.points', { value: input.formats.number(value) }) : input.formats.amount(value, unit);
}

function numberOf(input: ReportInput, decision: string): number {
  return input.debrief.decisions.find((one) => one.decision === decision)?.number ?? 0;
}
