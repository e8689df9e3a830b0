import type { TextLimit } from '#scenario/text-limits.ts';
import type { ProblemCode } from './translation-problem.ts';

/** One text in two languages, with what its translator must know. */
export interface BookUnit {
  readonly key: string;
  readonly source: string;
  readonly target: string | null;
  readonly limit: TextLimit | null;
}

/** What a text may not be: told in `locales/<lng>/translate.json` under `import.problems`. */
export interface Objection {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A file as it will be. */
export interface FileChange {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

/** What is translated as a whole: the texts of a scenario, or the words of the product. */
export interface TranslationBook {
  readonly id: string;
  readonly version: string;
  /** Languages that it has texts in, the first being the one that others are measured by. */
  readonly languages: readonly string[];
  /** Whether a language counts as one of its own, and so must be complete. */
  isDeclared(language: string): boolean;
  /** Every text of a language in file order, beside another language's. */
  listUnits(from: string, to: string): readonly BookUnit[];
  /** What it is, where it stands, who speaks, which terms it holds. */
  describe(unit: BookUnit, from: string, to: string): string;
  /** What speaks against a translation of a unit. */
  judge(unit: BookUnit, text: string): readonly Objection[];
  /** The key of the text that must be there before this one, for lists; null elsewhere. */
  findForerunner(unit: BookUnit): string | null;
  /** The files as they are with these texts, by key; only those that change. */
  write(from: string, to: string, texts: ReadonlyMap<string, string>): readonly FileChange[];
}
