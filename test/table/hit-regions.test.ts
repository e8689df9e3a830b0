import { describe, expect, it } from 'vitest';
import { findHit } from '#table/hit-regions.ts';
import { layOutTable } from '#table/layout.ts';
import { readScene } from '#table/scene-model.ts';
import { aSettledView, aView } from './a-view.ts';

const layout = layOutTable({ width: 1366, height: 768, isStrip: false });
const nothing = { option: null, pointed: null };
const cards = layout.cards(4);

describe('what a point of the table means', () => {
  it('is the option of the card that lies there', () => {
    const scene = readScene(aView(), nothing);
    expect(cards.map(({ x, y }) => findHit(scene, layout, x - 8, y))).toEqual(
      [1, 2, 3, 4].map((number) => ({ kind: 'card', option: `option-${number}` })),
    );
  });

  it('is nothing on a card once one of them is sealed', () => {
    const scene = readScene(aSettledView(), nothing);
    expect(cards.map(({ x, y }) => findHit(scene, layout, x - 8, y))).toEqual([null, null, null, null]);
  });

  it('is the papers on the ringing phone, on a paper and in the tray', () => {
    const call = readScene(aView(), nothing);
    const paper = readScene(aView({ hero: 'report' }), nothing);
    const opened = { kind: 'thing', opens: 'papers' };
    expect(findHit(call, layout, layout.phoneRinging.x, layout.phoneRinging.y)).toEqual(opened);
    expect(findHit(paper, layout, layout.hero.x, layout.hero.y)).toEqual(opened);
    expect(findHit(call, layout, layout.tray.x, layout.tray.y)).toEqual(opened);
  });

  it('is the course of events on the tape and the deadlines below it', () => {
    const scene = readScene(aView(), nothing);
    expect(findHit(scene, layout, 300, layout.tape.y + 20)).toEqual({ kind: 'thing', opens: 'history' });
    expect(findHit(scene, layout, 300, layout.tape.y + 60)).toEqual({ kind: 'thing', opens: 'duties' });
  });

  it('is nothing on the bare cloth', () => {
    expect(findHit(readScene(aView(), nothing), layout, 560, 640)).toBeNull();
  });
});
