import { fileURLToPath } from 'node:url';
import type { CliIo } from './io.ts';

/** Only asked for by a command that goes on until it is stopped: all others end at once, as a terminal expects. */
const untilStopped = () =>
  new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

/** The terminal in which this process runs. */
export function openTerminal(): CliIo {
  // Whoever reads on may have read enough, as `head` and a closed pager have: that is no mistake of the scenario or of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    lang: process.env['LANG'],
    cwd: process.cwd(),
    scenarios: fileURLToPath(new URL('../../scenarios', import.meta.url)),
    untilStopped,
  };
}
