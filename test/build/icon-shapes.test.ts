import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeIconShapes } from '../../build/icon-shapes.ts';

describe('the icons of the screens', () => {
  it('are what the package gives, so that nobody draws on them by hand', () => {
    expect(readFileSync('src/ui/parts/icon-shapes.ts', 'utf8')).toBe(writeIconShapes());
  });
});
