import type { Report } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { PrintHouseLines } from './print-house.tsx';

interface PrintTableProps {
  readonly report: Report;
}

const grades = ['P', 'S', 'M', 'U'] as const;
/** Blank lines for what the table adds by hand. */
const blankRows = [1, 2] as const;

/** Each competency with its grade boxed, its figure and its decisions. */
export function PrintCompetencies({ report }: PrintTableProps) {
  const { t } = useSpoken();
  return (
    <>
      <table class="pr-table">
        <thead>
          <tr>
            <th scope="col">{t('debrief:plan.competency')}</th>
            <th scope="col">{t('debrief:plan.grade')}</th>
            <th scope="col">{t('debrief:plan.points')}</th>
            <th scope="col">{t('debrief:plan.decisions')}</th>
          </tr>
        </thead>
        <tbody>
          {report.competencies.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td>
                <span class="pr-grades" aria-hidden="true">
                  {grades.map((grade) => (
                    <i key={grade} class={grade === one.grade ? 'pr-on' : ''}>
                      {grade}
                    </i>
                  ))}
                </span>{' '}
                {one.gradeWord}
              </td>
              <td class="pr-value">{one.percent ?? t('debrief:plan.no-figure')}</td>
              <td>{one.decisions.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="pr-note">{t('report:grade-legend')}</p>
    </>
  );
}

/** What to keep, what to change by whom and when, one's own line, and where to sign. */
export function PrintPlan({ report, commitment }: PrintTableProps & { readonly commitment: string }) {
  const { t } = useSpoken();
  const { keep, change } = report.plan;
  return (
    <>
      <p>
        <b>{t('debrief:plan.keep')}</b> {keep === null ? t('debrief:plan.keep-none') : `${keep.competency} ${keep.text}`}
      </p>
      <PrintHouseLines lines={keep?.house ?? []} />
      <table class="pr-table pr-plan">
        <thead>
          <tr>
            <th scope="col">{t('report:print.no')}</th>
            <th scope="col">{t('report:print.issue')}</th>
            <th scope="col">{t('report:print.action')}</th>
            <th scope="col">{t('report:print.owner')}</th>
            <th scope="col">{t('report:print.due')}</th>
            <th scope="col">{t('report:print.check')}</th>
            <th scope="col">{t('report:print.done')}</th>
          </tr>
        </thead>
        <tbody>
          {change.map((one, at) => (
            <tr key={one.competency}>
              <td>{at + 1}</td>
              <td>{one.issue}</td>
              <td>
                {one.action}
                <PrintHouseLines lines={one.house} />
              </td>
              <td>{one.owner}</td>
              <td>{one.due}</td>
              <td>{one.check}</td>
              <td>
                <i class="pr-box" />
              </td>
            </tr>
          ))}
          {blankRows.map((row) => (
            <tr key={row} class="pr-blank">
              <td>{change.length + row}</td>
              <td />
              <td />
              <td />
              <td />
              <td />
              <td>
                <i class="pr-box" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('report:print.commitment')}</h3>
      <p class="pr-commitment">{commitment}</p>
      <p class="pr-sign">
        <span>{t('report:print.sign')}</span>
        <i />
        <span>{t('report:print.sign-date')}</span>
        <i />
        <span>{t('report:print.sign-next')}</span>
        <i />
      </p>
    </>
  );
}
