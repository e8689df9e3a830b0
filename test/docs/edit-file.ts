/** Where a snippet goes in a file, as the tutorials say it to the test: at a line, told by its own words. */
export interface Edit {
  readonly how: 'after' | 'before' | 'replace';
  readonly file: string;
  readonly line: string;
}

/** Reads `scenario.yaml | goto: [{ to: alert.report }]`. */
export function readEdit(how: Edit['how'], rest: string): Edit {
  const [file = '', line = ''] = rest.split(' | ');
  return { how, file: file.trim(), line: line.trim() };
}

/**
 * Does what a reader does: puts lines before or after a line, or in the place of a line and all that is indented below
 * it. The line must be there, and once only.
 */
export function applyEdit(text: string, { how, line }: Edit, snippet: string): string {
  const lines = text.split('\n');
  const found = lines.flatMap((one, at) => (one.trim() === line ? [at] : []));
  const [at] = found;
  if (at === undefined || found.length > 1) throw new Error(`"${line}" stands ${found.length} times in the file.`);
  const added = snippet.split('\n');
  if (how === 'after') return lines.toSpliced(at + 1, 0, ...added).join('\n');
  if (how === 'before') return lines.toSpliced(at, 0, ...added).join('\n');
  const depth = indentOf(lines[at] ?? '');
  let end = at + 1;
  while (end < lines.length && lines[end]?.trim() !== '' && indentOf(lines[end] ?? '') > depth) end += 1;
  return lines.toSpliced(at, end - at, ...added).join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
