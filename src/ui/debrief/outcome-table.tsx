import type { Report } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';

/** Counters, duties and dated milestones of the run. */
export function OutcomeTable({ report, on }: { readonly report: Report; readonly on: 'screen' | 'paper' }) {
  const { t } = useSpoken();
  return (
    <table class={on === 'paper' ? 'pr-table' : 'db-table db-outcomes'}>
      <thead>
        <tr>
          <th scope="col">{t('debrief:timeline.outcome')}</th>
          <th scope="col">{t('debrief:timeline.value')}</th>
          <th scope="col">{t('debrief:timeline.note')}</th>
        </tr>
      </thead>
      <tbody>
        {report.outcomes.map((outcome) => (
          <tr key={`${outcome.kind}-${outcome.id}`}>
            <th scope="row">{outcome.name}</th>
            <td class={outcome.kind === 'duty' ? 'db-said' : 'db-value'}>{outcome.value}</td>
            <td>{outcome.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
