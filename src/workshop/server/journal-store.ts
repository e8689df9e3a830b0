import type { Envelope } from '#workshop/protocol/command.ts';

/** What is kept of a workshop beside its lines: hashes of the keys that open it. */
export interface WorkshopKeys {
  readonly consoleHash: string;
  readonly projectorHash: string;
}

/** A workshop as it lies in the store. */
export interface StoredWorkshop {
  readonly code: string;
  readonly keys: WorkshopKeys;
  /** In their order, the first one being its creation. */
  readonly lines: readonly Envelope[];
}

/** A line's number is taken already, or its workshop is gone: somebody else has written the same journal. */
export class JournalConflict extends Error {}

/**
 * Where journals are kept. What has resolved survives a crash of process and machine. Rejects where the store cannot be had,
 * with a `JournalConflict` where somebody else has written the same journal.
 */
export interface JournalStore {
  /** False where there is a workshop of this code. */
  create(code: string, keys: WorkshopKeys, first: Envelope): Promise<boolean>;
  append(code: string, lines: readonly Envelope[]): Promise<void>;
  /** null where there is none. */
  read(code: string): Promise<StoredWorkshop | null>;
  has(code: string): Promise<boolean>;
  count(): Promise<number>;
  changeConsoleKey(code: string, hash: string): Promise<void>;
  /** Codes of workshops whose last line is older than this (milliseconds since the epoch). */
  listIdle(before: number): Promise<readonly string[]>;
  /** Nothing of it can be read here any more; what a database keeps in logs and backups of its own is not reached. */
  erase(code: string): Promise<void>;
  close(): Promise<void>;
}
