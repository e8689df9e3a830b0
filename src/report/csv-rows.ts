const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

type Cell = string | number | null;
export type Row = readonly Cell[];

/**
 * Blocks of rows as a spreadsheet opens them: UTF-8 with byte order mark, CRLF, every cell quoted, nothing that a spreadsheet
 * would run as a formula. Blocks are parted by an empty line. Pure.
 */
export function writeRows(blocks: readonly (readonly Row[])[]): string {
  const lines = blocks.flatMap((rows, at) => [...(at === 0 ? [] : ['']), ...rows.map(writeRow)]);
  return byteOrderMark + lines.join(lineEnd) + lineEnd;
}

function writeRow(row: Row): string {
  return row.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(',');
}

/** A text that begins like a formula is written as text; numbers of our own are left alone. */
function guardFormula(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}
