import type { Report } from '#report/report.ts';
import { useModel } from '../model-context.ts';

/** Each competency with its bar, figure, grade in words and decisions. */
export function CompetencyTable({ report }: { readonly report: Report }) {
  const { t } = useModel();
  const { passMark } = report.verdict;
  return (
    <>
      <table class="db-table db-competencies">
        <thead>
          <tr>
            <th scope="col">{t('debrief:plan.competency')}</th>
            <th scope="col" class="db-bar-cell">
              {t('debrief:plan.work')}
            </th>
            <th scope="col" class="db-number-cell">
              {t('debrief:plan.points')}
            </th>
            <th scope="col">{t('debrief:plan.grade')}</th>
            <th scope="col">{t('debrief:plan.decisions')}</th>
          </tr>
        </thead>
        <tbody>
          {report.competencies.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td class="db-bar-cell">
                {one.percent === null ? null : (
                  <svg class="db-skill" role="img" aria-label={t('debrief:plan.bar', { percent: one.percent, passMark })}>
                    <rect width="100%" height="100%" class="db-skill-ground" />
                    <rect y="2" width={`${one.percent}%`} height="90%" class="db-ground" />
                    <rect y="2" width={`${one.percent}%`} height="90%" fill="url(#hatch-ink)" />
                    <rect x={`${passMark}%`} width="2" height="100%" class="db-fill-ink" />
                  </svg>
                )}
              </td>
              <td class="db-value">{one.percent ?? t('debrief:plan.no-figure')}</td>
              <td>
                {one.grade === null ? null : <b>{one.grade}</b>} {one.gradeWord}
              </td>
              <td>{one.decisions.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.competencies.some((one) => one.percent === null) ? <p class="muted">{t('debrief:plan.no-figure-note')}</p> : null}
    </>
  );
}
