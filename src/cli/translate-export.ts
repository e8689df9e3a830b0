import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TextLimit } from '#scenario/text-limits.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { chooseLanguages, getOption, openBook } from './open-book.ts';
import { readTranslationFile } from './read-translation.ts';
import { hasChanged } from './translate-status.ts';
import { writeTranslationCsv } from './translation-csv.ts';
import { type ExportedRow, writeTranslationJson } from './translation-file.ts';

const formats = ['csv', 'json'] as const;

/** `translate export`: one row per text for a translator, to stdout or a file. */
export function runExport(call: CommandCall): ExitCode {
  const { io, t, args, options } = call;
  const refuse = (sentence: string): ExitCode => {
    io.err(sentence);
    return 2;
  };
  const to = getOption(call, 'to');
  if (to === null) return refuse(t('translate:usage.no-language'));
  const out = getOption(call, 'out');
  const wanted = getOption(call, 'format') ?? (call.json || out?.endsWith('.json') === true ? 'json' : 'csv');
  const format = formats.find((one) => one === wanted);
  if (format === undefined) return refuse(t('translate:usage.format', { format: wanted }));

  const opened = openBook(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { book } = opened;
  const chosen = chooseLanguages(call, book, { to, from: getOption(call, 'from') });
  if (!chosen.ok) return chosen.exit;
  const { from } = chosen;
  const since = getOption(call, 'since');
  const made = since === null ? null : readTranslationFile(call, since);
  if (made !== null && !made.ok) return made.exit;
  const before = new Map(made?.rows.map(({ key, source }) => [key, source]));

  const units = book.listUnits(from, to).filter((unit) => {
    const isAll = options['missing'] !== true && made === null;
    return isAll || (options['missing'] === true && unit.target === null) || hasChanged(unit, before);
  });
  const rows = units.map((unit): ExportedRow => ({
    key: unit.key,
    source: unit.source,
    target: unit.target ?? '',
    limit: unit.limit === null ? null : { unit: unit.limit.unit, least: unit.limit.least, most: unit.limit.most },
    limitNote: unit.limit === null ? '' : wordLimit(unit.limit, t),
    note: book.describe(unit, from, to),
  }));
  const head = { id: book.id, version: book.version, from, to };
  // Every line of a spreadsheet's CSV ends with CRLF; stdout adds the line feed itself.
  const text = format === 'csv' ? `${writeTranslationCsv(head, rows)}\r` : writeTranslationJson(head, rows);
  if (out === null) io.out(text);
  else if (!write(resolve(io.cwd, out), `${text}\n`)) return refuse(t('translate:usage.not-written', { name: out }));
  io.err(t('translate:export.done', { count: rows.length, from, to }));
  if (out !== null) io.err(t('translate:export.file', { name: out }));
  return 0;
}

function wordLimit({ unit, least, most }: TextLimit, t: Translate): string {
  return least === 0 ? t(`translate:limit.${unit}`, { most }) : t(`translate:limit.${unit}-range`, { least, most });
}

function write(path: string, text: string): boolean {
  try {
    writeFileSync(path, text);
    return true;
  } catch {
    return false;
  }
}
