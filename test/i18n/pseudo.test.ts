import { describe, expect, it } from 'vitest';
import { makePseudoText, makePseudoTree } from '#i18n/pseudo.ts';

describe('the pseudo-language', () => {
  it('is longer, accented and bracketed', () => {
    expect(makePseudoText('Resume')).toBe('[Réšúmé~~~]');
  });

  it('leaves placeholders as they are', () => {
    expect(makePseudoText('{{count}} cards')).toMatch(/^\[\{\{count\}\} çárdš~+\]$/u);
  });

  it('keeps the shape of a tree', () => {
    expect(makePseudoTree({ a: { b: 'x' }, list: ['y', 1], none: null })).toEqual({ a: { b: '[x~]' }, list: ['[ý~]', 1], none: null });
  });
});
