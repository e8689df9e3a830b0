import fontverter from 'fontverter';

/** Reads which characters a font has, from its `cmap` table (OpenType 1.9, formats 4 and 12). */
export async function readCharacters(font: Uint8Array): Promise<ReadonlySet<number>> {
  const sfnt = await fontverter.convert(font, 'truetype');
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const cmap = findTable(view, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, found);
    if (format === 12) readFormat12(view, subtable, found);
  }
  return found;
}

function findTable(view: DataView, wanted: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + at * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)));
    if (tag === wanted) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${wanted}.`);
}

function readFormat4(view: DataView, start: number, found: Set<number>): void {
  const segments = view.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let at = 0; at < segments; at += 1) {
    const [from, to] = [view.getUint16(starts + at * 2), view.getUint16(ends + at * 2)];
    const offset = view.getUint16(offsets + at * 2);
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + view.getUint16(deltas + at * 2) : view.getUint16(offsets + at * 2 + offset + (code - from) * 2);
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
}

function readFormat12(view: DataView, start: number, found: Set<number>): void {
  for (let at = 0; at < view.getUint32(start + 12); at += 1) {
    const group = start + 16 + at * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) found.add(code);
  }
}
