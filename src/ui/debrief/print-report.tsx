import type { Field, Report } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { CourseDrawing, CourseTable } from './course-chart.tsx';
import { LaneChart } from './lane-chart.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { FigureList } from './figure-list.tsx';
import { LaneRows } from './lane-table.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { PrintDecision } from './print-decision.tsx';
import { PrintHouse } from './print-house.tsx';
import { PrintSources } from '../parts/print-sources.tsx';
import { PrintCompetencies, PrintPlan } from './print-tables.tsx';
import { PrintLaws, PrintYardsticks } from './print-yardsticks.tsx';

/** The whole debrief on paper: every page, every decision. Drawn for print alone; not there for eye or ear on screen. */
export function PrintReport({ report, commitment }: { readonly report: Report; readonly commitment: string }) {
  const { t } = useSpoken();
  return (
    <article class="db-print" lang={report.language}>
      <header class="pr-head">
        <b>{report.title}</b>
        {report.house === null || report.house.name === null ? null : <span>{report.house.name.text}</span>}
        <span>{report.scenarioTitle}</span>
      </header>
      <h1>{report.headline}</h1>
      <p class="pr-lead">
        {report.summary} {report.verdict.reason}
      </p>
      <FigureList report={report} on="paper" />
      <LaneChart lanes={report.lanes} scene={null} />
      {report.lanes.otherLaw === null ? null : <p class="pr-note">{report.lanes.otherLaw}</p>}
      <h2>{t('report:print.sections.overview')}</h2>
      <FieldTable fields={report.overview} />
      <h2>{t('report:print.sections.competencies')}</h2>
      <PrintCompetencies report={report} />
      <h2>{t('report:print.sections.mistakes')}</h2>
      {report.mistakes.length === 0 ? <p>{t('report:print.none')}</p> : null}
      <ul class="pr-list">
        {report.mistakes.map((one) => (
          <li key={one.decision}>
            <b>
              {t('play:number', { number: one.number })} {one.done}
            </b>{' '}
            {one.line}
          </li>
        ))}
      </ul>
      <h2>{t('report:print.sections.outcomes')}</h2>
      <p>
        <b>{report.ending.title}</b> {report.ending.body}
      </p>
      <OutcomeTable report={report} on="paper" />
      {report.ledgers.map((ledger) => (
        <LedgerTable key={ledger.counter} ledger={ledger} on="paper" />
      ))}
      {report.yardsticks === null ? null : <PrintYardsticks yardsticks={report.yardsticks} />}
      {report.laws === null ? null : <PrintLaws laws={report.laws} />}
      <section class="pr-new-page">
        <h2>{t('report:print.sections.timeline')}</h2>
        <LaneRows lanes={report.lanes} />
        {report.lanes.notes.length === 0 ? null : (
          <ul class="pr-list">
            {report.lanes.notes.map((entry) => (
              <li key={entry.id}>
                <b>[{entry.labelWord}]</b> {entry.text} {entry.sources.map((source) => source.id).join(' ')}
              </li>
            ))}
          </ul>
        )}
        <h2>{t('report:print.sections.course')}</h2>
        <CourseDrawing course={report.course} size="wide" />
        <CourseTable course={report.course} />
      </section>
      <section class="pr-new-page">
        <h2 class="pr-large">{t('report:print.sections.decisions')}</h2>
        {report.decisions.map((sheet) => (
          <PrintDecision key={sheet.id} sheet={sheet} />
        ))}
      </section>
      <section class="pr-new-page">
        <h2 class="pr-large">{t('report:print.sections.plan')}</h2>
        <PrintPlan report={report} commitment={commitment} />
        {report.house === null ? null : <PrintHouse house={report.house} />}
      </section>
      <section class="pr-new-page">
        <h2>{t('report:print.sections.sources')}</h2>
        <PrintSources sources={report.sources} class="pr-table" />
        <h2>{t('report:print.sections.making')}</h2>
        <FieldTable fields={report.stamp} />
        <p class="pr-note">{report.modelNote}</p>
        <p class="pr-note">{report.disclaimer}</p>
      </section>
    </article>
  );
}

function FieldTable({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <table class="pr-table pr-fields">
      <tbody>
        {fields.map((field) => (
          <tr key={field.label}>
            <th scope="row">{field.label}</th>
            <td>{field.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
