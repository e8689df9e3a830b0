import type { Place } from './finding.ts';

/** Keys and list positions from the top of a file down to a value. */
export type Path = readonly (string | number)[];

/** A file read: its plain value and where each part of it stands. */
export interface ParsedFile {
  readonly name: string;
  readonly value: unknown;
  /** Where the part at a path begins, its key or its value; the nearest part above it where it is missing. */
  locate(path: Path, aim?: 'key' | 'value'): Place;
}

/** A path as an author reads it: `acts.0.beats.alert.call`; the file's name at the top. */
export function describePath(file: string, path: Path): string {
  return path.length === 0 ? file : path.join('.');
}

/** The part of a plain value at a path, undefined where there is none. Pure. */
export function getPart(value: unknown, path: Path): unknown {
  let part = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Reflect.get(part, step);
  }
  return part;
}

/** A value shown to an author in one short piece that belongs to no language. */
export function describeValue(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40)}…` : value;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? `${value}` : typeof value;
}
