import { describe, expect, it } from 'vitest';
import { FakeStorage } from '#test/storage/fake-storage.ts';
import { aPackFile, mine } from '#test/support/small-packs.ts';
import { drawApp, drawAppAtTheTable, type DrawnApp } from '../a-drawn-app.ts';

/** Each way by its words, the one to take marked. */
const waysIn = (drawn: DrawnApp, place: string): readonly string[] =>
  drawn
    .findAll(`${place} .button:has(> span)`)
    .map((one) => `${one.classList.contains('button-decide') ? '→ ' : ''}${one.querySelector('span')?.firstChild?.textContent}`);

describe('the ways into a case', () => {
  it('are one where nobody has played it, and say so on the product’s own cover', async () => {
    const drawn = await drawApp();
    await drawn.after(() => drawn.wishes.goToLibrary());
    expect(waysIn(drawn, '.case')).toEqual(['→ はじめる']);
    expect(drawn.find('.case-ways small').textContent).toBe('まだ演習していません');
  });

  it('lead on with a run first, and only then to a new one', async () => {
    const storage = new FakeStorage();
    await drawAppAtTheTable({ storage });
    const drawn = await drawApp({ storage });
    await drawn.after(() => drawn.wishes.goToLibrary());
    expect(waysIn(drawn, '.case-running')).toEqual(['→ 続きから', 'もう一度はじめる']);
    expect(drawn.find('.case-ways small').textContent).toBe('第1幕 5月8日(水) 判断 0 / 3');
    await drawn.press('.case-ways .button-decide');
    expect(drawn.root.dataset['screen']).toBe('beat');
  });

  it('are the same for a brought pack, without a note', async () => {
    const drawn = await drawApp();
    await drawn.after(() => drawn.wishes.openFile(aPackFile(mine)));
    expect(waysIn(drawn, '.pack')).toEqual(['→ はじめる']);
    await drawn.press('.pack .button-decide');
    await drawn.after(() => drawn.wishes.beginPlay());
    await drawn.after(() => drawn.wishes.goToLibrary());
    expect(waysIn(drawn, '.pack')).toEqual(['→ 続きから', 'もう一度はじめる']);
  });
});
