import { describe, expect, it } from 'vitest';
import { drawRoomTone } from '#sound/room-tone.ts';
import { energyAt, measure } from './a-spectrum.ts';

const rate = 11_025;
const lights = ['morning', 'noon', 'evening', 'night'] as const;

describe('the tone of the room', () => {
  it.each(lights)('is quiet, and another turn follows without a click: %s', (light) => {
    const tone = drawRoomTone(rate, light);
    const { peak, loudness, offset } = measure(tone, rate);
    expect(peak).toBeLessThan(0.25);
    expect(loudness).toBeGreaterThan(-40);
    expect(loudness).toBeLessThan(-26);
    expect(Math.abs(offset)).toBeLessThan(0.0005);
    const widest = tone.reduce((most, sample, at) => (at === 0 ? 0 : Math.max(most, Math.abs(sample - (tone[at - 1] ?? 0)))), 0);
    expect(Math.abs((tone[0] ?? 1) - (tone.at(-1) ?? 0))).toBeLessThanOrEqual(widest);
  });

  it('hums at about −38 dB only where the lamp is on', () => {
    const levels = lights.map((light) => {
      const tone = drawRoomTone(rate, light);
      return 20 * Math.log10((2 * Math.sqrt(energyAt(tone, rate, 100))) / tone.length);
    });
    expect(levels[0]).toBeLessThan(-44);
    expect(levels[1]).toBeLessThan(-44);
    expect(Math.abs((levels[2] ?? 0) + 38)).toBeLessThan(2);
    expect(Math.abs((levels[3] ?? 0) + 38)).toBeLessThan(2);
  });

  it('has less of the street at night', () => {
    expect(measure(drawRoomTone(rate, 'night'), rate).loudness).toBeLessThan(measure(drawRoomTone(rate, 'noon'), rate).loudness - 2);
  });
});
