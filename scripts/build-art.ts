/**
 * Draws every `<symbol>` of `assets/art/` into the atlases of the table: `assets/atlas/objects-1x.webp` and `-2x.webp`,
 * and writes where each picture lies to `src/table/atlas-frames.ts`. The same sources give the same bytes.
 * Run it after a change of a drawing: `npx tsx scripts/build-art.ts`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

const art = 'assets/art';
const atlas = 'assets/atlas';
const framesFile = 'src/table/atlas-frames.ts';
const scales = [1, 2] as const;
const sheetWidth = { 1: 1024, 2: 2048 } as const;
/** Between two pictures, so that smoothing never reads a neighbour. */
const gap = 2;
/** Shadows are blurred over the edge of their view box. */
const margin = 24;
const nearlyClear = 3;

interface Drawing {
  readonly id: string;
  readonly box: readonly [number, number, number, number];
  readonly body: string;
}

interface Picture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Where the drawing's origin lies in the picture. */
  readonly originX: number;
  readonly originY: number;
  readonly pixels: Buffer;
}

interface Placed extends Picture {
  readonly x: number;
  readonly y: number;
}

async function readDrawings(): Promise<{ readonly defs: string; readonly drawings: readonly Drawing[] }> {
  const files = (await readdir(art)).filter((name) => name.endsWith('.svg')).toSorted();
  const drawings: Drawing[] = [];
  let defs = '';
  for (const name of files) {
    const source = await readFile(join(art, name), 'utf8');
    if (name === 'defs.svg') {
      defs = source.slice(source.indexOf('>') + 1, source.lastIndexOf('</svg>'));
      continue;
    }
    for (const [, id, box, body] of source.matchAll(/<symbol id="([^"]+)" viewBox="([^"]+)">(.*?)<\/symbol>/gsu)) {
      const [x, y, width, height] = (box ?? '').split(' ').map(Number);
      if (id === undefined || body === undefined || x === undefined || y === undefined || width === undefined || height === undefined) {
        throw new Error(`${name}: a symbol needs an id and a viewBox of four numbers.`);
      }
      drawings.push({ id, box: [x, y, width, height], body });
    }
  }
  return { defs, drawings };
}

async function draw(defs: string, drawing: Drawing, scale: number): Promise<Picture> {
  const [x, y, width, height] = drawing.box;
  const wide = width + 2 * margin;
  const high = height + 2 * margin;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x - margin} ${y - margin} ${wide} ${high}" width="${wide * scale}" height="${high * scale}">` +
    `<defs>${defs}</defs>${drawing.body}</svg>`;
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const pixels = Buffer.from(image.asPng());
  const { data, info } = await sharp(pixels).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const edge = findEdges(data, info.width, info.height);
  const cut = await sharp(pixels)
    .extract({ left: edge.left, top: edge.top, width: edge.right - edge.left, height: edge.bottom - edge.top })
    .png()
    .toBuffer();
  return {
    id: drawing.id,
    width: edge.right - edge.left,
    height: edge.bottom - edge.top,
    originX: (margin - x) * scale - edge.left,
    originY: (margin - y) * scale - edge.top,
    pixels: cut,
  };
}

function findEdges(data: Buffer, width: number, height: number): { left: number; top: number; right: number; bottom: number } {
  let left = width;
  let top = height;
  let right = 0;
  let bottom = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < nearlyClear) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return { left, top, right, bottom };
}

/** Rows of falling height, left to right. */
function pack(pictures: readonly Picture[], width: number): { readonly placed: readonly Placed[]; readonly height: number } {
  const placed: Placed[] = [];
  let x = gap;
  let y = gap;
  let rowHeight = 0;
  for (const picture of pictures.toSorted((a, b) => b.height - a.height || (a.id < b.id ? -1 : 1))) {
    if (x + picture.width + gap > width) {
      x = gap;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    placed.push({ ...picture, x, y });
    x += picture.width + gap;
    rowHeight = Math.max(rowHeight, picture.height);
  }
  return { placed, height: y + rowHeight + gap };
}

/** Half the width of each vessel's liquid at ten heights from the base up, in 1x px: where the surface of a level lies. */
async function measureVessel(defs: string, drawing: Drawing): Promise<readonly number[]> {
  const scale = 4;
  const picture = await draw(defs, drawing, scale);
  const { data, info } = await sharp(picture.pixels).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const steps = 20;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const y = Math.min(info.height - 2, Math.max(1, Math.round(info.height * (1 - step / steps))));
    let wide = 0;
    for (let x = 0; x < info.width; x += 1) if ((data[(y * info.width + x) * 4 + 3] ?? 0) > 100) wide += 1;
    return Math.round((wide / scale / 2) * 10) / 10;
  });
}

async function buildAtlas(
  defs: string,
  drawings: readonly Drawing[],
  scale: 1 | 2,
): Promise<{ readonly placed: readonly Placed[]; readonly bytes: number }> {
  const pictures: Picture[] = [];
  for (const drawing of drawings) pictures.push(await draw(defs, drawing, scale));
  const width = sheetWidth[scale];
  const { placed, height } = pack(pictures, width);
  const { size } = await sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite(placed.map((one) => ({ input: one.pixels, left: one.x, top: one.y })))
    .webp({ quality: 90, alphaQuality: 96, effort: 6, smartSubsample: true })
    .toFile(join(atlas, `objects-${scale}x.webp`));
  return { placed, bytes: size };
}

function writeFrames(sheets: Readonly<Record<1 | 2, readonly Placed[]>>, profiles: Readonly<Record<string, readonly number[]>>): string {
  const sheet = (placed: readonly Placed[]): string =>
    placed
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        (one) => `    ${keyOf(one.id)}: [${[one.x, one.y, one.width, one.height, round(one.originX), round(one.originY)].join(', ')}],\n`,
      )
      .join('');
  const vessels = Object.entries(profiles).map(([id, widths]) => `  ${keyOf(id)}: [${widths.join(', ')}],\n`);
  return (
    '/** Made by scripts/build-art.ts from assets/art: do not edit. */\n\n' +
    '/** x, y, width and height in the sheet, then the place of the origin within the picture; px of the sheet. */\n' +
    'export type AtlasFrame = readonly [number, number, number, number, number, number];\n\n' +
    '/** Where each drawing lies, by the scale of the sheet. */\n' +
    `export const atlasFrames: Readonly<Record<1 | 2, Readonly<Record<string, AtlasFrame>>>> = {\n  1: {\n${sheet(sheets[1])}  },\n  2: {\n${sheet(sheets[2])}  },\n};\n\n` +
    '/** Half the inner width of a vessel from the base of its liquid up to the brim, at even steps; 1x px. */\n' +
    `export const vesselProfiles: Readonly<Record<string, readonly number[]>> = {\n${vessels.join('')}};\n`
  );
}

/** Written as the formatter writes it. */
const keyOf = (id: string): string => (/^[a-z]+$/u.test(id) ? id : `'${id}'`);

const round = (value: number): number => Math.round(value * 10) / 10;

const { defs, drawings } = await readDrawings();
const [one, two] = [await buildAtlas(defs, drawings, scales[0]), await buildAtlas(defs, drawings, scales[1])];
const liquids = drawings.filter((drawing) => drawing.id.endsWith('-liquid'));
const profiles: Record<string, readonly number[]> = {};
for (const liquid of liquids) profiles[liquid.id.replace('vessel-', '').replace('-liquid', '')] = await measureVessel(defs, liquid);
await writeFile(framesFile, writeFrames({ 1: one.placed, 2: two.placed }, profiles));
process.stdout.write(`${drawings.length} drawings; 1x ${one.bytes} bytes, 2x ${two.bytes} bytes\n`);
