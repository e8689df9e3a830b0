import { zipSync } from 'fflate';
import type { PackageFiles } from './package-build.ts';

/** Local wall time without a zone, as zip writes it: the same bytes wherever and whenever a package is made. */
const packedAt = '1980-01-01T12:00:00';

/** The files as one zip. Pure: the same files give the same bytes, in whatever order they come. */
export function zipPackage(files: PackageFiles): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: packedAt });
}
