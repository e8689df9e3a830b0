import type { Report } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { CompetencyTable } from './competency-table.tsx';
import { CourseChart } from './course-chart.tsx';
import { PlanPaper } from './plan-paper.tsx';

/** Which skills carried the run, how the measures went, and what to do next week. */
export function PlanPage({ report }: { readonly report: Report }) {
  const { t } = useModel();
  const heading = useHeadingFocus<HTMLHeadingElement>('plan');
  return (
    <div class="db-plan-pair">
      <section class="db-sheet paper" aria-labelledby="db-competencies">
        <div class="thick-thin">
          <h1 id="db-competencies" ref={heading} tabIndex={-1} data-focus>
            {t('debrief:plan.competencies')}
          </h1>
        </div>
        <p class="db-pass-line">
          <i aria-hidden="true" />
          {t('debrief:plan.pass-line', { passMark: report.verdict.passMark })}
        </p>
        <CompetencyTable report={report} />
        <CourseChart course={report.course} />
      </section>
      <PlanPaper report={report} />
    </div>
  );
}
