import type { KeyOf } from '#i18n/text-keys.ts';
import type { Translate } from '#i18n/translate.ts';

type ProblemsIn<Key extends string> = Key extends `import.problems.${infer Code}` ? Code : never;

/** What can be wrong with a translation that comes in. */
export type ProblemCode = ProblemsIn<KeyOf<'translate'>>;

/** One thing that is wrong, with the row as a spreadsheet counts it; row 0 is the file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly row: number;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Neither of them stops the import of the other rows. */
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['over-length', 'source-changed']);

/** Makes a problem; its severity follows from its code. Pure. */
export function createProblem(code: ProblemCode, at: Pick<Problem, 'row' | 'key'>, params: Problem['params'] = {}): Problem {
  return { code, severity: warnings.has(code) ? 'warning' : 'error', ...at, params };
}

/** What is wrong and what to do about it. Pure. */
export function wordProblem({ code, params }: Problem, t: Translate): string {
  return t.dynamic(`translate:import.problems.${code}`, params);
}

/** A problem as a line of the terminal. Pure. */
export function printProblem(problem: Problem, name: string, t: Translate): string {
  const { row, key } = problem;
  const severity = t(`translate:import.severity.${problem.severity}`);
  const message = wordProblem(problem, t);
  return row === 0
    ? t('translate:import.file-problem', { name, severity, message })
    : t('translate:import.problem', { row, key, severity, message });
}
