import { useModel } from '../model-context.ts';

/** A later take beside the first: score, ending, figures, and every decision that went otherwise. Nothing without one. */
export function ComparisonSheet() {
  const { t, comparison, open, formats } = useModel();
  const compared = comparison.value;
  const texts = open.value?.texts;
  if (compared === null || texts === undefined) return null;
  const { first, second, decisions } = compared;
  const label = (decision: string, option: string | null) =>
    option === null ? t('debrief:takes.none') : texts.option(decision, option, 'label');
  const counters = first.counters.flatMap((one) => {
    const other = second.counters.find((counter) => counter.id === one.id);
    return other === undefined || (other.value === one.value && other.high === one.high) ? [] : [{ ...one, other }];
  });
  return (
    <section class="db-sheet paper db-takes" aria-labelledby="db-takes">
      <h2 id="db-takes">{t('debrief:takes.heading')}</h2>
      <table class="db-table">
        <thead>
          <tr>
            <th scope="col">{t('debrief:takes.item')}</th>
            <th scope="col">{t('debrief:takes.first')}</th>
            <th scope="col">{t('debrief:takes.later')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('debrief:takes.score')}</th>
            <td class="db-value">{first.score.percent}</td>
            <td class="db-value">{second.score.percent}</td>
          </tr>
          <tr>
            <th scope="row">{t('debrief:takes.ending')}</th>
            <td>{texts.get('endings', first.ending, 'title')}</td>
            <td>{texts.get('endings', second.ending, 'title')}</td>
          </tr>
          {counters.map((one) => (
            <tr key={one.id}>
              <th scope="row">{texts.name('counters', one.id)}</th>
              <td class="db-value">{formats.value.amountRange(one.value, one.high, one.unit)}</td>
              <td class="db-value">{formats.value.amountRange(one.other.value, one.other.high, one.unit)}</td>
            </tr>
          ))}
          {decisions.map((one) => (
            <tr key={one.decision}>
              <th scope="row">
                {t('debrief:takes.decision', {
                  number: first.decisions.find((review) => review.decision === one.decision)?.number ?? 0,
                  question: texts.get('decisions', one.decision, 'question'),
                })}
              </th>
              <td>{label(one.decision, one.first)}</td>
              <td>{label(one.decision, one.second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {decisions.length === 0 ? <p>{t('debrief:takes.same')}</p> : null}
      <p class="muted">{t('debrief:takes.note')}</p>
    </section>
  );
}
