import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError, createAuthContext, matchMaker } from '@colyseus/core';
import { setTimeout } from 'node:timers/promises';
import { type JoinRequest, largestMessage, roomName, serverPaths } from '#workshop/protocol/message.ts';
import { parseCreateRequest, parseJoinRequest } from '#workshop/protocol/parse-message.ts';
import type { WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { readJson } from './read-body.ts';
import { countGuess, mayGuess } from './server-limits.ts';
import { isKnownTo, makeWorkshop, type WorkshopDesk } from './workshop-desk.ts';
import { openedElsewhere } from './workshop-room.ts';

/** What the routes ask besides the desk. */
export interface RouteWorld {
  readonly desk: WorkshopDesk;
  /** Whether a proxy of ours stands before this server, whose word for the address is taken. */
  readonly trustsProxy: boolean;
  isShuttingDown(): boolean;
  countClients(): number;
}

const joinPath = `/matchmake/join/${roomName}`;
/** A set-up names every decision of its length once. */
const largestSetup = 16 * 1024;
const safeHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;
const statuses: Partial<Record<WorkshopRefusal, number>> = {
  'workshop/not-allowed': 403,
  'workshop/unknown-code': 404,
  'workshop/too-large': 413,
  'workshop/too-fast': 429,
  'workshop/too-many-guesses': 429,
  'workshop/too-many-workshops': 429,
  'workshop/shutting-down': 503,
  'workshop/no-room': 503,
};

/** Answers what belongs to workshops; false for everything else, which is a file. */
export async function answerRoute(world: RouteWorld, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === `/${serverPaths.health}`) return give(response, world.isShuttingDown() ? 503 : 200, { ok: !world.isShuttingDown() });
  if (path === '/metrics') return giveMetrics(world, response);
  if (path === `/${serverPaths.workshops}`) return create(world, request, response);
  if (path === joinPath) return join(world, request, response);
  return path.startsWith('/matchmake/') ? refuse(world, response, 'workshop/not-understood') : false;
}

async function create(world: RouteWorld, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { desk } = world;
  if (request.method !== 'POST' || !isOwnPage(request, desk.origin)) return refuse(world, response, 'workshop/not-allowed');
  if (world.isShuttingDown()) return refuse(world, response, 'workshop/shutting-down');
  if (!desk.limits.creations.take(addressOf(world, request))) return refuse(world, response, 'workshop/too-many-workshops');
  const body = await readJson(request, largestSetup);
  if (!body.ok) return refuse(world, response, body.code);
  const asked = parseCreateRequest(body.value);
  if (asked === null) return refuse(world, response, 'workshop/not-understood');
  try {
    const made = await makeWorkshop(desk, asked.setup);
    return made.ok ? give(response, 201, made) : refuse(world, response, made.code);
  } catch (error) {
    desk.log.warn('workshop/not-created', { reason: String(error) });
    return refuse(world, response, 'workshop/no-room');
  }
}

/** A place in the room, wherever it lives; one that lives nowhere is brought back from its journal. */
async function join(world: RouteWorld, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { desk } = world;
  const address = addressOf(world, request);
  if (request.method !== 'POST' || !isOwnPage(request, desk.origin)) return refuse(world, response, 'workshop/not-allowed');
  if (world.isShuttingDown()) return refuse(world, response, 'workshop/shutting-down');
  if (!desk.limits.joins.take(address)) return refuse(world, response, 'workshop/too-fast');
  const body = await readJson(request, largestMessage);
  if (!body.ok) return refuse(world, response, body.code);
  const asked = parseJoinRequest(body.value);
  if (asked === null) return refuse(world, response, 'workshop/not-understood');
  try {
    // Where too often was guessed nobody is told any more whether a code was right, but for those whose key shows that they have been here.
    if (!mayGuess(desk.limits, address) && !(await isKnownTo(desk, asked))) return refuse(world, response, 'workshop/too-many-guesses');
    if (!(await desk.store.has(asked.code))) {
      const code = mayGuess(desk.limits, address) ? 'workshop/unknown-code' : 'workshop/too-many-guesses';
      countGuess(desk.limits, address);
      return refuse(world, response, code);
    }
    return give(response, 200, await findPlace(asked, address));
  } catch (error) {
    const code = error instanceof ServerError && error.message.startsWith('workshop/') ? error.message : null;
    // Only its kind: what the room server says of a place repeats who asked for it, with the key.
    if (code === null) desk.log.warn('workshop/not-joined', { reason: error instanceof Error ? error.name : 'unknown' });
    return refuse(world, response, toRefusal(code));
  }
}

const opening = new Map<string, Promise<unknown>>();
const mostTries = 5;

/** One at a time per workshop, so that a room that is only just being opened is not opened twice. */
async function findPlace(asked: JoinRequest, address: string): Promise<unknown> {
  const context = createAuthContext({ headers: new Headers(), remoteAddress: address });
  const ask = async (): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await matchMaker.controller.invokeMethod('joinOrCreate', roomName, asked, context);
      } catch (error) {
        if (attempt === mostTries || !(error instanceof ServerError) || error.message !== openedElsewhere) throw error;
        await setTimeout(attempt * 100);
      }
    }
  };
  const before = opening.get(asked.code) ?? Promise.resolve();
  const mine = before.then(ask, ask);
  opening.set(asked.code, mine);
  try {
    return await mine;
  } finally {
    if (opening.get(asked.code) === mine) opening.delete(asked.code);
  }
}

function toRefusal(code: string | null): WorkshopRefusal {
  const known = [
    'workshop/unknown-code',
    'workshop/unknown-scenario',
    'workshop/other-scenario-version',
    'workshop/not-understood',
  ] as const;
  return known.find((one) => one === code) ?? 'workshop/no-room';
}

function giveMetrics({ desk, countClients }: RouteWorld, response: ServerResponse): boolean {
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(desk.metrics.write({ workshops: matchMaker.stats.local.roomCount, clients: countClients() }));
  return true;
}

function refuse({ desk }: RouteWorld, response: ServerResponse, code: WorkshopRefusal): boolean {
  desk.metrics.count('refusals', code);
  desk.log.info('workshop/refused', { refusal: code });
  // The room client tells its caller `error`; a page that asks by itself reads `code`.
  return give(response, statuses[code] ?? 400, { ok: false, code, error: code });
}

function give(response: ServerResponse, status: number, body: unknown): boolean {
  response.writeHead(status, {
    ...safeHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    // What is left of a body that was too large is not read.
    ...(status === 413 ? { Connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
  return true;
}

/**
 * A page of another place may not ask in the name of who reads it; ours is where the request went, or where phones are sent.
 * Programs that send no origin are no pages.
 */
export function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>, ownOrigin: string): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === ownOrigin) return true;
  try {
    return new URL(origin).host === (headers['x-forwarded-host'] ?? headers.host);
  } catch {
    return false;
  }
}

/** The address somebody comes from; behind a proxy of ours, as it tells. One household of the newer addresses counts as one. */
export function addressOf(
  { trustsProxy }: Pick<RouteWorld, 'trustsProxy'>,
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> },
): string {
  const told = headers['x-forwarded-for'];
  const last = (Array.isArray(told) ? told.at(-1) : told)?.split(',').at(-1)?.trim();
  const address = ((trustsProxy ? last : undefined) || socket.remoteAddress) ?? 'unknown';
  const old = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.groups?.['v4'];
  return old ?? (address.includes(':') ? findNetwork(address) : address);
}

/** The first 64 bits of an address, of which one line has more than there are guesses. */
function findNetwork(address: string): string {
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - rest.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...rest];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::`;
}
