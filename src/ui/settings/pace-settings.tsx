import { useModel } from '../model-context.ts';
import { Chips } from '../parts/chips.tsx';

/** Whether confidence is asked, when explanations come, and whether single letters are keys. */
export function PaceSettings() {
  const { t, settings, wishes } = useModel();
  const { confidence, explain, letterKeys } = settings.value;
  return (
    <>
      <h3>{t('settings:pace')}</h3>
      <Chips
        legend={t('settings:confidence')}
        note={t('settings:confidence-note')}
        chosen={confidence ? 'on' : 'off'}
        onChoose={(value) => wishes.changeSettings({ confidence: value === 'on' })}
        chips={[
          { value: 'on', label: t('settings:confidence-values.on') },
          { value: 'off', label: t('settings:confidence-values.off') },
        ]}
      />
      <Chips
        legend={t('settings:explain')}
        chosen={explain}
        onChoose={(value) => wishes.changeSettings({ explain: value })}
        chips={[
          { value: 'each-act', label: t('settings:explain-values.each-act') },
          { value: 'end', label: t('settings:explain-values.end') },
        ]}
      />
      <Chips
        legend={t('settings:letter-keys')}
        note={t('settings:letter-keys-note')}
        chosen={letterKeys ? 'on' : 'off'}
        onChoose={(value) => wishes.changeSettings({ letterKeys: value === 'on' })}
        chips={[
          { value: 'on', label: t('settings:letter-keys-values.on') },
          { value: 'off', label: t('settings:letter-keys-values.off') },
        ]}
      />
      <dl class="pairs">
        <div>
          <dt>{t('settings:timer')}</dt>
          <dd>{t('settings:timer-none')}</dd>
        </div>
      </dl>
    </>
  );
}
