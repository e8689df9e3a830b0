import { describe, expect, it } from 'vitest';
import { atlasFrames } from '#table/atlas-frames.ts';
import { mostSegments, readNewspaper } from '#table/newspaper-model.ts';
import { readScene } from '#table/scene-model.ts';
import { aView } from './a-view.ts';

const shops = ['open', 'card-stopped', 'login-stopped', 'stopped', 'closed-for-good'] as const;
const duty = { id: 'tell', status: 'open', dueDay: 100, daysLeft: 3, metDay: null } as const;
const met = { ...duty, status: 'met', daysLeft: null, metDay: 99 } as const;
const tape = { ...aView().tape, from: 0, to: 180 };

describe('the newspaper', () => {
  it.each(shops)('photographs the site as it stands: %s', (shop) => {
    expect(readNewspaper(aView({ shop })).photo).toBe(shop);
    expect(Object.keys(atlasFrames[2])).toContain(`news-photo-${shop}`);
  });

  it('has a thin bar when every duty is met in time or still has time', () => {
    expect(readNewspaper(aView({ duties: [met, duty] })).bar).toBe('narrow');
    expect(readNewspaper(aView({ duties: [{ ...met, dueDay: null }] })).bar).toBe('narrow');
  });

  it.each([
    ['missed', { ...duty, status: 'missed' }],
    ['met late', { ...met, metDay: 101 }],
    ['without a date and not met by now', { ...duty, dueDay: null, daysLeft: null }],
  ] as const)('has a wide bar when a duty is %s', (_how, one) => {
    expect(readNewspaper(aView({ duties: [met, one] })).bar).toBe('wide');
  });

  it('carries a correction only where a duty was missed', () => {
    expect(readNewspaper(aView({ duties: [{ ...met, metDay: 101 }] })).isCorrected).toBe(false);
    expect(readNewspaper(aView({ duties: [{ ...duty, status: 'missed' }] })).isCorrected).toBe(true);
  });

  it('has a stripe as long as the exposure, and what was added to it apart', () => {
    const read = (addedTo: number | null): unknown =>
      readNewspaper(aView({ tape: { ...tape, exposure: { known: true, from: 40, to: 119, addedTo } } })).stripe;
    expect(read(null)).toEqual({ isKnown: true, segments: 4, added: 0 });
    expect(read(159)).toEqual({ isKnown: true, segments: 4, added: 2 });
  });

  it('tells no length before the investigation does', () => {
    const dotted = { isKnown: false, segments: 0, added: 0 };
    expect(readNewspaper(aView({ tape: { ...tape, exposure: { known: false, to: 119 } } })).stripe).toEqual(dotted);
    expect(readNewspaper(aView({ tape: { ...tape, exposure: null } })).stripe).toBeNull();
  });

  it('keeps the longest exposure within its column', () => {
    const stripe = readNewspaper(aView({ tape: { ...tape, exposure: { known: true, from: 0, to: 170, addedTo: 180 } } })).stripe;
    expect((stripe?.segments ?? 0) + (stripe?.added ?? 0)).toBe(mostSegments);
  });

  it('is made up only while it lies in the middle', () => {
    const nothing = { option: null, pointed: null };
    expect(readScene(aView({ hero: 'news' }), nothing).newspaper).not.toBeNull();
    expect(readScene(aView({ hero: 'log' }), nothing).newspaper).toBeNull();
  });
});
