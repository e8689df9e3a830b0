import type { OptionLine } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { RatingMark } from '../parts/rating.tsx';
import { SealImprint } from './seal-imprint.tsx';
import { Swatch } from '../parts/swatch.tsx';

interface OptionCardProps {
  readonly line: OptionLine;
  readonly who: 'yours' | 'yours-best' | 'better';
  readonly confidence: string | null;
}

/** An option as it lay on the table: whose it is, how it rates, what it said; the chosen one wears the seal. */
export function OptionCard({ line, who, confidence }: OptionCardProps) {
  const { t } = useModel();
  return (
    <article class={who === 'better' ? 'db-card' : 'db-card db-card-yours'}>
      <Swatch slot={line.slot} />
      <div>
        <p class="db-card-head">
          <span>{t(`debrief:decision.${who}`)}</span>
          <RatingMark rating={line.rating.id} />
          {confidence === null ? null : <span>{t('debrief:decision.confidence', { confidence })}</span>}
        </p>
        <p class="db-card-label">{line.label}</p>
        <p class="db-card-note">{line.note}</p>
      </div>
      {who === 'better' ? null : <SealImprint />}
    </article>
  );
}
