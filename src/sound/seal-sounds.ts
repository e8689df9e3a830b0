import { addBreath, addMode, createSketch, finishSketch } from './sketch.ts';

/** The seal on the ink pad: wet and low, then it comes off again. */
export function drawPad(rate: number): Float32Array {
  const sketch = createSketch(rate, 0.24);
  addMode(sketch, { at: 0, hz: 150, bendTo: 105, bendOver: 0.04, level: 0.8, decay: 0.08, attack: 0.006 });
  addBreath(sketch, { at: 0, length: 0.07, level: 0.9, seed: 501, from: 140, to: 620, swell: 0.25, fall: 2 });
  // The film of ink lets go of the stone.
  addBreath(sketch, { at: 0.1, length: 0.05, level: 0.6, seed: 502, from: 500, to: 1500, swell: 0.6, fall: 2, q: 1.4 });
  addMode(sketch, { at: 0.13, hz: 520, bendTo: 760, bendOver: 0.02, level: 0.16, decay: 0.035, attack: 0.004 });
  return finishSketch(sketch, 0.3);
}

/**
 * The seal lands: dull wood on a stack of paper, the one sound with weight. Its ground tone is below what a small
 * loudspeaker can say, so the second and third partial carry it there.
 */
export function drawSeal(rate: number): Float32Array {
  const sketch = createSketch(rate, 0.6);
  addMode(sketch, { at: 0, hz: 124, bendTo: 86, bendOver: 0.035, level: 1, decay: 0.34, attack: 0.0015 });
  addMode(sketch, { at: 0, hz: 163, bendTo: 148, bendOver: 0.03, level: 0.55, decay: 0.2, attack: 0.0015 });
  addMode(sketch, { at: 0, hz: 229, bendTo: 217, bendOver: 0.03, level: 0.34, decay: 0.12 });
  addMode(sketch, { at: 0.0005, hz: 388, level: 0.1, decay: 0.05 });
  // The stack gives way, and the sheets beneath it breathe out.
  addBreath(sketch, { at: 0, length: 0.07, level: 0.8, seed: 511, from: 60, to: 260, swell: 0.08, fall: 3 });
  addBreath(sketch, { at: 0, length: 0.018, level: 0.3, seed: 512, from: 500, to: 1500, swell: 0.08, fall: 3 });
  addBreath(sketch, { at: 0.03, length: 0.16, level: 0.07, seed: 513, from: 700, to: 2400, swell: 0.3, fall: 2 });
  return finishSketch(sketch, 0.85);
}
