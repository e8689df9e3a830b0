import { useId, useState } from 'preact/hooks';

interface SoundSliderProps {
  readonly label: string;
  readonly note: string;
  /** 0–100. */
  readonly level: number;
  /** Called once the slider has been let go, or moved by a key. */
  readonly onLevel: (level: number) => void;
}

/** How loud something is: the browser's own slider, printed, with its figure and what it is for. */
export function SoundSlider({ label, note, level, onLevel }: SoundSliderProps) {
  const id = useId();
  // While it is held, the figure follows the hand; nothing sounds and nothing is kept before it is let go.
  const [held, setHeld] = useState<number | null>(null);
  const shown = held ?? level;
  return (
    <div class="level">
      <label for={id}>{label}</label>
      <input
        type="range"
        id={id}
        class="level-slider"
        min={0}
        max={100}
        step={5}
        value={shown}
        style={{ '--level': `${shown}%` }}
        aria-describedby={`${id}-note`}
        onInput={(event) => setHeld(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setHeld(null);
          onLevel(event.currentTarget.valueAsNumber);
        }}
      />
      <span class="level-figure figure" aria-hidden="true">
        {shown}
      </span>
      <p id={`${id}-note`} class="chip-note">
        {note}
      </p>
    </div>
  );
}
