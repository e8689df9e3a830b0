import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { gatherWrites } from './gather-writes.ts';
import { JournalConflict, type JournalStore } from './journal-store.ts';
import { parseCell, parseLine } from './parse-line.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS workshops (
    code TEXT PRIMARY KEY, console_hash TEXT NOT NULL, projector_hash TEXT NOT NULL, touched_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS lines (
    code TEXT NOT NULL, seq INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (code, seq)
  ) WITHOUT ROWID;
`;

/** Journals in one SQLite file of a folder, which is made where it is missing. Throws where neither can be had. */
export function openSqliteStore(folder: string): JournalStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Database(join(folder, 'workshops.sqlite'));
  setUp(db);
  db.exec(schema);
  const insertWorkshop = db.prepare('INSERT INTO workshops (code, console_hash, projector_hash, touched_at) VALUES (?, ?, ?, ?)');
  const insertLine = db.prepare('INSERT INTO lines (code, seq, line) VALUES (?, ?, ?)');
  const touch = db.prepare('UPDATE workshops SET touched_at = ? WHERE code = ?');
  const select = db.prepare('SELECT console_hash, projector_hash FROM workshops WHERE code = ?');
  const selectLines = db.prepare('SELECT line FROM lines WHERE code = ? ORDER BY seq');

  const inTransaction = (task: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      task();
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
        ? new JournalConflict(error.message)
        : error;
    }
  };

  const write = gatherWrites(async (waiting) => {
    inTransaction(() => {
      for (const { code, lines } of waiting) {
        for (const line of lines) insertLine.run(code, line.seq, JSON.stringify(line));
        if (touch.run(lines.at(-1)?.at ?? 0, code).changes === 0) throw new JournalConflict('The workshop has been erased.');
      }
    });
  });

  return {
    async create(code, { consoleHash, projectorHash }, first) {
      if (select.get(code) !== undefined) return false;
      inTransaction(() => {
        insertWorkshop.run(code, consoleHash, projectorHash, first.at);
        insertLine.run(code, first.seq, JSON.stringify(first));
      });
      return true;
    },
    append: (code, lines) => write({ code, lines }),
    async read(code) {
      const found = select.get(code);
      if (found === undefined) return null;
      const lines = selectLines.all(code).map((row) => parseLine(parseCell(row, 'line')));
      return { code, keys: { consoleHash: parseCell(found, 'console_hash'), projectorHash: parseCell(found, 'projector_hash') }, lines };
    },
    has: async (code) => select.get(code) !== undefined,
    count: async () => Number(parseCell(db.prepare('SELECT count(*) AS all_of_them FROM workshops').get(), 'all_of_them')),
    async changeConsoleKey(code, hash) {
      db.prepare('UPDATE workshops SET console_hash = ? WHERE code = ?').run(hash, code);
    },
    listIdle: async (before) =>
      db
        .prepare('SELECT code FROM workshops WHERE touched_at < ?')
        .all(before)
        .map((row) => parseCell(row, 'code')),
    async erase(code) {
      inTransaction(() => {
        db.prepare('DELETE FROM lines WHERE code = ?').run(code);
        db.prepare('DELETE FROM workshops WHERE code = ?').run(code);
      });
      // What was written to the log of the file goes too.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    async close() {
      db.close();
    },
  };
}

/** FULL: a commit is on the disk before it is acknowledged. secure_delete: what is erased is overwritten. */
const settings: Readonly<Record<string, string | number>> = { journal_mode: 'wal', synchronous: 2, secure_delete: 1, busy_timeout: 5000 };

/** SQLite says nothing where it does not do as it was told, for example on a drive of the network. */
function setUp(db: Database.Database): void {
  for (const [name, wanted] of Object.entries(settings)) {
    db.pragma(`${name} = ${wanted}`);
    const rows: unknown = db.pragma(name);
    const [kept]: readonly unknown[] = Array.isArray(rows) ? Object.values(Object(rows[0])) : [];
    if (kept !== wanted) throw new Error(`The journal cannot be kept safe here: ${name} is ${String(kept)} and not ${wanted}.`);
  }
}
