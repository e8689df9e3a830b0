import { describe, expect, it } from 'vitest';
import { findHold } from '#table/hold.ts';

describe('a thing of the table', () => {
  it('lies as long as nobody cares for it', () => {
    expect(findHold({ lifted: null, open: null }, 'tray')).toBe('idle');
    expect(findHold({ lifted: 'book', open: 'history' }, 'tray')).toBe('idle');
  });

  it('is pointed at by its name', () => {
    expect(findHold({ lifted: 'vessel trust', open: null }, 'vessel trust')).toBe('pointed');
  });

  it.each([
    ['papers', 'tray'],
    ['duties', 'tape'],
    ['history', 'book'],
    ['history', 'stamped'],
  ] as const)('is held up while the sheet %s lies open: %s', (open, thing) => {
    expect(findHold({ lifted: null, open }, thing)).toBe('open');
    expect(findHold({ lifted: thing, open }, thing)).toBe('open');
  });
});
