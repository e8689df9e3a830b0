import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iconNames, writeIconShapes } from '../../build/icon-shapes.ts';
import { listFiles } from '../../build/list-files.ts';

describe('the icons of the screens', () => {
  it('are what the package gives, so that nobody draws on them by hand', () => {
    expect(readFileSync('src/ui/parts/icon-shapes.ts', 'utf8')).toBe(writeIconShapes());
  });

  it('are each shown somewhere, so that no page carries what nobody sees', () => {
    const screens = listFiles('src/ui', ['.tsx'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(iconNames.filter((name) => !screens.includes(`'${name}'`) && !screens.includes(`"${name}"`))).toEqual([]);
  });
});
