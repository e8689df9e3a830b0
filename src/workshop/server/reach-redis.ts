import { connect } from 'node:net';

const patienceMs = 5000;
const usualPort = 6379;

/** Rejects with a sentence for an operator where nobody listens at the address of a Redis. Its client alone would go on asking for ever. */
export function reachRedis(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const place = { host: hostname.replaceAll(/[[\]]/gu, ''), port: Number(port) || usualPort };
  return new Promise((resolve, reject) => {
    const socket = connect(place, () => {
      socket.destroy();
      resolve();
    });
    const fail = (why: string) => {
      socket.destroy();
      reject(new Error(`Redis cannot be reached at ${place.host}:${place.port} (${why})`));
    };
    socket.setTimeout(patienceMs, () => fail('no answer'));
    socket.once('error', (error) => fail(error.message));
  });
}
