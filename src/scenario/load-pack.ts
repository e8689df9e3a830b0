import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toCanonicalJson } from '#shared/canonical-json.ts';
import { type Loaded, loadScenario } from './load.ts';
import { unzipPack } from './zip-pack.ts';

/** A pack that was opened: its files and the sound scenario in them, or everything that is wrong. */
export type LoadedPack = (Extract<Loaded, { ok: true }> & { readonly files: ReadonlyMap<string, string> }) | Extract<Loaded, { ok: false }>;

/** Opens a stranger's zip and loads the scenario in it. Pure; never throws and never gives half a scenario. */
export function loadPack(bytes: Uint8Array): LoadedPack {
  const unzipped = unzipPack(bytes);
  if (!unzipped.ok) return unzipped;
  const loaded = loadScenario(unzipped.files);
  return loaded.ok ? { ...loaded, files: unzipped.files } : loaded;
}

/** SHA-256 (hex) over the names and texts of a pack's files, whatever zip they came in. Pure. */
export function sumPackFiles(files: ReadonlyMap<string, string>): string {
  return bytesToHex(sha256(utf8ToBytes(toCanonicalJson(Object.fromEntries(files)))));
}
