import type { ProjectorTeam } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';
import { FoldedSlip } from './slip.tsx';

/** Up to here slips are large, then small, then there are only counts; and no table has more slips than this drawn. */
const layout = { large: 4, small: 8, slips: 12 } as const;

/** Who has answered, per table: a folded slip for each person, a dashed place for each who is waited for. Nobody has a place. */
export function TeamSlips({ teams }: { readonly teams: readonly ProjectorTeam[] }) {
  const { t } = useSpoken();
  const present = teams.filter((team) => team.people > 0);
  const size = present.length <= layout.large ? 'large' : present.length <= layout.small ? 'small' : 'counts';
  return (
    <ul class={`pw-slips pw-slips-${size}`}>
      {present.map(({ number, answered, isApart, stage }) => {
        const asked = answered === null || isApart ? null : answered;
        const hasSlips = size !== 'counts' && asked !== null && asked.of <= layout.slips;
        return (
          <li key={number}>
            <p>
              <b>{t('projector:team', { number })}</b>
              {asked === null ? t(`projector:apart.stage.${stage}`) : t('projector:answered-team', { count: asked.count, of: asked.of })}
            </p>
            {hasSlips ? (
              <div class="pw-slip-row">
                {Array.from({ length: asked.of }, (_, at) => (
                  <FoldedSlip key={at} isDue={at >= asked.count} />
                ))}
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
