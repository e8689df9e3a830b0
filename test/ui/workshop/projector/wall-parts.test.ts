import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { listDelays } from '#ui/workshop/projector/list-delays.ts';
import { flag, placeFlags } from '#ui/workshop/projector/place-flags.ts';
import { drawModules } from '#ui/workshop/projector/qr-code.tsx';

describe('the code for a camera', () => {
  it('is the matrix of the whole address, module by module', () => {
    const address = 'http://192.168.11.5:2567/join#K7M4QX';
    const expected = qrcode(0, 'M');
    expected.addData(address);
    expected.make();
    const { size, path } = drawModules(address);
    const drawn = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, column, row]) => `${row} ${column}`));
    const cells = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const);
    expect(size).toBe(expected.getModuleCount());
    expect(cells.filter(([row, column]) => drawn.has(`${row} ${column}`) !== expected.isDark(row, column))).toEqual([]);
    expect(drawn.size).toBeGreaterThan(size);
  });
});

describe('slips that unfold', () => {
  it('begin with the option that has the fewest, 80 ms for each slip', () => {
    expect(listDelays([6, 9, 5, 3])).toEqual([640, 1120, 240, 0]);
  });

  it('never keep a large room waiting for longer than the last one takes', () => {
    expect(Math.max(...listDelays([60, 14, 24, 3, 40]))).toBeLessThanOrEqual(2400);
  });

  it('have nothing to wait for without answers', () => {
    expect(listDelays([0, 0])).toEqual([0, 0]);
  });
});

describe('flags on a lane', () => {
  const bounds = { from: 0, to: 1000 };

  it('stand over their pins where there is room', () => {
    expect(
      placeFlags(
        [
          { x: 100, words: 0 },
          { x: 300, words: 0 },
        ],
        bounds,
      ),
    ).toEqual([80, 280]);
  });

  it('fan out where they would lie closer than a flag needs', () => {
    const [first = 0, second = 0, third = 0] = placeFlags(
      [
        { x: 100, words: 0 },
        { x: 104, words: 0 },
        { x: 110, words: 0 },
      ],
      bounds,
    );
    expect(second - first).toBeGreaterThanOrEqual(flag.apart);
    expect(third - second).toBeGreaterThanOrEqual(flag.apart);
  });

  it('keep the room that the words behind a flag take', () => {
    const [first = 0, second = 0] = placeFlags(
      [
        { x: 100, words: 90 },
        { x: 110, words: 0 },
      ],
      bounds,
    );
    expect(second - first).toBeGreaterThanOrEqual(flag.apart + 90);
  });

  it('never stand outside of the lane', () => {
    const places = placeFlags(
      [
        { x: 980, words: 0 },
        { x: 990, words: 60 },
        { x: 1000, words: 80 },
      ],
      bounds,
    );
    expect(places.at(-1)).toBeLessThanOrEqual(1000 - flag.width - 80);
    expect(places.every((one) => one >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});
