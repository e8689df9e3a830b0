import { createChance } from './seeded-noise.ts';
import { addBreath, addMode, createSketch, finishSketch, type Sketch } from './sketch.ts';

/** A pin goes into cork below the paper. */
export function drawPin(rate: number, nth: number): Float32Array {
  const sketch = createSketch(rate, 0.13);
  const chance = createChance(600 + nth);
  addBreath(sketch, { at: 0, length: 0.005, level: 0.4, seed: 601 + nth, from: 2200, to: 5200, swell: 0.1 });
  addMode(sketch, { at: 0.003, hz: 430 + 40 * chance(), bendTo: 330, bendOver: 0.015, level: 0.9, decay: 0.06 });
  addMode(sketch, { at: 0.003, hz: 880 + 60 * chance(), level: 0.2, decay: 0.025 });
  addBreath(sketch, { at: 0.003, length: 0.03, level: 0.5, seed: 620 + nth, from: 250, to: 1100, swell: 0.08 });
  return finishSketch(sketch, 0.34);
}

const slats = 5;
/** Seconds from one slat to the next: as the flip-book of the shop's shutter goes. */
const perSlat = 0.06;

/** Five light metal slats, one after the other; the last one meets the ground, or the roll. */
export function drawShutter(rate: number, goes: 'down' | 'up'): Float32Array {
  const sketch = createSketch(rate, 0.56);
  const chance = createChance(goes === 'down' ? 700 : 750);
  for (let slat = 0; slat < slats; slat += 1) {
    const at = slat * perSlat + 0.006 * chance();
    const height = goes === 'down' ? 1 - 0.035 * slat : 0.86 + 0.035 * slat;
    const isLast = slat === slats - 1;
    addBreath(sketch, { at, length: 0.02, level: 0.55, seed: 710 + slat, from: 1600, to: 6000, swell: 0.05, fall: 4 });
    for (const [index, hz] of [1180, 1935, 2770, 4120].entries()) {
      const tuned = hz * height * (0.985 + 0.03 * chance());
      addMode(sketch, { at, hz: tuned, level: (isLast ? 0.34 : 0.24) / (index + 1), decay: (isLast ? 0.2 : 0.1) / (index * 0.4 + 1) });
    }
    if (isLast) addMode(sketch, { at, hz: goes === 'down' ? 150 : 210, level: 0.55, decay: 0.1 });
  }
  return finishSketch(sketch, 0.32);
}

/** How many holes the feed is heard to pass, however long the time. */
const mostHoles = 18;
const perHole = 0.022;

/** The punched tape is fed on: a ratchet, hole by hole, as long as the days are many. */
export function drawTape(rate: number, days: number): Float32Array {
  const holes = Math.min(mostHoles, Math.max(2, Math.round(days)) + 1);
  const sketch = createSketch(rate, holes * perHole + 0.12);
  const chance = createChance(800 + holes);
  for (let hole = 0; hole < holes; hole += 1) addTooth(sketch, hole * perHole * (1 + 0.04 * chance()), 810 + hole, chance());
  addBreath(sketch, { at: 0, length: holes * perHole + 0.05, level: 0.14, seed: 890, from: 1200, to: 4200, swell: 0.2, fall: 1 });
  // The pawl falls in behind the last hole.
  addMode(sketch, { at: holes * perHole, hz: 310, level: 0.6, decay: 0.05 });
  addTooth(sketch, holes * perHole, 899, 1);
  return finishSketch(sketch, 0.26);
}

function addTooth(sketch: Sketch, at: number, seed: number, chance: number): void {
  addBreath(sketch, { at, length: 0.007, level: 0.55 + 0.25 * chance, seed, from: 1500, to: 5000, swell: 0.08, fall: 3 });
  addMode(sketch, { at, hz: 960 + 130 * chance, level: 0.28, decay: 0.016 });
}

/** The switch of a desk lamp: the lever gives way, the spring catches. */
export function drawLamp(rate: number): Float32Array {
  const sketch = createSketch(rate, 0.12);
  for (const [at, level] of [
    [0, 0.5],
    [0.034, 1],
  ] as const) {
    addBreath(sketch, { at, length: 0.008, level: 0.5 * level, seed: 901 + at * 1000, from: 1800, to: 6000, swell: 0.06 });
    addMode(sketch, { at, hz: 1420, level: 0.4 * level, decay: 0.022 });
    addMode(sketch, { at, hz: 2870, level: 0.2 * level, decay: 0.014 });
    addMode(sketch, { at, hz: 240, level: 0.35 * level, decay: 0.035 });
  }
  return finishSketch(sketch, 0.24);
}
