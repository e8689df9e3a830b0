import { slotPatterns } from './slot-patterns.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { useSpoken } from '../../spoken.ts';
import { FigureDefs } from './figure.tsx';
import { JoinTicket } from './join-ticket.tsx';
import { LobbyTeam } from './lobby-team.tsx';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';

/** Up to here figures are seen at one scale, then at a smaller one, then there are only counts. */
const rows = { large: 4, small: 8 } as const;

/** People arrive: how to join, and who sits where, as figures and counts. */
export function LobbyScene({ view }: { readonly view: SceneOf<'lobby'> }) {
  const { t } = useSpoken();
  const { code, address, joinUrl, teams } = view;
  const size = teams.length <= rows.large ? 'large' : teams.length <= rows.small ? 'small' : 'dense';
  return (
    <>
      <SceneBox class={`pw-lobby pw-lobby-${size}`} content={view}>
        {size === 'dense' ? null : <FigureDefs />}
        {code === null || address === null || joinUrl === null ? (
          <HandsSheet />
        ) : (
          <JoinTicket code={code} address={address} joinUrl={joinUrl} isLocked={view.isLocked} />
        )}
        {view.mode === 'screen' ? null : (
          <ul class="pw-tables">
            {teams.map((team) => (
              <LobbyTeam key={team.number} team={team} hasFigures={size !== 'dense'} />
            ))}
          </ul>
        )}
      </SceneBox>
      <footer class="pw-foot">
        <b>{t('projector:lobby.no-name')}</b>
        <span>{t(view.mode === 'screen' ? 'projector:lobby.data-hands' : 'projector:lobby.data')}</span>
      </footer>
    </>
  );
}

/** In a room without phones there is nothing to join: what the options will be called is shown instead. */
function HandsSheet() {
  const { t } = useSpoken();
  return (
    <section class="pw-sheet pw-hands">
      <h2>{t('projector:lobby.soon')}</h2>
      <p class="pw-hands-head">{t('projector:hands.practice')}</p>
      <ul>
        {slotPatterns.map((slot) => (
          <li key={slot}>
            <Swatch slot={slot} />
            <b>{t(`projector:patterns.${slot}`)}</b>
          </li>
        ))}
      </ul>
      <p>{t('projector:hands.note')}</p>
    </section>
  );
}
