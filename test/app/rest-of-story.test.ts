import { describe, expect, it } from 'vitest';
import { anAppAtTheTable, settle, step, type TestApp } from './an-app.ts';

const codesOf = ({ model }: TestApp) => model.notices.value.map((notice) => notice.code);
const placeOf = ({ model }: TestApp) => `${model.view.value?.beat ?? ''} ${model.view.value?.phase ?? ''}`;

describe('what is read behind the first decision', () => {
  it('is not needed to take it and to read what came of it', async () => {
    const test = await anAppAtTheTable({ isHasty: true });
    test.net.isDown = true;
    const { texts } = test.model.open.value ?? {};
    expect(texts?.get('injects', 'first-call', 'body')).not.toBe('');
    expect(texts?.get('injects', 'report-arrives', 'body')).toBe('');

    test.wishes.choose('call-back');
    test.wishes.decide();

    expect(placeOf(test)).toBe('alert.call settled');
    expect(test.model.polite.value).toContain(texts?.option('first-move', 'call-back', 'consequence'));
    expect(codesOf(test)).toEqual([]);
  });

  it('is awaited by whoever is quicker, however often they ask', async () => {
    const test = await anAppAtTheTable({ isHasty: true });
    step(test);
    test.wishes.continue();
    test.wishes.continue();
    expect(placeOf(test)).toBe('alert.call settled');

    await settle();

    expect(placeOf(test)).toBe('alert.stop deciding');
    expect(test.model.open.value?.texts.get('decisions', 'stop-what', 'question')).not.toBe('');
    expect(codesOf(test)).toEqual([]);
  });

  it('has come before it is asked for where the first decision took its time', async () => {
    const test = await anAppAtTheTable();
    test.net.isDown = true;
    step(test);
    test.wishes.continue();
    expect(placeOf(test)).toBe('alert.stop deciding');
  });

  it('leaves everything as it was where it cannot be fetched, and can be asked for again', async () => {
    const test = await anAppAtTheTable({ isHasty: true });
    step(test);
    test.net.isDown = true;
    test.wishes.continue();
    await settle();
    expect(placeOf(test)).toBe('alert.call settled');
    expect(codesOf(test)).toEqual(['app/offline']);

    test.net.isDown = false;
    test.model.notices.value[0]?.retry?.();
    await settle();

    expect(placeOf(test)).toBe('alert.stop deciding');
    expect(codesOf(test)).toEqual([]);
  });

  it('is there in the language of the moment, whichever it was asked for in', async () => {
    const test = await anAppAtTheTable();
    test.wishes.setLanguage('en');
    await settle();
    test.net.isDown = true;
    step(test);
    test.wishes.continue();
    expect(placeOf(test)).toBe('alert.stop deciding');
    expect(test.model.open.value?.texts.get('decisions', 'stop-what', 'question')).toMatch(/[a-z]/u);
  });

  it('comes with a save that is gone on with', async () => {
    const before = await anAppAtTheTable({ isHasty: true });
    step(before);
    const after = await anAppAtTheTable({ storage: before.storage, isHasty: true });
    after.wishes.resume(after.model.resumable.value.at(-1)?.id ?? '');
    await settle();
    after.net.isDown = true;
    after.wishes.continue();
    expect(placeOf(after)).toBe('alert.stop deciding');
  });
});

describe('the sheet of sources', () => {
  it('lies down once the sources have come', async () => {
    const test = await anAppAtTheTable({ isHasty: true });
    expect(test.model.open.value?.sources).toEqual({});

    test.model.overlay.value = 'sources';
    expect(test.model.overlay.value).toBeNull();
    await settle();

    expect(test.model.overlay.value).toBe('sources');
    expect(Object.keys(test.model.open.value?.sources ?? {})).not.toEqual([]);
  });

  it('is offered again where they cannot be fetched', async () => {
    const test = await anAppAtTheTable({ isHasty: true });
    test.net.isDown = true;
    test.model.overlay.value = 'sources';
    await settle();
    expect(test.model.overlay.value).toBeNull();
    expect(codesOf(test)).toEqual(['app/offline']);

    test.net.isDown = false;
    test.model.notices.value[0]?.retry?.();
    await settle();

    expect(test.model.overlay.value).toBe('sources');
  });

  it('does not wait for what is not behind it', async () => {
    const test = await anAppAtTheTable({ isHasty: true });
    test.model.overlay.value = 'settings';
    expect(test.model.overlay.value).toBe('settings');
  });
});
