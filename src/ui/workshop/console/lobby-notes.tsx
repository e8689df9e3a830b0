import { Icon } from '../../parts/icon.tsx';
import { useConsole } from './console-parts.ts';
import { Note } from './beat-notes.tsx';

/** How to begin: what to say about names and data, where people join, what to check, and what can still be printed. */
export function LobbyNotes() {
  const { model, view } = useConsole();
  const { t } = model;
  const isScreen = view.setup.mode === 'screen';
  const mode = isScreen ? 'screen' : 'phones';
  return (
    <>
      <header class="cs-now-head thick-thin">
        <div>
          <p>{t('workshop:console.phase.lobby')}</p>
          <h3>{t('workshop:console.lobby.heading')}</h3>
        </div>
      </header>
      <dl class="cs-notes">
        {isScreen ? null : (
          <Note name={t('workshop:console.lobby.join')}>
            <p>
              {t('workshop:console.lobby.address')} <b class="cs-address">{view.address ?? ''}</b>
            </p>
            <p>
              {t('workshop:console.code')} <b class="cs-address">{view.code}</b>
            </p>
          </Note>
        )}
        <Note name={t('workshop:console.note.say')} isAloud>
          {t(`workshop:console.lobby.say-${mode}`)}
        </Note>
        <Note name={t('workshop:console.lobby.data')}>{t(`workshop:console.lobby.data-${mode}`)}</Note>
        <Note name={t('workshop:console.lobby.rules')}>{t(`workshop:console.lobby.rules-${mode}`)}</Note>
        <Note name={t('workshop:console.lobby.before')}>{t(`workshop:console.lobby.before-${mode}`)}</Note>
        <div>
          <dt>{t('workshop:console.lobby.print')}</dt>
          <dd class="cs-deeds">
            {(['guide', 'roles', 'injects', 'handout', 'msel'] as const).map((part) => (
              <button
                key={part}
                type="button"
                class="cs-button"
                onClick={() => {
                  model.page.value = { name: 'kit', part };
                }}
              >
                <Icon name="printer" />
                {t(`workshop:setup.kit.${part}`)}
              </button>
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
}
