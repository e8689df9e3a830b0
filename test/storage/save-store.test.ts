import { describe, expect, it } from 'vitest';
import { readRecord } from '#session/read-record.ts';
import { sealEnvelope } from '#storage/envelope.ts';
import { createSaveStore, saveFormat } from '#storage/save-store.ts';
import { withMemory } from '#storage/with-memory.ts';
import { aRecord, aSave } from './a-save.ts';
import { FakeStorage, openForbidden } from './fake-storage.ts';

const key = 'breach-tabletop/save/one';
const aStore = () => {
  const storage = new FakeStorage();
  return { storage, store: createSaveStore(() => storage, readRecord) };
};

describe('a save', () => {
  it('is read as it was written, draft and later takes included', () => {
    const { store } = aStore();
    const save = aSave({
      draft: { option: 'ask-proof', confidence: 'low' },
      takes: [aRecord({ seed: 'seed-1', commands: [] })],
      commitment: '<b>連絡先を貼る</b>',
    });

    expect(store.write(save)).toEqual({ ok: true, value: null });

    expect(store.read('one')).toEqual({ ok: true, value: save });
  });

  it('replaces the one written before under its id', () => {
    const { store } = aStore();
    store.write(aSave());
    store.write(aSave({ finished: true }));
    expect(store.list().saves.map((save) => save.finished)).toEqual([true]);
  });

  it('is listed newest first', () => {
    const { store } = aStore();
    store.write(aSave({ id: 'old', savedAt: '2026-11-20T10:00:00.000Z' }));
    store.write(aSave({ id: 'new', savedAt: '2026-11-22T10:00:00.000Z' }));
    expect(store.list().saves.map((save) => save.id)).toEqual(['new', 'old']);
  });

  it('of the same moment is listed in the same order, whichever was stored first', () => {
    const ids = (...written: readonly string[]) => {
      const { store } = aStore();
      for (const id of written) store.write(aSave({ id }));
      return store.list().saves.map((save) => save.id);
    };
    expect(ids('a', 'b', 'c')).toEqual(ids('c', 'a', 'b'));
  });

  it('from before there were packs is one of the product’s scenario that its record names', () => {
    const { storage, store } = aStore();
    const { scenario, ...before } = aSave();
    storage.setItem('breach-tabletop/save/one', sealEnvelope({ ...saveFormat, current: 1 }, { ...before, format: 1 }));

    expect(store.read('one')).toEqual({ ok: true, value: aSave() });
    expect(scenario).toBe(before.record.scenario.id);
  });

  it('is gone once removed', () => {
    const { store } = aStore();
    store.write(aSave());
    store.remove('one');
    expect(store.read('one')).toEqual({ ok: false, fault: 'storage/missing' });
  });

  it('shares the storage with other things and does not touch them', () => {
    const { storage, store } = aStore();
    storage.setItem('somebody-else', 'theirs');
    store.write(aSave());
    expect(store.list().saves).toHaveLength(1);
    expect(storage.getItem('somebody-else')).toBe('theirs');
  });
});

const sealedAs = (content: unknown) => sealEnvelope(saveFormat, content);

describe('a save that cannot be read', () => {
  const whole = sealEnvelope(saveFormat, aSave());
  const refused: readonly (readonly [string, string, string])[] = [
    ['is cut short', whole.slice(0, -20), 'storage/damaged'],
    ['is empty', '', 'storage/damaged'],
    ['is no JSON', 'hello', 'storage/damaged'],
    ['is JSON of another kind', '{"kind":"shopping-list","format":1}', 'storage/damaged'],
    ['is a bare list', '[1,2]', 'storage/damaged'],
    ['has been edited by hand', whole.replace('act-on-it', 'hang-up'), 'storage/damaged'],
    ['has a number that JSON cannot hold', whole.replace('25944000', '1e999'), 'storage/damaged'],
    ['has lost its sum', JSON.stringify({ kind: saveFormat.kind, format: 1, content: aSave() }), 'storage/damaged'],
    ['is of a later format', JSON.stringify({ kind: saveFormat.kind, format: 3, content: 'unknown' }), 'storage/unknown-format'],
    ['is of a format without a number', JSON.stringify({ kind: saveFormat.kind, format: 'two' }), 'storage/damaged'],
    ['lies under the id of another', sealedAs(aSave({ id: 'two' })), 'storage/damaged'],
    ['lacks its settings', sealedAs({ ...aSave(), settings: undefined }), 'storage/damaged'],
    [
      'has a command that nobody knows',
      sealedAs({ ...aSave(), record: { ...aRecord(), commands: [{ type: 'world.end' }] } }),
      'storage/damaged',
    ],
    ['has a take that is no record', sealedAs({ ...aSave(), takes: [{}] }), 'storage/damaged'],
    ['has a draft of another shape', sealedAs({ ...aSave(), draft: { option: 3, confidence: null } }), 'storage/damaged'],
    ['has progress in fractions', sealedAs({ ...aSave(), progress: { ...aSave().progress, decided: 1.5 } }), 'storage/damaged'],
  ];

  it.each(refused)('because it %s is reported and kept', (_, raw, fault) => {
    const { storage, store } = aStore();
    storage.setItem(key, raw);

    expect(store.read('one')).toEqual({ ok: false, fault });
    expect(store.list()).toEqual({ saves: [], unreadable: [{ id: 'one', fault, raw }], fault: null });

    expect(store.write(aSave())).toEqual({ ok: false, fault });
    expect(storage.getItem(key)).toBe(raw);
  });

  it('does not keep the others from being listed', () => {
    const { storage, store } = aStore();
    store.write(aSave({ id: 'whole' }));
    storage.setItem(key, 'broken');
    expect(store.list().saves.map((save) => save.id)).toEqual(['whole']);
  });
});

describe('a storage that refuses', () => {
  it('because it is full says so and keeps what it had', () => {
    const { storage, store } = aStore();
    store.write(aSave());
    storage.isFull = true;

    expect(store.write(aSave({ finished: true }))).toEqual({ ok: false, fault: 'storage/full' });

    expect(store.read('one')).toEqual({ ok: true, value: aSave() });
  });

  it('because it is forbidden gives a fault for every wish and never throws', () => {
    const store = createSaveStore(openForbidden, readRecord);
    const fault = { ok: false, fault: 'storage/blocked' };
    expect([store.read('one'), store.write(aSave()), store.remove('one')]).toEqual([fault, fault, fault]);
    expect(store.list()).toEqual({ saves: [], unreadable: [], fault: 'storage/blocked' });
  });

  it.each(['', '../other', 'Ä', 'x'.repeat(65)])('because the id is %j writes nothing', (id) => {
    const { storage, store } = aStore();
    expect(store.write(aSave({ id })).ok).toBe(false);
    expect(storage.length).toBe(0);
  });
});

describe('a save that the storage does not take', () => {
  it('is remembered while the page is open, and its fault still reported', () => {
    const { storage, store } = aStore();
    const remembering = withMemory(store);
    storage.isFull = true;

    expect(remembering.write(aSave())).toEqual({ ok: false, fault: 'storage/full' });

    expect(remembering.read('one')).toEqual({ ok: true, value: aSave() });
    expect(remembering.list().saves.map((save) => save.id)).toEqual(['one']);
  });

  it('stands before the older one that is still stored, and gives way once the storage takes it', () => {
    const { storage, store } = aStore();
    const remembering = withMemory(store);
    remembering.write(aSave());
    storage.isFull = true;
    remembering.write(aSave({ finished: true }));
    expect(remembering.list().saves.map((save) => save.finished)).toEqual([true]);

    storage.isFull = false;
    remembering.write(aSave({ finished: true }));

    expect(store.read('one')).toEqual({ ok: true, value: aSave({ finished: true }) });
  });

  it('can be removed', () => {
    const remembering = withMemory(createSaveStore(openForbidden, readRecord));
    remembering.write(aSave());
    expect(remembering.remove('one')).toEqual({ ok: true, value: null });
    expect(remembering.list().saves).toEqual([]);
  });

  it('takes the older one that is still stored along when it is removed', () => {
    const { storage, store } = aStore();
    const remembering = withMemory(store);
    remembering.write(aSave());
    storage.isFull = true;
    remembering.write(aSave({ finished: true }));

    expect(remembering.remove('one')).toEqual({ ok: true, value: null });

    expect(remembering.list().saves).toEqual([]);
    expect(store.read('one')).toEqual({ ok: false, fault: 'storage/missing' });
  });
});
