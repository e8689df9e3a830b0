import type { DecisionSheet, OptionLine, OtherRule } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { WhatIfTable } from './counterfactual-paper.tsx';
import { PrintHouseLines } from './print-house.tsx';
import { RatingShape } from './rating-shape.tsx';

/** One decision on paper: all options with ratings, why, when yours is right, the other line, the real course, sources. */
export function PrintDecision({ sheet }: { readonly sheet: DecisionSheet }) {
  const { t } = useSpoken();
  const options = [sheet.yours, sheet.best, ...sheet.others].filter((one) => one !== null);
  return (
    <section class="pr-decision">
      <div class="pr-ask">
        <header>
          <p>
            {[
              t('play:number', { number: sheet.number }),
              sheet.act,
              sheet.when,
              sheet.confidence === null ? null : t('debrief:decision.confidence', { confidence: sheet.confidence }),
            ]
              .filter((one) => one !== null)
              .join(' · ')}
          </p>
          <h3>{sheet.question}</h3>
        </header>
        {sheet.statusNote === null ? null : <p>{sheet.statusNote}</p>}
        <table class="pr-table pr-options">
          <thead>
            <tr>
              <th scope="col">{t('report:print.options')}</th>
              <th scope="col">{t('report:print.rating')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((one) => (
              <PrintOption key={one.id} line={one} chosen={one.id === sheet.yours?.id} />
            ))}
          </tbody>
        </table>
      </div>
      <div class="pr-columns">
        <section>
          <h4>{t('debrief:decision.why')}</h4>
          {sheet.why.map((one) => (
            <p key={one.text}>
              {one.about === null ? null : <b>{one.about} </b>}
              {one.text}
            </p>
          ))}
        </section>
        <section>
          <h4>{t('debrief:decision.right-if')}</h4>
          {sheet.rightIf.map((one) => (
            <p key={one.text}>{one.text}</p>
          ))}
          <h4>{t('debrief:decision.known')}</h4>
          <p>{sheet.known}</p>
          {sheet.knownEntries.map((entry) => (
            <p key={entry.id}>
              <b>[{entry.labelWord}]</b> {entry.when} {entry.text} {entry.sources.map((source) => source.id).join(' ')}
            </p>
          ))}
        </section>
      </div>
      <PrintHouseLines lines={sheet.house} />
      {sheet.otherRules.length === 0 ? null : (
        <section>
          <h4>{t('debrief:decision.other-rules')}</h4>
          {sheet.otherRules.map((rule) => (
            <PrintRule key={rule.option} rule={rule} />
          ))}
        </section>
      )}
      {sheet.counterfactual === null ? null : (
        <section class="pr-what-if">
          <h4>{sheet.counterfactual.title}</h4>
          {sheet.counterfactual.about === null ? null : <p>{sheet.counterfactual.about}</p>}
          <WhatIfTable found={sheet.counterfactual} />
          <p>{sheet.counterfactual.ending}</p>
          <p class="pr-note">{sheet.counterfactual.notes.join(' ')}</p>
        </section>
      )}
      <p class="pr-note">
        <b>{t('debrief:decision.sources')}</b>{' '}
        {sheet.sources
          .map((one) =>
            [one.id, one.title, one.section, one.year === null ? null : String(one.year)].filter((part) => part !== null).join(' '),
          )
          .join(' / ')}
      </p>
    </section>
  );
}

function PrintRule({ rule }: { readonly rule: OtherRule }) {
  return (
    <div class="pr-rule">
      <p>
        {rule.who === null ? null : <b>{rule.who.word} </b>}
        {rule.label}
      </p>
      <p>
        {[rule.played, ...rule.others].map(({ line, rating }) => (
          <span key={line}>
            {line} <b>{rating.word}</b>
          </span>
        ))}
      </p>
      {rule.others.map((other) => (other.because === null ? null : <p key={other.ruleset}>{other.because}</p>))}
    </div>
  );
}

function PrintOption({ line, chosen }: { readonly line: OptionLine; readonly chosen: boolean }) {
  const { t } = useSpoken();
  return (
    <tr class={chosen ? 'pr-chosen' : ''}>
      <th scope="row">
        {line.label} {chosen ? <mark>{t('report:print.chosen')}</mark> : null}
        <small>{line.note}</small>
      </th>
      <td>
        <span class="pr-rating">
          <RatingShape rating={line.rating.id} />
          {line.rating.word}
        </span>
      </td>
    </tr>
  );
}
