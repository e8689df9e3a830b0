import { describe, expect, it } from 'vitest';
import { type Keystroke, readKey } from '#ui/workshop/console/read-key.ts';

const stroke = (key: string, stated: Partial<Keystroke> = {}): Keystroke => ({ key, hasModifier: false, in: 'page', ...stated });

describe('a key on the console', () => {
  it.each([
    [' ', 'pause'],
    ['e', 'extend'],
    ['R', 'reveal'],
    ['d', 'decide'],
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['PageUp', 'back'],
    ['o', 'override'],
    ['w', 'rewind'],
    ['m', 'message'],
    ['z', 'undo'],
  ] as const)('asks for the step it stands beside: %s', (key, step) => {
    expect(readKey(stroke(key))).toEqual({ is: 'step', step });
  });

  it('names a team by its number, and all of them by nought', () => {
    expect(readKey(stroke('4'))).toEqual({ is: 'target', team: 4 });
    expect(readKey(stroke('0'))).toEqual({ is: 'target', team: null });
  });

  it('puts down a sign by 7, 8 and 9, so that no team has these', () => {
    expect(['7', '8', '9'].map((key) => readKey(stroke(key)))).toEqual([
      { is: 'observe', tag: 'well' },
      { is: 'observe', tag: 'worry' },
      { is: 'observe', tag: 'danger' },
    ]);
  });

  it('is a letter and nothing else while words are written', () => {
    for (const key of ['r', '3', ' ', 'PageDown', 'ArrowDown']) expect(readKey(stroke(key, { in: 'text' }))).toBeNull();
  });

  it('is a figure while a count is entered, where letters still lead on', () => {
    expect(readKey(stroke('3', { in: 'figure' }))).toBeNull();
    expect(readKey(stroke('ArrowDown', { in: 'figure' }))).toBeNull();
    expect(readKey(stroke('r', { in: 'figure' }))).toEqual({ is: 'step', step: 'reveal' });
  });

  it('leaves Space and the arrows to the control that has the focus', () => {
    for (const key of [' ', 'ArrowDown', 'ArrowLeft']) expect(readKey(stroke(key, { in: 'control' }))).toBeNull();
    expect(readKey(stroke('PageDown', { in: 'control' }))).toEqual({ is: 'step', step: 'next' });
  });

  it('is the browser’s with a modifier', () => {
    expect(readKey(stroke('r', { hasModifier: true }))).toBeNull();
    expect(readKey(stroke('x'))).toBeNull();
    expect(readKey(stroke('F1'))).toBeNull();
  });
});
