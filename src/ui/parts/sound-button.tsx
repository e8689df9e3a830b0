import { useModel } from '../model-context.ts';
import { Icon } from './icon.tsx';

/** Switches all sound off and on again; pressed while there may be sound. */
export function SoundButton() {
  const { t, settings, wishes } = useModel();
  const { muted } = settings.value;
  return (
    <button
      type="button"
      class="button button-line button-small bar-sound"
      aria-pressed={!muted}
      title={muted ? t('play:sound-off') : t('play:sound-on')}
      onClick={() => wishes.changeSettings({ muted: !muted })}
    >
      <Icon name={muted ? 'volume-x' : 'volume-2'} />
      <span class="bar-sound-word">{t('play:sound')}</span>
    </button>
  );
}
