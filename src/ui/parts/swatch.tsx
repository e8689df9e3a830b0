import type { SlotPattern } from '#session/view.ts';

/** The pattern that ties a row of words to its card on the table. Decoration: the words stand beside it. */
export function Swatch({ slot }: { readonly slot: SlotPattern }) {
  return (
    <svg class="swatch" viewBox="0 0 44 60" aria-hidden="true" focusable="false">
      <rect x="3" y="3.5" width="40" height="55" rx="4" class="card-second" />
      <rect x="1.5" y="1.5" width="40" height="55" rx="4" class="card-ground" />
      <rect x="1.5" y="1.5" width="40" height="55" rx="4" fill={`url(#slot-${slot})`} />
      <rect x="1.5" y="1.5" width="40" height="55" rx="4" fill="none" class="print-line" stroke-width="2" />
    </svg>
  );
}
