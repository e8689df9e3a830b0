import { Icon } from '../../parts/icon.tsx';
import { useConsole } from './console-parts.ts';
import { wordClock } from './word-clock.ts';

/** Phones that are told of one by one; more are a line. */
const mostCards = 2;
/** A phone that has been away for less has perhaps only changed its network. */
const leastMs = 10_000;

/** Phones that are lost: since when, and what already happens. The only thing to be done is to give the role to an observer. */
export function DroppedCards() {
  const { model, view, scenario, dialog } = useConsole();
  const { t } = model;
  const now = model.now.value;
  const dropped = view.dropped.filter(({ since }) => now - since >= leastMs);
  if (dropped.length === 0 || view.phase === 'closed') return null;
  return (
    <>
      {dropped.slice(0, mostCards).map(({ participant, team, role, since }) => (
        <div key={participant} class="paper cs-dropped">
          <Icon name="smartphone" />
          <p>
            <b>
              {t('workshop:console.dropped.who', {
                team: t('workshop:console.team', { team }),
                role: role === null ? t('workshop:console.no-role') : scenario.texts.name('roles', role),
              })}{' '}
              <span class="cs-time">{wordClock(now - since)}</span>
            </b>
            <span>{t('workshop:console.dropped.note')}</span>
          </p>
          {role === null || view.observers.length === 0 ? null : (
            <button
              type="button"
              class="cs-button"
              onClick={() => {
                dialog.value = { name: 'people' };
              }}
            >
              {t('workshop:console.dropped.give')}
            </button>
          )}
        </div>
      ))}
      {dropped.length > mostCards ? (
        <p class="cs-aside">{t('workshop:console.dropped.more', { count: dropped.length - mostCards })}</p>
      ) : null}
    </>
  );
}
