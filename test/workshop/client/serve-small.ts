import { createServer } from 'node:http';
import { createMetrics } from '#workshop/server/metrics.ts';
import { answerRoute } from '#workshop/server/routes.ts';
import { createScenarioShelf } from '#workshop/server/scenario-shelf.ts';
import { createServerLimits } from '#workshop/server/server-limits.ts';
import { openSqliteStore } from '#workshop/server/sqlite-store.ts';
import { openWorkshopServer } from '#workshop/server/workshop-server.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

/** A server of workshops in a process of its own, which can be killed: `serve-small.ts <folder> <port>`, 0 for any port. */
const [folder = '', port = '0'] = process.argv.slice(2);
const pack = loadSmallScenario();
const now = () => Date.now();
const desk = {
  store: openSqliteStore(folder),
  shelf: createScenarioShelf([pack.logic.id], async () => ({ logic: pack.logic, history: pack.history, files: pack.texts })),
  limits: createServerLimits(now, 100),
  metrics: createMetrics(),
  log: { info: () => undefined, warn: () => undefined },
  nameOf: () => 'workshop',
  now,
  origin: 'http://example.test',
};
const server = createServer((request, response) => {
  void answerRoute(world, request, response).then((isAnswered) => {
    if (!isAnswered) response.writeHead(404).end();
  });
});
const { isShuttingDown, countClients } = await openWorkshopServer(server, desk, { cluster: null, idleMs: 3_600_000 });
const world = { desk, trustsProxy: false, isShuttingDown, countClients };
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
});
