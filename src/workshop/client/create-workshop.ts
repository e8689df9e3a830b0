import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import { type Created, serverPaths } from '#workshop/protocol/message.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { LinkWorld } from './link-world.ts';
import { parseCreated, parseRefused } from './parse-server-message.ts';

type Reach = Pick<LinkWorld, 'server' | 'fetch'>;

const noConnection: Refused = { ok: false, code: 'workshop/no-connection' };

/** Makes a workshop on the server and gives its keys, which are told to nobody again. Never rejects. */
export async function createWorkshop(world: Reach, setup: WorkshopSetup): Promise<({ readonly ok: true } & Created) | Refused> {
  try {
    const response = await world.fetch(world.server + serverPaths.workshops, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ setup }),
    });
    const said: unknown = await response.json();
    const created = response.ok ? parseCreated(said) : null;
    return created === null ? (parseRefused(said) ?? noConnection) : { ok: true, ...created };
  } catch {
    return noConnection;
  }
}

/** Whether the pages come from a server that holds workshops. Never rejects. */
export async function askServer(world: Reach): Promise<boolean> {
  try {
    const response = await world.fetch(world.server + serverPaths.health, { headers: { accept: 'application/json' } });
    const said: unknown = response.ok ? await response.json() : null;
    return typeof said === 'object' && said !== null && 'ok' in said && said.ok === true;
  } catch {
    return false;
  }
}
