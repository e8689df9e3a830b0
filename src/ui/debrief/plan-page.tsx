import type { RefObject } from 'preact';
import type { Report } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { CompetencyTable } from './competency-table.tsx';
import { CourseChart } from './course-chart.tsx';
import type { KeptPaper } from './kept-desk.tsx';
import { PlanPaper } from './plan-paper.tsx';

interface PlanPageProps {
  readonly report: Report;
  /** The paper that has just been put away: the focus goes back to where it was asked for. */
  readonly left: RefObject<KeptPaper | null>;
  readonly onPaper: (paper: KeptPaper) => void;
}

/** Which skills carried the run, how the measures went, and what to do next week. */
export function PlanPage({ report, left, onPaper }: PlanPageProps) {
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
      <PlanPaper report={report} left={left} onPaper={onPaper} />
    </div>
  );
}
