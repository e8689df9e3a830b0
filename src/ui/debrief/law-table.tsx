import type { ComponentChildren } from 'preact';
import type { LawChange, Laws, RatingWord } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';

interface LawTableProps {
  readonly laws: Laws;
  /** How a rating is drawn where the table stands. */
  readonly drawRating: (rating: RatingWord) => ComponentChildren;
  /** The number and question of a decision: a button on screen, words on paper. */
  readonly drawDecision: (change: LawChange) => ComponentChildren;
}

/** The options that another law rates otherwise: a row each, a column for each law. */
export function LawTable({ laws, drawRating, drawDecision }: LawTableProps) {
  const { t } = useSpoken();
  return (
    <table class="db-table db-laws-table">
      <thead>
        <tr>
          <th scope="col">{t('report:laws.option')}</th>
          {laws.rulesets.map((one) => (
            <th key={one.id} scope="col">
              {one.isPlayed ? t('report:laws.played', { ruleset: one.name }) : one.name}
            </th>
          ))}
        </tr>
      </thead>
      {laws.changes.map((change) => (
        <tbody key={change.decision}>
          <tr class="db-laws-decision">
            <th scope="rowgroup" colSpan={laws.rulesets.length + 1}>
              {drawDecision(change)}
            </th>
          </tr>
          {change.options.map((option) => (
            <tr key={option.id}>
              <th scope="row">
                {option.isYours ? <b class="db-laws-yours">{t('report:laws.yours')}</b> : null} {option.label}
              </th>
              {option.ratings.map((rating, at) => (
                <td key={laws.rulesets[at]?.id}>{drawRating(rating)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
