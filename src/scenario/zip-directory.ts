import { strFromU8, strToU8 } from 'fflate';

/**
 * The list of contents at the end of a zip (APPNOTE 4.3.12, 4.3.16), read by ourselves: what a stranger's archive says
 * of itself must be judged before anything of it is unpacked. Only what packs need is understood: one volume, no zip64.
 */

/** One line of the list, as it stands there; nothing of it is to be believed yet. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0 stored, 8 deflated; nothing else is understood. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** The bytes as they lie in the zip. */
  readonly packed: Uint8Array;
}

/** Why a zip cannot be listed. */
export type ZipFault = 'not-a-zip' | 'damaged' | 'too-many' | 'other-kind';

/** The entries of a zip in the order of its list, or why there is no list. */
export type ZipDirectory = { readonly ok: true; readonly entries: readonly ZipEntry[] } | { readonly ok: false; readonly fault: ZipFault };

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
/** Stands where a number has grown beyond the old fields: zip64. */
const beyond = 0xffffffff;
const unix = 3;
const linkMode = 0o120000;
const modeMask = 0o170000;

/** Lists a zip. Pure; never throws and unpacks nothing. */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const begins = view.byteLength >= 4 ? view.getUint32(0, true) : 0;
  // An archive behind something else (a program that unpacks itself) is a zip to some readers and not to others.
  if (begins !== localSignature && begins !== endSignature) return { ok: false, fault: 'not-a-zip' };
  if (end === null) return { ok: false, fault: 'damaged' };
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return { ok: false, fault: 'other-kind' };
  if (count === 0xffff || start === beyond) return { ok: false, fault: 'other-kind' };
  if (count > most) return { ok: false, fault: 'too-many' };

  const entries: ZipEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return { ok: false, fault: 'damaged' };
    const length = entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) return { ok: false, fault: 'damaged' };
    const entry = readEntry(bytes, view, at, start);
    if (entry === null) return { ok: false, fault: 'damaged' };
    entries.push(entry);
    at += length;
  }
  // More packed bytes than the zip has: entries lie over each other, so that little unpacks to much.
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  return at !== end || packed > start ? { ok: false, fault: 'damaged' } : { ok: true, entries };
}

/** Where the end record stands: its comment must reach exactly to the last byte. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, start: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const system = view.getUint8(at + 5);
  const mode = view.getUint32(at + 38, true) >>> 16;

  if (local + localLength > start || view.getUint32(local, true) !== localSignature) return null;
  const localNameLength = view.getUint16(local + 26, true);
  const localName = bytes.subarray(local + localLength, local + localLength + localNameLength);
  const data = local + localLength + localNameLength + view.getUint16(local + 28, true);
  // A reader that goes by the other of two names would unpack another file than the one that was judged.
  if (data + packedSize > start || !isSame(name, localName)) return null;
  return {
    name: decodeName(name),
    isEncrypted: (flags & 0x41) !== 0,
    isLink: system === unix && (mode & modeMask) === linkMode,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(data, data + packedSize),
  };
}

/** Names are UTF-8 today; older archivers write the letters of their own country, which then are shown byte by byte. */
function decodeName(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  return isSame(strToU8(text), bytes) ? text : strFromU8(bytes, true);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
