import { createFinding, type Finding } from './finding.ts';
import type { FindingCode } from './finding-codes.ts';
import { isPackFile } from './pack-limits.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What may be unpacked, by the name it has in the scenario's folder; and everything that may not. */
export interface CheckedNames {
  readonly files: ReadonlyMap<string, ZipEntry>;
  readonly findings: readonly Finding[];
}

/** Separators of other systems, drives and streams, and characters that show nothing or turn what is shown around. */
const treacherous = /[\\:\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const treacherousAll = new RegExp(treacherous, 'gu');
/** What file managers leave behind without being asked. It is passed over unread. */
const litter = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u;
const longestShown = 80;

/**
 * Compares the names in a zip with those a scenario has: they stand at its root or all in one folder there. Pure. Names
 * are only compared; none is ever used as a path.
 */
export function checkPackNames(entries: readonly ZipEntry[]): CheckedNames {
  const files = new Map<string, ZipEntry>();
  const findings: Finding[] = [];
  const find = (code: FindingCode, { name }: ZipEntry): void => {
    findings.push(createFinding(code, showName(name), { line: 1, column: 1 }, { name: showName(name) }));
  };
  let folder: string | null = null;
  for (const entry of entries) {
    const isFolder = entry.name.endsWith('/');
    const steps = (isFolder ? entry.name.slice(0, -1) : entry.name).split('/');
    if (treacherous.test(entry.name) || steps.some((step) => step === '' || step === '.' || step === '..')) {
      find('scenario/pack-path', entry);
      continue;
    }
    if (litter.test(entry.name)) continue;
    if (steps.length > (isFolder ? 1 : 2)) {
      find('scenario/pack-too-deep', entry);
      continue;
    }
    if (entry.isLink) {
      find('scenario/pack-link', entry);
      continue;
    }
    if (isFolder) continue;
    const name = steps.at(-1) ?? '';
    const own = steps.length === 2 ? (steps[0] ?? '') : '';
    if (!isPackFile(name)) {
      find('scenario/pack-foreign-file', entry);
    } else if (folder !== null && folder !== own) {
      find('scenario/pack-scattered', entry);
    } else if (files.has(name)) {
      find('scenario/pack-duplicate', entry);
    } else {
      folder = own;
      files.set(name, entry);
    }
  }
  return { files, findings };
}

/** A stranger's name as it may be shown. Pure. */
export function showName(name: string): string {
  const shown = name.replaceAll(treacherousAll, (sign) => (sign === '\\' || sign === ':' ? sign : '\uFFFD'));
  return [...shown].length > longestShown ? `${[...shown].slice(0, longestShown).join('')}…` : shown;
}
