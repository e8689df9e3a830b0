import { describe, expect, it } from 'vitest';
import { cardHalf, depthScale } from '#table/card-geometry.ts';
import { chooseDensity, type Host, layOutTable, type Spot } from '#table/layout.ts';

const desktop: Host = { width: 1366, height: 768, isStrip: false };
const phone: Host = { width: 375, height: 218, isStrip: true };
const hosts: readonly (readonly [string, Host])[] = [
  ['1366 × 768', desktop],
  ['1920 × 1080', { width: 1920, height: 1080, isStrip: false }],
  ['1024 × 768', { width: 1024, height: 768, isStrip: false }],
  ['1280 × 720', { width: 1280, height: 720, isStrip: false }],
  ['2560 × 1080', { width: 2560, height: 1080, isStrip: false }],
];

describe('the layout of the table', () => {
  it('is the drawing itself at 1366 × 768', () => {
    const layout = layOutTable(desktop);
    expect(layout.unit).toBeCloseTo(1, 2);
    expect(layout.free).toBeCloseTo(800, 0);
    expect(layout.figures(6).map((spot) => Math.round(spot.x))).toEqual([66, 188, 310, 432, 554, 676]);
  });

  it('is the same picture, larger, at 1920 × 1080', () => {
    expect(layOutTable({ width: 1920, height: 1080, isStrip: false }).unit).toBeCloseTo(1.406, 2);
  });

  it.each(hosts)('lays the cards of a long act in two rows that hide none and stay above the vessels: %s', (_name, host) => {
    const layout = layOutTable(host);
    for (const count of [6, 8, 9, 10]) {
      const spots = layout.stamped(count);
      for (const [index, one] of spots.entries()) {
        for (const other of spots.slice(index + 1)) {
          const isApart =
            Math.abs(one.x - other.x) >= 2 * cardHalf.width * one.scale ||
            Math.abs(one.y - other.y) >= 2 * cardHalf.height * depthScale * one.scale;
          expect(isApart, `${count} cards: ${one.x} ${one.y} and ${other.x} ${other.y}`).toBe(true);
        }
        expect(one.y).toBeLessThan((layout.vessels(5, true)[0]?.y ?? 0) - 120 * layout.unit);
      }
    }
  });

  it.each(hosts)('keeps everything left of the sheets and on the table: %s', (_name, host) => {
    const layout = layOutTable(host);
    const spots: readonly Spot[] = [
      ...layout.figures(6),
      ...layout.vessels(5, false),
      ...layout.vessels(5, true),
      ...[1, 2, 3, 4, 5].flatMap((count) => layout.cards(count)),
      ...[1, 3, 5, 8, 10].flatMap((count) => layout.stamped(count)),
      layout.laptop,
      layout.tray,
      layout.book,
      layout.seal,
      layout.phoneRinging,
      layout.phoneResting,
      layout.hero,
    ];
    for (const { x, y, scale } of spots) {
      expect(x - 40 * scale).toBeGreaterThan(0);
      expect(x + 40 * scale).toBeLessThan(layout.free);
      expect(y).toBeLessThan(host.height);
    }
    expect(layout.tape.x + layout.tape.length * layout.tape.scale).toBeLessThan(layout.free);
  });

  it('never lets two figures or two vessels stand in one place', () => {
    for (const [, host] of hosts) {
      const xs = layOutTable(host)
        .vessels(5, false)
        .map((spot) => spot.x);
      expect(new Set(xs).size).toBe(5);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    }
  });

  it('lays the laptop before the vessels where the table is deep, so that their words stand side by side', () => {
    const tablet = layOutTable({ width: 1024, height: 768, isStrip: false });
    const [first, second] = tablet.vessels(5, false);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(90);
    expect(tablet.laptop.y - 190 * tablet.laptop.scale).toBeGreaterThan((first?.y ?? 0) + 60 * tablet.unit);
  });

  it('deals five cards closer and smaller than four', () => {
    const layout = layOutTable(desktop);
    expect(layout.cards(5)[0]?.scale).toBeLessThan(layout.cards(4)[0]?.scale ?? 0);
  });
});

describe('the strip of a phone', () => {
  it('has people, tape, laptop, tray and what has arrived, and nothing else', () => {
    const layout = layOutTable(phone);
    expect(layout.figures(6)).toHaveLength(6);
    expect(layout.cards(4)).toEqual([]);
    expect(layout.vessels(5, false)).toEqual([]);
    expect(layout.book.scale).toBe(0);
    expect(layout.phoneRinging.y).toBeLessThan(phone.height);
  });

  it('shows the whole tape at any width', () => {
    for (const width of [320, 375, 600, 900]) {
      const { tape } = layOutTable({ width, height: 218, isStrip: true });
      expect(tape.x + tape.length * tape.scale).toBeLessThan(width);
    }
  });
});

const wholes: readonly (readonly [string, Host])[] = [
  ['375 × 812', { width: 375, height: 812, isStrip: false, isWhole: true, wall: 48, foot: 64 }],
  ['320 × 568', { width: 320, height: 568, isStrip: false, isWhole: true, wall: 48, foot: 64 }],
  ['768 × 1024', { width: 768, height: 1024, isStrip: false, isWhole: true, wall: 48, foot: 64 }],
  ['812 × 375', { width: 812, height: 375, isStrip: false, isWhole: true, wall: 48, foot: 64 }],
  ['1366 × 768 with large letters', { width: 1366, height: 768, isStrip: false, isWhole: true, wall: 72, foot: 96 }],
];

describe('the enlarged table', () => {
  it.each(wholes)('has everything between the wall and the row of words: %s', (_name, host) => {
    const layout = layOutTable(host);
    const things: readonly Spot[] = [
      ...layout.figures(6),
      ...layout.vessels(5, false),
      ...layout.vessels(5, true),
      ...[2, 3, 4, 5].flatMap((count) => layout.cards(count)),
      ...[1, 3, 4, 6, 10].flatMap((count) => layout.stamped(count)),
      layout.laptop,
      layout.tray,
      layout.book,
      layout.seal,
      layout.hero,
      layout.phoneRinging,
      layout.phoneResting,
    ];
    for (const { x, y, scale } of things) {
      expect(scale).toBeGreaterThan(0);
      expect(x - 38 * scale).toBeGreaterThan(0);
      expect(x + 38 * scale).toBeLessThan(host.width);
      expect(y).toBeGreaterThan(host.wall ?? 0);
      expect(y).toBeLessThan(host.height - (host.foot ?? 0));
    }
    expect(layout.tape.x + layout.tape.length * layout.tape.scale).toBeLessThan(host.width);
  });

  it.each(wholes)('deals cards far enough apart for a finger: %s', (_name, host) => {
    const spots = layOutTable(host).cards(5);
    const gap = (spots[1]?.x ?? 0) - (spots[0]?.x ?? 0);
    expect(gap).toBeGreaterThanOrEqual(40);
  });

  it('is another drawing for a page that is higher than wide, and for one that is low', () => {
    expect(wholes.map(([, host]) => layOutTable(host).mode)).toEqual(['portrait', 'portrait', 'portrait', 'landscape', 'table']);
  });
});

describe('the backing store', () => {
  it.each([
    [1366, 768, 1],
    [1366, 768, 2],
    [1920, 1080, 1],
    [3840, 2160, 2],
    [375, 218, 3],
    [375, 812, 3],
    [1366, 768, 3],
  ])('stays within two megapixels: %i × %i at %i', (width, height, ratio) => {
    const density = chooseDensity({ width, height }, ratio);
    expect(width * height * density * density).toBeLessThanOrEqual(2 * 1024 * 1024 + 1);
  });

  it('is as sharp as the screen where that fits', () => {
    expect(chooseDensity({ width: 1920, height: 1080 }, 1)).toBe(1);
    expect(chooseDensity({ width: 375, height: 218 }, 3)).toBe(3);
  });
});
