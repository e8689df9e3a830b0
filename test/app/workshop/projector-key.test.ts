import { describe, expect, it } from 'vitest';
import { readProjectorPlace } from '#app/projector-key.ts';

const key = 'abcdefghijklmnopqrstuv';

/** A tab with its own storage and address. */
function aTab() {
  const kept = new Map<string, string>();
  const storage = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const shown: string[] = [];
  const open = (fragment: string) => readProjectorPlace({ fragment, replace: (next) => shown.push(next) }, () => storage);
  return { open, shown };
}

describe('the address of the wall', () => {
  it('leads to the facilitator’s window of this computer', () => {
    expect(aTab().open('#s=abc123')).toEqual({ name: 'screen', id: 'abc123' });
  });

  it('gives its key away to nobody: it is taken out at once and found again after a reload', () => {
    const { open, shown } = aTab();
    expect(open(`#w=K7M4QX&k=${key}`)).toEqual({ name: 'workshop', code: 'K7M4QX', key });
    expect(shown).toEqual(['#w=K7M4QX']);
    expect(open('#w=K7M4QX')).toEqual({ name: 'workshop', code: 'K7M4QX', key });
  });

  it('opens nothing without a key, in another tab or without anything', () => {
    expect(aTab().open('#w=K7M4QX')).toEqual({ name: 'nowhere' });
    expect(aTab().open('#w=K7M4QX&k=short')).toEqual({ name: 'nowhere' });
    expect(aTab().open('')).toEqual({ name: 'nowhere' });
  });

  it('still leads there where the browser keeps nothing', () => {
    const forbidden = (): never => {
      throw new Error('no storage');
    };
    const place = readProjectorPlace({ fragment: `#w=K7M4QX&k=${key}`, replace: () => undefined }, forbidden);
    expect(place).toEqual({ name: 'workshop', code: 'K7M4QX', key });
  });
});
