import { isJsonObject, readJson, type JsonObject } from './cmi5-json.ts';

/** What an LMS launches with (cmi5, 8.1). */
export interface Cmi5Launch {
  /** Ends with a slash. */
  readonly endpoint: string;
  /** Where the token is to be had, once. */
  readonly fetch: string;
  readonly actor: JsonObject;
  /** The actor as it was written: what every `agent` of a request is to be (8.1.3). */
  readonly agent: string;
  readonly registration: string;
  readonly activityId: string;
}

/** Reads the launch from the query of an address, in any order (cmi5, 8.1); null where a part is missing or cannot be used. Pure. */
export function readCmi5Launch(address: string): Cmi5Launch | null {
  if (!URL.canParse(address)) return null;
  const query = new URL(address).searchParams;
  const endpoint = readWebAddress(query.get('endpoint'), address);
  const fetch = readWebAddress(query.get('fetch'), address);
  const agent = query.get('actor') ?? '';
  const actor = readJson(agent);
  const registration = query.get('registration') ?? '';
  const activityId = query.get('activityId') ?? '';
  if (endpoint === null || fetch === null || !isJsonObject(actor) || registration === '' || activityId === '') return null;
  return { endpoint: `${endpoint.replace(/\/+$/u, '')}/`, fetch, actor, agent, registration, activityId };
}

/** An address of the web, resolved; null for none and for any other kind, such as `javascript:`. Pure. */
export function readWebAddress(written: unknown, base: string): string | null {
  if (typeof written !== 'string' || written === '' || !URL.canParse(written, base)) return null;
  const { protocol, href } = new URL(written, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
