import type { Path } from './parsed-file.ts';

/** One piece of prose and where it stands in its file. */
export interface Line {
  readonly path: Path;
  readonly text: string;
}

/** Every text in a plain value, in file order. Pure. */
export function listLines(value: unknown, path: Path = []): readonly Line[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => listLines(one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => listLines(one, [...path, key]));
}

/** A field's name without its ruleset: `because@japan-2025` is a `because`. */
export function getFieldName(path: Path): string {
  return String(path.at(-1)).split('@', 1)[0] ?? '';
}

/**
 * Whether a path is of a form, where `*` stands for any one step and the last step may be a variant by ruleset.
 *
 * @example isOfForm(['injects', 'call', 'body@japan-2025'], 'injects * body')
 */
export function isOfForm(path: Path, form: string): boolean {
  const steps = form.split(' ');
  return (
    steps.length === path.length &&
    steps.every((step, at) => step === '*' || step === (at === path.length - 1 ? getFieldName(path) : path[at]))
  );
}
