import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { scenarioChunks } from 'virtual:scenarios';
import { mergeTextTrees } from '#i18n/merge-text-trees.ts';
import { drawWord } from './keys.ts';
import { createMetrics } from './metrics.ts';
import { createNamer, createOperatorLog } from './operator-log.ts';
import { openPostgresStore } from './postgres-store.ts';
import { reachRedis } from './reach-redis.ts';
import { findLanAddress, readOptions } from './read-options.ts';
import { answerRoute } from './routes.ts';
import { createScenarioShelf, type ServedScenario } from './scenario-shelf.ts';
import { createServerLimits } from './server-limits.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { WorkshopDesk } from './workshop-desk.ts';
import { openWorkshopServer } from './workshop-server.ts';

/** Workshops as the process that serves the pages knows them. */
interface Workshops {
  /** True where a request was about workshops and has been answered. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** To be told where the server listens, before anybody is let in; gives the address for phones. */
  listening(host: string, port: number): string;
  shutDown(): Promise<void>;
}

/**
 * Opens the workshops of this process on a server of pages that does not listen yet. Rejects with a sentence for the operator
 * where journals cannot be kept or an option is none.
 */
export async function openWorkshops(server: Server): Promise<Workshops> {
  const options = readOptions(process.env);
  const now = () => Date.now();
  const log = createOperatorLog((line) => process.stderr.write(line), now);
  if (options.redisUrl !== null) await reachRedis(options.redisUrl);
  const store = options.databaseUrl === null ? openSqliteStore(options.dataFolder) : await openPostgresStore(options.databaseUrl);
  let origin = options.publicUrl ?? '';
  const desk: WorkshopDesk = {
    store,
    shelf: createScenarioShelf(Object.keys(scenarioChunks), readScenario),
    limits: createServerLimits(now, options.mostWorkshops),
    metrics: createMetrics(),
    log,
    nameOf: createNamer(drawWord()),
    now,
    get origin() {
      return origin;
    },
  };
  const cluster =
    options.redisUrl === null || options.processAddress === null
      ? null
      : { redisUrl: options.redisUrl, publicAddress: options.processAddress };
  const { isShuttingDown, countClients, shutDown } = await openWorkshopServer(server, desk, { cluster, idleMs: options.idleMs });
  const world = { desk, trustsProxy: options.trustsProxy, isShuttingDown, countClients };
  return {
    answer: (request, response) => answerRoute(world, request, response),
    listening(host, port) {
      const own = host === '0.0.0.0' || host === '::' ? (findLanAddress(networkInterfaces()) ?? '127.0.0.1') : host;
      if (origin === '') origin = `http://${own}:${port}`;
      return origin;
    },
    shutDown,
  };
}

async function readScenario(id: string): Promise<ServedScenario> {
  const chunks = scenarioChunks[id];
  if (chunks === undefined) throw new Error(`There is no scenario of this id: ${id}.`);
  const languages = Object.keys(chunks.opening);
  const trees = await Promise.all(
    languages.map(async (language) => {
      const parts = await Promise.all([chunks.opening[language]?.(), chunks.rest[language]?.(), chunks.facilitator[language]?.()]);
      return [language, parts.reduce<NonNullable<(typeof parts)[number]>>((all, part) => mergeTextTrees(all, part ?? {}), {})] as const;
    }),
  );
  return { logic: await chunks.logic(), history: await chunks.history(), files: Object.fromEntries(trees) };
}
