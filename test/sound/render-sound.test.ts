import { describe, expect, it } from 'vitest';
import { renderSound } from '#sound/render-sound.ts';
import { pitchOfLevel } from '#sound/ringing-sounds.ts';
import type { Sound } from '#sound/sound.ts';
import { countBlows, measure, shareOfEnergy, strongest } from './a-spectrum.ts';

const rate = 24_000;
const draw = (sound: Sound): Float32Array => renderSound(sound, rate);
const isSame = (one: Float32Array, other: Float32Array): boolean =>
  one.length === other.length && one.every((sample, at) => sample === other[at]);
const sounds: readonly Sound[] = [
  { name: 'call' },
  { name: 'paper', nth: 0 },
  { name: 'paper', nth: 1 },
  { name: 'deal', nth: 0 },
  { name: 'deal', nth: 4 },
  { name: 'pad' },
  { name: 'seal' },
  { name: 'pin', nth: 0 },
  { name: 'glass', from: 50, to: 30 },
  { name: 'shutter', goes: 'down' },
  { name: 'shutter', goes: 'up' },
  { name: 'tape', days: 1 },
  { name: 'tape', days: 18 },
  { name: 'flip' },
  { name: 'newspaper' },
  { name: 'lamp' },
  { name: 'act' },
];

describe('every sound of the table', () => {
  it.each(sounds.map((sound) => [JSON.stringify(sound), sound] as const))(
    'begins and ends at rest, never clips and rests on nothing: %s',
    (_, sound) => {
      for (const at of [rate, 44_100, 48_000]) {
        const measured = measure(renderSound(sound, at), at);
        expect(measured.first + measured.last).toBe(0);
        expect(measured.peak).toBeLessThanOrEqual(0.9);
        expect(measured.peak).toBeGreaterThan(0.15);
        expect(Math.abs(measured.offset)).toBeLessThan(0.001);
        expect(measured.loudness).toBeGreaterThan(-42);
      }
    },
  );

  it('is the same samples whenever it is drawn', () => {
    for (const sound of sounds) expect(isSame(draw(sound), draw(sound)), sound.name).toBe(true);
  });

  it('is another one for each card of a hand', () => {
    expect(isSame(draw({ name: 'deal', nth: 0 }), draw({ name: 'deal', nth: 1 }))).toBe(false);
  });

  it('is softer than the seal, the only one with weight', () => {
    const weight = measure(draw({ name: 'seal' }), rate).peak;
    for (const sound of sounds.filter(({ name }) => name !== 'seal')) expect(measure(draw(sound), rate).peak).toBeLessThan(weight * 0.65);
  });
});

describe('the seal', () => {
  it('is a dull thud: nearly all of it lies below 250 Hz, and some of that where a small loudspeaker still speaks', () => {
    const seal = draw({ name: 'seal' });
    expect(shareOfEnergy(seal, rate, 20, 250)).toBeGreaterThan(0.9);
    expect(shareOfEnergy(seal, rate, 140, 250)).toBeGreaterThan(0.1);
  });

  it('strikes at once and is over within a third of a second', () => {
    const seal = draw({ name: 'seal' });
    expect(measure(seal.slice(0, Math.round(0.03 * rate)), rate).peak).toBeCloseTo(measure(seal, rate).peak, 5);
    expect(measure(seal.slice(Math.round(0.33 * rate)), rate).peak).toBeLessThan(0.03);
  });
});

describe('the telephone', () => {
  it('rings twice on two tones', () => {
    const call = draw({ name: 'call' });
    expect(countBlows(call, rate, 0.6, 0.5)).toBe(2);
    expect(Math.abs(strongest(call, rate, 700, 880) - 784)).toBeLessThan(8);
    expect(Math.abs(strongest(call, rate, 900, 1100) - 988)).toBeLessThan(8);
  });
});

describe('small things', () => {
  it('are short: a card, a pin and a switch are over before the next one comes', () => {
    for (const sound of [{ name: 'deal', nth: 0 }, { name: 'pin', nth: 0 }, { name: 'lamp' }] as const) {
      expect(measure(draw(sound), rate).seconds).toBeLessThan(0.15);
    }
  });

  it('sound as often as they are seen to move: five slats, and one tooth per day', () => {
    expect(countBlows(draw({ name: 'shutter', goes: 'down' }), rate, 0.045, 0.3)).toBe(5);
    const lengths = [1, 3, 9, 18, 90].map((days) => measure(draw({ name: 'tape', days }), rate).seconds);
    expect(lengths.slice(0, 4)).toEqual(lengths.slice(0, 4).toSorted((one, other) => one - other));
    expect(lengths[3]).toBe(lengths[4]);
    expect(lengths[3]).toBeLessThan(0.6);
  });

  it('ring higher the fuller a glass is, over one octave', () => {
    const pitches = [0, 20, 40, 55, 80, 100].map(pitchOfLevel);
    expect(pitches).toEqual(pitches.toSorted((one, other) => one - other));
    expect([pitches[0], pitches.at(-1)]).toEqual([1, 2]);
    expect(Math.abs(strongest(draw({ name: 'glass', from: 0, to: 0 }), rate, 300, 600) - 440)).toBeLessThan(6);
  });
});
