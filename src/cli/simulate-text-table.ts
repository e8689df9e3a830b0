import type { FigureTable } from './simulate-tables.ts';

/** Scripts and signs that take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes. Pure; marks that combine with the letter before take none. */
export function measureColumns(text: string): number {
  let columns = 0;
  for (const sign of text) columns += /\p{Mark}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/** A table as lines of a terminal: its name, names aligned at the start, figures at the end of their column. Pure. */
export function printTable({ name, heads, rows }: FigureTable): string {
  const lines = [heads, ...rows.map((row) => [row.name, ...row.cells])];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => measureColumns(line[at] ?? ''))));
  const printed = lines.map((line) =>
    line
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - measureColumns(cell));
        return at === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return [name, ...printed.map((line) => `  ${line}`)].join('\n');
}
