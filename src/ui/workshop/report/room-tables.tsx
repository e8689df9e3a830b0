import type { Finding, GradeRow, RoomReport, TeamLine, TimelineRow } from '#report/room-report.ts';
import { useSpoken } from '../../spoken.ts';

/** Each competency with how many teams were given which grade. */
export function GradeTable({ rows }: { readonly rows: readonly GradeRow[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table">
      <thead>
        <tr>
          <th scope="col">{t('room:column.competency')}</th>
          <th scope="col">{t('room:column.grade')}</th>
          <th scope="col">{t('room:column.decisions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td>
              <span class="rr-grades">
                {row.grades.map((one) => (
                  <span key={one.grade} class={one.teams > 0 ? 'rr-on' : ''}>
                    {t('room:grade', { grade: one.grade, count: one.teams })}
                  </span>
                ))}
              </span>
            </td>
            <td>{row.decisions.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was observed, what it rests on, and where the plan answers it. */
export function FindingTable({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table">
      <thead>
        <tr>
          <th scope="col">{t('room:column.observed')}</th>
          <th scope="col">{t('room:column.sources')}</th>
          <th scope="col">{t('room:column.action')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((one) => (
          <tr key={one.number}>
            <td>
              <b>{one.name}</b> {one.observation}
            </td>
            <td>
              {one.sources.map((source) => (
                <p key={source.id}>{[source.id, source.title, source.section, source.year].filter((part) => part !== null).join(' ')}</p>
              ))}
            </td>
            <td>
              {one.action} <b>{t('room:plan-line', { number: one.number })}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The teams by number. */
export function TeamTable({ teams }: { readonly teams: readonly TeamLine[] }) {
  const { t } = useSpoken();
  const labels = teams.find((one) => one.figures.length > 0)?.figures.map((one) => one.label) ?? [];
  return (
    <table class="sh-table">
      <thead>
        <tr>
          <th scope="col">{t('room:column.team')}</th>
          <th scope="col">{t('room:column.people')}</th>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t('report:overview.ending')}</th>
          <th scope="col">{t('room:column.takes')}</th>
        </tr>
      </thead>
      <tbody>
        {teams.map((one) => (
          <tr key={one.number}>
            <th scope="row">{one.name}</th>
            <td class="sh-value">{one.people}</td>
            {labels.map((label) => (
              <td key={label} class="sh-value">
                {one.figures.find((figure) => figure.label === label)?.value ?? '—'}
              </td>
            ))}
            <td>{one.ending}</td>
            <td class="sh-value">{one.takes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When each team came to what, one axis of milestones for all of them. */
export function DateTable({ report }: { readonly report: RoomReport }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table rr-dates">
      <thead>
        <tr>
          <th scope="col">{t('room:column.milestone')}</th>
          {report.teams.map((one) => (
            <th key={one.number} scope="col">
              {one.name}
            </th>
          ))}
          <th scope="col">{t('room:column.median')}</th>
        </tr>
      </thead>
      <tbody>
        {report.dates.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {row.values.map((one, at) => (
              <td key={at}>{one.when}</td>
            ))}
            <td>{row.median ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What arrived and when each team had decided. */
export function TimelineTable({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table rr-timeline">
      <thead>
        <tr>
          <th scope="col">{t('room:column.injects')}</th>
          <th scope="col">{t('report:csv.number')}</th>
          <th scope="col">{t('room:column.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td>{row.injects.join(' / ')}</td>
            <th scope="row">
              {t('play:number', { number: row.number })} {row.question}
            </th>
            <td>
              {row.teams.map((one) => (
                <p key={one.team}>{[one.team, one.when, one.minutes === '' ? '' : `(${one.minutes})`].join(' ')}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
