import type { DecisionSheet, Report } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { HouseMark } from '../house/house-slip.tsx';
import { HouseLines } from '../house/house-lines.tsx';
import { RatingMark } from '../parts/rating.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { CounterfactualPaper } from './counterfactual-paper.tsx';
import { DecisionIndex } from './decision-index.tsx';
import { Entry } from './lane-table.tsx';
import { OtherRules } from './other-rules.tsx';
import { OptionCard } from './option-card.tsx';
import { SourceList } from './source-links.tsx';

interface DecisionPageProps {
  readonly report: Report;
  readonly sheet: DecisionSheet;
}

/** One decision: yours beside the best, why, when yours is right, the sources, the real course, and the other line. */
export function DecisionPage({ report, sheet }: DecisionPageProps) {
  const { t, wishes } = useModel();
  const heading = useHeadingFocus<HTMLHeadingElement>(sheet.id);
  return (
    <>
      <div class="db-pair">
        <section class="db-sheet paper db-decision" aria-labelledby="db-question">
          <p class="db-kicker">
            <b>{t('debrief:decision.kicker', { number: sheet.number, count: report.decisions.length })}</b>
            {sheet.when === null ? null : <span>{sheet.when}</span>}
            <span>{sheet.act}</span>
            <span>{t('debrief:decision.weight', { weight: sheet.weight })}</span>
          </p>
          <div class="thick-thin">
            <h1 id="db-question" ref={heading} tabIndex={-1} data-focus>
              {sheet.question}
            </h1>
          </div>
          {sheet.statusNote === null ? null : <p class="db-status">{sheet.statusNote}</p>}
          <div class="db-duo">
            {sheet.yours === null ? null : (
              <OptionCard line={sheet.yours} who={sheet.best === null ? 'yours-best' : 'yours'} confidence={sheet.confidence} />
            )}
            {sheet.best === null ? null : <OptionCard line={sheet.best} who="better" confidence={null} />}
          </div>
        </section>
        <CounterfactualPaper sheet={sheet} />
        <section class="db-sheet paper db-reasons" aria-label={t('debrief:decision.reasons')}>
          <Explanations sheet={sheet} />
          <p class="db-foot-row">
            {sheet.status === 'taken' ? (
              <button type="button" class="button button-line" onClick={() => wishes.playAgainFrom(sheet.id)}>
                {t('debrief:play-from')}
              </button>
            ) : null}
            <span class="muted">{t('debrief:play-from-note')}</span>
          </p>
        </section>
      </div>
      <DecisionIndex decisions={report.decisions} current={sheet.id} />
    </>
  );
}

/** The reasons under a decision, as a list of terms. */
export function Explanations({ sheet }: { readonly sheet: DecisionSheet }) {
  const { t } = useModel();
  return (
    <dl class="db-why">
      <Row term={t('debrief:decision.why')}>
        {sheet.why.map((one) => (
          <p key={one.text}>
            {one.about === null ? null : <b class="db-about">{one.about}</b>}
            {one.text}
          </p>
        ))}
      </Row>
      <Row term={t('debrief:decision.right-if')}>
        {sheet.rightIf.map((one) => (
          <p key={one.text}>{one.text}</p>
        ))}
      </Row>
      {sheet.others.length === 0 ? null : (
        <Row term={t('debrief:decision.others')}>
          <ul class="db-others">
            {sheet.others.map((one) => (
              <li key={one.id}>
                <RatingMark rating={one.rating.id} />
                <span>{one.label}</span>
              </li>
            ))}
          </ul>
        </Row>
      )}
      {sheet.otherRules.length === 0 ? null : (
        <Row term={t('debrief:decision.other-rules')}>
          <OtherRules rules={sheet.otherRules} />
        </Row>
      )}
      {sheet.house.length === 0 ? null : (
        <Row term={<HouseMark />}>
          <HouseLines lines={sheet.house} />
        </Row>
      )}
      <Row term={t('debrief:decision.sources')}>
        <SourceList sources={sheet.sources} />
      </Row>
      <Row term={t('debrief:decision.known')}>
        <p>
          {sheet.knownEntries.length === 0 ? <span class="badge badge-unknown">{t('common:labels.unknown')}</span> : null} {sheet.known}
        </p>
        {sheet.knownEntries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Row>
    </dl>
  );
}

function Row({ term, children }: { readonly term: preact.ComponentChildren; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
