/** What a sound measures like, for whoever cannot listen. */
export interface Measured {
  readonly seconds: number;
  readonly peak: number;
  /** Of the whole, in dB of the highest there is. */
  readonly loudness: number;
  /** Mean of all samples. */
  readonly offset: number;
  readonly first: number;
  readonly last: number;
}

/** Measures samples. */
export function measure(samples: Float32Array, rate: number): Measured {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return {
    seconds: samples.length / rate,
    peak: samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0),
    loudness: 10 * Math.log10(power),
    offset: samples.reduce((sum, sample) => sum + sample, 0) / samples.length,
    first: Math.abs(samples[0] ?? 1),
    last: Math.abs(samples.at(-1) ?? 1),
  };
}

/** The share of a sound's energy between two frequencies, by a plain Fourier sum over every 20 Hz. */
export function shareOfEnergy(samples: Float32Array, rate: number, from: number, to: number): number {
  let [within, all] = [0, 0];
  for (let hz = 10; hz < 8000; hz += 20) {
    const energy = energyAt(samples, rate, hz);
    all += energy;
    if (hz >= from && hz < to) within += energy;
  }
  return within / all;
}

/** The strongest frequency between two, in Hz. */
export function strongest(samples: Float32Array, rate: number, from: number, to: number): number {
  let [best, found] = [0, 0];
  for (let hz = from; hz <= to; hz += 2) {
    const energy = energyAt(samples, rate, hz);
    if (energy > best) [best, found] = [energy, hz];
  }
  return found;
}

/** Energy at one frequency, after G. Goertzel. */
export function energyAt(samples: Float32Array, rate: number, hz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let [before, last] = [0, 0];
  for (const sample of samples) [before, last] = [last, sample + turn * last - before];
  return before * before + last * last - turn * before * last;
}

/** How often a sound rises from rest: blows that are at least so far apart. */
export function countBlows(samples: Float32Array, rate: number, apartSeconds: number, threshold: number): number {
  const { peak } = measure(samples, rate);
  const window = Math.round(apartSeconds * rate);
  let blows = 0;
  for (let at = 0, next = 0; at < samples.length; at += 1) {
    if (at >= next && Math.abs(samples[at] ?? 0) > peak * threshold) {
      blows += 1;
      next = at + window;
    }
  }
  return blows;
}
