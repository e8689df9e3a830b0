import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under a folder whose name ends with one of the endings, sorted, relative to the working directory, with `/`. */
export function listFiles(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
