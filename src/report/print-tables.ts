import type { Translate } from '#i18n/translate.ts';
import { type Row, writeRows } from './csv-rows.ts';
import type { SourceLine } from './report.ts';

/** A table with its heading, which CSV and Markdown both print: so neither can say what the other does not. */
export interface PrintTable {
  readonly heading: string;
  readonly head: Row;
  readonly rows: readonly Row[];
  /** Sentences under the table. */
  readonly notes: readonly string[];
}

/** A document made of tables. */
export interface PrintDocument {
  readonly title: string;
  readonly lead: readonly string[];
  readonly tables: readonly PrintTable[];
}

/** Sources by the ids under which the other tables name them. Pure. */
export function tabulateSources(heading: string, sources: readonly SourceLine[], t: Translate): PrintTable {
  return {
    heading,
    head: [t('report:csv.id'), t('training:column.source'), t('training:column.address')],
    rows: sources.map((one): Row => [
      one.id,
      t('training:source-line', {
        title: one.title,
        section: one.section ?? '',
        publisher: one.publisher,
        tier: one.tier,
        seen: one.seen,
      }),
      one.url,
    ]),
    notes: [],
  };
}

/** As a spreadsheet opens them: UTF-8 with byte order mark, CRLF, every cell quoted, nothing that would run as a formula. Pure. */
export function writeTablesCsv(documents: readonly PrintDocument[]): string {
  return writeRows(
    documents.flatMap(({ title, lead, tables }) => [
      [[title], ...lead.map((line): Row => [line])],
      ...tables.map(({ heading, head, rows, notes }) => [[heading], head, ...rows, ...notes.map((note): Row => [note])]),
    ]),
  );
}

/** As Markdown with a table under each heading. Pure. */
export function writeTablesMarkdown(documents: readonly PrintDocument[]): string {
  const blocks = documents.flatMap(({ title, lead, tables }) => [
    `# ${escapeCell(title)}`,
    ...lead.map(escapeCell),
    ...tables.flatMap(({ heading, head, rows, notes }) => [
      `## ${escapeCell(heading)}`,
      [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(writeCell).join(' | ')} |`).join('\n'),
      ...notes.map(escapeCell),
    ]),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

function writeCell(cell: Row[number]): string {
  return escapeCell(String(cell ?? ''));
}

/** One line in which nothing is taken for markup. */
function escapeCell(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\|<>`*[\]]/gu, String.raw`\$&`);
}
