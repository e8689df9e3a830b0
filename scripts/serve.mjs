import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import './check-node.mjs';
import { listenOnFirstFree } from './listen.mjs';
import { say, stop } from './say.mjs';
import { serveFile } from './static-server.mjs';

/** Serves what is built, pages and workshops: `PORT` if given, else the first free port from 4173. */

const first = 4173;
const last = 4199;
const everywhere = '0.0.0.0';
const workshopCode = resolve('dist-server/main.js');

const asked = process.env['PORT'];
const host = process.env['HOST'] || everywhere;
const wanted = asked ? Number(asked) : null;
if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 65535)) stop('portInvalid', { port: String(asked) });

const ports = wanted === null ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [wanted];
// Nobody holds a connection by sending their request a byte at a time.
const patience = { headersTimeout: 10_000, requestTimeout: 30_000 };
const server = createServer(patience, (request, response) => {
  const answered = workshops === null ? Promise.resolve(false) : workshops.answer(request, response);
  answered.then((isAnswered) => isAnswered || serveFile('dist', request, response)).catch(() => response.destroy());
});
const workshops = await openWorkshops();
const port = await listenOnFirstFree(server, ports, host);
if (port === null) {
  if (wanted === null) stop('noFreePort', { from: first, to: last });
  stop('portTaken', { port: wanted });
}
say('ready', { address: `http://${host === everywhere ? '127.0.0.1' : host}:${port}/` });
const forPhones = workshops?.listening(host, port);
if (forPhones !== undefined && host !== '127.0.0.1') say('readyForPhones', { address: `${forPhones}/` });

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    void (workshops?.shutDown() ?? Promise.resolve()).finally(() => {
      server.close();
      server.closeAllConnections();
      process.exit(0);
    });
  });
}

/**
 * The game is played all the same where workshops cannot be kept.
 *
 * @returns {Promise<{
 *   answer(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse): Promise<boolean>,
 *   listening(host: string, port: number): string,
 *   shutDown(): Promise<void>,
 * } | null>}
 */
async function openWorkshops() {
  if (!existsSync(workshopCode)) return null;
  try {
    const { openWorkshops } = await import(pathToFileURL(workshopCode).href);
    return await openWorkshops(server);
  } catch (error) {
    say('noWorkshops', { reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
