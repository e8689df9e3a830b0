import type { OtherRule } from '#report/report.ts';
import { RatingMark } from '../parts/rating.tsx';

/** How the law that was played and the others rate an option, one under the other, with the other law's own reason. */
export function OtherRules({ rules }: { readonly rules: readonly OtherRule[] }) {
  return (
    <ul class="db-rules">
      {rules.map((rule) => (
        <li key={rule.option} class={rule.others.every((one) => one.because === null) ? 'db-rules-short' : ''}>
          <p class="db-rules-option">
            {rule.who === null ? null : <b class={rule.who.id === 'yours' ? 'db-laws-yours' : ''}>{rule.who.word}</b>}{' '}
            <span>{rule.label}</span>
          </p>
          <p class="db-rules-line">
            <span>{rule.played.line}</span> <RatingMark rating={rule.played.rating.id} />
          </p>
          {rule.others.map((other) => (
            <div key={other.ruleset} class={other.because === null ? '' : 'db-rules-other'}>
              <p class="db-rules-line">
                <span>{other.line}</span> <RatingMark rating={other.rating.id} />
              </p>
              {other.because === null ? null : <p>{other.because}</p>}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
