import type { Light } from '#shared/daylight.ts';
import { bandPass, highPass, lowPass } from './filters.ts';
import { createNoise } from './seeded-noise.ts';

/** So long is one turn of the room's tone; every wave in it fits a whole number of times. */
const turnSeconds = 8;
/** What runs over the end is laid over the beginning. */
const overlapSeconds = 1;
/** The lamp hums with twice the mains of Tokyo, at about −38 dB. */
const hum = [
  { hz: 100, level: 10 ** (-38 / 20) },
  { hz: 200, level: 10 ** (-47 / 20) },
  { hz: 300, level: 10 ** (-55 / 20) },
] as const;

/** How loud air and street are at each light, and whether the lamp is on. */
const rooms: Readonly<Record<Light, { readonly air: number; readonly street: number; readonly isLit: boolean; readonly seed: number }>> = {
  morning: { air: 0.02, street: 0.026, isLit: false, seed: 1 },
  noon: { air: 0.021, street: 0.03, isLit: false, seed: 2 },
  evening: { air: 0.02, street: 0.02, isLit: true, seed: 3 },
  night: { air: 0.017, street: 0.008, isLit: true, seed: 4 },
};

/** The room at rest by the light of day: air, a far street, at evening and night the lamp. Its end runs into its beginning. Pure. */
export function drawRoomTone(rate: number, light: Light): Float32Array {
  const { air, street, isLit, seed } = rooms[light];
  const length = turnSeconds * rate;
  const turn = new Float32Array(length);
  const breath = closeTurn(makeAir(rate, seed), rate);
  const far = closeTurn(makeStreet(rate, seed + 20), rate);
  for (let at = 0; at < length; at += 1) {
    const part = (2 * Math.PI * at) / length;
    // Cars that nobody hears one by one: two slow swells, each whole within the turn.
    const swell = 0.7 + 0.22 * Math.sin(part + seed) + 0.08 * Math.sin(3 * part + 2 * seed);
    let sample = air * (breath[at] ?? 0) + street * swell * (far[at] ?? 0);
    if (isLit) for (const { hz, level } of hum) sample += level * Math.sin((2 * Math.PI * hz * at) / rate);
    turn[at] = sample;
  }
  return turn;
}

/** Air from the ceiling: low and even. */
function makeAir(rate: number, seed: number): Float32Array {
  const air = makeNoise(rate, seed);
  lowPass(air, rate, 420);
  lowPass(air, rate, 900);
  highPass(air, rate, 60);
  return toUnitLoudness(air);
}

/** A street behind a closed window: a low band, and nothing of what would be words. */
function makeStreet(rate: number, seed: number): Float32Array {
  const street = makeNoise(rate, seed);
  bandPass(street, rate, 170, 0.7);
  lowPass(street, rate, 600);
  highPass(street, rate, 50);
  return toUnitLoudness(street);
}

function makeNoise(rate: number, seed: number): Float32Array {
  const noise = createNoise(seed);
  return Float32Array.from({ length: (turnSeconds + overlapSeconds) * rate }, () => noise());
}

/** Lays the end over the beginning with equal power, so that the turn closes. */
function closeTurn(samples: Float32Array, rate: number): Float32Array {
  const length = turnSeconds * rate;
  const overlap = overlapSeconds * rate;
  const closed = samples.slice(0, length);
  for (let at = 0; at < overlap; at += 1) {
    const angle = ((at / overlap) * Math.PI) / 2;
    closed[at] = (samples[at] ?? 0) * Math.sin(angle) + (samples[length + at] ?? 0) * Math.cos(angle);
  }
  return closed;
}

function toUnitLoudness(samples: Float32Array): Float32Array {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return samples.map((sample) => sample / Math.sqrt(power));
}
