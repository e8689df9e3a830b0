import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

/** The folders of `assets/lms/`: a manifest's own schemas. */
export type SchemaFolder = 'scorm12' | 'scorm2004' | 'cmi5';

/** A schema of ours, as it lies in `assets/lms/`. */
export function readSchema(folder: SchemaFolder, name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../assets/lms/${folder}/${name}`, import.meta.url)));
}

/** What is wrong with a manifest by its schemas, the first of which is its own namespace's; empty where nothing is. */
export async function validateManifest(xml: string, folder: SchemaFolder, names: readonly string[]): Promise<readonly string[]> {
  const [own, ...imported] = names.map((name) => ({ fileName: name, contents: new TextDecoder().decode(readSchema(folder, name)) }));
  if (own === undefined) return [];
  const result = await validateXML({ xml: [{ fileName: 'manifest.xml', contents: xml }], schema: [own], preload: imported });
  return result.valid ? [] : result.errors.map((error) => `${error.loc?.lineNumber ?? 0}: ${error.message}`);
}
