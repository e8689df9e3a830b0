import type { DecisionLine } from '#report/room-report.ts';
import { RatingShape } from '../../debrief/rating-shape.tsx';
import { PatternDefs } from '../../parts/pattern-defs.tsx';
import { Swatch } from '../../parts/swatch.tsx';
import { useSpoken } from '../../spoken.ts';
import { Fields } from './report-parts.tsx';

interface DecisionLinesProps {
  readonly decisions: readonly DecisionLine[];
  /** Of one team: what was said before and after its talk. */
  readonly isTeam: boolean;
}

/** Every decision: each option with its rating, who chose it and how many, and what else is known of the talk. */
export function DecisionLines({ decisions, isTeam }: DecisionLinesProps) {
  const { t } = useSpoken();
  return (
    <>
      <PatternDefs />
      {decisions.map((one) => (
        <section key={one.id} class="rr-decision">
          <div class="rr-keep">
            <p class="sh-kicker">{[t('play:number', { number: one.number }), one.act].join(' · ')}</p>
            <h3>{one.question}</h3>
            <OptionTable line={one} isTeam={isTeam} />
          </div>
          <Answered line={one} />
          {one.facts.length === 0 ? null : <Fields fields={one.facts} />}
          {one.sources.length === 0 ? null : (
            <p class="sh-note">
              <b>{t('report:print.sections.sources')}</b>{' '}
              {one.sources.map((source) => [source.id, source.title, source.year].filter((part) => part !== null).join(' ')).join(' / ')}
            </p>
          )}
        </section>
      ))}
    </>
  );
}

function OptionTable({ line, isTeam }: { readonly line: DecisionLine; readonly isTeam: boolean }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table rr-options">
      <thead>
        <tr>
          <th scope="col">{t('kit:guide.options')}</th>
          <th scope="col">{t('room:column.first')}</th>
          <th scope="col">{t(isTeam ? 'room:column.second' : 'room:column.chosen-by')}</th>
          <th scope="col">{t('kit:guide.rating')}</th>
        </tr>
      </thead>
      <tbody>
        {line.options.map((one) => (
          <tr key={one.id} class={isTeam && one.teams.length > 0 ? 'rr-chosen' : ''}>
            <th scope="row">
              <span class="rr-option">
                {one.slot === null ? null : <Swatch slot={one.slot} />}
                <span>
                  {one.label} {isTeam && one.teams.length > 0 ? <mark>{t('report:print.chosen')}</mark> : null}
                </span>
              </span>
            </th>
            <td class="sh-value">{one.first ?? '—'}</td>
            <td class={isTeam ? 'sh-value' : ''}>{isTeam ? (one.second ?? '—') : one.chosenBy}</td>
            <td>
              <span class="sh-rating">
                <RatingShape rating={one.rating.id} />
                {one.rating.word}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many answered at all, which may be said of any number of people. */
function Answered({ line: { answered } }: { readonly line: DecisionLine }) {
  const { t } = useSpoken();
  if (answered.first === null) return null;
  const words =
    answered.second === null
      ? t('room:answered', { first: answered.first })
      : t('room:answered-both', { first: answered.first, second: answered.second });
  return <p class="sh-note">{words}</p>;
}
