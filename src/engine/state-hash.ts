import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toCanonicalJson } from '#shared/canonical-json.ts';
import type { SessionState } from './state.ts';

/** SHA-256 (hex) over the canonical JSON of our own state: the same in Node and in every browser. */
export function hashState(state: SessionState): string {
  return bytesToHex(sha256(utf8ToBytes(toCanonicalJson(state))));
}
