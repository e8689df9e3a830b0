import { get, set, type UseStore } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '#storage/envelope.ts';
import { packFormat } from '#storage/pack-store.ts';
import { aPackFile as zipFile, changeSmallScenario as changed, mine, unsound } from '#test/support/small-packs.ts';
import { aPackDatabase, anApp, type Given, playToTheEnd, settle, step, type TestApp } from './an-app.ts';

const codesOf = ({ model }: TestApp) => model.notices.value.map((notice) => notice.code);
const titlesOf = ({ model }: TestApp) => model.packs.value.map((pack) => pack.entry?.texts['en']?.title);

const otherRules = changed(['scenario.yaml', 'passMark: 70', 'passMark: 60']);
const otherTexts = (files: Map<string, string>) => new Map(files).set('README.md', 'mended');

async function bring(test: TestApp, file: File): Promise<string> {
  test.wishes.openFile(file);
  await settle();
  return test.model.packs.value[0]?.key ?? '';
}

async function anAppWith(files: ReadonlyMap<string, string>, given: Given = {}): Promise<TestApp & { readonly key: string }> {
  const test = anApp({ search: '?seed=fixed', ...given });
  return { ...test, key: await bring(test, zipFile(files)) };
}

async function play(test: TestApp, key: string, steps = 2): Promise<void> {
  test.wishes.openBrief(key);
  await settle();
  test.wishes.beginPlay();
  for (let done = 0; done < steps; done += 1) step(test);
}

async function nextVisit({ storage, packDatabase }: TestApp, given: Given = {}): Promise<TestApp> {
  const test = anApp({ storage, packDatabase, ...given });
  await settle();
  return test;
}

describe('a pack', () => {
  it('that is sound is listed in the library apart from the product’s own, and played', async () => {
    const test = await anAppWith(mine);

    expect(test.model.screen.value).toEqual({ name: 'library' });
    expect(codesOf(test)).toEqual(['pack/opened']);
    expect(test.model.catalogue.value.map((entry) => entry.id)).toEqual(['small']);
    expect(test.model.packs.value).toMatchObject([{ file: 'mine.zip', isKept: true, entry: { id: test.key, languages: ['ja', 'en'] } }]);
    expect(test.key).toMatch(/^pack:[0-9a-f]{64}$/u);

    await play(test, test.key);

    expect(test.model.open.value).toMatchObject({ key: test.key, logic: { id: 'mine' } });
    expect(test.model.open.value?.texts.scenario('title')).not.toBe('');
    await playToTheEnd(test);
    expect(test.model.screen.value).toMatchObject({ name: 'debrief' });
  });

  it('is told by what it holds, whatever its name is', async () => {
    const test = anApp();
    await bring(test, zipFile(mine, 'renamed.dat'));
    expect(titlesOf(test)).toHaveLength(1);
  });

  it('with a mistake is laid open and leaves nothing behind', async () => {
    const test = await anAppWith(unsound);

    expect(test.model.unsound.value).toMatchObject({
      name: 'mine.zip',
      findings: [{ code: 'scenario/not-one-of', file: 'scenario.yaml' }],
    });
    expect(test.model.overlay.value).toBe('findings');
    expect(test.model.packs.value).toEqual([]);
    expect(test.model.screen.value).toEqual({ name: 'start' });
    expect((await nextVisit(test)).model.packs.value).toEqual([]);
  });

  it('that is no zip at all is laid open too', async () => {
    const test = anApp();
    await bring(test, new File(['hello'], 'hello.zip'));
    expect(test.model.unsound.value?.findings.map((one) => one.code)).toEqual(['scenario/pack-not-a-zip']);
  });

  it('is still there on the next visit, read from its files', async () => {
    const next = await nextVisit(await anAppWith(mine));

    expect(next.model.packs.value).toMatchObject([{ file: 'mine.zip', isKept: true, findings: [] }]);
    await play(next, next.model.packs.value[0]?.key ?? '');
    expect(next.model.screen.value).toEqual({ name: 'play' });
  });

  it('that is brought twice is there once', async () => {
    const test = await anAppWith(mine);
    await bring(test, zipFile(mine, 'copy.zip'));

    expect(codesOf(test)).toEqual(['pack/already-here']);
    expect(test.model.packs.value.map((pack) => pack.file)).toEqual(['mine.zip']);
  });

  it('of the same id as another stands beside it', async () => {
    const test = await anAppWith(mine);
    await bring(test, zipFile(otherTexts(mine), 'second.zip'));

    expect(test.model.packs.value.map((pack) => pack.file)).toEqual(['second.zip', 'mine.zip']);
  });

  it('that was damaged where it is kept is listed as such, and can be taken away', async () => {
    const { packDatabase, key } = await anAppWith(mine);
    await set(key, sealEnvelope(packFormat, { file: 'mine.zip', broughtAt: '', files: { 'scenario.yaml': 'format: 1' } }), packDatabase);

    const next = anApp({ packDatabase });
    await settle();

    expect(next.model.packs.value).toMatchObject([{ key, entry: null, findings: [] }]);
    expect(await get(key, packDatabase)).not.toBeUndefined();
    next.wishes.removePack(key);
    await settle();
    expect(next.model.packs.value).toEqual([]);
  });
});

describe('a pack with the id of a scenario of the product', () => {
  it('never stands in its place, nor it in the pack’s', async () => {
    const test = await anAppWith(otherRules);
    await play(test, test.key);
    expect(test.model.open.value?.logic.passMark).toBe(60);
    test.wishes.goToStart();
    await play(test, 'small');
    expect(test.model.open.value?.logic.passMark).toBe(70);
    test.wishes.goToStart();

    expect(test.model.resumable.value.map((save) => save.scenario)).toEqual(['small', test.key]);
    for (const { id, scenario } of test.model.resumable.value) {
      test.wishes.resume(id);
      await settle();
      expect(test.model.open.value?.key).toBe(scenario);
      test.wishes.goToStart();
    }
  });

  it('has its records opened by rules: each with the one it was played with', async () => {
    const test = await anAppWith(otherRules);
    const records: string[] = [];
    for (const key of [test.key, 'small']) {
      await play(test, key);
      test.wishes.download('record');
      records.push(test.files.at(-1)?.text ?? '');
    }
    const keys: (string | undefined)[] = [];
    for (const record of records) {
      await bring(test, new File([record], 'record.json'));
      keys.push(test.model.open.value?.key);
    }
    expect(keys).toEqual([test.key, 'small']);
  });
});

describe('a run of a pack', () => {
  it('goes on after a reload, from where it stood', async () => {
    const test = await anAppWith(mine);
    await play(test, test.key, 3);
    const stood = test.model.view.value;

    const next = await nextVisit(test, { place: test.history.current() });

    expect(next.model.screen.value).toEqual({ name: 'play' });
    expect(next.model.view.value).toEqual(stood);
  });

  it('whose pack was taken away is kept, not listed, and says what is missing; it opens again with the same pack', async () => {
    const test = await anAppWith(mine);
    await play(test, test.key);
    const place = test.history.current();
    test.wishes.goToLibrary();
    test.wishes.removePack(test.key);
    await settle();
    expect(codesOf(test)).toEqual(['pack/removed']);
    expect(test.model.resumable.value).toEqual([]);

    const next = await nextVisit(test, { place });
    expect(next.model.screen.value).toEqual({ name: 'start' });
    expect(next.model.notices.value).toMatchObject([{ code: 'record/other-scenario', params: { scenario: 'mine', version: '1.0.0' } }]);

    await bring(next, zipFile(mine));
    expect(next.model.resumable.value.map((save) => save.scenario)).toEqual([test.key]);
  });

  it('goes on with a corrected pack of the same rules, and not with one of other rules', async () => {
    const test = await anAppWith(mine);
    await play(test, test.key);
    test.wishes.goToLibrary();
    test.wishes.replacePack(test.key, zipFile(otherTexts(mine), 'mended.zip'));
    await settle();
    await settle();
    const [mended] = test.model.packs.value;

    expect(test.model.packs.value.map((pack) => pack.file)).toEqual(['mended.zip']);
    expect(test.model.resumable.value.map((save) => save.scenario)).toEqual([mended?.key]);
    test.wishes.resume(test.model.resumable.value[0]?.id ?? '');
    await settle();
    expect(test.model.screen.value).toEqual({ name: 'play' });

    test.wishes.goToLibrary();
    test.wishes.replacePack(
      mended?.key ?? '',
      zipFile(changed(['scenario.yaml', 'id: small', 'id: mine'], ['scenario.yaml', 'passMark: 70', 'passMark: 60'])),
    );
    await settle();
    await settle();
    expect(test.model.packs.value).toHaveLength(1);
    expect(test.model.resumable.value).toEqual([]);
  });

  it('stands in the way of nothing when its place is a brief that is gone', async () => {
    const test = anApp({ place: { screen: { name: 'brief' }, scenario: `pack:${'0'.repeat(64)}`, save: null } });
    await settle();

    expect(test.model.screen.value).toEqual({ name: 'start' });
    expect(codesOf(test)).toEqual(['pack/gone']);
  });

  it('asks for a length that the pack has', async () => {
    const test = await anAppWith(changed(['scenario.yaml', '  express:', '  full:'], ['scenario.yaml', 'id: small', 'id: mine']));
    await play(test, test.key, 0);
    expect(test.model.screen.value).toEqual({ name: 'play' });
  });
});

describe('a pack that cannot be kept', () => {
  const refusing =
    (name: string): UseStore =>
    () =>
      Promise.reject(new DOMException('No.', name));

  it.each([
    ['QuotaExceededError', 'pack/not-kept-full'],
    ['SecurityError', 'pack/not-kept'],
  ])('because of %s can be played on this visit, and a sentence says so', async (name, code) => {
    const test = await anAppWith(mine, { packDatabase: refusing(name) });

    expect(codesOf(test)).toEqual([code]);
    expect(test.model.packs.value).toMatchObject([{ isKept: false }]);
    await play(test, test.key);
    expect(test.model.screen.value).toEqual({ name: 'play' });
    test.wishes.goToLibrary();
    test.wishes.removePack(test.key);
    await settle();
    expect(test.model.packs.value).toEqual([]);
  });

  it('is not said to be taken away where it could not be', async () => {
    const database = aPackDatabase();
    let isShut = false;
    const test = await anAppWith(mine, {
      packDatabase: (mode, use) => (isShut ? Promise.reject(new DOMException('No.', 'SecurityError')) : database(mode, use)),
    });
    isShut = true;
    test.wishes.removePack(test.key);
    await settle();

    expect(codesOf(test)).toEqual(['pack/not-removed']);
    expect(test.model.packs.value).toHaveLength(1);
  });
});

describe('what is dropped on the page', () => {
  it('is opened like what is picked, one at a time and no folder', async () => {
    const test = anApp();
    test.wishes.openDropped([zipFile(mine), zipFile(otherRules)], false);
    expect(codesOf(test)).toEqual(['file/one-at-a-time']);
    test.wishes.openDropped([new File([], 'folder')], true);
    expect(codesOf(test)).toEqual(['file/one-at-a-time', 'file/is-folder']);
    test.wishes.openDropped([zipFile(mine)], false);
    await settle();
    expect(test.model.packs.value).toHaveLength(1);
  });
});
