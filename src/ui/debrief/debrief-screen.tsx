import '../debrief.css';
import '../debrief-timeline.css';
import '../debrief-decision.css';
import '../debrief-plan.css';
import '../debrief-ledger.css';
import '../debrief-yardstick.css';
import '../debrief-fit.css';
import '../print-paper.css';
import '../print.css';
import { useRef, useState } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import { DebriefHeader } from './debrief-header.tsx';
import { DecisionPage } from './decision-page.tsx';
import { HatchDefs } from './hatch-defs.tsx';
import { KeptDesk, type KeptPaper } from './kept-desk.tsx';
import { PlanPage } from './plan-page.tsx';
import { PrintReport } from './print-report.tsx';
import { TimelinePage } from './timeline-page.tsx';
import { useReport } from './use-report.ts';

/** What the run teaches: timeline, each decision, skills and plan; and the same on paper. */
export function DebriefScreen() {
  const model = useModel();
  const report = useReport();
  const [paper, setPaper] = useState<KeptPaper | null>(null);
  const left = useRef<KeptPaper | null>(null);
  const screen = model.screen.value;
  const page = screen.name === 'debrief' ? screen.page : 'timeline';
  if (report === null) {
    return (
      <main class="db-sheet paper db-empty" tabIndex={-1} data-focus>
        <h1>{model.t('debrief:empty')}</h1>
        <button type="button" class="button button-line" onClick={() => model.wishes.goToStart()}>
          {model.t('common:back-to-start')}
        </button>
      </main>
    );
  }
  if (paper !== null) {
    const putAway = (): void => {
      left.current = paper;
      setPaper(null);
    };
    return <KeptDesk paper={paper} onBack={putAway} />;
  }
  const wanted = screen.name === 'debrief' ? screen.decision : null;
  // Whoever asks for no decision in particular sees the worst confident mistake first.
  const first = wanted ?? report.mistakes[0]?.decision;
  const sheet = report.decisions.find((one) => one.id === first) ?? report.decisions[0];
  return (
    <>
      <HatchDefs />
      <div class="db">
        <DebriefHeader report={report} page={page} decision={page === 'decision' && sheet?.status === 'taken' ? sheet.id : null} />
        <main class={`db-main db-main-${page}`}>
          {page === 'timeline' ? <TimelinePage report={report} /> : null}
          {page === 'decision' && sheet !== undefined ? <DecisionPage report={report} sheet={sheet} /> : null}
          {page === 'plan' ? <PlanPage report={report} left={left} onPaper={setPaper} /> : null}
        </main>
      </div>
      <PrintReport report={report} commitment={model.commitment.value} />
    </>
  );
}
