import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Course } from '#session/course.ts';
import { type BuiltGame, listBuiltScenarios, listReached, type PackageFiles } from './package-build.ts';
import { cutCatalogue } from './package-catalogue.ts';
import { checkFiles, listListed, type PackageFault } from './package-check.ts';
import { cmi5Schemas, writeCmi5Structure } from './package-cmi5.ts';
import { listLinks } from './package-links.ts';
import { addOffline, isOfApp } from './package-offline.ts';
import { inFirst, outlinePackage, type PackageOutline } from './package-outline.ts';
import { writePackagePage } from './package-page.ts';
import { readSchema, type SchemaFolder, validateManifest } from './package-schemas.ts';
import { scorm12Schemas, writeScorm12Manifest } from './package-scorm12.ts';
import { scorm2004Schemas, writeScorm2004Manifest } from './package-scorm2004.ts';
import type { PackageWish } from './package-wish.ts';

/** All files of a package with what is wrong with them, or why the build cannot be packaged. */
export type Assembled =
  | { readonly ok: true; readonly files: PackageFiles; readonly faults: readonly PackageFault[] }
  | { readonly ok: false; readonly fault: 'not-built'; readonly scenario: string }
  | { readonly ok: false; readonly fault: 'stale-build' };

/** What a package says of itself on its page. Pure. */
export function describeCourse(wish: PackageWish, packs: readonly ScenarioPack[]): Course {
  const { target, iri, languages, length, ruleset, passMark, report, recheck } = wish;
  const scenarios = packs.map(({ logic }) => logic.id);
  const course: Course = { format: 1, target, iri, scenarios, languages, length, ruleset, passMark, report };
  return recheck === undefined ? course : { ...course, recheck };
}

/** A manifest of a target that has one. */
interface Manifest {
  readonly name: string;
  readonly folder: SchemaFolder;
  readonly schemas: readonly string[];
  /** Whether the schemas travel, and the files are listed. */
  readonly lists: boolean;
  write(outline: PackageOutline, files: readonly string[]): string;
}

const manifests: Readonly<Partial<Record<PackageWish['target'], Manifest>>> = {
  scorm12: { name: 'imsmanifest.xml', folder: 'scorm12', schemas: scorm12Schemas, lists: true, write: writeScorm12Manifest },
  scorm2004: { name: 'imsmanifest.xml', folder: 'scorm2004', schemas: scorm2004Schemas, lists: true, write: writeScorm2004Manifest },
  cmi5: { name: 'cmi5.xml', folder: 'cmi5', schemas: cmi5Schemas, lists: false, write: writeCmi5Structure },
};

/** The files of a package out of the built game, with its manifest, checked. */
export async function assemblePackage(build: BuiltGame, wish: PackageWish, packs: readonly ScenarioPack[]): Promise<Assembled> {
  const course = describeCourse(wish, packs);
  const built = listBuiltScenarios(build);
  const missing = course.scenarios.find((id) => !built.includes(id));
  if (missing !== undefined) return { ok: false, fault: 'not-built', scenario: missing };
  const catalogue = cutCatalogue(build, course);
  if (catalogue === null || packs.some(({ logic }) => catalogue.versions[logic.id] !== logic.version)) return stale;

  const outline = outlinePackage(wish, packs);
  const page = writePackagePage(decode(build.read('index.html')), {
    course,
    title: inFirst(outline, outline.titles),
    language: wish.languages[0] ?? '',
    isApp: wish.target === 'web',
  });
  if (page === null) return stale;
  const names = [...listReached(build, course), ...listLinks('index.html', page)].filter((name) => build.names.includes(name));
  const files = new Map(names.map((name) => [name, build.read(name)]));
  files.set('index.html', encode(page));
  files.set(catalogue.file, encode(catalogue.code));
  if (wish.target !== 'web') return finish(outline, files);
  const offline = addOffline(build, files);
  return offline === null ? stale : finish(outline, offline);
}

/** The files of a recheck out of its own build, all of which it needs. */
export async function assembleRecheck(build: BuiltGame, wish: PackageWish, packs: readonly ScenarioPack[]): Promise<Assembled> {
  const outline = outlinePackage(wish, packs);
  const isApp = wish.target === 'web';
  const page = build.names.includes(recheckPage)
    ? writePackagePage(decode(build.read(recheckPage)), {
        course: describeCourse(wish, packs),
        title: inFirst(outline, outline.titles),
        language: wish.languages[0] ?? '',
        isApp,
      })
    : null;
  if (page === null) return stale;
  const names = build.names.filter((name) => name !== recheckPage && (isApp || !isOfApp(name)) && !/\.(?:br|gz|map)$/u.test(name));
  const files = new Map(names.map((name) => [name, build.read(name)]));
  files.set('index.html', encode(page));
  const offline = isApp ? addOffline(build, files) : files;
  return offline === null ? stale : finish(outline, offline);
}

const recheckPage = 'recheck.html';
const stale = { ok: false, fault: 'stale-build' } as const;

/** The files with the manifest of their target, and what is wrong with them. */
async function finish(outline: PackageOutline, content: PackageFiles): Promise<Assembled> {
  const manifest = manifests[outline.wish.target];
  if (manifest === undefined) return { ok: true, files: content, faults: checkFiles(content, null) };
  const files = new Map(content);
  if (manifest.lists) for (const name of manifest.schemas) files.set(name, readSchema(manifest.folder, name));
  const xml = manifest.write(outline, [...files.keys()].toSorted());
  const faults = [...checkFiles(files, manifest.lists ? listListed(xml) : null), ...(await validate(xml, manifest))];
  return { ok: true, files: files.set(manifest.name, encode(xml)), faults };
}

async function validate(xml: string, { folder, schemas }: Manifest): Promise<readonly PackageFault[]> {
  const messages = await validateManifest(xml, folder, schemas);
  return messages.map((message) => ({ fault: 'invalid', message }));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
