import { describe, expect, it } from 'vitest';
import { FakeStorage, openForbidden } from '#test/storage/fake-storage.ts';
import { anApp, anAppAtTheTable, type Given, playToTheEnd, settle, step, type TestApp } from './an-app.ts';

const house = `format: 1
house: { ja: みほん商事, en: Mihon }
reviewed: 2026-11-01
owner: { ja: 総務部, en: Administration }
notes:
  - { kind: contact, at: { always: true }, text: { ja: 内線 2143, en: Extension 2143 } }
  - { kind: policy, at: { decision: first-move }, scenario: small, text: { ja: 規程 第4条, en: Article 4 } }
  - { kind: deadline, at: { duty: report-to-commission }, when: { rulesets: [japan-2025] }, text: { ja: 三日目まで, en: By day 3 } }
`;

const fileOf = (text: string, name = 'house.yaml') => new File([text], name, { type: 'application/yaml' });
const codesOf = ({ model }: TestApp) => model.notices.value.map((notice) => notice.code);
const key = 'breach-tabletop/house';

async function anAppWith(text: string, given: Given = {}): Promise<TestApp> {
  const test = anApp(given);
  test.wishes.openHouse(fileOf(text));
  await settleHouse();
  return test;
}

/** The loader is code of its own; once it is at hand a few turns are enough. */
async function settleHouse(): Promise<void> {
  await import('#scenario/load-house.ts');
  await settle();
}

describe('a house file', () => {
  it('that is sound stands, is kept as the text that it is, and is said to be open', async () => {
    const test = await anAppWith(house);

    expect(test.model.house.value?.notes).toHaveLength(3);
    expect(codesOf(test)).toEqual(['house/opened']);
    expect(test.storage.getItem(key)).toContain('みほん商事');
    expect(test.model.polite.value).toContain('house.yaml');
  });

  it('is opened by whichever way a player brings a file', async () => {
    const test = anApp();
    test.wishes.openDropped([fileOf(house, 'ours.yml')], false);
    await settleHouse();

    expect(test.model.house.value?.notes).toHaveLength(3);
  });

  it('is there again on the next visit, and does not say so again', async () => {
    const first = await anAppWith(house);
    const next = anApp({ storage: first.storage });
    await settleHouse();

    expect(next.model.house.value).toEqual(first.model.house.value);
    expect(codesOf(next)).toEqual([]);
  });

  it('gives way to another one', async () => {
    const test = await anAppWith(house);
    test.wishes.openHouse(fileOf(house.replace('みほん商事', 'べつの商事'), 'other.yaml'));
    await settleHouse();

    expect(test.model.house.value?.name?.['ja']).toBe('べつの商事');
    expect(test.storage.texts.size).toBe(1);
  });

  it('is gone when it is removed, here and on the next visit', async () => {
    const test = await anAppWith(house);
    test.wishes.removeHouse();

    expect(test.model.house.value).toBeNull();
    expect(codesOf(test)).toEqual(['house/removed']);
    const next = anApp({ storage: test.storage });
    await settleHouse();
    expect(next.model.house.value).toBeNull();
  });

  it('with mistakes changes nothing and lays all of them before the player', async () => {
    const test = await anAppWith(house);
    test.wishes.openHouse(fileOf(house.replace('first-move', 'first-mvoe').replace('kind: contact', 'kind: phone'), 'broken.yaml'));
    await settleHouse();

    expect(test.model.overlay.value).toBe('findings');
    expect(test.model.unsound.value).toMatchObject({ name: 'broken.yaml', findings: [{ code: 'scenario/not-one-of', line: 6 }] });
    expect(test.model.house.value?.notes).toHaveLength(3);
    expect(test.storage.getItem(key)).not.toContain('phone');
  });

  it('that names an id of no scenario here is told where and which one was meant', async () => {
    const test = await anAppWith(house.replace('first-move', 'first-mvoe'));

    expect(test.model.house.value).toBeNull();
    expect(test.model.unsound.value?.findings).toMatchObject([
      { code: 'scenario/unknown-reference', params: { suggestion: 'first-move' } },
    ]);
  });

  it('that is too large or cannot be read is refused with a sentence', async () => {
    const test = anApp();
    test.wishes.openHouse(new File([new Uint8Array(1_000_001)], 'large.yaml'));
    await settleHouse();
    expect(codesOf(test)).toEqual(['house/too-large']);

    const torn = fileOf(house);
    torn.text = () => Promise.reject(new Error('gone'));
    test.wishes.openHouse(torn);
    await settleHouse();
    expect(codesOf(test)).toEqual(['house/unreadable']);
  });
});

describe('a house file where the world is against it', () => {
  it('stands for this visit where nothing can be stored', async () => {
    const test = await anAppWith(house, { openStorage: openForbidden });

    expect(test.model.house.value?.notes).toHaveLength(3);
    expect(codesOf(test)).toEqual(['house/not-kept']);
    test.wishes.removeHouse();
    expect(codesOf(test)).toEqual(['house/removed']);
  });

  it.each(['not json', '{"kind":"breach-tabletop/house","format":1,"content":"format: 1","sum":"0000"}'])(
    'that is kept but damaged (%s) is said so, stays where it is and stops nothing',
    async (raw) => {
      const storage = new FakeStorage();
      storage.setItem(key, raw);
      const test = await anAppAtTheTable({ storage });
      await settleHouse();

      expect(codesOf(test)).toContain('house/damaged');
      expect(storage.getItem(key)).toBe(raw);
      expect(test.model.view.value?.decision).not.toBeNull();
    },
  );

  it('that was kept and is no house file any more is said so', async () => {
    const first = await anAppWith(house);
    first.storage.setItem(key, first.storage.getItem(key) ?? '');
    const { createHouseStore } = await import('#storage/house-store.ts');
    createHouseStore(() => first.storage).write('format: 9');
    const next = anApp({ storage: first.storage });
    await settleHouse();

    expect(next.model.house.value).toBeNull();
    expect(codesOf(next)).toEqual(['house/damaged']);
  });

  it('can be opened again where the scenarios could not be fetched', async () => {
    const test = anApp();
    test.net.isDown = true;
    test.wishes.openHouse(fileOf(house));
    await settleHouse();
    expect(codesOf(test)).toEqual(['house/not-fetched']);

    test.net.isDown = false;
    test.model.notices.value[0]?.retry?.();
    await settleHouse();
    expect(test.model.house.value?.notes).toHaveLength(3);
    expect(codesOf(test)).toEqual(['house/opened']);
  });

  it('that is removed while another is being read stays removed', async () => {
    const test = anApp();
    test.wishes.openHouse(fileOf(house));
    await Promise.resolve();
    test.wishes.removeHouse();
    await settleHouse();

    expect(test.storage.getItem(key)).toBeNull();
  });
});

describe('a run beside a house file', () => {
  it('shows a note on a decision only once that is sealed', async () => {
    const test = await anAppAtTheTable();
    test.wishes.openHouse(fileOf(house));
    await settleHouse();

    expect(test.model.houseView.value).toMatchObject({ always: [{ kind: 'contact' }], decided: {} });
    step(test);
    expect(test.model.houseView.value?.decided['first-move']).toMatchObject([{ text: { ja: '規程 第4条' } }]);
  });

  it('follows the law that is played', async () => {
    const test = await anAppWith(house, { search: '?ruleset=japan-2025' });
    test.wishes.openBrief('small');
    await settle();
    expect(test.model.open.value?.house?.notes).toHaveLength(3);
    test.wishes.changeSettings({ ruleset: 'japan-2019' });
    expect(test.model.open.value?.house?.notes).toHaveLength(2);
  });

  it('leaves no trace of it in saves and records', async () => {
    const test = await anAppAtTheTable();
    test.wishes.openHouse(fileOf(house));
    await settleHouse();
    await playToTheEnd(test);
    test.wishes.download('record');

    const saves = [...test.storage.texts].filter(([name]) => name !== key).map(([, text]) => text);
    expect(saves.length).toBeGreaterThan(0);
    expect([...saves, ...test.files.map((one) => one.text)].join('\n')).not.toMatch(/みほん|内線 2143|第4条/u);
  });

  it('takes it home in spreadsheet and data', async () => {
    const test = await anAppAtTheTable();
    test.wishes.openHouse(fileOf(house));
    await settleHouse();
    await playToTheEnd(test);
    test.wishes.download('csv');
    test.wishes.download('json');
    await settle();

    for (const { text } of test.files) expect(text).toContain('内線 2143');
  });
});
