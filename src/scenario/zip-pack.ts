import { strToU8, zipSync } from 'fflate';
import { checkPackNames } from './check-pack-names.ts';
import { createFinding, type Finding, sortFindings } from './finding.ts';
import type { FindingCode } from './finding-codes.ts';
import { isPackFile, packLimits } from './pack-limits.ts';
import { unpackEntry } from './unpack-entry.ts';
import { readZipDirectory, type ZipEntry, type ZipFault } from './zip-directory.ts';

/** The files of a pack by name, or everything that keeps it from being opened. */
export type UnzippedPack =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Local wall time without a zone, as zip writes it: the same bytes wherever and whenever a pack is made. */
const packedAt = '1980-01-01T12:00:00';

/** Only the zip as a whole is meant. */
const whole = '';

const zipFaults: Readonly<Record<ZipFault, FindingCode>> = {
  'not-a-zip': 'scenario/pack-not-a-zip',
  damaged: 'scenario/pack-damaged',
  'too-many': 'scenario/pack-too-many',
  'other-kind': 'scenario/pack-other-kind',
};

/** Packs the files that are a scenario's own. Pure: the same files give the same bytes, in whatever order they come. */
export function zipPack(files: ReadonlyMap<string, string>): Uint8Array {
  const own = [...files].filter(([name]) => isPackFile(name)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(own.map(([name, text]) => [name, strToU8(text)])), { level: 9, mtime: packedAt });
}

/**
 * Opens a stranger's zip. Pure; never throws, whatever the bytes, and takes no more memory than `packLimits` allow. The
 * files are only texts then; whether they are a sound scenario is for `loadScenario` to say.
 */
export function unzipPack(bytes: Uint8Array): UnzippedPack {
  if (bytes.length > packLimits.zipBytes) return refuse([findInZip('scenario/pack-too-large', { maximum: packLimits.zipBytes })]);
  const directory = readZipDirectory(bytes, packLimits.entries);
  if (!directory.ok) return refuse([findInZip(zipFaults[directory.fault], { maximum: packLimits.entries })]);
  const { files, findings } = checkPackNames(directory.entries);
  const promised = [...findings, ...[...files].flatMap(([name, entry]) => judgePromise(name, entry))];
  const total = [...files.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (total > packLimits.totalBytes) promised.push(findInZip('scenario/pack-too-large', { maximum: packLimits.totalBytes }));
  return promised.length > 0 ? refuse(promised) : unpackAll(files);
}

/** What an entry says of itself is enough to leave it packed. */
function judgePromise(name: string, { isEncrypted, packed, size }: ZipEntry): readonly Finding[] {
  if (isEncrypted) return [find('scenario/pack-encrypted', name)];
  if (size > packLimits.entryBytes) return [find('scenario/pack-entry-too-large', name, { maximum: packLimits.entryBytes })];
  if (size > packed.length * packLimits.ratio) return [find('scenario/pack-ratio', name, { maximum: packLimits.ratio })];
  return [];
}

function unpackAll(entries: ReadonlyMap<string, ZipEntry>): UnzippedPack {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [name, entry] of [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const unpacked = unpackEntry(entry);
    if (unpacked.ok) files.set(name, unpacked.text);
    else findings.push(find(unpacked.fault === 'not-text' ? 'scenario/pack-not-text' : zipFaults[unpacked.fault], name));
  }
  return findings.length > 0 ? refuse(findings) : { ok: true, files };
}

function refuse(findings: readonly Finding[]): UnzippedPack {
  return { ok: false, findings: sortFindings(findings) };
}

function find(code: FindingCode, file: string, params: Finding['params'] = {}): Finding {
  return createFinding(code, file, { line: 1, column: 1 }, { name: file, ...params });
}

function findInZip(code: FindingCode, params: Finding['params']): Finding {
  return find(code, whole, params);
}
