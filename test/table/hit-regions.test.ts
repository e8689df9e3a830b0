import { describe, expect, it } from 'vitest';
import { findHit } from '#table/hit-regions.ts';
import { readLabels } from '#table/label-model.ts';
import { layOutTable } from '#table/layout.ts';
import { readScene } from '#table/scene-model.ts';
import type { SessionView } from '#session/view.ts';
import { day } from '#test/support/a-scenario.ts';
import { plainNames } from './plain-names.ts';
import { aSettledView, aView } from './a-view.ts';

const layout = layOutTable({ width: 1366, height: 768, isStrip: false });
const nothing = { option: null, pointed: null };
const cards = layout.cards(4);

const hitIn = (view: SessionView, x: number, y: number, reach = 0) =>
  findHit(readScene(view, nothing), layout, readLabels(view, layout, plainNames), { x, y, reach });
const paper = (thing: string) => ({ kind: 'thing', thing, opens: 'papers' });
const state = (thing: string) => ({ kind: 'thing', thing, opens: 'duties' });

describe('what a point of the table means', () => {
  it('is the option of the card that lies there', () => {
    expect(cards.map(({ x, y }) => hitIn(aView(), x - 8, y))).toEqual(
      [1, 2, 3, 4].map((number) => ({ kind: 'card', option: `option-${number}` })),
    );
  });

  it('is nothing on a card once one of them is sealed', () => {
    expect(cards.map(({ x, y }) => hitIn(aSettledView(), x - 8, y))).toEqual([null, null, null, null]);
  });

  it('is the papers on the phone, on a paper, in the tray and beside it', () => {
    const tray = (['log', 'mail', 'fax', 'letter', 'report', 'mail'] as const).map((channel, index) => ({
      inject: `inject-${index}`,
      channel,
    }));
    const call = aView({ tray });
    expect(hitIn(call, layout.phoneRinging.x, layout.phoneRinging.y)).toEqual(paper('phone'));
    expect(hitIn(call, layout.tray.x, layout.tray.y)).toEqual(paper('tray'));
    expect(hitIn(call, layout.besideTray.x, layout.besideTray.y)).toEqual(paper('beside'));
    const report = aView({ hero: 'report' });
    expect(hitIn(report, layout.hero.x, layout.hero.y)).toEqual(paper('hero'));
    expect(hitIn(report, layout.phoneResting.x, layout.phoneResting.y)).toEqual(paper('phone'));
  });

  it('is the course of events on the decision book', () => {
    expect(hitIn(aView(), layout.book.x, layout.book.y)).toEqual({ kind: 'thing', thing: 'book', opens: 'history' });
  });

  it('is the duties on the tape, on a pin and on every flag', () => {
    const duties = [
      { id: 'first', status: 'open', dueDay: day('2019-05-10'), daysLeft: 2, metDay: null },
      { id: 'second', status: 'open', dueDay: day('2019-05-11'), daysLeft: 3, metDay: null },
    ] as const;
    const view = aView({ duties });
    expect(hitIn(view, 300, layout.tape.y + 20)).toEqual(state('tape'));
    const flags = readLabels(view, layout, plainNames).labels.filter((label) => label.kind === 'due' || label.kind === 'today');
    expect(flags.map(({ x, y }) => hitIn(view, x, y + 8))).toEqual([state('tape'), state('duty first'), state('duty second')]);
  });

  it('is the state of things on the laptop, on each vessel and on each figure', () => {
    const view = aView();
    expect(hitIn(view, layout.laptop.x, layout.laptop.y)).toEqual(state('laptop'));
    const vessels = layout.vessels(5, false).map(({ x, y }) => hitIn(view, x, y - 40));
    expect(vessels).toEqual(view.measures.map(({ id }) => state(`vessel ${id}`)));
    const figures = layout.figures(6).map(({ x, y }) => hitIn(view, x, y - 40));
    expect(figures).toEqual(view.roles.map(({ id }) => state(`figure ${id}`)));
  });

  it('is the course of events on the sealed cards of an act', () => {
    const decisions = [{ decision: 'stop-what', option: 'stop-all', slot: 'hemp', doneAt: 1, rating: null }] as const;
    const view = aView({ phase: 'act-ended', decision: null, actEnd: { act: 'alert', next: null, decisions } });
    const [card] = layout.stamped(1);
    expect(hitIn(view, card?.x ?? 0, card?.y ?? 0)).toEqual({ kind: 'thing', thing: 'stamped', opens: 'history' });
    expect(hitIn(view, layout.laptop.x, layout.laptop.y)).toBeNull();
  });

  it('is at least as large as a finger, where nothing else lies', () => {
    const view = aView();
    const strip = layOutTable({ width: 375, height: 218, isStrip: true });
    const [figure] = strip.figures(6);
    const beside = (reach: number) =>
      findHit(readScene(view, nothing), strip, readLabels(view, strip, plainNames), {
        x: (figure?.x ?? 0) + 20,
        y: (figure?.y ?? 0) - 20,
        reach,
      });
    expect(beside(12)).toBeNull();
    expect(beside(22)).toEqual(state(`figure ${view.roles[0]?.id ?? ''}`));
    expect(hitIn(view, layout.laptop.x, layout.laptop.y, 22)).toEqual(state('laptop'));
  });

  it.each([
    ['upright', { width: 375, height: 812, isStrip: false, isWhole: true, wall: 48, foot: 64 }],
    ['lying', { width: 812, height: 375, isStrip: false, isWhole: true, wall: 48, foot: 64 }],
  ])('is each thing at its place on the enlarged table of a phone, and each card its option: %s', (_name, host) => {
    const whole = layOutTable(host);
    const view = aView({ hero: 'report' });
    const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
      findHit(readScene(view, nothing), whole, readLabels(view, whole, plainNames), { x, y, reach: 22 });
    expect(whole.cards(4).map(at)).toEqual([1, 2, 3, 4].map((number) => ({ kind: 'card', option: `option-${number}` })));
    expect([whole.hero, whole.tray, whole.phoneResting].map(at)).toEqual([paper('hero'), paper('tray'), paper('phone')]);
    expect([whole.book].map(at)).toEqual([{ kind: 'thing', thing: 'book', opens: 'history' }]);
    expect(at({ x: whole.laptop.x, y: whole.laptop.y - 40 })).toEqual(state('laptop'));
    const up = (spot: { readonly x: number; readonly y: number }) => at({ x: spot.x, y: spot.y - 24 });
    expect(whole.vessels(5, false).map(up)).toEqual(view.measures.map(({ id }) => state(`vessel ${id}`)));
    expect(whole.figures(6).map(up)).toEqual(view.roles.map(({ id }) => state(`figure ${id}`)));
  });

  it('is nothing on the bare cloth', () => {
    expect(hitIn(aView(), 560, 640)).toBeNull();
  });
});
