import type { TeamReport } from '#report/room-report.ts';
import { PrintReport } from '../../debrief/print-report.tsx';
import { useSpoken } from '../../spoken.ts';
import { DecisionLines } from './decision-lines.tsx';
import { Notes, Overrides, PlanTable, ReportHead, Section } from './report-parts.tsx';

/** A team's debrief as solo play prints it, then what only a table has: its talk, its takes, and what was seen of it. */
export function TeamSheets({ report }: { readonly report: TeamReport }) {
  const { t } = useSpoken();
  return (
    <>
      {report.report === null ? null : (
        <div class="sh">
          <PrintReport report={{ ...report.report, title: report.title }} commitment="" />
        </div>
      )}
      <article class="sh">
        <ReportHead title={report.title} />
        <h2 class="sh-title">{t('room:section.talk')}</h2>
        {report.note === null ? null : <p>{report.note}</p>}
        <p class="sh-note">{t('room:agreement-note')}</p>
        {report.decisions.length === 0 ? <p>{t('room:none')}</p> : <DecisionLines decisions={report.decisions} isTeam />}
      </article>
      <article class="sh">
        <ReportHead title={report.title} />
        <Section heading={t('room:section.takes')} isEmpty={report.takes.length === 0}>
          {report.takes.map((take) => (
            <div key={take.take} class="rr-take">
              <p>
                <b>{t('room:take.heading', { take: take.take })}</b> {take.from} — {take.reason}
              </p>
              <ul class="rr-list">
                {take.changes.map((one) => (
                  <li key={one.number}>{t('room:take.change', one)}</li>
                ))}
                <li>{take.score}</li>
              </ul>
            </div>
          ))}
        </Section>
        <Overrides overrides={report.overrides} />
        <Notes notes={report.notes} hasCommitments={false} />
        <Section heading={t('room:section.plan')} isEmpty={false}>
          <PlanTable plan={report.plan} />
        </Section>
      </article>
    </>
  );
}
