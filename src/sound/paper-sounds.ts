import { createChance } from './seeded-noise.ts';
import { addBreath, addMode, createSketch, finishSketch, type Sketch } from './sketch.ts';

/** A sheet slides over the cloth for as long as it is seen to slide, and its edge taps down. */
export function drawPaper(rate: number, nth: number): Float32Array {
  const sketch = createSketch(rate, 0.52);
  const chance = createChance(100 + nth);
  addBreath(sketch, { at: 0, length: 0.34, level: 0.5, seed: 110 + nth, from: 900, to: 4200, swell: 0.25, fall: 1.6 });
  addGrains(sketch, { at: 0.02, length: 0.28, count: 14, level: 0.35, seed: 120 + nth });
  const tap = 0.315 + 0.012 * chance();
  addMode(sketch, { at: tap, hz: 170 + 25 * chance(), level: 0.55, decay: 0.07 });
  addBreath(sketch, { at: tap, length: 0.03, level: 0.8, seed: 130 + nth, from: 400, to: 2600, swell: 0.04 });
  return finishSketch(sketch, 0.34);
}

/** One card meets the cloth: a tick, none like the one before. */
export function drawDeal(rate: number, nth: number): Float32Array {
  const sketch = createSketch(rate, 0.085);
  const chance = createChance(200 + nth);
  addBreath(sketch, { at: 0, length: 0.022, level: 1, seed: 210 + nth, from: 1300 + 500 * chance(), to: 5200, swell: 0.06, fall: 4 });
  addMode(sketch, { at: 0.001, hz: 300 + 70 * chance(), level: 0.5, decay: 0.05 });
  addMode(sketch, { at: 0.001, hz: 720 + 120 * chance(), level: 0.2, decay: 0.03 });
  return finishSketch(sketch, 0.26 + 0.04 * chance());
}

/** A stiff card is turned over its long edge and falls flat. */
export function drawFlip(rate: number): Float32Array {
  const sketch = createSketch(rate, 0.42);
  addBreath(sketch, { at: 0, length: 0.024, level: 0.5, seed: 301, from: 1400, to: 5000, swell: 0.1 });
  addBreath(sketch, { at: 0.03, length: 0.21, level: 0.55, seed: 302, from: 350, to: 1500, swell: 0.65, fall: 1.2, q: 0.8 });
  addMode(sketch, { at: 0.245, hz: 195, level: 0.8, decay: 0.09 });
  addBreath(sketch, { at: 0.245, length: 0.04, level: 0.9, seed: 303, from: 500, to: 3600, swell: 0.03 });
  return finishSketch(sketch, 0.36);
}

/** A newspaper is unfolded once: the large sheet crackles, fills with air and is laid down. */
export function drawNewspaper(rate: number): Float32Array {
  const sketch = createSketch(rate, 0.78);
  addGrains(sketch, { at: 0, length: 0.36, count: 34, level: 0.75, seed: 401 });
  addBreath(sketch, { at: 0.02, length: 0.4, level: 0.5, seed: 402, from: 500, to: 3800, swell: 0.55, fall: 1.6 });
  addBreath(sketch, { at: 0.2, length: 0.22, level: 0.7, seed: 403, from: 120, to: 520, swell: 0.4, fall: 2 });
  addMode(sketch, { at: 0.38, hz: 128, level: 0.5, decay: 0.13 });
  addBreath(sketch, { at: 0.38, length: 0.09, level: 0.6, seed: 404, from: 300, to: 2200, swell: 0.05 });
  addGrains(sketch, { at: 0.42, length: 0.22, count: 8, level: 0.22, seed: 405 });
  return finishSketch(sketch, 0.42);
}

interface Grains {
  readonly at: number;
  readonly length: number;
  readonly count: number;
  readonly level: number;
  readonly seed: number;
}

/** The small creases of a sheet that bends. */
function addGrains(sketch: Sketch, { at, length, count, level, seed }: Grains): void {
  const chance = createChance(seed);
  for (let grain = 0; grain < count; grain += 1) {
    const when = at + length * ((grain + chance()) / count);
    const from = 1400 + 1600 * chance();
    addBreath(sketch, {
      at: when,
      length: 0.006 + 0.014 * chance(),
      level: level * (0.25 + 0.75 * chance() ** 2),
      seed: seed * 31 + grain,
      from,
      to: from * 2.2,
      swell: 0.08,
    });
  }
}
