import type { PaidItem } from '#scoring/debrief.ts';
import { dayOf } from '#shared/local-time.ts';
import type { Ledger, LedgerRow } from './report.ts';
import { wordSources, type ReportInput } from './report-input.ts';
import { wordCounter } from './word-outcomes.ts';

/** What was paid, item by item with its sources, for every counter on which prices were paid. Pure. */
export function listLedgers(input: ReportInput): readonly Ledger[] {
  const { debrief, t, texts } = input;
  return debrief.counters.flatMap((counter): readonly Ledger[] => {
    const paid = debrief.paid.filter((one) => one.counter === counter.id);
    if (paid.length === 0) return [];
    const name = texts.name('counters', counter.id);
    return [
      {
        counter: counter.id,
        heading: t('report:ledger.heading', { name }),
        rows: [...paid.map((one) => wordPaid(input, one)), ...listRest(input, counter.value, paid)],
        total: { text: wordCounter(input, counter), low: counter.value, high: counter.high },
        note: t('report:ledger.note'),
      },
    ];
  });
}

function wordPaid(input: ReportInput, paid: PaidItem): LedgerRow {
  const { t, texts, formats, logic } = input;
  const price = logic.prices[paid.price];
  const name = texts.name('prices', paid.price);
  return {
    name: paid.times === 1 ? name : t('report:ledger.times', { name, times: formats.number(paid.times) }),
    when: t('report:ledger.when', { day: formats.day(dayOf(paid.at)), cause: wordCause(input, paid) }),
    amount: { text: formats.moneyRange(paid.low, paid.high), low: paid.low, high: paid.high },
    note: texts.find('prices', paid.price, 'note'),
    basis: t(`report:basis.${price?.basis ?? 'model'}`),
    sources: wordSources(input, price?.sources ?? []),
  };
}

/** What is in the counter beside its prices, so that the rows add up to the sum. */
function listRest({ t, formats }: ReportInput, value: number, paid: readonly PaidItem[]): readonly LedgerRow[] {
  const rest = paid.reduce((left, one) => left - one.low, value);
  if (rest === 0) return [];
  const amount = { text: formats.money(rest), low: rest, high: rest };
  return [{ name: t('report:ledger.rest'), when: null, amount, note: null, basis: t('report:basis.model'), sources: [] }];
}

function wordCause({ debrief, t, texts }: ReportInput, { cause }: PaidItem): string {
  switch (cause.kind) {
    case 'start':
      return t('report:ledger.start');
    case 'decision': {
      const number = debrief.decisions.find((one) => one.decision === cause.decision)?.number;
      return number === undefined ? t('report:ledger.assumed') : t('report:ledger.decision', { number });
    }
    case 'consequence':
      return texts.get('consequences', cause.id, 'title');
    case 'complication':
      return texts.get('complications', cause.id, 'title');
    case 'duty-missed':
      return t('report:ledger.duty', { duty: texts.name('duties', cause.id) });
  }
}
