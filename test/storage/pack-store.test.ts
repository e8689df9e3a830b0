import 'fake-indexeddb/auto';
import { get, set, type UseStore } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import type { StoredPack } from '#session/ports.ts';
import { sealEnvelope } from '#storage/envelope.ts';
import { createPackStore, openPackDatabase, packFormat } from '#storage/pack-store.ts';
import { aPackDatabase } from '#test/app/an-app.ts';

const key = `pack:${'a'.repeat(64)}`;
const otherKey = `pack:${'b'.repeat(64)}`;

const aPack = (stated: Partial<StoredPack> = {}): StoredPack => ({
  key,
  file: '演習.zip',
  broughtAt: '2026-11-22T10:00:00.000Z',
  files: new Map([['scenario.yaml', 'format: 1\n']]),
  ...stated,
});

describe('a pack that is kept', () => {
  it('is listed as it was written', async () => {
    const store = createPackStore(openPackDatabase);

    expect(await store.write(aPack())).toEqual({ ok: true, value: null });

    expect(await store.list()).toEqual({ packs: [aPack()], unreadable: [], fault: null });
  });

  it('stands beside others and is kept once, under its own key', async () => {
    const database = aPackDatabase();
    const store = createPackStore(() => database);
    await store.write(aPack());
    await store.write(aPack({ key: otherKey }));
    await store.write(aPack({ file: 'again.zip' }));

    expect((await store.list()).packs.map((one) => [one.key, one.file])).toEqual([
      [key, 'again.zip'],
      [otherKey, '演習.zip'],
    ]);
  });

  it('is gone once removed', async () => {
    const database = aPackDatabase();
    const store = createPackStore(() => database);
    await store.write(aPack());

    expect(await store.remove(key)).toEqual({ ok: true, value: null });

    expect((await store.list()).packs).toEqual([]);
  });

  it('shares the database with other things and does not touch them', async () => {
    const database = aPackDatabase();
    await set('somebody-else', 'theirs', database);
    const store = createPackStore(() => database);
    await store.write(aPack());

    expect((await store.list()).packs).toHaveLength(1);
    expect(await get('somebody-else', database)).toBe('theirs');
  });
});

describe('a pack that cannot be read', () => {
  const sealed = sealEnvelope(packFormat, { file: 'a.zip', broughtAt: '', files: { 'scenario.yaml': 'x' } });

  it.each<readonly [string, unknown, string]>([
    ['is cut short', sealed.slice(0, -10), 'storage/damaged'],
    ['has been edited', sealed.replace('a.zip', 'b.zip'), 'storage/damaged'],
    ['is no text', { file: 'a.zip' }, 'storage/damaged'],
    ['is of a later format', JSON.stringify({ kind: packFormat.kind, format: 2, content: {} }), 'storage/unknown-format'],
    [
      'holds files that are no texts',
      sealEnvelope(packFormat, { file: 'a.zip', broughtAt: '', files: { 'scenario.yaml': 1 } }),
      'storage/damaged',
    ],
    ['has no files', sealEnvelope(packFormat, { file: 'a.zip', broughtAt: '', files: [] }), 'storage/damaged'],
    ['has lost its name', sealEnvelope(packFormat, { broughtAt: '', files: {} }), 'storage/damaged'],
  ])('because it %s is reported, kept as it is and does not hide the others', async (_, raw, fault) => {
    const database = aPackDatabase();
    await set(key, raw, database);
    const store = createPackStore(() => database);
    await store.write(aPack({ key: otherKey }));

    const { packs, unreadable } = await store.list();

    expect(packs.map((one) => one.key)).toEqual([otherKey]);
    expect(unreadable).toEqual([{ key, fault }]);
    expect(await get(key, database)).toEqual(raw);
  });
});

describe('a database for packs', () => {
  it('that is forbidden gives a fault for every wish and never throws', async () => {
    const store = createPackStore(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });

    expect(await store.list()).toEqual({ packs: [], unreadable: [], fault: 'storage/blocked' });
    expect(await store.write(aPack())).toEqual({ ok: false, fault: 'storage/blocked' });
    expect(await store.remove(key)).toEqual({ ok: false, fault: 'storage/blocked' });
  });

  it('that is full says so', async () => {
    const full: UseStore = () => Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));

    expect(await createPackStore(() => full).write(aPack())).toEqual({ ok: false, fault: 'storage/full' });
  });

  it('is not written under anything but a key of a pack', async () => {
    const store = createPackStore(() => aPackDatabase());

    expect(await store.write(aPack({ key: 'small' }))).toEqual({ ok: false, fault: 'storage/damaged' });
  });
});
