import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server of workshops in a process of its own. */
export interface SmallServer {
  /** Its address, the same after every start. */
  readonly address: string;
  /** `kill -9`: it has no time for anything. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its journals. */
  remove(): Promise<void>;
}

/** Starts a server of the small scenario's workshops. */
export async function aSmallServer(): Promise<SmallServer> {
  const folder = mkdtempSync(join(tmpdir(), 'breach-workshop-'));
  let { child, port } = await launch(folder, '0');
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    address: `http://127.0.0.1:${port}/`,
    kill,
    async start() {
      ({ child, port } = await launch(folder, port));
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const program = fileURLToPath(new URL('./serve-small.ts', import.meta.url));

async function launch(folder: string, asked: string) {
  const args = ['--import', 'tsx', program, folder, asked];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [first] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('Violated assumption: the server starts.');
    }),
  ]);
  return { child, port: String(first).trim() };
}
