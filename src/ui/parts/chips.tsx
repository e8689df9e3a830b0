import { useId } from 'preact/hooks';

interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChipsProps<Value extends string> {
  readonly legend: string;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  /** Name of the radios; one of its own if left out. */
  readonly name?: string;
  readonly note?: string;
  readonly class?: string;
}

/** A row of printed chips of which one is on: radios, so arrow keys and screen readers know them. */
export function Chips<Value extends string>({ legend, chips, chosen, onChoose, name, note, class: className = '' }: ChipsProps<Value>) {
  const ownName = useId();
  const noteId = useId();
  return (
    <fieldset class={`chips ${className}`} aria-describedby={note === undefined ? undefined : noteId}>
      <legend>{legend}</legend>
      <div class="chip-row">
        {chips.map(({ value, label }) => (
          <label key={value} class="chip">
            <input
              type="radio"
              class="chip-input"
              name={name ?? ownName}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {note === undefined ? null : (
        <p id={noteId} class="chip-note">
          {note}
        </p>
      )}
    </fieldset>
  );
}
