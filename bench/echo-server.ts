import { createServer } from 'node:http';
import { type Client, Room, matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';

/** A bare room of the room server that sends back what it is sent: `echo-server.ts <port>`. What our rooms cost is seen beside it. */
class EchoRoom extends Room {
  override patchRate = null;
  override maxClients = 1000;
  override onCreate(): void {
    this.onMessage('*', (client: Client, type, message) => client.send(String(type), message));
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const options: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    matchMaker.controller
      .invokeMethod('joinOrCreate', 'echo', Object(options))
      .then((place: unknown) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(place)))
      .catch(() => response.writeHead(500).end());
  });
});
await matchMaker.setup(undefined, undefined, undefined, async () => matchMaker.processId);
matchMaker.defineRoomType('echo', EchoRoom).filterBy(['room']);
await matchMaker.accept();
new WebSocketTransport({ server }).listen(Number(process.argv[2]), '127.0.0.1', undefined, () => process.stdout.write('ready\n'));
