import { useId } from 'preact/hooks';

interface TypedLineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly longest: number;
  readonly isNumber?: boolean;
  readonly onType: (value: string) => void;
}

/** One line to type that goes onto paper and nowhere else: the browser is asked not to remember it either. */
export function TypedLine({ label, hint, value, longest, isNumber = false, onType }: TypedLineProps) {
  const id = useId();
  return (
    <div class={isNumber ? 'pd-line pd-number' : 'pd-line'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? 'numeric' : 'text'}
        autocomplete="off"
        spellcheck={false}
        maxLength={longest}
        value={value}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {hint === undefined ? null : <p id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
