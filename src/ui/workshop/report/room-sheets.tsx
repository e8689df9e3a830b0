import type { RoomReport } from '#report/room-report.ts';
import { useSpoken } from '../../spoken.ts';
import { DecisionLines } from './decision-lines.tsx';
import { Fields, Notes, Overrides, PlanTable, ReportHead, Section } from './report-parts.tsx';
import { PrintSources } from '../../parts/print-sources.tsx';
import { DateTable, FindingTable, GradeTable, TeamTable, TimelineTable } from './room-tables.tsx';

/** The room's report in the order of an after-action report: overview, analysis, plan, who took part, what happened, sources. */
export function RoomSheets({ report }: { readonly report: RoomReport }) {
  const { t } = useSpoken();
  return (
    <>
      <article class="sh">
        <ReportHead title={report.title} />
        <h2 class="sh-title">{report.headline}</h2>
        <p>{report.summary}</p>
        <h2>{t('room:section.overview')}</h2>
        <Fields fields={report.overview} />
        <h2>{t('room:section.competencies')}</h2>
        <GradeTable rows={report.competencies} />
        <p class="sh-note">{t('report:grade-legend')}</p>
      </article>
      <article class="sh">
        <ReportHead title={report.title} />
        <Section heading={t('room:section.strengths')} isEmpty={report.strengths.length === 0}>
          <ul class="rr-list">
            {report.strengths.map((one) => (
              <li key={one.name}>
                <b>{one.name}</b> {one.text} ({one.teams})
              </li>
            ))}
          </ul>
        </Section>
        <Section heading={t('room:section.findings')} isEmpty={report.findings.length === 0}>
          <FindingTable findings={report.findings} />
        </Section>
        <Section heading={t('room:section.plan')} isEmpty={false}>
          <PlanTable plan={report.plan} />
        </Section>
      </article>
      <article class="sh">
        <ReportHead title={report.title} />
        <h2 class="sh-title">{t('room:section.decisions')}</h2>
        <p class="sh-note">{t('room:agreement-note')}</p>
        <DecisionLines decisions={report.decisions} isTeam={false} />
      </article>
      <article class="sh">
        <ReportHead title={report.title} />
        <Section heading={t('room:section.unsaid')} isEmpty={report.unsaid.length === 0}>
          <ul class="rr-list">
            {report.unsaid.map((one) => (
              <li key={`${one.number} ${one.role}`}>
                <b>
                  {t('play:number', { number: one.number })} {one.role}
                </b>{' '}
                {one.text} ({one.teams})
              </li>
            ))}
          </ul>
        </Section>
        <Overrides overrides={report.overrides} />
        <Notes notes={report.notes} hasCommitments />
        <Section heading={t('room:section.teams')} isEmpty={report.teams.length === 0}>
          <TeamTable teams={report.teams} />
        </Section>
        <Section heading={t('room:section.dates')} isEmpty={report.dates.length === 0}>
          <DateTable report={report} />
        </Section>
        <Section heading={t('room:section.timeline')} isEmpty={report.timeline.length === 0}>
          <TimelineTable rows={report.timeline} />
        </Section>
        <Section heading={t('room:section.sources')} isEmpty={report.sources.length === 0}>
          <PrintSources sources={report.sources} class="sh-table" />
        </Section>
        <section class="rr-whole">
          <h2>{t('room:section.making')}</h2>
          <Fields fields={report.stamp} />
          <p class="sh-note">{report.disclaimer}</p>
        </section>
      </article>
    </>
  );
}
