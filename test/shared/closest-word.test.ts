import { describe, expect, it } from 'vitest';
import { findClosestWord } from '#shared/closest-word.ts';

describe('the closest word', () => {
  it('is the known word with the fewest letters to mend', () => {
    expect(findClosestWord('weigth', ['weight', 'height', 'assume'])).toBe('weight');
    expect(findClosestWord('competency', ['competencies', 'options'])).toBe('competencies');
  });

  it('is none where nothing is near', () => {
    expect(findClosestWord('colour', ['weight', 'assume'])).toBeNull();
    expect(findClosestWord('x', [])).toBeNull();
  });
});
