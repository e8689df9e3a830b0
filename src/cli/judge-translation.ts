import { measureText } from '#scenario/text-limits.ts';
import type { BookUnit, TranslationBook } from './translation-book.ts';
import type { TranslationRow } from './translation-file.ts';
import { createProblem, type Problem } from './translation-problem.ts';

/** What a file of translations would do to a book. */
export interface Judged {
  readonly problems: readonly Problem[];
  /** Texts that are new or other than those of today, by key. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Compares rows with the texts of today. An empty cell is a text not yet translated and leaves what is there. Pure. */
export function judgeTranslation(
  book: TranslationBook,
  units: readonly BookUnit[],
  rows: readonly TranslationRow[],
  takesChanged: boolean,
): Judged {
  const unitOf = new Map(units.map((unit) => [unit.key, unit]));
  const rowOf = new Map<string, number>();
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const row of rows) {
    const unit = unitOf.get(row.key);
    const first = rowOf.get(row.key);
    if (first !== undefined) problems.push(createProblem('duplicate-row', row, { first }));
    else if (unit === undefined) problems.push(createProblem('unknown-key', row));
    else if (row.target !== '' && row.target !== unit.target) {
      problems.push(...judgeRow(book, unit, row));
      if (row.source !== unit.source) problems.push(createProblem('source-changed', row, { now: unit.source }));
      if (row.source === unit.source || takesChanged) texts.set(row.key, row.target);
    }
    rowOf.set(row.key, first ?? row.row);
  }
  for (const key of texts.keys()) {
    const unit = unitOf.get(key);
    const forerunner = unit === undefined ? null : book.findForerunner(unit);
    if (forerunner === null || texts.has(forerunner) || unitOf.get(forerunner)?.target !== null) continue;
    problems.push(createProblem('list-gap', { row: rowOf.get(key) ?? 0, key }));
  }
  return { problems: problems.toSorted((a, b) => a.row - b.row), texts };
}

function judgeRow(book: TranslationBook, unit: BookUnit, row: TranslationRow): readonly Problem[] {
  const objections = book.judge(unit, row.target).map(({ code, params }) => createProblem(code, row, params));
  const length = unit.limit === null ? 0 : measureText(unit.limit, row.target);
  if (unit.limit === null || length <= unit.limit.most) return objections;
  return [...objections, createProblem('over-length', row, { length, most: unit.limit.most })];
}
