import { dayOf } from '#shared/local-time.ts';
import { Icon } from '../../parts/icon.tsx';
import { usePhone } from './phone-context.ts';

/** Date of the story, team and role, and the menu. */
export function PhoneHead({ onMenu }: { readonly onMenu: () => void }) {
  const { t, formats, view, place } = usePhone();
  const shown = place.value === 'seated' ? view.value : null;
  const where = shown?.phase === 'running' ? shown.where : null;
  return (
    <header class="ph-head">
      <p class="ph-date">
        {shown === null ? (
          t('common:brand')
        ) : where === null ? (
          t(shown.phase === 'lobby' ? 'phone:head.lobby' : 'phone:head.debrief')
        ) : (
          <>
            <span>{formats.value.day(dayOf(where.now))}</span> <span>{formats.value.time(where.now)}</span>
          </>
        )}
      </p>
      {shown === null ? null : <p class="ph-plate">{wordSeat(shown, t)}</p>}
      <button type="button" class="ph-menu-button" aria-haspopup="dialog" aria-label={t('phone:menu.button')} onClick={onMenu}>
        <Icon name="menu" />
      </button>
    </header>
  );
}

type Shown = NonNullable<ReturnType<typeof usePhone>['view']['value']>;

function wordSeat({ team, me }: Shown, t: ReturnType<typeof usePhone>['t']): string {
  const name = t('phone:team', { number: team.number });
  const role = me.observes ? t('phone:observer-name') : me.role?.name;
  return role === undefined ? name : t('phone:team-role', { team: name, role });
}
