import { deflateSync, strToU8 } from 'fflate';
import { countCrc32 } from '#shared/crc32.ts';

/** One file of a zip that says of itself whatever a test wants it to say. */
export interface Packed {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** What the zip says of it; otherwise the truth. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly method?: number; readonly localName?: string };
  readonly flags?: number;
  readonly mode?: number;
}

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? strToU8(text) : text);

/** A zip written by hand, so that it can lie. */
export function aZip(files: readonly Packed[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content = '', says = {}, flags = 0, mode } of files) {
    const plain = bytesOf(content);
    const data = deflateSync(plain);
    const nameBytes = bytesOf(name);
    const localName = bytesOf(says.localName ?? name);
    const common = (view: DataView, at: number): void => {
      view.setUint16(at, flags, true);
      view.setUint16(at + 2, says.method ?? 8, true);
      view.setUint32(at + 8, says.crc ?? countCrc32(plain), true);
      view.setUint32(at + 12, data.length, true);
      view.setUint32(at + 16, says.size ?? plain.length, true);
    };
    const local = new Uint8Array(30 + localName.length + data.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    common(localView, 6);
    localView.setUint16(26, localName.length, true);
    local.set(localName, 30);
    local.set(data, 30 + localName.length);
    const entry = new Uint8Array(46 + nameBytes.length);
    const entryView = new DataView(entry.buffer);
    entryView.setUint32(0, 0x02014b50, true);
    entryView.setUint8(5, mode === undefined ? 0 : 3);
    common(entryView, 8);
    entryView.setUint16(28, nameBytes.length, true);
    entryView.setUint32(38, ((mode ?? 0) << 16) >>> 0, true);
    entryView.setUint32(42, offset, true);
    entry.set(nameBytes, 46);
    locals.push(local);
    entries.push(entry);
    offset += local.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  const listed = entries.reduce((sum, entry) => sum + entry.length, 0);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, files.length, true);
  view.setUint16(10, files.length, true);
  view.setUint32(12, listed, true);
  view.setUint32(16, offset, true);
  return joinBytes([...locals, ...entries, end]);
}

/** Bytes behind bytes. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
