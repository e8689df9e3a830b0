import './check-node.mjs';
import { createStaticServer } from './static-server.mjs';
import { listenOnFirstFree } from './listen.mjs';
import { say, stop } from './say.mjs';

/** Serves what is built: `PORT` if given, else the first free port from 4173. */

const first = 4173;
const last = 4199;

const asked = process.env['PORT'];
const host = process.env['HOST'] || '127.0.0.1';
const wanted = asked ? Number(asked) : null;
if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 65535)) stop('portInvalid', { port: String(asked) });

const ports = wanted === null ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [wanted];
const server = createStaticServer('dist');
const port = await listenOnFirstFree(server, ports, host);
if (port === null) {
  if (wanted === null) stop('noFreePort', { from: first, to: last });
  stop('portTaken', { port: wanted });
}
say('ready', { address: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/` });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
