import Papa from 'papaparse';
import { createProblem, type Problem } from './translation-problem.ts';
import { type ExportedRow, type ReadTranslation, refuseFile, type TranslationHead, type TranslationRow } from './translation-file.ts';

/** What a spreadsheet would take for a formula; an apostrophe in front of it, doubled where it has one, makes it a text. */
const formula = /^'*[=+\-@\t\r]/u;
const delimiters = [',', ';', '\t'] as const;
const KEY_COLUMNS = 3;

/** The rows as a spreadsheet opens them: UTF-8 with a byte order mark, CRLF, and no text that it would calculate. Pure. */
export function writeTranslationCsv({ id, version, from, to }: TranslationHead, rows: readonly ExportedRow[]): string {
  const head = [`key ${id} ${version}`, `source ${from}`, `target ${to}`, 'limit', 'note'];
  const cells = rows.map(({ key, source, target, limitNote, note }) => [key, source, target, limitNote, note]);
  return `\uFEFF${Papa.unparse([head, ...cells], { newline: '\r\n', escapeFormulae: formula })}`;
}

/** Reads what `writeTranslationCsv` wrote, a translator completed and a spreadsheet saved, with commas, semicolons or tabs. Pure. */
export function readTranslationCsv(text: string): ReadTranslation {
  const firstLine = text.split(/[\r\n]/u, 1)[0] ?? '';
  const delimiter = delimiters.find((one) => firstLine.includes(one));
  if (delimiter === undefined) return refuseFile('not-a-translation');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const [headings = [], ...lines] = data.map((line) => line.map(readCell));
  const head = readHead(headings);
  if (head === null) return refuseFile('wrong-columns', { got: headings.join(' | ') });
  const rows: TranslationRow[] = [];
  const problems: Problem[] = [];
  const broken = new Set(errors.map((error) => error.row));
  for (const [at, line] of lines.entries()) {
    if (line.every((cell) => cell === '')) continue;
    const row = at + 2;
    const [key = '', source = '', target = ''] = line;
    if (line.length < KEY_COLUMNS || line.length > headings.length || broken.has(at + 1)) {
      problems.push(createProblem('wrong-row', { row, key }, { got: line.length, count: headings.length }));
    } else rows.push({ row, key, source, target });
  }
  return { ok: true, head, rows, problems };
}

/** Columns of a translator's own may stand behind ours. */
function readHead([key = '', source = '', target = '']: readonly string[]): TranslationHead | null {
  const [, id, version] = /^key (\S+) (\S+)$/u.exec(key.trim()) ?? [];
  const from = /^source ([a-z]{2})$/u.exec(source.trim())?.[1];
  const to = /^target ([a-z]{2})$/u.exec(target.trim())?.[1];
  return id === undefined || version === undefined || from === undefined || to === undefined ? null : { id, version, from, to };
}

function readCell(cell: string): string {
  const text = formula.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
  return text.replaceAll(/\r\n?/gu, '\n');
}
