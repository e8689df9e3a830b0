import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type BuiltChunk, parseBuildManifest } from './parse-build-manifest.ts';

/** Files of a package by name, with `/`. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The built game as it lies in a folder. */
export interface BuiltGame {
  readonly chunks: Readonly<Record<string, BuiltChunk>>;
  /** Every file but hidden ones, sorted, with `/`. */
  readonly names: readonly string[];
  /** A file that is among `names`. */
  read(name: string): Uint8Array;
}

/** What a package takes along of the scenarios and languages that were built. */
export interface Selection {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
}

/** The game in a folder, or null where nothing was built there. */
export function openBuild(folder: string): BuiltGame | null {
  const manifest = join(folder, '.vite', 'manifest.json');
  const chunks = existsSync(manifest) ? parseBuildManifest(readFileSync(manifest, 'utf8')) : null;
  if (chunks === null) return null;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !/(?:^|\/)\./u.test(name) && /\.[a-z0-9]+$/u.test(name))
    .toSorted();
  return { chunks, names, read: (name) => readFileSync(join(folder, name)) };
}

/** Scenarios that were built, by id. Pure. */
export function listBuiltScenarios({ chunks }: Pick<BuiltGame, 'chunks'>): readonly string[] {
  return Object.keys(chunks).flatMap((key) => /^virtual:scenario\/([^/]+)\/logic$/u.exec(key)?.[1] ?? []);
}

/**
 * The files that the game's page reaches for these scenarios and languages, and the licences of all; sorted. What only a
 * workshop, the library's other scenarios or another language would ask for is left out. Pure.
 */
export function listReached({ chunks, names }: Pick<BuiltGame, 'chunks' | 'names'>, selection: Selection): readonly string[] {
  const keys = new Set(['index.html']);
  const files = new Set(['index.html', ...names.filter((name) => /^licences\/[^/]+\.(?:md|txt)$/u.test(name))]);
  for (const key of keys) {
    const chunk = chunks[key];
    if (chunk === undefined) continue;
    for (const file of [chunk.file, ...chunk.css, ...chunk.assets]) files.add(file);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) if (isTaken(next, selection)) keys.add(next);
  }
  return [...files].toSorted();
}

/** Words of pages that are in no package. */
const wordsOfOtherPages = ['phone', 'projector', 'workshop', 'room', 'training'];

function isTaken(key: string, { scenarios, languages }: Selection): boolean {
  const [kind, one = '', part = '', language] = key.split('/');
  if (kind === 'virtual:scenario') {
    return scenarios.includes(one) && part !== 'facilitator' && (language === undefined || languages.includes(language));
  }
  if (kind === 'virtual:words') return languages.includes(one) && !wordsOfOtherPages.includes(part);
  if (kind === 'virtual:faces') return one === 'scenario' ? scenarios.includes(part) : one !== 'phone';
  return true;
}
