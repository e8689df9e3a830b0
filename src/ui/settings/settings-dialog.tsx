import { languages, isLanguage } from '#i18n/languages.ts';
import { useModel } from '../model-context.ts';
import { Chips } from '../parts/chips.tsx';
import { SheetDialog } from '../dialogs/sheet-dialog.tsx';
import { HouseSettings } from './house-settings.tsx';
import { PaceSettings } from './pace-settings.tsx';
import { SoundSettings } from './sound-settings.tsx';

/** How things look and at what pace they go. Everything takes effect at once and stays on this device. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language, settings, overlay, wishes } = useModel();
  const { textSize, theme, contrast, motion, view, renderer } = settings.value;
  return (
    <SheetDialog heading={t('settings:heading')} note={t('settings:note')} onClose={onClose} class="settings-dialog">
      <div class="settings-columns">
        <section>
          <h3>{t('settings:looks')}</h3>
          <Chips
            legend={t('settings:language')}
            chosen={language.value}
            onChoose={(value) => wishes.setLanguage(value)}
            chips={Object.keys(languages)
              .filter(isLanguage)
              .map((value) => ({ value, label: languages[value].name }))}
          />
          <Chips
            legend={t('settings:text-size')}
            chosen={`${textSize}`}
            onChoose={(value) => wishes.changeSettings({ textSize: textSizes[value] })}
            chips={[
              { value: '100', label: t('settings:text-size-values.100') },
              { value: '125', label: t('settings:text-size-values.125') },
              { value: '150', label: t('settings:text-size-values.150') },
              { value: '200', label: t('settings:text-size-values.200') },
            ]}
          />
          <Chips
            legend={t('settings:theme')}
            chosen={theme}
            onChoose={(value) => wishes.changeSettings({ theme: value })}
            chips={[
              { value: 'light', label: t('settings:theme-values.light') },
              { value: 'dark', label: t('settings:theme-values.dark') },
              { value: 'system', label: t('settings:theme-values.system') },
            ]}
          />
          <Chips
            legend={t('settings:contrast')}
            note={t('settings:contrast-note')}
            chosen={contrast}
            onChoose={(value) => wishes.changeSettings({ contrast: value })}
            chips={[
              { value: 'normal', label: t('settings:contrast-values.normal') },
              { value: 'high', label: t('settings:contrast-values.high') },
              { value: 'system', label: t('settings:contrast-values.system') },
            ]}
          />
          <Chips
            legend={t('settings:motion')}
            note={t('settings:motion-note')}
            chosen={motion}
            onChoose={(value) => wishes.changeSettings({ motion: value })}
            chips={[
              { value: 'full', label: t('settings:motion-values.full') },
              { value: 'reduced', label: t('settings:motion-values.reduced') },
              { value: 'system', label: t('settings:motion-values.system') },
            ]}
          />
          <Chips
            legend={t('settings:view')}
            note={t('settings:view-note')}
            chosen={view}
            onChoose={(value) => wishes.changeSettings({ view: value })}
            chips={[
              { value: 'table', label: t('settings:view-values.table') },
              { value: 'simple', label: t('settings:view-values.simple') },
            ]}
          />
          <Chips
            legend={t('settings:renderer')}
            note={t('settings:renderer-note')}
            chosen={renderer}
            onChoose={(value) => wishes.changeSettings({ renderer: value })}
            chips={[
              { value: 'canvas', label: t('settings:renderer-values.canvas') },
              { value: 'webgl', label: t('settings:renderer-values.webgl') },
            ]}
          />
          <div class="sample">
            <p class="say">{t('settings:sample')}</p>
            <small>{t('settings:sample-note')}</small>
          </div>
        </section>
        <section>
          <SoundSettings />
          <PaceSettings />
          <HouseSettings />
        </section>
      </div>
      <div class="settings-foot">
        <button type="button" class="quiet" onClick={() => wishes.resetSettings()}>
          {t('settings:reset')}
        </button>
        <button type="button" class="quiet" onClick={() => (overlay.value = 'glossary')}>
          {t('common:glossary')}
        </button>
        <button type="button" class="quiet" onClick={() => (overlay.value = 'keys')}>
          {t('common:keys')}
        </button>
        <span class="muted">{t('settings:kept')}</span>
      </div>
    </SheetDialog>
  );
}

const textSizes = { '100': 100, '125': 125, '150': 150, '200': 200 } as const;
