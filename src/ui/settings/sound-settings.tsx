import { useModel } from '../model-context.ts';
import { Chips } from '../parts/chips.tsx';
import { SoundSlider } from '../parts/sound-slider.tsx';

/** Whether anything sounds, how loud what is, and whether what sounds is also written. */
export function SoundSettings() {
  const { t, settings, wishes } = useModel();
  const { soundCall, soundHand, soundRoom, muted, captions } = settings.value;
  return (
    <>
      <h3>{t('settings:sound')}</h3>
      <Chips
        legend={t('settings:muted')}
        chosen={muted ? 'muted' : 'heard'}
        onChoose={(value) => wishes.changeSettings({ muted: value === 'muted' })}
        chips={[
          { value: 'heard', label: t('settings:muted-values.heard') },
          { value: 'muted', label: t('settings:muted-values.muted') },
        ]}
      />
      <SoundSlider
        label={t('settings:sound-call')}
        note={t('settings:sound-call-note')}
        level={soundCall}
        onLevel={(level) => wishes.changeSettings({ soundCall: level })}
      />
      <SoundSlider
        label={t('settings:sound-hand')}
        note={t('settings:sound-hand-note')}
        level={soundHand}
        onLevel={(level) => wishes.changeSettings({ soundHand: level })}
      />
      <SoundSlider
        label={t('settings:sound-room')}
        note={t('settings:sound-room-note')}
        level={soundRoom}
        onLevel={(level) => wishes.changeSettings({ soundRoom: level })}
      />
      <Chips
        legend={t('settings:captions')}
        note={t('settings:captions-note')}
        chosen={captions ? 'on' : 'off'}
        onChoose={(value) => wishes.changeSettings({ captions: value === 'on' })}
        chips={[
          { value: 'on', label: t('settings:captions-values.on') },
          { value: 'off', label: t('settings:captions-values.off') },
        ]}
      />
    </>
  );
}
