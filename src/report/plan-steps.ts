import type { Pace } from '#workshop/protocol/words.ts';

/** What the minutes of a beat are spent on. */
type Step = 'read' | 'secret' | 'alone' | 'reveal' | 'talk' | 'decide';

/** Shares of the minutes; what is left over by rounding goes to the one that gains most by it. */
const shares: Readonly<Record<Pace, readonly (readonly [Step, number])[]>> = {
  discuss: [
    ['read', 1],
    ['secret', 0.5],
    ['alone', 1.5],
    ['reveal', 0.5],
    ['talk', 2],
    ['decide', 0.5],
  ],
  quick: [
    ['read', 0.5],
    ['alone', 1],
    ['decide', 0.5],
  ],
};
const spare: Readonly<Record<Pace, Step>> = { discuss: 'talk', quick: 'alone' };
const half = 0.5;

/**
 * How the minutes of a decision are spent, in halves that add up; a step that does not fit is left out, the talk last. Pure.
 */
export function planSteps(minutes: number, pace: Pace, hasSecrets: boolean): readonly { readonly step: Step; readonly minutes: number }[] {
  const wanted = shares[pace].filter(([step]) => hasSecrets || step !== 'secret');
  const sum = wanted.reduce((total, [, share]) => total + share, 0);
  let left = minutes;
  const planned = wanted.flatMap(([step, share]) => {
    if (step === spare[pace]) return [{ step, minutes: 0 }];
    const own = Math.min(Math.max(half, Math.floor((share * minutes) / sum / half) * half), Math.max(0, left - half));
    if (own === 0) return [];
    left -= own;
    return [{ step, minutes: own }];
  });
  return planned.map((one) => (one.step === spare[pace] ? { ...one, minutes: left } : one));
}
