import { ensureBuilt } from './build.mjs';
import { say, stop } from './say.mjs';
import { startSeveralProcesses } from './several-processes.ts';

/** `npx tsx scripts/two-processes.ts`: what docs/workshop.md says of several processes, on this computer, until Ctrl+C. */
await ensureBuilt();
const started = await startSeveralProcesses(process.cwd());
if (!started.ok) stop('noServices', { reason: started.why });
const { address, addresses, processes, stop: end } = started.all;
say('ready', { address });
for (const [place, one] of processes.entries()) say('process', { number: place + 1, pid: one.pid, address: addresses[place] ?? '' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(0)));
