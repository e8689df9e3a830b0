import type { ProjectorOutcome } from '#workshop/protocol/projector-view.ts';
import { things } from '../../debrief/drawings.ts';
import { useSpoken } from '../../spoken.ts';
import { SealedCard } from './sealed-card.tsx';
import { Tent } from './tent.tsx';
import { Vessels } from './vessels.tsx';

interface TeamOutcomeProps {
  readonly outcome: ProjectorOutcome;
  readonly unit: string | null;
  readonly size: 'none' | 'one' | 'large' | 'small' | 'dense';
}

/** One table after a decision. */
export function TeamOutcome({ outcome, unit, size }: TeamOutcomeProps) {
  const { t, formats } = useSpoken();
  const { team, change } = outcome;
  return (
    <li>
      <div class="pw-outcome-things">
        {size === 'dense' ? null : <Laptop shop={outcome.shop} />}
        <SealedCard slot={outcome.slot} />
        {size === 'one' ? null : <Tent number={team} />}
      </div>
      {size === 'one' ? <Vessels measures={outcome.measures} /> : null}
      <div class="pw-sheet pw-outcome-words">
        <p>
          {size === 'one' ? null : <b>{t('projector:team', { number: team })}</b>} <span>{outcome.done}</span>
        </p>
        {change === null || unit === null ? null : (
          <p class="pw-outcome-figure">{change > 0 ? `+${formats.value.amount(change, unit)}` : formats.value.amount(change, unit)}</p>
        )}
      </div>
    </li>
  );
}

/** The shop as this table has left it. Decoration: the words beneath say what was done. */
function Laptop({ shop }: { readonly shop: ProjectorOutcome['shop'] }) {
  const thing = `laptop-${shop}` as const;
  // Our own drawings, part of the program.
  return <div class="pw-laptop" aria-hidden="true" dangerouslySetInnerHTML={{ __html: things.value[thing] ?? '' }} />;
}
