import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError, createAuthContext, matchMaker } from '@colyseus/core';
import { largestMessage, roomName, serverPaths } from '#workshop/protocol/message.ts';
import { parseCreateRequest, parseJoinRequest } from '#workshop/protocol/parse-message.ts';
import type { WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { readJson } from './read-body.ts';
import { makeWorkshop, type WorkshopDesk } from './workshop-desk.ts';

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
const statuses: Partial<Record<WorkshopRefusal, number>> = {
  'workshop/unknown-code': 404,
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
  if (request.method !== 'POST' || !isOwnPage(request)) return refuse(world, response, 'workshop/not-allowed');
  if (world.isShuttingDown()) return refuse(world, response, 'workshop/shutting-down');
  if (!desk.limits.creations.take(addressOf(world, request))) return refuse(world, response, 'workshop/too-many-workshops');
  const asked = parseCreateRequest(await readJson(request, largestSetup));
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
  if (request.method !== 'POST' || !isOwnPage(request)) return refuse(world, response, 'workshop/not-allowed');
  if (world.isShuttingDown()) return refuse(world, response, 'workshop/shutting-down');
  if (!desk.limits.joins.take(address)) return refuse(world, response, 'workshop/too-fast');
  const asked = parseJoinRequest(await readJson(request, largestMessage));
  if (asked === null) return refuse(world, response, 'workshop/not-understood');
  try {
    if (!(await desk.store.has(asked.code))) {
      // One who has guessed too often is not told any more whether a code was right.
      const mayGuess = desk.limits.guesses.take(address) && desk.limits.allGuesses.take('all');
      return refuse(world, response, mayGuess ? 'workshop/unknown-code' : 'workshop/too-many-guesses');
    }
    const context = createAuthContext({ headers: new Headers(), remoteAddress: address });
    const place: unknown = await matchMaker.controller.invokeMethod('joinOrCreate', roomName, asked, context);
    return give(response, 200, place);
  } catch (error) {
    const code = error instanceof ServerError && error.message.startsWith('workshop/') ? error.message : null;
    if (code === null) desk.log.warn('workshop/not-joined', { reason: String(error) });
    return refuse(world, response, toRefusal(code));
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
  response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' });
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
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(JSON.stringify(body));
  return true;
}

/** A page of another place may not ask in the name of who reads it. Programs that send no origin are no pages. */
export function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === (headers['x-forwarded-host'] ?? headers.host);
  } catch {
    return false;
  }
}

/** The address somebody comes from; behind a proxy of ours, as it tells. */
export function addressOf({ trustsProxy }: Pick<RouteWorld, 'trustsProxy'>, { headers, socket }: IncomingMessage): string {
  const told = headers['x-forwarded-for'];
  const last = (Array.isArray(told) ? told.at(-1) : told)?.split(',').at(-1)?.trim();
  return (trustsProxy ? last : undefined) ?? socket.remoteAddress ?? 'unknown';
}
