import type { RefObject } from 'preact';
import type { Report } from '#report/report.ts';
import { isLedByCourse } from '../course-view.ts';
import { HouseSlip } from '../house/house-slip.tsx';
import { useModel } from '../model-context.ts';
import type { KeptPaper } from './kept-desk.tsx';
import { TakeHome } from './take-home.tsx';

interface PlanPaperProps {
  readonly report: Report;
  readonly left: RefObject<KeptPaper | null>;
  readonly onPaper: (paper: KeptPaper) => void;
}

/** The improvement plan: what to keep, at most three things to change, one's own line, and what can be taken home. */
export function PlanPaper({ report, left, onPaper }: PlanPaperProps) {
  const { t, commitment, course } = useModel();
  const isShort = course.value !== null && isLedByCourse(course.value);
  const { keep, change } = report.plan;
  return (
    <section class="db-sheet paper db-plan" aria-labelledby="db-plan">
      <div class="thick-thin db-plan-head">
        <h2 id="db-plan">{t('debrief:plan.heading')}</h2>
        <div class="seal-box" aria-hidden="true">
          <span>{t('debrief:plan.approval')}</span>
        </div>
      </div>
      <div class="db-keep">
        <h3>{t('debrief:plan.keep')}</h3>
        {keep === null ? (
          <p>{t('debrief:plan.keep-none')}</p>
        ) : (
          <>
            <p>
              <b>{keep.competency}</b> {keep.text}
            </p>
            <HouseSlip lines={keep.house} />
          </>
        )}
      </div>
      <h3 class="db-change-head">{t('debrief:plan.change')}</h3>
      {change.length === 0 ? <p>{t('debrief:plan.change-none')}</p> : null}
      <ol class="db-changes">
        {change.map((one) => (
          <li key={one.competency}>
            <span class="db-box" aria-hidden="true" />
            <div>
              <b>{one.action}</b>
              <p>
                {one.issue}
                {one.decisions.length === 0 ? null : <> · {t('debrief:plan.decisions-of', { list: one.decisions.join(', ') })}</>}
              </p>
              <ul>
                <li>{t('debrief:plan.owner', { owner: one.owner })}</li>
                <li>{t('debrief:plan.due', { due: one.due })}</li>
                <li>{t('debrief:plan.check', { check: one.check })}</li>
              </ul>
              <HouseSlip lines={one.house} />
            </div>
          </li>
        ))}
      </ol>
      <div class="db-pledge">
        <label for="db-commitment">{t('debrief:plan.commitment')}</label>
        <textarea
          id="db-commitment"
          rows={2}
          maxLength={200}
          value={commitment.value}
          aria-describedby="db-commitment-hint"
          onInput={(event) => {
            commitment.value = event.currentTarget.value;
          }}
        />
        <p id="db-commitment-hint" class="muted">
          {t(isShort ? 'debrief:plan.commitment-hint-course' : 'debrief:plan.commitment-hint')}
        </p>
      </div>
      <TakeHome left={left} onPaper={onPaper} />
    </section>
  );
}
