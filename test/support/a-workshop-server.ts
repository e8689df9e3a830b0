import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { askServer, createWorkshop } from '#workshop/client/create-workshop.ts';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import type { Created } from '#workshop/protocol/message.ts';
import type { JournalStore } from '#workshop/server/journal-store.ts';
import { createMetrics } from '#workshop/server/metrics.ts';
import { createNamer, createOperatorLog } from '#workshop/server/operator-log.ts';
import { answerRoute } from '#workshop/server/routes.ts';
import { createScenarioShelf } from '#workshop/server/scenario-shelf.ts';
import { createServerLimits } from '#workshop/server/server-limits.ts';
import { openSqliteStore } from '#workshop/server/sqlite-store.ts';
import type { WorkshopDesk } from '#workshop/server/workshop-desk.ts';
import { openWorkshopServer, sweep } from '#workshop/server/workshop-server.ts';
import { createdAt } from './a-workshop.ts';
import { loadSmallScenario } from './small-scenario.ts';

/** What a test may state of its server. */
export interface StatedServer {
  readonly packs?: readonly ScenarioPack[];
  readonly liveWorkshops?: number;
  readonly trustsProxy?: boolean;
  /** Something in place of the store, made from the real one. */
  readonly store?: (real: JournalStore) => JournalStore;
}

/** A server of workshops in this process, on a port of its own, with its journals in a folder of its own. */
export interface AWorkshopServer {
  /** With a slash at its end; the same after every start. */
  readonly address: string;
  readonly folder: string;
  readonly desk: WorkshopDesk;
  /** What the operator has read so far. */
  readonly lines: readonly string[];
  /** Moves the server's clock on; it stands still otherwise. */
  pass(ms: number): void;
  /** Looks for workshops in which nothing was done for a day. */
  sweep(): Promise<void>;
  /** Makes a workshop as the page does. */
  make(setup: WorkshopSetup): Promise<Created>;
  /** Shuts down as for a signal. */
  stop(): Promise<void>;
  start(packs?: readonly ScenarioPack[]): Promise<void>;
  /** Stops, if it still runs, and removes the journals. */
  remove(): Promise<void>;
}

const day = 24 * 3_600_000;

/** Starts a server of the small scenario's workshops, and of those the test states. One at a time: the room server is one per process. */
export async function aWorkshopServer(stated: StatedServer = {}): Promise<AWorkshopServer> {
  const folder = mkdtempSync(join(tmpdir(), 'breach-workshop-'));
  const lines: string[] = [];
  let now = createdAt;
  const clock = () => now;
  let running = await launch(folder, stated, { lines, clock, port: 0 });
  const { port } = running;
  const stop = async (): Promise<void> => {
    if (!running.server.listening) return;
    const closed = once(running.server, 'close');
    await running.shutDown();
    running.server.closeAllConnections();
    await closed;
  };
  const address = `http://127.0.0.1:${port}/`;
  return {
    address,
    folder,
    lines,
    get desk() {
      return running.desk;
    },
    pass(ms) {
      now += ms;
    },
    sweep: () => sweep(running.desk, day),
    async make(setup) {
      const made = await createWorkshop({ server: address, fetch }, setup);
      if (!made.ok) throw new Error(`Violated assumption: a workshop can be made, not ${made.code}.`);
      return made;
    },
    stop,
    async start(packs) {
      running = await launch(folder, packs === undefined ? stated : { ...stated, packs }, { lines, clock, port });
      // This process' own connections to the server before are dead, and each is noticed by being used.
      while (!(await askServer({ server: address, fetch }))) continue;
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Given {
  readonly lines: string[];
  readonly port: number;
  clock(): number;
}

async function launch(folder: string, stated: StatedServer, { lines, clock, port }: Given) {
  const packs = stated.packs ?? [loadSmallScenario()];
  const real = openSqliteStore(folder);
  const desk: WorkshopDesk = {
    store: stated.store?.(real) ?? real,
    shelf: createScenarioShelf(
      packs.map(({ logic }) => logic.id),
      async (id) => {
        const pack = packs.find(({ logic }) => logic.id === id);
        if (pack === undefined) throw new Error(`Violated assumption: there is a pack ${id}.`);
        return { logic: pack.logic, history: pack.history, files: pack.texts };
      },
    ),
    limits: createServerLimits(clock, stated.liveWorkshops ?? 100),
    metrics: createMetrics(),
    log: createOperatorLog((line) => void lines.push(line), clock),
    nameOf: createNamer('salt'),
    now: clock,
    origin: 'https://workshop.example',
  };
  const server: Server = createServer((request, response) => {
    void answerRoute(world, request, response).then((isAnswered) => isAnswered || response.writeHead(404).end());
  });
  const { isShuttingDown, countClients, shutDown } = await openWorkshopServer(server, desk, { cluster: null, idleMs: day });
  const world = { desk, trustsProxy: stated.trustsProxy ?? false, isShuttingDown, countClients };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Violated assumption: the server listens on a port.');
  return { server, desk, shutDown, port: bound.port };
}
