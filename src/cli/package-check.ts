import type { PackageFiles } from './package-build.ts';
import { listLinks } from './package-links.ts';

/** What a package must not be, as systems refuse or lose such packages. */
export type PackageFault =
  | { readonly fault: 'not-there' | 'not-listed' | 'bad-name' | 'byte-order-mark' | 'foreign' | 'broken-link'; readonly file: string }
  | { readonly fault: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly fault: 'invalid'; readonly message: string };

/** Many systems stop an upload above this. */
export const mostBytes = 25_000_000;

const soundName = /^[a-z0-9._/-]{1,100}$/u;
const texts = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml|xsd)$/u;

/** Everything that is wrong with the files of a package; `listed` is what its manifest lists, null where it lists none. Pure. */
export function checkFiles(files: PackageFiles, listed: readonly string[] | null): readonly PackageFault[] {
  const names = [...files.keys()];
  const faults: PackageFault[] = [];
  for (const [file, bytes] of files) {
    if (!soundName.test(file) || file.split('/').some((part) => part === '' || part.startsWith('.')))
      faults.push({ fault: 'bad-name', file });
    if (/\.(?:map|br|gz)$/u.test(file)) faults.push({ fault: 'foreign', file });
    if (texts.test(file) && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) faults.push({ fault: 'byte-order-mark', file });
    for (const link of file.endsWith('.css') || file === 'index.html' ? listLinks(file, new TextDecoder().decode(bytes)) : []) {
      if (!files.has(link)) faults.push({ fault: 'broken-link', file: `${file} → ${link}` });
    }
  }
  if (listed === null) return faults;
  for (const file of listed) if (!files.has(file)) faults.push({ fault: 'not-there', file });
  for (const file of names) if (!listed.includes(file)) faults.push({ fault: 'not-listed', file });
  return faults;
}

/** Whether the whole may be uploaded. Pure. */
export function checkSize(bytes: number): readonly PackageFault[] {
  return bytes > mostBytes ? [{ fault: 'too-large', bytes, most: mostBytes }] : [];
}

/** The files that a manifest lists, each once. Pure. */
export function listListed(manifest: string): readonly string[] {
  return [...new Set([...manifest.matchAll(/<file href="([^"]*)"/gu)].map((match) => match[1] ?? ''))];
}
