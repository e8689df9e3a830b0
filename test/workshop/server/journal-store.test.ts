import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#workshop/protocol/command.ts';
import { JournalConflict, type JournalStore } from '#workshop/server/journal-store.ts';
import { openPostgresStore } from '#workshop/server/postgres-store.ts';
import { openSqliteStore } from '#workshop/server/sqlite-store.ts';
import { startPostgres } from '../../../scripts/local-services.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';

const keys = { consoleHash: 'c'.repeat(64), projectorHash: 'd'.repeat(64) };
const [created, ...others] = aWorkshop().withPeople(3).started().answering({ p1: 'call-back' }).envelopes;
if (created === undefined) throw new Error('Violated assumption: a workshop begins with its creation.');
const first: Envelope = created;
const word = '麻の葉';
const spoken = (seq: number, text = word): Envelope => ({
  seq,
  at: first.at + seq,
  by: 'facilitator',
  team: null,
  message: seq,
  command: { type: 'parked.add', text },
});

/** A place in which a store can be opened, closed and opened again. */
interface Place {
  open(): Promise<JournalStore>;
  /** Leaves nothing in it. */
  clear(): Promise<void>;
}

function inSqlite(folder: string): Place {
  return { open: async () => openSqliteStore(folder), clear: async () => rmSync(folder, { recursive: true, force: true }) };
}

function inPostgres(url: string): Place {
  return {
    open: () => openPostgresStore(url),
    async clear() {
      const store = await openPostgresStore(url);
      for (const code of await store.listIdle(Number.MAX_SAFE_INTEGER)) await store.erase(code);
      await store.close();
    },
  };
}

function keepsJournals(place: Place): void {
  const inStore = async <Result>(task: (store: JournalStore) => Promise<Result>): Promise<Result> => {
    const store = await place.open();
    try {
      return await task(store);
    } finally {
      await store.close();
    }
  };

  beforeEach(() => place.clear());

  it('gives back what was created and appended, in its order, also when it is opened again', async () => {
    await inStore(async (store) => {
      expect(await store.create('ABC234', keys, first)).toBe(true);
      await store.append('ABC234', others.slice(0, 2));
      await store.append('ABC234', others.slice(2));
    });
    expect(await inStore((store) => store.read('ABC234'))).toEqual({ code: 'ABC234', keys, lines: [first, ...others] });
  });

  it('knows what there is', async () => {
    await inStore(async (store) => {
      await store.create('ABC234', keys, first);
      await store.create('XYZ789', keys, first);
      expect([await store.has('ABC234'), await store.has('NOBODY'), await store.count()]).toEqual([true, false, 2]);
      expect(await store.read('NOBODY')).toBe(null);
    });
  });

  it('takes a code once', async () => {
    await inStore(async (store) => {
      expect(await store.create('ABC234', keys, first)).toBe(true);
      expect(await store.create('ABC234', { ...keys, consoleHash: 'other' }, first)).toBe(false);
      expect((await store.read('ABC234'))?.keys).toEqual(keys);
    });
  });

  it('takes a code once also where two processes ask for it at the same time', async () => {
    const [one, two] = [await place.open(), await place.open()];
    const made = await Promise.all([one.create('ABC234', keys, first), two.create('ABC234', keys, first)]);
    expect(made.toSorted()).toEqual([false, true]);
    await Promise.all([one.close(), two.close()]);
  });

  it('shows one process what another has written', async () => {
    const [one, two] = [await place.open(), await place.open()];
    await one.create('ABC234', keys, first);
    await two.append('ABC234', [spoken(2)]);
    await one.append('ABC234', [spoken(3)]);
    expect((await two.read('ABC234'))?.lines.map((line) => line.seq)).toEqual([1, 2, 3]);
    await Promise.all([one.close(), two.close()]);
  });

  it('refuses a line whose number is taken, and none of those that came with it is kept', async () => {
    await inStore(async (store) => {
      await store.create('ABC234', keys, first);
      await store.append('ABC234', [spoken(2)]);
      await expect(store.append('ABC234', [spoken(3), spoken(2, 'later')])).rejects.toThrow(JournalConflict);
      expect((await store.read('ABC234'))?.lines).toEqual([first, spoken(2)]);
    });
  });

  it('refuses lines of a workshop that there is not', async () => {
    await inStore((store) => expect(store.append('ABC234', [spoken(2)])).rejects.toThrow(JournalConflict));
  });

  it('lets nobody pay for the fault of another whose lines are written in the same go', async () => {
    await inStore(async (store) => {
      await store.create('ABC234', keys, first);
      await store.create('XYZ789', keys, first);
      const written = await Promise.allSettled([
        store.append('ABC234', [spoken(2)]),
        store.append('NOBODY', [spoken(2)]),
        store.append('XYZ789', [spoken(2)]),
        store.append('ABC234', [spoken(2)]),
        store.append('ABC234', [spoken(3)]),
      ]);
      expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
      expect((await store.read('ABC234'))?.lines.map((line) => line.seq)).toEqual([1, 2, 3]);
    });
  });

  it('names those in which nothing has been written since', async () => {
    await inStore(async (store) => {
      await store.create('ABC234', keys, first);
      await store.create('XYZ789', keys, first);
      await store.append('XYZ789', [spoken(2)]);
      expect(await store.listIdle(first.at)).toEqual([]);
      expect(await store.listIdle(first.at + 1)).toEqual(['ABC234']);
      expect((await store.listIdle(first.at + 3)).toSorted()).toEqual(['ABC234', 'XYZ789']);
    });
  });

  it('opens with a new console key, and no more with the one before', async () => {
    await inStore(async (store) => {
      await store.create('ABC234', keys, first);
      await store.changeConsoleKey('ABC234', 'e'.repeat(64));
      expect((await store.read('ABC234'))?.keys).toEqual({ ...keys, consoleHash: 'e'.repeat(64) });
    });
  });

  it('erases a workshop, leaves the others and refuses what would still be written', async () => {
    await inStore(async (store) => {
      await store.create('ABC234', keys, first);
      await store.append('ABC234', [spoken(2)]);
      await store.create('XYZ789', keys, first);
      await store.erase('ABC234');
      expect([await store.read('ABC234'), await store.has('ABC234'), await store.count()]).toEqual([null, false, 1]);
      await expect(store.append('ABC234', [spoken(3)])).rejects.toThrow(JournalConflict);
      expect((await store.read('XYZ789'))?.lines).toEqual([first]);
    });
  });

  it('says so where it is asked after it was closed', async () => {
    const store = await place.open();
    await store.create('ABC234', keys, first);
    await store.close();
    await expect(store.append('ABC234', [spoken(2)])).rejects.toThrow(/not open|pool after calling end/u);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'journals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a journal in SQLite', () => {
  keepsJournals(inSqlite(folder));

  it('leaves no trace of what was erased in any of its files, while it is open', async () => {
    const store = openSqliteStore(folder);
    await store.create('ABC234', keys, first);
    for (let seq = 2; seq < 200; seq += 1) await store.append('ABC234', [spoken(seq)]);
    const [other] = aWorkshop().envelopes;
    if (other?.command.type !== 'workshop.create') throw new Error('Violated assumption: a workshop begins with its creation.');
    await store.create('XYZ789', { consoleHash: 'x', projectorHash: 'y' }, { ...other, command: { ...other.command, code: 'XYZ789' } });
    const bytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(bytes().includes(word) && bytes().includes('ABC234')).toBe(true);
    await store.erase('ABC234');
    for (const trace of [word, 'ABC234', keys.consoleHash, keys.projectorHash]) expect(bytes().includes(trace), trace).toBe(false);
    expect(bytes().includes('XYZ789')).toBe(true);
    await store.close();
  });

  it('throws where its folder cannot be made', () => {
    expect(() => openSqliteStore('/dev/null/data')).toThrow(/ENOTDIR|EEXIST/u);
  });
});

const postgres = await startPostgres();
afterAll(async () => {
  if (postgres.ok) await postgres.service.stop();
});

describe.skipIf(!postgres.ok)(`a journal in PostgreSQL${postgres.ok ? '' : ` (not tried: ${postgres.why})`}`, () => {
  keepsJournals(inPostgres(postgres.ok ? postgres.service.url : ''));

  it('rejects where there is no such server', async () => {
    await expect(openPostgresStore('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/u);
  });

  it('makes its tables once where several processes begin together', async () => {
    const url = postgres.ok ? postgres.service.url : '';
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore(url)));
    expect(await Promise.all(stores.map((store) => store.count()))).toEqual([0, 0, 0, 0]);
    await Promise.all(stores.map((store) => store.close()));
  });
});
