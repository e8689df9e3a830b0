import { Icon } from '../../parts/icon.tsx';
import { useConsole } from './console-parts.ts';

interface HandStepperProps {
  /** Of the field. */
  readonly id?: string;
  readonly name: string;
  /** null: not counted yet. */
  readonly count: number | null;
  readonly most: number;
  readonly onCount: (count: number | null) => void;
  /** The count stands, for now. */
  readonly onKeep: () => void;
  readonly onEnter: (from: HTMLElement) => void;
}

/** A count of hands: typed, or pressed up and down. Enter goes on to the next one. */
export function HandStepper({ id, name, count, most, onCount, onKeep, onEnter }: HandStepperProps) {
  const { t } = useConsole().model;
  const step = (by: number): void => {
    onCount(Math.min(most, Math.max(0, (count ?? 0) + by)));
    onKeep();
  };
  return (
    <span class="cs-stepper">
      <button type="button" class="cs-button" aria-label={t('workshop:console.hands.less', { name })} onClick={() => step(-1)}>
        <Icon name="minus" />
      </button>
      <input
        id={id}
        inputMode="numeric"
        autocomplete="off"
        aria-label={name}
        value={count === null ? '' : String(count)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          const typed = event.currentTarget.value.normalize('NFKC').replaceAll(/\D/gu, '');
          onCount(typed === '' ? null : Math.min(Number(typed), 999));
          // What is no figure does not stay in the field.
          event.currentTarget.value = typed;
        }}
        onBlur={onKeep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            onEnter(event.currentTarget);
          }
        }}
      />
      <button type="button" class="cs-button" aria-label={t('workshop:console.hands.more', { name })} onClick={() => step(1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
}
