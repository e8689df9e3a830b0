/** A flag is so wide, and two stand no closer than this, centre to centre. */
export const flag = { width: 40, apart: 46 } as const;

/** A pin that wants a flag over it, and how much room the words behind the flag take. */
export interface WantedFlag {
  readonly x: number;
  readonly words: number;
}

/**
 * Where the flags of a lane stand, by their left edges: over their pins, or fanned out to the side where they would lie over each
 * other; all within the lane. Pins come in order. Pure.
 */
export function placeFlags(wanted: readonly WantedFlag[], bounds: { readonly from: number; readonly to: number }): readonly number[] {
  const widthOf = ({ words }: WantedFlag): number => flag.apart + words;
  const placed: number[] = [];
  let free = bounds.from;
  for (const one of wanted) {
    const at = Math.max(free, one.x - flag.width / 2);
    placed.push(at);
    free = at + widthOf(one);
  }
  // What was pushed over the end goes back, and pushes those before it.
  let end = bounds.to;
  for (let at = wanted.length - 1; at >= 0; at -= 1) {
    const one = wanted[at];
    const present = placed[at];
    if (one === undefined || present === undefined) continue;
    const back = Math.max(bounds.from, Math.min(present, end - widthOf(one) + flag.apart - flag.width));
    placed[at] = back;
    end = back - (flag.apart - flag.width);
  }
  return placed;
}
