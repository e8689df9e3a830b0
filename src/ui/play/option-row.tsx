import type { OptionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { Swatch } from '../parts/swatch.tsx';

interface OptionRowProps {
  readonly option: OptionView;
  readonly number: number;
  readonly decision: string;
  readonly open: OpenScenario;
}

/** One option: a radio with its pattern, what it is, a note and how long it takes. Its card on the table moves with it. */
export function OptionRow({ option, number, decision, open }: OptionRowProps) {
  const { t, formats, draft, pointed, wishes } = useModel();
  const note = open.texts.findOption(decision, option.id, 'note');
  const chosen = draft.value.option === option.id;
  const point = (id: string | null) => (): void => {
    pointed.value = id;
  };
  return (
    <label
      class={`option ${chosen ? 'option-chosen' : ''} ${pointed.value === option.id ? 'option-pointed' : ''}`}
      onPointerEnter={point(option.id)}
      onPointerLeave={point(null)}
    >
      <input
        type="radio"
        name="option"
        value={option.id}
        class="option-radio"
        checked={chosen}
        disabled={!option.open}
        onChange={() => wishes.choose(option.id)}
        onFocus={point(option.id)}
        onBlur={point(null)}
      />
      <span class="option-dot" aria-hidden="true" />
      <kbd class="option-key" aria-hidden="true">
        {number}
      </kbd>
      <Swatch slot={option.slot} />
      <span class="option-words">
        <b>{open.texts.option(decision, option.id, 'label')}</b>
        {chosen ? (
          <span class="option-mark" aria-hidden="true">
            {t('play:chosen')}
          </span>
        ) : null}
        <span class="option-foot">
          <small>{option.reason === null ? note : t.dynamic(`refusals:${option.reason}`)}</small>
          <span class="option-time">
            <span class="hidden-text">{t('play:duration', { duration: formats.value.duration(option.minutes) })}</span>
            <span aria-hidden="true">{formats.value.duration(option.minutes)}</span>
          </span>
        </span>
      </span>
    </label>
  );
}
