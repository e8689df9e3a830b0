import { findingSeverities, type FindingCode } from './finding-codes.ts';

/** One thing that is wrong with a scenario. Worded, with its fix, by `cli` and `ui` from `locales/<lng>/findings.json`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** File name within the scenario folder. */
  readonly file: string;
  /** 1-based; 1 where no place can be named. */
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A spot in a file, both 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Makes a finding; its severity follows from its code. Pure. */
export function createFinding(code: FindingCode, file: string, { line, column }: Place, params: Finding['params'] = {}): Finding {
  return { code, severity: findingSeverities[code], file, line, column, params };
}

/** By file, then line, then column; the order in which an author mends them. Pure. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code),
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
