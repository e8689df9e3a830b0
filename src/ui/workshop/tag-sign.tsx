import type { ObservationTag } from '#workshop/protocol/words.ts';

/** Two strokes of the pen each, in a square of 24. */
const strokes: Readonly<Record<ObservationTag, string>> = {
  well: 'M12 4v16M4 12h16',
  worry: 'M12 4.5L21 19.5H3z',
  danger: 'M12 3.5v11.5M12 19.5v.5',
};

/** The sign of an observation in the colour and at the size of the words beside it, which say the same. */
export function TagSign({ tag }: { readonly tag: ObservationTag }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[tag]} />
    </svg>
  );
}
