import { zipPack } from '#scenario/zip-pack.ts';
import { readSmallScenario } from './small-scenario.ts';

type Edit = readonly [file: string, from: string, to: string];

/** The files of the small scenario as somebody else may have changed them. */
export function changeSmallScenario(...edits: readonly Edit[]): Map<string, string> {
  const files = readSmallScenario();
  for (const [file, from, to] of edits) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`Violated assumption: ${file} holds “${from}”.`);
    files.set(file, text.replace(from, to));
  }
  return files;
}

/** The small scenario under an id of its own. */
export const mine = changeSmallScenario(['scenario.yaml', 'id: small', 'id: mine']);
/** The small scenario with a mistake that keeps it from being played. */
export const unsound = changeSmallScenario(['scenario.yaml', 'rating: weak', 'rating: bad']);

/** These files as the zip that a player picks. */
export function aPackFile(files: ReadonlyMap<string, string>, name = 'mine.zip'): File {
  return new File([new Uint8Array(zipPack(files))], name);
}
