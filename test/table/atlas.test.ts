import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { atlasFrames } from '#table/atlas-frames.ts';
import { listFiles } from '../../build/list-files.ts';

const drawn = listFiles('assets/art', ['.svg']).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/<symbol id="([^"]+)"/gu)].map(([, id]) => id ?? ''),
);

describe('the atlases', () => {
  it('hold every drawing at both scales', () => {
    expect(drawn.length).toBeGreaterThan(80);
    for (const scale of [1, 2] as const) expect(Object.keys(atlasFrames[scale])).toEqual(drawn.toSorted());
  });

  it.each([1, 2] as const)('keep every frame within the picture at %ix', async (scale) => {
    const { width, height } = await sharp(`assets/atlas/objects-${scale}x.webp`).metadata();
    for (const [x, y, wide, high] of Object.values(atlasFrames[scale])) {
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + high).toBeLessThanOrEqual(height);
    }
  });

  it.each([
    [1, 600_000],
    [2, 1_400_000],
  ] as const)('stay small at %ix: under %i bytes', (scale, most) => {
    expect(readFileSync(`assets/atlas/objects-${scale}x.webp`).length).toBeLessThan(most);
  });

  it('show no vessel that has cracked', () => {
    expect(drawn.filter((id) => id.includes('crack'))).toEqual([]);
  });
});
