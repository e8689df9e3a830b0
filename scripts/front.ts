import { type IncomingMessage, type Server, type ServerResponse, createServer, request as ask } from 'node:http';
import { type Socket, connect } from 'node:net';

/**
 * What stands before several processes, as nginx does in earnest: `/p1/…` leads to the first, `/p2/…` to the second, anything
 * else to whichever is next and answers. Host and address of who asks are passed on.
 */
export function createFront(ports: readonly number[]): Server {
  let turn = 0;
  const listTargets = (url: string): { readonly path: string; readonly targets: readonly number[] } => {
    const [, number, path = '/'] = /^\/p(\d+)(\/.*)$/u.exec(url) ?? [];
    const named = ports[Number(number) - 1];
    if (named !== undefined) return { path, targets: [named] };
    turn += 1;
    return { path: url, targets: ports.map((_, at) => ports[(at + turn) % ports.length] ?? 0) };
  };

  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const { path, targets } = listTargets(request.url ?? '/');
      passOn(request, response, { path, targets, body });
    });
  });
  server.on('upgrade', (request, socket: Socket, head) => {
    const { path, targets } = listTargets(request.url ?? '/');
    const inner = connect(targets[0] ?? 0, '127.0.0.1', () => {
      inner.write(`${request.method} ${path} HTTP/1.1\r\n${writeHeaders(request)}\r\n\r\n`);
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    for (const [one, other] of [
      [inner, socket],
      [socket, inner],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  return server;
}

interface Passed {
  readonly path: string;
  readonly targets: readonly number[];
  readonly body: Buffer;
}

function passOn(request: IncomingMessage, response: ServerResponse, { path, targets: [target, ...others], body }: Passed): void {
  if (target === undefined) {
    response.writeHead(502).end();
    return;
  }
  const headers = { ...request.headers, 'x-forwarded-for': request.socket.remoteAddress ?? '' };
  const inner = ask({ host: '127.0.0.1', port: target, path, method: request.method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  inner.on('error', () => {
    if (response.headersSent) response.destroy();
    else passOn(request, response, { path, targets: others, body });
  });
  inner.end(body);
}

function writeHeaders({ rawHeaders, socket }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
  return [...lines, `X-Forwarded-For: ${socket.remoteAddress ?? ''}`].join('\r\n');
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
  } catch {
    // Who asked has gone away.
  }
  return Buffer.concat(chunks);
}
