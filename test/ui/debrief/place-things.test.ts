import { describe, expect, it } from 'vitest';
import type { LaneEntry, Lanes } from '#report/report.ts';
import { placeThings } from '#ui/debrief/place-things.ts';

const bounds = { from: 180, to: 1256 };
const history = { axis: 200, covered: [] };
const own = { axis: 360, covered: [], bottom: 640 };

describe('what lies on the two lanes', () => {
  it('is the open shop before the alert and the shop as the players left it', () => {
    const placed = place('stopped');
    expect(placed.map((one) => one.thing)).toEqual(['laptop-open', 'laptop-stopped']);
    expect(placed[0]?.box.to).toBeLessThan(700);
  });

  it('shows the site of the case, not a shop, where the case is about another', () => {
    expect(placeThings(where(), 'ticket-gate', 'open').map((one) => one.thing)).toEqual(['laptop-tickets', 'laptop-tickets']);
  });

  it('lays the newspaper only where something was published', () => {
    expect(place('open', []).some((one) => one.thing === 'newspaper')).toBe(false);
    const news = place('open', [entry('published', 900)]).find((one) => one.thing === 'newspaper');
    expect(news?.id).toBe('published');
    expect(Math.abs((news?.box.from ?? 0) - 900)).toBeLessThan(200);
  });

  it('leaves out whatever would lie on words', () => {
    const full = [{ from: 0, to: 1270, top: 0, bottom: 640 }];
    const filled = { ...where([entry('published', 900)]), history: { axis: 200, covered: full }, own: { ...own, covered: full } };
    expect(placeThings(filled, 'card-shop', 'stopped')).toEqual([]);
  });

  it('is no laptop where nobody knows how the site was left', () => {
    expect(placeThings(where(), 'card-shop', null).map((one) => one.id)).toEqual(['before']);
  });
});

function place(shop: 'open' | 'stopped', published: readonly LaneEntry[] = []) {
  return placeThings(where(published), 'card-shop', shop);
}

/** A drawing on which a day is a unit of the view box. */
function where(published: readonly LaneEntry[] = []) {
  const lanes: Lanes = {
    from: 180,
    to: 1256,
    alert: 700,
    history: [],
    own: published,
    notes: [],
    historyExposure: null,
    ownExposure: null,
    yardsticks: [],
    otherLaw: null,
  };
  return { lanes, xOf: (day: number) => day, bounds, history, own };
}

function entry(id: string, day: number): LaneEntry {
  return { id, day, when: '', tick: '', text: '', short: '', label: 'fiction', labelWord: '', sources: [] };
}
