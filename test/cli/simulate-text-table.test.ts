import { describe, expect, it } from 'vitest';
import { measureColumns, printTable } from '#cli/simulate-text-table.ts';

describe('a table in the terminal', () => {
  it('counts the columns that a terminal gives to a sign', () => {
    expect(['abc', '得点', 'カード', '〜', 'テスト(A)', 'é', '10%', '件・日', '𠮷'].map(measureColumns)).toEqual([
      3, 4, 6, 2, 9, 1, 3, 6, 2,
    ]);
    expect(measureColumns('e\u0301')).toBe(1);
  });

  it('sets names at the start and figures at the end of their columns, whatever they are written in', () => {
    const table = {
      name: '得点',
      heads: ['ボット', '平均', 'max'],
      rows: [
        { name: 'でたらめ', cells: ['40', '100'] },
        { name: 'A', cells: ['3.8', '5件'] },
      ],
    };
    expect(printTable(table)).toBe(['得点', '  ボット    平均  max', '  でたらめ    40  100', '  A          3.8  5件'].join('\n'));
  });
});
