import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createFront } from './front.ts';
import { findFreePort, startPostgres, startRedis } from './local-services.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Two processes that share their workshops, behind one address. */
export interface SeveralProcesses {
  /** With a slash at its end. */
  readonly address: string;
  /** The way to one of them, by its place. */
  readonly addresses: readonly string[];
  readonly processes: readonly ServerProcess[];
  readonly databaseUrl: string;
  /** Starts the one of this place again. */
  restart(place: number): Promise<void>;
  stop(): Promise<void>;
}

export type FoundProcesses = { readonly ok: true; readonly all: SeveralProcesses } | { readonly ok: false; readonly why: string };

/** Starts Redis, PostgreSQL and two processes of the server that is built in a folder; or says what cannot be had here. */
export async function startSeveralProcesses(folder: string): Promise<FoundProcesses> {
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  const services = [redis, postgres].flatMap((found) => (found.ok ? [found.service] : []));
  if (!redis.ok || !postgres.ok) {
    await Promise.all(services.map((service) => service.stop()));
    return { ok: false, why: [redis, postgres].flatMap((found) => (found.ok ? [] : [found.why])).join('; ') };
  }
  const ports = [await findFreePort(), await findFreePort()];
  const front = createFront(ports);
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const host = `127.0.0.1:${portOf(front.address())}`;
  const start = (place: number): Promise<ServerProcess> =>
    startServerProcess(folder, ports[place] ?? 0, {
      REDIS_URL: redis.service.url,
      DATABASE_URL: postgres.service.url,
      PROCESS_ADDRESS: `${host}/p${place + 1}`,
      PUBLIC_URL: `http://${host}`,
      TRUST_PROXY: '1',
    });
  const processes = await Promise.all(ports.map((_, place) => start(place)));
  const all: SeveralProcesses = {
    address: `http://${host}/`,
    addresses: ports.map((_, place) => `http://${host}/p${place + 1}/`),
    processes,
    databaseUrl: postgres.service.url,
    async restart(place) {
      processes[place] = await start(place);
    },
    async stop() {
      await Promise.all(processes.map((one) => one.stop()));
      front.close();
      front.closeAllConnections();
      await Promise.all(services.map((service) => service.stop()));
    },
  };
  return { ok: true, all };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
