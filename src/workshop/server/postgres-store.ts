import pg from 'pg';
import { gatherWrites, type WaitingLines } from './gather-writes.ts';
import { JournalConflict, type JournalStore } from './journal-store.ts';
import { parseCell, parseLine } from './parse-line.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS workshops (
    code TEXT PRIMARY KEY, console_hash TEXT NOT NULL, projector_hash TEXT NOT NULL, touched_at BIGINT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS lines (
    code TEXT NOT NULL REFERENCES workshops (code) ON DELETE CASCADE, seq INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (code, seq)
  );
`;
/** Several processes begin at once; only one of them makes the tables. */
const schemaLock = 4_217_019;

/** Journals in a PostgreSQL database, whose tables are made where they are missing. Rejects where it cannot be reached. */
export async function openPostgresStore(url: string): Promise<JournalStore> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A connection that breaks while it is idle is made anew; who needs it then is told.
  pool.on('error', () => undefined);

  const inTransaction = async (task: (client: pg.PoolClient) => Promise<void>): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await task(client);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw isConflict(error) ? new JournalConflict(String(error)) : error;
    } finally {
      client.release();
    }
  };

  await inTransaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [schemaLock]);
    await client.query(schema);
  });

  const write = gatherWrites((waiting) => inTransaction((client) => insertLines(client, waiting)));

  return {
    async create(code, { consoleHash, projectorHash }, first) {
      let isNew = false;
      await inTransaction(async (client) => {
        const made = await client.query(
          'INSERT INTO workshops (code, console_hash, projector_hash, touched_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          [code, consoleHash, projectorHash, first.at],
        );
        isNew = made.rowCount === 1;
        if (isNew) await client.query('INSERT INTO lines (code, seq, line) VALUES ($1, $2, $3)', [code, first.seq, JSON.stringify(first)]);
      });
      return isNew;
    },
    append: (code, lines) => write({ code, lines }),
    async read(code) {
      const { rows } = await pool.query('SELECT console_hash, projector_hash FROM workshops WHERE code = $1', [code]);
      const [found] = rows;
      if (found === undefined) return null;
      const lines = await pool.query('SELECT line FROM lines WHERE code = $1 ORDER BY seq', [code]);
      return {
        code,
        keys: { consoleHash: parseCell(found, 'console_hash'), projectorHash: parseCell(found, 'projector_hash') },
        lines: lines.rows.map((row) => parseLine(parseCell(row, 'line'))),
      };
    },
    has: async (code) => (await pool.query('SELECT 1 FROM workshops WHERE code = $1', [code])).rowCount === 1,
    count: async () => Number(parseCell((await pool.query('SELECT count(*) AS all_of_them FROM workshops')).rows[0], 'all_of_them')),
    async changeConsoleKey(code, hash) {
      await pool.query('UPDATE workshops SET console_hash = $1 WHERE code = $2', [hash, code]);
    },
    listIdle: async (before) =>
      (await pool.query('SELECT code FROM workshops WHERE touched_at < $1', [before])).rows.map((row) => parseCell(row, 'code')),
    async erase(code) {
      await pool.query('DELETE FROM workshops WHERE code = $1', [code]);
      // The rows are gone at once; this gives their place free. What the database logs and backs up is the operator's.
      await pool.query('VACUUM workshops, lines');
    },
    close: () => pool.end(),
  };
}

/** unique_violation, and foreign_key_violation: a line of a workshop that has been erased. */
function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['23505', '23503'].includes(error.code ?? '');
}

async function insertLines(client: pg.PoolClient, waiting: readonly WaitingLines[]): Promise<void> {
  const all = waiting.flatMap(({ code, lines }) => lines.map((line) => ({ code, seq: line.seq, text: JSON.stringify(line) })));
  await client.query('INSERT INTO lines (code, seq, line) SELECT * FROM unnest($1::text[], $2::int[], $3::text[])', [
    all.map((one) => one.code),
    all.map((one) => one.seq),
    all.map((one) => one.text),
  ]);
  await client.query(
    'UPDATE workshops SET touched_at = touched.at FROM unnest($1::text[], $2::bigint[]) AS touched (code, at) WHERE workshops.code = touched.code',
    [waiting.map((one) => one.code), waiting.map((one) => one.lines.at(-1)?.at ?? 0)],
  );
}
