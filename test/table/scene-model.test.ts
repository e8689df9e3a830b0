import { describe, expect, it } from 'vitest';
import { atlasFrames } from '#table/atlas-frames.ts';
import { liftChosen, liftPointed, readScene } from '#table/scene-model.ts';
import { aSettledView, aView, someOptions } from './a-view.ts';

const nothing = { option: null, pointed: null };
const channels = ['mail', 'letter', 'chat', 'fax', 'log', 'report', 'news', 'social', 'meeting', 'notice', 'complication'] as const;
const shops = ['open', 'card-stopped', 'login-stopped', 'stopped', 'closed-for-good'] as const;
const covers = ['card-shop', 'ticket-gate'] as const;

describe('the cards on the table', () => {
  it('are one per open option, in the order of the slots', () => {
    const options = someOptions(4).map((one, index) => ({ ...one, open: index !== 1 }));
    const { cards } = readScene(aView({ decision: { id: 'stop-what', asks: null, options, asksConfidence: true } }), nothing);
    expect(cards.map((card) => card.slot)).toEqual(['wave', 'stripe', 'check']);
  });

  it('are lifted a little when pointed at and further when chosen', () => {
    const { cards } = readScene(aView(), { option: 'option-3', pointed: 'option-1' });
    expect(cards.map((card) => card.lift)).toEqual([liftPointed, 0, liftChosen, 0]);
  });

  it('stay after the seal: the chosen one bears the imprint, the others darken', () => {
    const { cards } = readScene(aSettledView(), nothing);
    expect(cards.map((card) => card.sealAngle)).toEqual([null, -4, null, null]);
    expect(cards.map((card) => card.isDark)).toEqual([true, false, true, true]);
  });

  it('lie side by side, sealed, when an act has ended', () => {
    const decisions = [{ decision: 'stop-what', option: 'stop-all', slot: 'hemp', doneAt: 1, rating: null }] as const;
    const scene = readScene(aView({ phase: 'act-ended', decision: null, actEnd: { act: 'alert', next: null, decisions } }), nothing);
    expect(scene.cards).toEqual([]);
    expect(scene.stamped.map((card) => card.slot)).toEqual(['hemp']);
  });
});

describe('what has just arrived', () => {
  it('rings when it is a call', () => {
    expect(readScene(aView({ hero: 'phone' }), nothing)).toMatchObject({ phone: 'ringing', hero: null });
  });

  it.each(channels)('lies in the middle as a drawing of its own: %s', (hero) => {
    const scene = readScene(aView({ hero }), nothing);
    expect(scene.phone).toBe('resting');
    expect(Object.keys(atlasFrames[2])).toContain(scene.hero);
    expect(Object.keys(atlasFrames[2])).toContain(`${scene.hero}--shadow`);
  });

  it.each(['consequence', 'duty-missed'] as const)('is a slip where what is read came by no channel: %s', (kind) => {
    const slip = { kind, id: 'came-of-it', channel: null, from: null, facts: [], cause: null } as const;
    expect(readScene(aView({ hero: null, heroId: 'came-of-it', arrivals: [slip] }), nothing).hero).toBe('aftermath-slip');
    expect(readScene(aView({ hero: null, heroId: null, arrivals: [slip] }), nothing).hero).toBe(null);
    expect(Object.keys(atlasFrames[2])).toEqual(expect.arrayContaining(['aftermath-slip', 'aftermath-slip--shadow']));
  });

  it('goes to the tray, where the last three lie as what they came as, the newest on top', () => {
    const lain = (['log', 'mail', 'fax', 'report'] as const).map((channel, index) => ({ inject: `inject-${index}`, channel }));
    const readTray = (count: number): unknown => readScene(aView({ tray: lain.slice(0, count) }), nothing).tray;
    expect(readTray(0)).toEqual({ fill: 0, sheets: [], beside: null });
    expect(readTray(1)).toEqual({ fill: 1, sheets: ['log-printout'], beside: null });
    expect(readTray(3)).toEqual({ fill: 1, sheets: ['log-printout', 'mail-print', 'fax'], beside: null });
    expect(readTray(4)).toEqual({ fill: 2, sheets: ['mail-print', 'fax', 'forensic-report'], beside: 'log-printout' });
  });

  it('leaves nothing in the tray when it was a call', () => {
    expect(readScene(aView({ tray: [{ inject: 'call', channel: 'phone' }] }), nothing).tray.fill).toBe(0);
  });
});

describe('the phone', () => {
  const call = { kind: 'inject', id: 'call', channel: 'phone', from: null, facts: [], cause: null } as const;
  const log = { ...call, id: 'log', channel: 'log' } as const;

  it('has no note beside it while the call rings', () => {
    expect(readScene(aView({ hero: 'phone', heroId: 'call', arrivals: [call, log] }), nothing).isCallNoted).toBe(false);
  });

  it('has a note beside it once the call of this beat was taken', () => {
    expect(readScene(aView({ hero: 'log', heroId: 'log', arrivals: [call, log] }), nothing).isCallNoted).toBe(true);
    expect(readScene(aSettledView({ tray: [{ inject: 'call', channel: 'phone' }] }), nothing).isCallNoted).toBe(true);
  });

  it('has none before a call that is still to come', () => {
    expect(readScene(aView({ hero: 'log', heroId: 'log', arrivals: [log, call] }), nothing).isCallNoted).toBe(false);
  });
});

describe('the decision book', () => {
  it('fills with every decision, up to the last of this length', () => {
    const entry = { decision: 'stop-what', option: 'stop-all', slot: 'wave', doneAt: 1 } as const;
    const read = (count: number): unknown =>
      readScene(aView({ book: Array.from({ length: count }, () => entry), decisionCount: 4 }), nothing).book;
    expect([0, 1, 4].map(read)).toEqual([
      { entries: 0, share: 0 },
      { entries: 1, share: 0.25 },
      { entries: 4, share: 1 },
    ]);
  });
});

describe('the pins of the tape', () => {
  const duty = { id: 'report', status: 'open', dueDay: 110, daysLeft: 5, metDay: null } as const;
  const tape = { ...aView().tape, pins: [{ day: 110, kind: 'due', id: 'report' }] as const };

  it('keep the one of a duty when it is met, on the day of the deed', () => {
    const [due] = readScene(aView({ duties: [duty], tape }), nothing).pins;
    const met = { ...duty, status: 'met', daysLeft: null, metDay: 108 } as const;
    const [done] = readScene(aView({ duties: [met], tape: { ...tape, pins: [] } }), nothing).pins;
    expect(due).toEqual({ key: 'duty report', kind: 'due', day: 110 });
    expect(done).toEqual({ key: 'duty report', kind: 'decided', day: 108 });
  });

  it('mark no duty that never had a day', () => {
    const met = { ...duty, status: 'met', dueDay: null, daysLeft: null, metDay: 108 } as const;
    expect(readScene(aView({ duties: [met] }), nothing).pins).toEqual([]);
  });
});

describe('the sheet that lies open', () => {
  it('holds up what it was taken from, and changes nothing else', () => {
    const { open, ...rest } = readScene(aView(), nothing, null, 'card-shop', 'history');
    expect(open).toBe('history');
    expect(readScene(aView(), nothing)).toEqual({ ...rest, open: null });
  });
});

describe('what is pointed at', () => {
  it('is told beside the view, and changes nothing else', () => {
    const { lifted, ...rest } = readScene(aView(), nothing, 'book');
    expect(lifted).toBe('book');
    expect(readScene(aView(), nothing)).toEqual({ ...rest, lifted: null });
  });
});

describe('the state of the company', () => {
  it.each(shops)('is a drawing on the laptop, whatever the case: %s', (shop) => {
    for (const cover of covers) expect(Object.keys(atlasFrames[2])).toContain(readScene(aView({ shop }), nothing, null, cover).laptop);
  });

  it.each(['open', 'stopped'] as const)('shows a site of the kind that the cover tells: %s', (shop) => {
    const [goods, tickets] = covers.map((cover) => readScene(aView({ shop }), nothing, null, cover).laptop);
    expect(goods).toBe(`laptop-${shop}`);
    expect(tickets).toContain('laptop-tickets');
  });

  it('has its shutter down when the whole shop is shut', () => {
    expect(shops.filter((shop) => readScene(aView({ shop }), nothing).isShut)).toEqual(['stopped', 'closed-for-good']);
  });

  it('marks an old level only where a measure has changed', () => {
    const measures = [
      { id: 'customers', value: 40, previous: 60, band: 'shaky' },
      { id: 'trust', value: 60, previous: 60, band: 'fair' },
    ];
    expect(readScene(aView({ measures }), nothing).vessels.map((one) => one.oldLevel)).toEqual([60, null]);
  });

  it('seats everybody by role, whoever sits beside them', () => {
    const roles = ['customer-desk', 'it', 'speaking-rim'].map((id) => ({ id, speaking: false }));
    const pictures = readScene(aView({ roles }), nothing).figures.map((one) => one.picture);
    expect(pictures).toEqual(['figure-customer-desk', 'figure-it', 'figure-neutral']);
  });

  it('gives a measure and a role of another scenario a drawing too', () => {
    const scene = readScene(
      aView({ measures: [{ id: 'morale', value: 1, previous: 1, band: 'low' }], roles: [{ id: 'caretaker', speaking: true }] }),
      nothing,
    );
    expect(Object.keys(atlasFrames[2])).toContain(`vessel-${scene.vessels[0]?.shape}-liquid`);
    expect(scene.figures[0]?.picture).toBe('figure-neutral');
    expect(Object.keys(atlasFrames[2])).toContain('figure-neutral');
  });

  it('lights the lamp in the evening and at night only', () => {
    const lit = (['morning', 'noon', 'evening', 'night'] as const).map(
      (light) => readScene(aView({ clock: { ...aView().clock, light } }), nothing).isLampLit,
    );
    expect(lit).toEqual([false, false, true, true]);
  });
});
