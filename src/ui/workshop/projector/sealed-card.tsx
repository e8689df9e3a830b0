import type { SlotPattern } from '#workshop/protocol/words.ts';
import { useSpoken } from '../../spoken.ts';

/** What a team has decided: the card of that option, with the seal on it. */
export function SealedCard({ slot }: { readonly slot: SlotPattern }) {
  const { t } = useSpoken();
  return (
    <svg class="pw-sealed" viewBox="0 0 112 100" role="img" aria-label={t(`projector:patterns.${slot}`)} focusable="false">
      <g transform="rotate(-4 56 50)">
        <rect x="8" y="9" width="100" height="84" rx="8" class="pw-fill-shade" />
        <rect x="4" y="4" width="100" height="84" rx="8" class="pw-fill-card" />
        <rect x="12" y="12" width="84" height="68" rx="3" class="pw-fill-asagi" />
        <rect x="12" y="12" width="84" height="68" rx="3" fill={`url(#slot-${slot})`} />
        <rect x="12" y="12" width="84" height="68" rx="3" class="pw-card-line" />
        <g transform="rotate(-5 54 46)" class="pw-seal">
          <ellipse cx="54" cy="46" rx="41" ry="27" />
          <ellipse cx="54" cy="46" rx="37.5" ry="23.5" class="pw-seal-ring" />
          <text x="54" y="57" text-anchor="middle">
            {t('projector:seal')}
          </text>
        </g>
      </g>
    </svg>
  );
}
