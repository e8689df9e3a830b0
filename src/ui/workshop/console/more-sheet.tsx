import { Icon } from '../../parts/icon.tsx';
import { type ConsoleDialog, useConsole } from './console-parts.ts';

/** What is wanted now and then: people and the door, the log, what can be printed, and the ends of the exercise. */
export function MoreSheet({ close }: { readonly close: () => void }) {
  const { model, view, dialog, ask } = useConsole();
  const { t, page } = model;
  const isScreen = view.setup.mode === 'screen';
  const open = (name: ConsoleDialog['name']) => () => {
    dialog.value = { name };
  };
  return (
    <ul class="cs-more-list">
      {isScreen ? null : (
        <>
          <li>
            <button type="button" class="cs-button" onClick={open('people')}>
              <Icon name="users" />
              {t('workshop:console.people-list')}
            </button>
          </li>
          <li>
            <button
              type="button"
              class="cs-button"
              aria-pressed={view.isLocked}
              onClick={() => void ask({ type: 'workshop.lock', locked: !view.isLocked })}
            >
              <Icon name={view.isLocked ? 'lock' : 'lock-open'} />
              {t(`workshop:console.${view.isLocked ? 'unlock' : 'lock'}`)}
            </button>
          </li>
        </>
      )}
      <li>
        <button type="button" class="cs-button" onClick={open('log')}>
          <Icon name="list" />
          {t('workshop:console.log')}
        </button>
      </li>
      <li>
        <button
          type="button"
          class="cs-button"
          onClick={() => {
            close();
            page.value = { name: 'kit', part: 'guide' };
          }}
        >
          <Icon name="printer" />
          {t('workshop:console.lobby.print')}
        </button>
      </li>
      {view.phase === 'running' ? (
        <li>
          <button type="button" class="cs-button" onClick={open('debrief')}>
            <Icon name="arrow-right" />
            {t('workshop:bar.to-debrief')}
          </button>
        </li>
      ) : null}
      {isScreen ? null : (
        <li>
          <button type="button" class="cs-button" onClick={open('key')}>
            <Icon name="key-round" />
            {t('workshop:console.key')}
          </button>
        </li>
      )}
      <li>
        <button type="button" class="cs-button" onClick={open('erase')}>
          <Icon name="x" />
          {t('workshop:console.after.erase')}
        </button>
      </li>
      <li>
        <button type="button" class="cs-button" onClick={() => model.leave()}>
          <Icon name="arrow-left" />
          {t('workshop:console.leave')}
        </button>
      </li>
    </ul>
  );
}
