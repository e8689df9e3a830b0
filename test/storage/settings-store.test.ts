import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '#storage/settings-store.ts';
import { FakeStorage, openForbidden } from './fake-storage.ts';

const key = 'breach-tabletop/settings';

describe('the settings', () => {
  it('are empty before anything is stored', () => {
    expect(createSettingsStore(() => new FakeStorage()).read()).toEqual({ ok: true, value: {} });
  });

  it('are read as they were written', () => {
    const storage = new FakeStorage();
    const store = createSettingsStore(() => storage);
    store.write({ language: 'en', textSize: 150, confidence: false });
    expect(store.read()).toEqual({ ok: true, value: { language: 'en', textSize: 150, confidence: false } });
  });

  it.each(['not json', '{"kind":"breach-tabletop/settings","format":9,"content":{}}', '{}'])(
    'that cannot be read (%s) are set aside before new ones are written',
    (raw) => {
      const storage = new FakeStorage();
      storage.setItem(key, raw);
      const store = createSettingsStore(() => storage);
      expect(store.read().ok).toBe(false);

      store.write({ language: 'ja' });

      expect(store.read()).toEqual({ ok: true, value: { language: 'ja' } });
      expect([...storage.texts].filter(([name]) => name.startsWith('breach-tabletop/kept/')).map(([, text]) => text)).toEqual([raw]);
    },
  );

  it('that cannot be set aside are not overwritten', () => {
    const storage = new FakeStorage();
    storage.setItem(key, 'not json');
    storage.isFull = true;
    expect(createSettingsStore(() => storage).write({ language: 'ja' })).toEqual({ ok: false, fault: 'storage/full' });
    expect(storage.getItem(key)).toBe('not json');
  });

  it('are a fault, not an exception, where storage is forbidden', () => {
    const store = createSettingsStore(openForbidden);
    expect([store.read(), store.write({})]).toEqual([
      { ok: false, fault: 'storage/blocked' },
      { ok: false, fault: 'storage/blocked' },
    ]);
  });
});
