import { addBreath, addMode, addSketch, createSketch, finishSketch, type Sketch } from './sketch.ts';

/** What a small bell sounds beside its ground tone; bells are never in tune with themselves. */
const bellPartials = [
  { ratio: 1, level: 1, decay: 0.5 },
  { ratio: 2.01, level: 0.32, decay: 0.36 },
  { ratio: 2.76, level: 0.22, decay: 0.24 },
  { ratio: 5.4, level: 0.07, decay: 0.09 },
] as const;

/** Two gongs of a desk telephone, a third apart, struck in turn by one clapper. */
const gongs = [784, 987.8] as const;
const strikesPerBurst = 8;
const burst = 0.4;

/** An office telephone rings twice, 400 ms each, softly. */
export function drawCall(rate: number): Float32Array {
  const sketch = createSketch(rate, 1.75);
  const struck = gongs.map((hz) => strikeGong(rate, hz));
  for (const begin of [0, burst + 0.3]) {
    for (let strike = 0; strike < strikesPerBurst; strike += 1) {
      const gong = struck[strike % struck.length];
      // The clapper needs two strokes to get going and is let go before the last.
      const force = strike === 0 ? 0.6 : strike === strikesPerBurst - 1 ? 0.7 : 1;
      if (gong !== undefined) addSketch(sketch, gong, begin + (strike * burst) / strikesPerBurst, force);
    }
  }
  return finishSketch(sketch, 0.5);
}

function strikeGong(rate: number, hz: number): Sketch {
  const gong = createSketch(rate, 0.62);
  for (const { ratio, level, decay } of bellPartials) addMode(gong, { at: 0, hz: hz * ratio, level, decay, attack: 0.003 });
  addBreath(gong, { at: 0, length: 0.012, level: 0.12, seed: hz, from: 1500, to: 5000 });
  return gong;
}

/** Steps of a scale without half tones, so that vessels at rest do not quarrel. */
const glassSteps = [0, 2, 4, 7, 9, 12] as const;
/** The pitch in Hz of a vessel that is empty: all others are this tone, quicker. */
const lowestGlass = 440;

/** How much higher the rim of a vessel sounds at a level, 0–100, than at none: 1 to 2, without half tones between the steps. Pure. */
export function pitchOfLevel(level: number): number {
  const part = Math.min(1, Math.max(0, level / 100)) * (glassSteps.length - 1);
  const low = glassSteps[Math.floor(part)] ?? 0;
  const high = glassSteps[Math.ceil(part)] ?? low;
  return 2 ** ((low + (high - low) * (part % 1)) / 12);
}

/** A finger on the rim of an empty glass: the tone swells and fades. */
export function drawGlass(rate: number): Float32Array {
  const sketch = createSketch(rate, 1.3);
  const partials = [
    { ratio: 1, level: 1, decay: 1.4 },
    // A rim is never quite round: two tones that beat against each other.
    { ratio: 1.004, level: 0.55, decay: 1.3 },
    { ratio: 2.32, level: 0.12, decay: 0.7 },
    { ratio: 4.25, level: 0.04, decay: 0.35 },
  ];
  for (const { ratio, level, decay } of partials) {
    addMode(sketch, { at: 0, hz: lowestGlass * ratio, level, decay, attack: 0.09 });
  }
  addBreath(sketch, { at: 0, length: 0.3, level: 0.05, seed: 41, from: 2000, to: 5000, swell: 0.4 });
  return finishSketch(sketch, 0.22);
}

/** An act opens: one low tone, as of a large bowl in another room. */
export function drawAct(rate: number): Float32Array {
  const sketch = createSketch(rate, 2.8);
  const partials = [
    { hz: 98, level: 1, decay: 2.6 },
    { hz: 98.7, level: 0.5, decay: 2.4 },
    { hz: 196.4, level: 0.3, decay: 1.5 },
    { hz: 271, level: 0.14, decay: 1 },
    { hz: 517, level: 0.05, decay: 0.5 },
  ];
  for (const { hz, level, decay } of partials) addMode(sketch, { at: 0, hz, level, decay, attack: 0.03 });
  return finishSketch(sketch, 0.4);
}
