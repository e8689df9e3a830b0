import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { reachRedis } from '#workshop/server/reach-redis.ts';
import { findFreePort } from '../../../scripts/local-services.ts';

describe('the address of a Redis', () => {
  it('is good where somebody listens', async () => {
    const server = createServer((socket) => socket.end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(reachRedis(`redis://:secret@127.0.0.1:${port}/0`)).resolves.toBe(undefined);
    server.close();
  });

  it('is named, without its password, where nobody does', async () => {
    const port = await findFreePort();
    const asked = reachRedis(`redis://:secret@127.0.0.1:${port}`);
    await expect(asked).rejects.toThrow(`Redis cannot be reached at 127.0.0.1:${port}`);
    await expect(asked).rejects.not.toThrow('secret');
  });
});
