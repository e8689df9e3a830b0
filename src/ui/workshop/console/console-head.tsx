import { Icon } from '../../parts/icon.tsx';
import { AgendaTape } from './agenda-tape.tsx';
import { useConsole } from './console-parts.ts';
import { DrawerButton } from './console-tabs.tsx';
import { KeyCap } from './key-cap.tsx';
import { Lateness } from './lateness.tsx';

/** The head of the console: what is led, who is there, where the plan has got to, and the black-out. */
export function ConsoleHead() {
  const { model, view, scenario, dialog, ask } = useConsole();
  const { t, formats } = model;
  const { people, setup, isBlack } = view;
  const isScreen = setup.mode === 'screen';
  return (
    <header class="cs-head">
      <h1 class="cs-title">{t('workshop:console.heading')}</h1>
      <p class="cs-case">
        <b>{scenario.texts.scenario('title')}</b>
        <span>
          {isScreen
            ? t('workshop:console.case-screen', {
                preset: t(`workshop:setup.preset.${setup.preset}`),
                people: t('workshop:console.people', { count: people.seated }),
              })
            : t(`workshop:setup.preset.${setup.preset}`)}
        </span>
      </p>
      {isScreen ? null : (
        <>
          <p class="cs-code">
            <span class="hidden-text">{t('workshop:console.code')} </span>
            {view.code}
          </p>
          <p class="cs-people">
            <span>
              {t('workshop:console.room', {
                teams: t('workshop:console.teams', { count: view.teams.length }),
                people: t('workshop:console.people', { count: people.seated }),
              })}
            </span>
            <span class={people.connected < people.seated ? 'cs-lost' : undefined}>
              {t('workshop:console.connected', { count: people.connected, of: people.seated })}
            </span>
          </p>
        </>
      )}
      <AgendaTape />
      <Clock />
      <Lateness />
      {isScreen ? (
        <p class="cs-people cs-kept">
          <span>{t(`workshop:console.audience.${model.hasAudience.value === true ? 'open' : 'shut'}`)}</span>
          <span>{t('workshop:console.saved', { time: formats.value.hour(view.savedAt) })}</span>
        </p>
      ) : null}
      <span class="cs-head-end">
        <DrawerButton />
        <button
          type="button"
          class="cs-button"
          onClick={() => {
            dialog.value = { name: 'more' };
          }}
        >
          <Icon name="menu" />
          {t('workshop:console.more')}
        </button>
        <button
          type="button"
          class={`cs-button ${isBlack ? 'cs-button-due' : ''}`}
          aria-pressed={isBlack}
          aria-keyshortcuts="B"
          onClick={() => void ask({ type: 'screen.black-out', on: !isBlack })}
        >
          <Icon name="monitor" />
          {t(`workshop:bar.${isBlack ? 'light' : 'black-out'}`)}
          <KeyCap name="B" />
        </button>
      </span>
    </header>
  );
}

function Clock() {
  const { model } = useConsole();
  const progress = model.progress.value;
  return (
    <p class="cs-clock">
      <b>{model.formats.value.hour(model.now.value)}</b>
      <span>
        {progress === null
          ? model.t('workshop:console.not-begun')
          : model.t('workshop:console.elapsed', { minutes: Math.floor(progress.elapsed) })}
      </span>
    </p>
  );
}
