import { isJsonObject, readJson, type JsonObject } from './cmi5-json.ts';

/** The name of the state document in which the course keeps what it needs to go on (xAPI 1.0.3, Communication 2.3). */
export const progressDocument = 'progress';

/** Where a document is put that stood in the place of ours and cannot be read: nothing that was kept is written over. */
export const unreadableDocument = 'progress.unreadable';

/** What a statement says of its verb's object. */
export type SeedVerb = 'answered' | 'completed' | 'passed' | 'failed' | 'terminated' | 'initialized';

/**
 * A statement before it is clothed with the actor and the context of a session, so that neither is kept in a document of
 * ours and that another session can send what one could not.
 */
export interface Seed {
  /** Of the statement; it stays the same however often it is sent. */
  readonly id: string;
  readonly verb: SeedVerb;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** null: the course itself. */
  readonly activity: JsonObject | null;
  readonly result: JsonObject | null;
  /** Ids of the activities that stand for competencies. */
  readonly objectives: readonly string[];
}

/** What has been said in this registration, or is waiting to be. */
export interface Told {
  readonly completed: boolean;
  readonly passed: boolean;
  /** The score that `failed` was said of last. */
  readonly failedAt: number | null;
  /** The session in which `passed` or `failed` was said last: it may say neither again (cmi5, 9.3). */
  readonly verdictIn: string | null;
  /** Ids of answers. */
  readonly answers: readonly string[];
}

/** Our own document. It names nobody. */
export interface Progress {
  readonly format: 1;
  readonly course: string;
  /** Of this writing; by it a page knows its own. */
  readonly write: string;
  readonly session: string;
  /** Milliseconds in the sessions before this one, and in it. */
  readonly spent: { readonly before: number; readonly here: number };
  readonly kept: string | null;
  readonly told: Told;
  /** In the order in which they are to be sent. */
  readonly waiting: readonly Seed[];
}

/** Nothing said yet. */
export const nothingTold: Told = { completed: false, passed: false, failedAt: null, verdictIn: null, answers: [] };

/** The document as it was written for this course, or null for anything else. Pure; never throws. */
export function readProgress(text: string, course: string): Progress | null {
  const value = readJson(text);
  if (!isJsonObject(value) || value['format'] !== 1 || value['course'] !== course) return null;
  const { write, session, spent, kept } = value;
  const told = readTold(value['told']);
  const waiting = readList(value['waiting'], readSeed);
  if (typeof write !== 'string' || typeof session !== 'string' || !isJsonObject(spent) || told === null || waiting === null) return null;
  const { before, here } = spent;
  if (typeof before !== 'number' || typeof here !== 'number' || (typeof kept !== 'string' && kept !== null)) return null;
  return { format: 1, course, write, session, spent: { before, here }, kept, told, waiting };
}

/**
 * What a session takes over from the one before it. A `failed` that could not be said is none of its business: the learner may
 * pass in it, and it may not say both (cmi5, 9.3). Pure.
 */
export function takeOver(progress: Progress, session: string): Pick<Progress, 'told' | 'waiting'> {
  const { told, waiting } = progress;
  if (progress.session === session || !waiting.some(({ verb }) => verb === 'failed')) return { told, waiting };
  return { told: { ...told, failedAt: null }, waiting: waiting.filter(({ verb }) => verb !== 'failed') };
}

function readTold(value: unknown): Told | null {
  if (!isJsonObject(value)) return null;
  const { completed, passed, failedAt, verdictIn } = value;
  const answers = readList(value['answers'], readText);
  if (typeof completed !== 'boolean' || typeof passed !== 'boolean' || answers === null) return null;
  if (typeof failedAt !== 'number' && failedAt !== null) return null;
  if (typeof verdictIn !== 'string' && verdictIn !== null) return null;
  return { completed, passed, failedAt, verdictIn, answers };
}

const seedVerbs: readonly SeedVerb[] = ['answered', 'completed', 'passed', 'failed'];

function readSeed(value: unknown): Seed | null {
  if (!isJsonObject(value)) return null;
  const { id, at, activity, result } = value;
  const verb = seedVerbs.find((one) => one === value['verb']);
  const objectives = readList(value['objectives'], readText);
  if (typeof id !== 'string' || typeof at !== 'number' || verb === undefined || objectives === null) return null;
  if (!(activity === null || isJsonObject(activity)) || !(result === null || isJsonObject(result))) return null;
  return { id, verb, at, activity, result, objectives };
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readList<T>(value: unknown, read: (one: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const list: T[] = [];
  for (const one of value) {
    const found = read(one);
    if (found === null) return null;
    list.push(found);
  }
  return list;
}
