import { describe, expect, it } from 'vitest';
import { type FakeStorage, openForbidden } from '#test/storage/fake-storage.ts';
import { anApp, anAppAtTheTable, playToTheEnd, settle, step, type TestApp } from './an-app.ts';

const codesOf = ({ model }: TestApp) => model.notices.value.map((notice) => notice.code);
const idOf = (test: TestApp) => test.model.resumable.value[0]?.id ?? '';
const rawOf = (storage: FakeStorage) => [...storage.texts].filter(([key]) => key.startsWith('breach-tabletop/save/'));

/** The same browser after the page was closed and opened again. */
async function reopened(before: TestApp, search = ''): Promise<TestApp> {
  const test = anApp({ storage: before.storage, search });
  await settle();
  return test;
}

describe('a run', () => {
  it('is saved after each command and goes on where it stood, draft included', async () => {
    const before = await anAppAtTheTable();
    step(before);
    before.wishes.continue();
    before.wishes.choose('stop-all');
    before.wishes.setConfidence('low');

    const test = await reopened(before);
    expect(test.model.resumable.value).toMatchObject([
      { scenario: 'small', act: 'alert', actIndex: 0, decided: 1, decisions: 3, finished: false },
    ]);
    test.wishes.resume(idOf(test));
    await settle();

    expect(test.model.screen.value).toEqual({ name: 'play' });
    expect(test.model.view.value).toEqual(before.model.view.value);
    expect(test.model.draft.value).toEqual({ option: 'stop-all', confidence: 'low' });
  });

  it('that has ended is resumed at its debrief, with the learner’s sentence', async () => {
    const before = await anAppAtTheTable();
    await playToTheEnd(before);
    before.model.commitment.value = '連絡先を電話の横に貼る';

    const test = await reopened(before);
    test.wishes.resume(idOf(test));
    await settle();

    expect(test.model.screen.value).toMatchObject({ name: 'debrief' });
    expect(test.model.commitment.value).toBe('連絡先を電話の横に貼る');
    expect(test.model.debrief.value).toEqual(before.model.debrief.value);
  });

  it('in its second take is resumed there, and the first take stays the score', async () => {
    const before = await anAppAtTheTable();
    await playToTheEnd(before);
    const score = before.model.debrief.value?.score;
    before.wishes.playAgainFrom('stop-what');

    const test = await reopened(before);
    test.wishes.resume(idOf(test));
    await settle();
    expect(test.model.view.value?.decision?.id).toBe('stop-what');
    await playToTheEnd(test);

    expect(test.model.debrief.value?.score).toEqual(score);
    expect(test.model.comparison.value).not.toBeNull();
  });

  it('survives a reload of the page on the very screen', async () => {
    const before = await anAppAtTheTable();
    step(before);
    const test = anApp({ storage: before.storage, place: before.history.current(), search: '?scenario=small' });
    await settle();
    expect(test.model.screen.value).toEqual({ name: 'play' });
    expect(test.model.view.value).toEqual(before.model.view.value);
  });

  it('is not lost by the Back button', async () => {
    const test = await anAppAtTheTable();
    step(test);
    const view = test.model.view.value;

    test.history.back();
    await settle();
    expect(test.model.screen.value).toEqual({ name: 'brief' });
    test.history.forward();
    await settle();

    expect(test.model.screen.value).toEqual({ name: 'play' });
    expect(test.model.view.value).toEqual(view);
  });

  it('moves on from the debrief page by page and back again', async () => {
    const test = await anAppAtTheTable();
    await playToTheEnd(test);
    test.wishes.goToDebrief('decision', 'stop-what');
    test.wishes.goToDebrief('plan');
    test.history.back();
    await settle();
    expect(test.model.screen.value).toEqual({ name: 'debrief', page: 'decision', decision: 'stop-what' });
  });

  it('is gone from the list once it is removed', async () => {
    const test = await anAppAtTheTable();
    test.wishes.goToStart();
    expect(test.model.resumable.value).toHaveLength(1);
    test.wishes.removeSave(idOf(test));
    expect(test.model.resumable.value).toEqual([]);
  });

  it('that has gone on in another tab is saved apart', async () => {
    const test = await anAppAtTheTable();
    const other = await reopened(test);
    other.wishes.resume(idOf(other));
    await settle();
    step(other);
    other.wishes.continue();
    step(other);

    step(test);

    expect(codesOf(test)).toEqual(['storage/changed-elsewhere']);
    test.wishes.goToStart();
    expect(test.model.resumable.value.map((save) => save.decided).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });
});

describe('a save that cannot be used', () => {
  it.each([
    ['cut short', (raw: string) => raw.slice(0, -9), 'storage/damaged'],
    ['edited by hand', (raw: string) => raw.replace('call-back', 'hang-up'), 'storage/damaged'],
    ['of a later format', (raw: string) => raw.replace('"format":2', '"format":7'), 'storage/unknown-format'],
  ])('because it is %s is reported, offered for download and kept', async (_, spoil, code) => {
    const before = await anAppAtTheTable();
    before.wishes.choose('call-back');
    const [[key, raw] = ['', '']] = rawOf(before.storage);
    before.storage.setItem(key, spoil(raw));

    const test = await reopened(before);
    expect(codesOf(test)).toEqual([code]);
    expect(test.model.resumable.value).toEqual([]);
    test.model.notices.value[0]?.download?.();
    expect(test.files[0]?.text).toBe(spoil(raw));

    test.wishes.openBrief('small');
    await settle();
    test.wishes.beginPlay();
    expect(test.storage.getItem(key)).toBe(spoil(raw));
    expect(rawOf(test.storage)).toHaveLength(2);
  });

  it('because it was spoilt while its run is played stays as it is, and the run is saved beside it', async () => {
    const test = await anAppAtTheTable();
    const [[key] = ['']] = rawOf(test.storage);
    test.storage.setItem(key, 'spoilt');
    step(test);
    expect(codesOf(test)).toEqual(['storage/damaged']);
    expect(test.storage.getItem(key)).toBe('spoilt');
    expect(rawOf(test.storage)).toHaveLength(2);
  });

  it('because the scenario has changed is kept and its record offered', async () => {
    const before = await anAppAtTheTable();
    step(before);
    const changed = { ...before.pack, logic: { ...before.pack.logic, version: '2.0.0', hash: 'f'.repeat(64) } };
    const test = anApp({ storage: before.storage, pack: changed });
    test.wishes.resume(idOf(test));
    await settle();

    expect(test.model.screen.value).toEqual({ name: 'start' });
    expect(codesOf(test)).toEqual(['storage/unknown-scenario-version']);
    test.model.notices.value[0]?.download?.();
    expect(JSON.parse(test.files[0]?.text ?? '')).toMatchObject({ scenario: { version: '1.0.0' } });
    expect(test.model.resumable.value).toHaveLength(1);
  });

  it('because it was removed meanwhile is said to be gone', async () => {
    const before = await anAppAtTheTable();
    const test = await reopened(before);
    const id = idOf(test);
    before.storage.texts.clear();
    test.wishes.resume(id);
    await settle();
    expect(codesOf(test)).toEqual(['storage/missing']);
    expect(test.model.resumable.value).toEqual([]);
  });
});

describe('a browser that does not store', () => {
  it('because it is full lets the run go on, warns once and offers the record', async () => {
    const test = await anAppAtTheTable();
    test.storage.isFull = true;
    step(test);
    step(test);
    expect(codesOf(test)).toEqual(['storage/full']);

    test.model.notices.value[0]?.download?.();
    expect(JSON.parse(test.files[0]?.text ?? '')).toMatchObject({
      seed: 'fixed',
      commands: [{ type: 'decision.take' }, { type: 'beat.continue' }],
    });
  });

  it('because it is full takes the warning back once there is room', async () => {
    const test = await anAppAtTheTable();
    test.storage.isFull = true;
    step(test);
    test.storage.isFull = false;
    step(test);
    expect(codesOf(test)).toEqual([]);
  });

  it('because it is full is asked once more when the page goes', async () => {
    const test = await anAppAtTheTable();
    test.storage.isFull = true;
    step(test);
    test.storage.isFull = false;
    test.app.save();
    expect((await reopened(test)).model.resumable.value).toMatchObject([{ decided: 1 }]);
  });

  it('is not written to when the page goes and everything has been saved', async () => {
    const test = await anAppAtTheTable();
    const before = rawOf(test.storage);
    test.app.save();
    expect(rawOf(test.storage)).toEqual(before);
  });

  it('because it is forbidden keeps the run as long as the page is open', async () => {
    const test = await anAppAtTheTable({ openStorage: openForbidden });
    step(test);
    expect(codesOf(test)).toEqual(['storage/blocked']);
    const view = test.model.view.value;

    test.wishes.goToStart();
    test.wishes.resume(idOf(test));
    await settle();

    expect(test.model.view.value).toEqual(view);
  });
});

describe('the settings', () => {
  it('are kept on the device, and the language with them', async () => {
    const before = anApp();
    before.wishes.changeSettings({ theme: 'dark', textSize: 150 });
    before.wishes.setLanguage('en');
    await settle();
    const test = await reopened(before);
    expect(test.model.settings.value).toMatchObject({ theme: 'dark', textSize: 150 });
    expect(JSON.parse(test.storage.getItem('breach-tabletop/settings') ?? '').content).toMatchObject({ language: 'en' });
  });

  it('go back to what a first visitor finds, but for language, length and law', async () => {
    const before = anApp();
    before.wishes.changeSettings({ theme: 'dark', textSize: 200, confidence: false, ruleset: 'japan-2025' });
    before.wishes.setLanguage('en');
    await settle();
    before.wishes.resetSettings();
    expect(before.model.settings.value).toMatchObject({ theme: 'system', textSize: 100, confidence: true, ruleset: 'japan-2025' });
    const test = await reopened(before);
    expect(test.model.settings.value).toEqual(before.model.settings.value);
    expect(JSON.parse(test.storage.getItem('breach-tabletop/settings') ?? '').content).toMatchObject({ language: 'en' });
  });

  it('that only the address asks for are not kept', async () => {
    const before = anApp({ search: '?view=simple' });
    expect(before.model.settings.value.view).toBe('simple');
    before.wishes.changeSettings({ theme: 'dark' });
    const test = await reopened(before);
    expect(test.model.settings.value).toMatchObject({ view: 'table', theme: 'dark' });
  });
});
