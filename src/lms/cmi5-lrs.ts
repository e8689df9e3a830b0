import { readJson, type JsonObject } from './cmi5-json.ts';
import type { Cmi5Launch } from './cmi5-launch.ts';
import type { Cmi5World } from './cmi5-world.ts';

/** The version of xAPI that is spoken; cmi5 builds upon 1.0.3. */
const xapiVersion = '1.0.3';

/** An answer of the other side; null where there was none, or one that may be another in a while. */
export type Reply = { readonly status: number; readonly text: string; readonly etag: string | null } | null;

/** What the next writing of a document presupposes (xAPI 1.0.3, Communication 3.1). */
export type Condition = { readonly is: 'unchanged'; readonly etag: string } | { readonly is: 'new' } | { readonly is: 'any' };

/** The learning record store (LRS), as far as it is used. */
export interface Lrs {
  readState(stateId: string): Promise<Reply>;
  writeState(stateId: string, text: string, condition: Condition): Promise<Reply>;
  readProfile(profileId: string): Promise<Reply>;
  writeStatement(statement: JsonObject): Promise<Reply>;
}

/** An answer that is not there by then is none: a learner's next decision is not to wait for it. */
const patienceMs = 10_000;

/** Browsers refuse to outlive a page with more than 64 KiB. */
const keepaliveBytes = 60_000;

/** Says with the status that it was too much, too slow or not well, and not that it was wrong. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** Asks and waits no longer than is reasonable. Never rejects. */
export async function ask(world: Cmi5World, address: string, request: RequestInit): Promise<Reply> {
  const abort = new AbortController();
  const stop = world.after(patienceMs, () => abort.abort());
  try {
    const response = await world.fetch(address, { cache: 'no-store', ...request, signal: abort.signal });
    const text = await response.text();
    if (isPassing(response.status)) return null;
    // A proxy that compresses makes a tag weak, and a weak one never matches.
    return { status: response.status, text, etag: response.headers.get('ETag')?.replace(/^W\//u, '') ?? null };
  } catch {
    return null;
  } finally {
    stop();
  }
}

/** Speaks to the LRS of a launch by the token of its session (cmi5, 8.2 and xAPI 1.0.3, Communication). */
export function createLrs(world: Cmi5World, launch: Cmi5Launch, token: string): Lrs {
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': xapiVersion };
  const { agent, activityId, registration } = launch;
  const addressOf = (resource: string, query: Readonly<Record<string, string>>): string => {
    const address = new URL(resource, launch.endpoint);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address.href;
  };
  const addressOfState = (stateId: string): string => addressOf('activities/state', { activityId, agent, registration, stateId });
  const read = (address: string): Promise<Reply> => ask(world, address, { method: 'GET', headers });
  const write = (address: string, body: string, more: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    ask(world, address, {
      method: 'PUT',
      headers: {
        ...headers, // What is put aside may be anything.
        'Content-Type': readJson(body) === undefined ? 'text/plain' : 'application/json',
        ...more,
      },
      body,
      keepalive: new TextEncoder().encode(body).length <= keepaliveBytes,
    });
  return {
    readState: (stateId) => read(addressOfState(stateId)),
    writeState: (stateId, text, condition) => write(addressOfState(stateId), text, headersOf(condition)),
    readProfile: (profileId) => read(addressOf('agents/profile', { agent, profileId })),
    writeStatement: (statement) => write(addressOf('statements', { statementId: String(statement['id']) }), JSON.stringify(statement)),
  };
}

function headersOf(condition: Condition): Readonly<Record<string, string>> {
  if (condition.is === 'unchanged') return { 'If-Match': condition.etag };
  return condition.is === 'new' ? { 'If-None-Match': '*' } : {};
}
