import { useSpoken } from '../../spoken.ts';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';
import { TeamOutcome } from './team-outcome.tsx';

/** Up to here a table has its laptop large, then small, then there are only card, words and figure. */
const layout = { large: 4, small: 8 } as const;

/** What came of it: one sentence, and per table the shop, the sealed card and the figure that moved. */
export function ConsequenceScene({ view }: { readonly view: SceneOf<'consequence'> }) {
  const { t } = useSpoken();
  const { headline, outcomes, counter } = view;
  // Tables that chose differently have no sentence of the story in common; how far apart they are is arithmetic.
  const ways = new Set(outcomes.map((one) => one.slot)).size;
  const size =
    outcomes.length === 0
      ? 'none'
      : outcomes.length === 1
        ? 'one'
        : outcomes.length <= layout.large
          ? 'large'
          : outcomes.length <= layout.small
            ? 'small'
            : 'dense';
  return (
    <SceneBox class={`pw-outcome pw-outcome-${size}`} content={view}>
      <section class="pw-sheet pw-outcome-head">
        <h1>{ways > 1 ? t('projector:consequence.ways', { count: ways }) : headline}</h1>
        {counter === null || outcomes.length === 0 ? null : (
          <p>
            {t('projector:consequence.figure', { name: counter.name })} <span>({t('projector:consequence.model')})</span>
          </p>
        )}
      </section>
      {outcomes.length === 0 ? (
        <p class="pw-cloth-note">{view.mode === 'phones' ? t('projector:consequence.on-phones') : null}</p>
      ) : (
        <ul class="pw-outcomes">
          {outcomes.map((outcome) => (
            <TeamOutcome key={outcome.team} outcome={outcome} unit={counter?.unit ?? null} size={size} />
          ))}
        </ul>
      )}
    </SceneBox>
  );
}
