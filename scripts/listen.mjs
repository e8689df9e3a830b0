/**
 * Listens on the wanted port of this computer, or on the first free one of a range.
 *
 * @param {import('node:http').Server} server
 * @param {readonly number[]} ports tried in order
 * @param {string} host
 * @returns {Promise<number | null>} the port; null if all are taken
 */
export async function listenOnFirstFree(server, ports, host) {
  for (const port of ports) if (await listen(server, port, host)) return port;
  return null;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false if the port is taken or not ours to use
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}
