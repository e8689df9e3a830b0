import type { z } from 'zod';
import { findClosestWord } from '#shared/closest-word.ts';
import { createFinding, type Finding } from './finding.ts';
import type { FindingCode } from './finding-codes.ts';
import { nameSlip } from './name-syntax-error.ts';
import { describePath, describeValue, getPart, type ParsedFile, type Path } from './parsed-file.ts';
import { describeForms, findSchemas, listKeys } from './schema-walk.ts';
import { patterns } from './schema-parts.ts';

type Issue = z.core.$ZodIssue;

const patternCodes: Readonly<Record<keyof typeof patterns, FindingCode>> = {
  id: 'scenario/bad-id',
  source: 'scenario/bad-source-id',
  version: 'scenario/bad-version',
  language: 'scenario/bad-language',
  date: 'scenario/bad-date',
  dateTime: 'scenario/bad-date-time',
};

const typeCodes: Readonly<Record<string, FindingCode>> = {
  string: 'scenario/not-a-text',
  number: 'scenario/not-a-number',
  int: 'scenario/not-a-whole-number',
  array: 'scenario/not-a-list',
  object: 'scenario/not-a-map',
  record: 'scenario/not-a-map',
};

/** A file's value in the shape of its schema, or null; and every place where it has another shape. */
export interface Shaped<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** Compares a file with its schema. Pure; names all mistakes, each where it stands. */
export function checkShape<T>(file: ParsedFile, schema: z.ZodType<T>): Shaped<T> {
  const result = schema.safeParse(file.value);
  if (result.success) return { value: result.data, findings: [] };
  const wording: Wording = { file, schema };
  const findings = new Map<string, Finding>();
  for (const one of result.error.issues.flatMap((issue) => wordIssue(wording, issue, []))) {
    // A number far out of range is too large by two of its rules.
    const key = JSON.stringify([one.code, one.params['path'], one.params['key']]);
    if (!findings.has(key)) findings.set(key, one);
  }
  return { value: null, findings: [...findings.values()] };
}

interface Wording {
  readonly file: ParsedFile;
  readonly schema: z.core.$ZodType;
}

function wordIssue(wording: Wording, issue: Issue, above: Path): readonly Finding[] {
  const path = [...above, ...toPath(issue.path)];
  const value = getPart(wording.file.value, path);
  const one = (code: FindingCode, params: Finding['params'] = {}): readonly Finding[] => [
    find(wording, code, path, 'value', { got: describeValue(value), ...params }),
  ];
  if (value === undefined && path.length > 0 && issue.code !== 'unrecognized_keys') return [wordMissing(wording, path)];

  switch (issue.code) {
    case 'invalid_type':
      if (typeof value === 'number' && !Number.isFinite(value))
        return one('scenario/number-too-large', { maximum: Number.MAX_SAFE_INTEGER });
      if (value === null && isProse(path.at(-1))) return [wordUnknownKey(wording, path.slice(0, -1), String(path.at(-1)))];
      if (value === null && issue.expected === 'string') return one('scenario/text-empty');
      return one(
        (typeof value === 'number' && issue.expected === 'number' ? undefined : typeCodes[issue.expected]) ?? 'scenario/not-one-of',
        {
          allowed: issue.expected,
        },
      );
    case 'too_small':
      if (issue.origin === 'string') return one('scenario/text-empty');
      return issue.origin === 'array' ? one('scenario/list-empty') : one('scenario/number-too-small', { minimum: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'array')
        return one('scenario/list-too-long', { maximum: Number(issue.maximum), length: Array.isArray(value) ? value.length : 0 });
      if (issue.origin !== 'string') return one('scenario/number-too-large', { maximum: Number(issue.maximum) });
      return one('scenario/text-too-long', { maximum: Number(issue.maximum), length: typeof value === 'string' ? value.length : 0 });
    case 'invalid_format':
      return one(codeOfPattern(issue.pattern) ?? 'scenario/bad-url');
    case 'custom':
      return one(codeOfName(issue.params?.['pattern']) ?? 'scenario/not-one-of', { allowed: '' });
    case 'invalid_value':
      return path.join('.') === 'format'
        ? one('scenario/unknown-format', { allowed: issue.values.map(String).join(', ') })
        : one('scenario/not-one-of', { allowed: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return issue.keys.map((key) => wordUnknownKey(wording, path, key));
    case 'invalid_key': {
      const inner = issue.issues[0];
      const code = inner?.code === 'invalid_format' ? codeOfPattern(inner.pattern) : undefined;
      return [find(wording, code ?? 'scenario/bad-id', path, 'key', { got: String(path.at(-1)) })];
    }
    case 'invalid_union':
      return wordUnion(wording, issue, path, value);
    default:
      return one('scenario/not-one-of', { allowed: describeForms(findSchemas(wording.schema, path)) });
  }
}

/** Of the forms a value may have, the author meant the one it comes nearest to; only that one's mistakes are told. */
function wordUnion(wording: Wording, issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, value: unknown): readonly Finding[] {
  const rated = issue.errors
    .map((issues) => ({ issues, distance: issues.reduce((sum, one) => sum + rateIssue(one, value), 0) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [nearest, second] = rated;
  if (nearest !== undefined && (second === undefined || nearest.distance < second.distance)) {
    return nearest.issues.flatMap((one) => wordIssue(wording, one, path));
  }
  const schemas = findSchemas(wording.schema, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const known = listKeys(schemas);
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    if (unknown.length > 0) return unknown.map((key) => wordUnknownKey(wording, path, key));
  }
  return [find(wording, 'scenario/not-one-of', path, 'value', { got: describeValue(value), allowed: describeForms(schemas) })];
}

function rateIssue(issue: Issue, value: unknown): number {
  if (issue.code === 'unrecognized_keys') return issue.keys.length;
  if (issue.path.length === 0) return issue.code === 'invalid_type' ? 100 : 0.5;
  return getPart(value, toPath(issue.path)) === undefined ? 1 : 0.5;
}

function wordMissing(wording: Wording, path: Path): Finding {
  const { file } = wording;
  return find(wording, 'scenario/missing-key', path, 'key', {
    key: String(path.at(-1)),
    path: describePath(file.name, path.slice(0, -1)),
  });
}

function wordUnknownKey(wording: Wording, path: Path, key: string): Finding {
  const present = getPart(wording.file.value, path);
  if (isProse(key) && getPart(present, [key]) === null) {
    const params = { path: describePath(wording.file.name, path), key: describeValue(key) };
    return find(wording, nameSlip(key) ?? 'scenario/text-cut-by-comma', [...path, key], 'key', params);
  }
  const taken = typeof present === 'object' && present !== null ? Object.keys(present) : [];
  const known = listKeys(findSchemas(wording.schema, path)).filter((one) => !taken.includes(one));
  const suggestion = findClosestWord(key, known);
  const params = { key, path: describePath(wording.file.name, path) };
  return suggestion === null
    ? find(wording, 'scenario/unknown-key', [...path, key], 'key', params)
    : find(wording, 'scenario/misspelt-key', [...path, key], 'key', { ...params, suggestion });
}

/** Whether a key is the rest of a sentence: between braces a comma ends a text, and what comes after it is read as a key. */
function isProse(key: string | number | undefined): boolean {
  return typeof key === 'string' && /[^\w@.-]/u.test(key);
}

function find(wording: Wording, code: FindingCode, path: Path, aim: 'key' | 'value', params: Finding['params']): Finding {
  const { file } = wording;
  return createFinding(code, file.name, file.locate(path, aim), { path: describePath(file.name, path), ...params });
}

function codeOfPattern(pattern: string | undefined): FindingCode | undefined {
  return codeOfName(Object.entries(patterns).find(([, one]) => String(one) === pattern)?.[0]);
}

function codeOfName(name: unknown): FindingCode | undefined {
  return Object.entries(patternCodes).find(([one]) => one === name)?.[1];
}

function toPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'symbol' ? step.toString() : step));
}
