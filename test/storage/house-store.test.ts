import { describe, expect, it } from 'vitest';
import { createHouseStore } from '#storage/house-store.ts';
import { FakeStorage, openForbidden } from './fake-storage.ts';

const key = 'breach-tabletop/house';

describe('the house file that is kept', () => {
  it('is none before one is opened, and none again after it is removed', () => {
    const store = createHouseStore(() => new FakeStorage());
    expect(store.read()).toEqual({ ok: true, value: null });
    store.write('format: 1');
    expect(store.remove()).toEqual({ ok: true, value: null });
    expect(store.read()).toEqual({ ok: true, value: null });
  });

  it('is the very text that was opened, also when another one takes its place', () => {
    const storage = new FakeStorage();
    const store = createHouseStore(() => storage);
    store.write('format: 1');
    store.write('format: 1\nhouse: { ja: みほん商事 }\n');
    expect(store.read()).toEqual({ ok: true, value: 'format: 1\nhouse: { ja: みほん商事 }\n' });
    expect(storage.length).toBe(1);
  });

  it.each([
    'not json',
    '{"kind":"breach-tabletop/house","format":9,"content":"a"}',
    '{"kind":"breach-tabletop/house","format":1,"content":"a","sum":"0"}',
  ])('that cannot be read (%s) is a fault, and is set aside before another is written', (raw) => {
    const storage = new FakeStorage();
    storage.setItem(key, raw);
    const store = createHouseStore(() => storage);
    expect(store.read().ok).toBe(false);

    store.write('format: 1');

    expect(store.read()).toEqual({ ok: true, value: 'format: 1' });
    expect([...storage.texts].filter(([name]) => name.startsWith('breach-tabletop/kept/')).map(([, text]) => text)).toEqual([raw]);
  });

  it('is a fault, not an exception, where storage is full or forbidden', () => {
    const full = new FakeStorage();
    full.isFull = true;
    expect(createHouseStore(() => full).write('format: 1')).toEqual({ ok: false, fault: 'storage/full' });
    const store = createHouseStore(openForbidden);
    const blocked = { ok: false, fault: 'storage/blocked' };
    expect([store.read(), store.write(''), store.remove()]).toEqual([blocked, blocked, blocked]);
  });
});
