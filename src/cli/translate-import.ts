import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isLanguage } from '#i18n/languages.ts';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { judgeTranslation, type Judged } from './judge-translation.ts';
import { chooseLanguages, openBook } from './open-book.ts';
import { productId } from './product-book.ts';
import { readTranslationFile } from './read-translation.ts';
import type { BookUnit, FileChange, TranslationBook } from './translation-book.ts';
import type { TranslationHead } from './translation-file.ts';
import { createProblem, type Problem, printProblem, wordProblem } from './translation-problem.ts';

/** `translate import`: brings a translator's file in, all of it or, with one mistake in it, nothing. */
export function runImport(call: CommandCall): ExitCode {
  const { io, t, args, json, options } = call;
  const [name = '', id] = args;
  const read = readTranslationFile(call, name);
  if (!read.ok) return read.exit;
  const { head } = read;
  const opened = openBook(call, id ?? head.id);
  if (!opened.ok) return opened.exit;
  const { book } = opened;
  const misfit = findMisfit(book, head, options['other-version'] === true);
  if (misfit !== null) {
    if (json) io.out(JSON.stringify({ written: [], texts: 0, problems: [misfit] }, null, 2));
    io.err(printProblem(misfit, name, t));
    return 1;
  }
  const chosen = chooseLanguages(call, book, head);
  if (!chosen.ok) return chosen.exit;

  const units = book.listUnits(head.from, head.to);
  const judged = judgeTranslation(book, units, read.rows, options['take-changed'] === true);
  const problems = [...read.problems, ...judged.problems].toSorted((a, b) => a.row - b.row);
  const errors = problems.filter((one) => one.severity === 'error').length;
  const changes = errors > 0 ? [] : book.write(head.from, head.to, judged.texts);
  const isTrial = options['dry-run'] === true;
  if (!isTrial) for (const change of changes) write(change);

  for (const problem of problems) io.err(printProblem(problem, name, t));
  if (json) printJson(call, problems, changes, judged);
  else if (errors === 0 && isTrial) printTrial(call, units, judged);
  if (errors > 0) {
    io.err(t('translate:import.refused', { count: errors }));
    return 1;
  }
  const files = changes.map((change) => change.shown).join(', ');
  const counts = { files, count: judged.texts.size };
  if (changes.length === 0) io.err(t('translate:import.unchanged'));
  else io.err(isTrial ? t('translate:import.would-write', counts) : t('translate:import.written', counts));
  tellWhatIsLeft(call, book, units, judged, head.to);
  const skipped = problems.filter((one) => one.code === 'source-changed' && !judged.texts.has(one.key)).length;
  if (skipped > 0) io.err(t('translate:import.skipped', { count: skipped }));
  return skipped > 0 ? 1 : 0;
}

function findMisfit(book: TranslationBook, head: TranslationHead, takesOther: boolean): Problem | null {
  const file = { row: 0, key: '' };
  if (head.id !== book.id) return createProblem('other-scenario', file, { got: head.id, id: book.id });
  if (head.version === book.version || takesOther) return null;
  return createProblem('other-version', file, { got: head.version, version: book.version });
}

function write({ path, text }: FileChange): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function printJson({ io, t, options }: CommandCall, problems: readonly Problem[], changes: readonly FileChange[], { texts }: Judged): void {
  const worded = problems.map((problem) => ({ ...problem, message: wordProblem(problem, t) }));
  const files = changes.map((change) => change.shown);
  const isTrial = options['dry-run'] === true;
  io.out(JSON.stringify({ [isTrial ? 'wouldWrite' : 'written']: files, texts: texts.size, problems: worded }, null, 2));
}

function printTrial({ io, t }: CommandCall, units: readonly BookUnit[], { texts }: Judged): void {
  for (const { key, target } of units) {
    const after = texts.get(key);
    if (after !== undefined) io.out(t('translate:import.change', { key, before: target ?? t('translate:import.none'), after }));
  }
}

function tellWhatIsLeft({ io, t }: CommandCall, book: TranslationBook, units: readonly BookUnit[], { texts }: Judged, to: string): void {
  const count = units.filter((unit) => unit.target === null && !texts.has(unit.key)).length;
  const sentence = book.isDeclared(to) || book.id === productId ? 'translate:import.still-missing' : 'translate:import.undeclared';
  if (count > 0) io.err(t(sentence, { language: to, count }));
  if (!isLanguage(to)) io.err(t('translate:import.registry', { language: to }));
}
