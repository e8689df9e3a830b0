import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line to the game's server that can be cut, and over which another build of the game may come. */
export interface Line {
  /** Where the game lies: in a folder of its own, as on a company's portal. */
  readonly address: string;
  /** Paths within that folder that were asked for, in their order. */
  readonly asked: readonly string[];
  /** From now on the same game as if it had been built anew: every file has another name, every page another revision. */
  turnToNextBuild(): void;
  /** From now on every page comes as this makes of it. */
  editPages(edit: (html: string) => string): void;
  cut(): Promise<void>;
}

const folder = '/portal/training/';
/** A file's name with its hash, as it stands wherever the file is asked for. */
const hashed = /-([0-9a-f]{8})(?=\.(?:js|css|woff2|webp|png|svg)\b)/gu;
const words = /javascript|css|html|json/u;

/** Opens a line to what is served at `home`. */
export async function openLine(home: string): Promise<Line> {
  const asked: string[] = [];
  let isNext = false;
  let editPage = (html: string): string => html;
  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '';
    if (!url.startsWith(folder)) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
    const path = url.slice(folder.length);
    asked.push(path);
    const answer = await fetch(new URL(isNext ? turnHashes(path) : path, home), { headers: { 'accept-encoding': 'identity' } });
    const type = answer.headers.get('content-type') ?? '';
    for (const name of ['content-type', 'cache-control', 'content-security-policy']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    if (!words.test(type)) return void response.end(Buffer.from(await answer.arrayBuffer()));
    const text = await answer.text();
    const edited = type.includes('html') ? editPage(text) : text;
    response.end(isNext ? turnRevisions(turnHashes(edited)) : edited);
  };
  const server = createServer((request, response) => {
    forward(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    asked,
    turnToNextBuild: () => (isNext = true),
    editPages: (edit) => (editPage = edit),
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Done twice, everything is as it was. Pure. */
export function turnHashes(text: string): string {
  return text.replaceAll(hashed, (_, hash: string) => `-${[...hash].toReversed().join('')}`);
}

function turnRevisions(text: string): string {
  return text.replaceAll(/"revision":"([0-9a-f]+)"/gu, (_, hash: string) => `"revision":"${[...hash].toReversed().join('')}"`);
}
