import { Inflate, strFromU8, strToU8 } from 'fflate';
import { countCrc32 } from '#shared/crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A file of a zip as text, or why it is none. */
export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'other-kind' | 'damaged' | 'not-text' };

/** Deflated bytes grow at most 1032-fold, so that one portion never becomes more than two million bytes at once. */
const portion = 2_048;
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/**
 * Unpacks one file of a zip as UTF-8 text. Pure; never throws. It stops as soon as more comes out than the list of
 * contents has promised, so a file never takes more memory than its `size`, which is to be judged before.
 */
export function unpackEntry(entry: ZipEntry): Unpacked {
  if (entry.method !== 0 && entry.method !== 8) return { ok: false, fault: 'other-kind' };
  const bytes = entry.method === 0 ? entry.packed : inflate(entry.packed, entry.size);
  if (bytes?.length !== entry.size || countCrc32(bytes) !== entry.crc) return { ok: false, fault: 'damaged' };
  const content = byteOrderMark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(byteOrderMark.length) : bytes;
  const text = strFromU8(content);
  const written = strToU8(text);
  const isUtf8 = written.length === content.length && written.every((byte, at) => byte === content[at]);
  return isUtf8 && !text.includes('\0') ? { ok: true, text } : { ok: false, fault: 'not-text' };
}

/** At most `size` bytes; null where there are more, or where the stream is broken. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = { bytes: new Uint8Array(size), length: 0 };
  const stream = new Inflate((chunk) => {
    if (out.length + chunk.length <= size) out.bytes.set(chunk, out.length);
    out.length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && out.length <= size; at += portion) {
      stream.push(packed.subarray(at, at + portion), at + portion >= packed.length);
    }
  } catch {
    return null;
  }
  return out.length === size ? out.bytes : null;
}
