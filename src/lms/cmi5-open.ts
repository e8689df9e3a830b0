import type { Course } from '#session/course.ts';
import type { LmsFault } from '#session/lms-port.ts';
import { isJsonObject, readJson } from './cmi5-json.ts';
import { noPreferences, readLaunchData, readPreferences, type LaunchData, type Preferences } from './cmi5-launch-data.ts';
import { readCmi5Launch, type Cmi5Launch } from './cmi5-launch.ts';
import { ask, createLrs, type Lrs, type Reply } from './cmi5-lrs.ts';
import type { Standing } from './cmi5-keeper.ts';
import { progressDocument, readProgress, unreadableDocument, type Progress } from './cmi5-progress.ts';
import { createTicketPocket, type Ticket, type TicketPocket } from './cmi5-ticket.ts';
import type { Cmi5World } from './cmi5-world.ts';

/** A session for which everything has been read and nothing been said. */
export interface OpenedSession {
  readonly launch: Cmi5Launch;
  readonly data: LaunchData;
  readonly preferences: Preferences;
  readonly lrs: Lrs;
  readonly pocket: TicketPocket;
  readonly ticket: Ticket;
  /** Whether another page of this tab may have said something in this session. */
  readonly isResumed: boolean;
  /** null: none yet, or none that can be read. */
  readonly progress: Progress | null;
  readonly standing: Standing;
}

/** A session, or why there is none. */
export type Opening = { readonly ok: true; readonly session: OpenedSession } | { readonly ok: false; readonly fault: LmsFault };

const no = (fault: LmsFault): Opening => ({ ok: false, fault });

/** Reads all that cmi5 wants read before the first statement, in its order (cmi5, 8 to 11). Never rejects. */
export async function openSession(world: Cmi5World, course: Course): Promise<Opening> {
  const launch = readCmi5Launch(world.address);
  if (launch === null) return no('lms/not-launched');
  world.confine([...new Set([launch.endpoint, launch.fetch].map((address) => new URL(address).origin))]);
  const pocket = createTicketPocket(world, launch.fetch);
  const found = pocket.read();
  const answer = found ?? (await fetchTicket(world, launch));
  if (typeof answer === 'string') return no(answer);
  if (answer.isEnded) return no('lms/token-used');
  if (found === null) pocket.write(answer);

  const lrs = createLrs(world, launch, answer.token);
  const reply = await insist(world, () => lrs.readState('LMS.LaunchData'));
  if (reply === null) return no('lms/unreachable');
  if (found !== null && (reply.status === 401 || reply.status === 403)) return no('lms/token-used');
  const data = reply.status === 200 ? readLaunchData(readJson(reply.text), world.address) : null;
  if (data === null) return no('lms/not-opened');

  const [wishes, document] = await Promise.all([
    insist(world, () => lrs.readProfile('cmi5LearnerPreferences')),
    readDocument(world, lrs, answer.lastWrite),
  ]);
  // Without an answer there might be something to go on with, and a fresh start would write over it.
  if (document === null) return no('lms/unreachable');
  if (document.status !== 200 && document.status !== 404) return no('lms/not-opened');
  const progress = document.status === 200 ? readProgress(document.text, course.iri) : null;
  if (document.status === 200 && progress === null && data.mode === 'normal') {
    const aside = await insist(world, () => lrs.writeState(unreadableDocument, document.text, { is: 'any' }));
    if (aside === null) return no('lms/unreachable');
  }
  return {
    ok: true,
    session: {
      launch,
      data,
      // Preferences that are not there, or not to be seen, are no fault (cmi5, 11).
      preferences: wishes?.status === 200 ? readPreferences(readJson(wishes.text)) : noPreferences,
      lrs,
      pocket,
      ticket: answer,
      isResumed: found !== null,
      progress,
      standing: {
        isThere: document.status === 200,
        etag: document.etag,
        writes: [progress?.write ?? null, ...(answer.lastWrite === null ? [] : [answer.lastWrite])],
      },
    },
  };
}

/** Asks for the token by POST (cmi5, 8.2): faults come with the status 200 and a code. */
async function fetchTicket(world: Cmi5World, launch: Cmi5Launch): Promise<Ticket | LmsFault> {
  const reply = await insist(world, () => ask(world, launch.fetch, { method: 'POST' }));
  if (reply === null) return 'lms/unreachable';
  const value = reply.status === 200 ? readJson(reply.text) : undefined;
  if (!isJsonObject(value)) return 'lms/not-opened';
  const token = value['auth-token'];
  // 1: used before, or expired. 2 and 3 are faults of the other side (8.2.3.2).
  if (typeof token !== 'string' || token === '') return String(value['error-code']) === '1' ? 'lms/token-used' : 'lms/not-opened';
  return { token, initialized: { id: world.drawUuid(), at: world.now() }, isOpened: false, isEnded: false, lastWrite: null };
}

/** Reads our document; where the page before this one had sent off a later one, that is given a moment to arrive. */
async function readDocument(world: Cmi5World, lrs: Lrs, lastWrite: string | null): Promise<Reply> {
  const read = (): Promise<Reply> => insist(world, () => lrs.readState(progressDocument));
  const reply = await read();
  if (lastWrite === null || reply === null || reply.text.includes(lastWrite)) return reply;
  await wait(world, waitsMs[0]);
  return await read();
}

const waitsMs = [1000, 3000] as const;

/** Asks, and again after a while where there was no answer: somebody is waiting to begin. */
async function insist(world: Cmi5World, question: () => Promise<Reply>): Promise<Reply> {
  for (const ms of waitsMs) {
    const reply = await question();
    if (reply !== null) return reply;
    await wait(world, ms);
  }
  return await question();
}

async function wait(world: Cmi5World, ms: number): Promise<void> {
  await new Promise<void>((resolve) => void world.after(ms, resolve));
}
