import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Course } from '#session/course.ts';
import { type BuiltGame, listBuiltScenarios, listReached, type PackageFiles } from './package-build.ts';
import { cutCatalogue } from './package-catalogue.ts';
import { checkFiles, listListed, type PackageFault } from './package-check.ts';
import { cmi5Schemas, writeCmi5Structure } from './package-cmi5.ts';
import { inFirst, outlinePackage, type PackageOutline } from './package-outline.ts';
import { writePackagePage } from './package-page.ts';
import { readSchema, type SchemaFolder, validateManifest } from './package-schemas.ts';
import { scorm12Schemas, writeScorm12Manifest } from './package-scorm12.ts';
import { scorm2004Schemas, writeScorm2004Manifest } from './package-scorm2004.ts';
import type { PackageWish } from './package-wish.ts';

/** All files of a package with what is wrong with them, or why the build cannot be packaged. */
export type Assembled =
  | { readonly ok: true; readonly files: PackageFiles; readonly faults: readonly PackageFault[] }
  | { readonly ok: false; readonly fault: 'not-built' | 'stale-build'; readonly scenario: string };

/** What a package says of itself on its page. Pure. */
export function describeCourse(wish: PackageWish, packs: readonly ScenarioPack[]): Course {
  const { target, iri, languages, length, ruleset, passMark, report } = wish;
  return { format: 1, target, iri, scenarios: packs.map(({ logic }) => logic.id), languages, length, ruleset, passMark, report };
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
  const catalogue = await cutCatalogue(build, course);
  const other = packs.find(({ logic }) => catalogue?.versions[logic.id] !== logic.version);
  if (catalogue === null || other !== undefined) return { ok: false, fault: 'stale-build', scenario: other?.logic.id ?? '' };

  const outline = outlinePackage(wish, packs);
  const reached = listReached(build, course);
  const files = new Map(reached.filter((name) => build.names.includes(name)).map((name) => [name, build.read(name)]));
  const page = writePackagePage(decode(files.get('index.html')), {
    course,
    title: inFirst(outline, outline.titles),
    language: wish.languages[0] ?? '',
  });
  if (page === null) return { ok: false, fault: 'stale-build', scenario: '' };
  files.set('index.html', encode(page));
  files.set(catalogue.file, encode(catalogue.code));

  const manifest = manifests[wish.target];
  if (manifest === undefined) return { ok: true, files, faults: checkFiles(files, reached) };
  if (manifest.lists) for (const name of manifest.schemas) files.set(name, readSchema(manifest.folder, name));
  const xml = manifest.write(outline, [...files.keys()].toSorted());
  const faults = [...checkFiles(files, manifest.lists ? listListed(xml) : reached), ...(await validate(xml, manifest))];
  files.set(manifest.name, encode(xml));
  return { ok: true, files, faults };
}

async function validate(xml: string, { folder, schemas }: Manifest): Promise<readonly PackageFault[]> {
  const messages = await validateManifest(xml, folder, schemas);
  return messages.map((message) => ({ fault: 'invalid', message }));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
