import type { Question } from '#workshop/protocol/screen-words.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { usePhone } from './phone-context.ts';

interface PhoneOptionProps {
  readonly option: Question['options'][number];
  readonly isChosen: boolean;
  readonly isEarlier: boolean;
  readonly onChoose: () => void;
}

/** One option: a radio with the pattern it is called by, what it is, a note and how long it takes. */
export function PhoneOption({ option, isChosen, isEarlier, onChoose }: PhoneOptionProps) {
  const { t, formats } = usePhone();
  return (
    <label class={`ph-option ${isChosen ? 'ph-option-chosen' : ''}`}>
      <input type="radio" name="option" value={option.id} class="option-radio" checked={isChosen} onChange={onChoose} />
      <span class="ph-pattern">
        <Swatch slot={option.slot} />
        <span>{t(`phone:patterns.${option.slot}`)}</span>
      </span>
      <span class="ph-option-words">
        <b>{option.label}</b>
        <small>{option.note}</small>
        {isEarlier ? <em class="ph-mark">{t('phone:option-earlier')}</em> : null}
        {isChosen ? (
          <em class="ph-mark ph-mark-said" aria-hidden="true">
            {t('phone:option-chosen')}
          </em>
        ) : null}
      </span>
      <span class="ph-option-time">{formats.value.duration(option.minutes)}</span>
    </label>
  );
}
