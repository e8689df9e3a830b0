import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import type { MadePackage } from './a-package.ts';

/** Where an LMS serves the content of a package. */
export interface Cmi5Host {
  /** The address of the page, which is launched. */
  readonly page: string;
  close(): Promise<void>;
}

/** The strictest policy under which a system is known to serve content; where its records go, the page itself sees to. */
const policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src http:";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves a package on a port of this computer, by the exact names of its files: another origin than that of the LRS. */
export async function hostPackage({ files }: MadePackage): Promise<Cmi5Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = files.get(pathname.slice(1));
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    response.end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Violated assumption: the server listens on a port.');
  return {
    page: `http://127.0.0.1:${bound.port}/index.html`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
