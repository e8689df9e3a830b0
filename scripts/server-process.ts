import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runTool } from './run.mjs';

/** `npm start` in a process of its own, on this computer only. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** What it has said to its operator so far. */
  readonly lines: readonly string[];
  /** The end that it has no time for. */
  kill(): Promise<void>;
  /** The end that it is asked for; gives its exit code. */
  stop(): Promise<number | null>;
}

/** Builds the server of workshops into a folder of `.cache`, where it finds its packages, and gives that folder. */
export async function buildServer(name: string): Promise<string> {
  const folder = resolve('.cache', name);
  mkdirSync(folder, { recursive: true });
  const args = ['build', '--config', 'build/server.config.ts', '--outDir', join(folder, 'dist-server'), '--logLevel', 'warn'];
  const { code, output } = await runTool('vite/bin/vite.js', args);
  if (code !== 0) throw new Error(`The server cannot be built: ${output}`);
  return folder;
}

/** Serves what is built in a folder. Resolves once it listens; rejects with what it said where it does not come to that. */
export async function startServerProcess(
  folder: string,
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const env = { ...process.env, LC_ALL: 'C', HOST: '127.0.0.1', PORT: String(port), ...environment };
  const child = spawn(process.execPath, [resolve('scripts/serve.mjs')], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const lines: string[] = [];
  const hear = (chunk: Buffer) => lines.push(...chunk.toString('utf8').trimEnd().split('\n'));
  child.stderr.on('data', hear);
  await new Promise<void>((settle, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk);
      if (lines.some((line) => line.includes(`:${port}/`))) settle();
    });
    child.once('exit', () => fail(new Error(lines.join('\n'))));
  });
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const endBy = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!isOver()) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    port,
    lines,
    kill: async () => {
      await endBy('SIGKILL');
    },
    stop: () => endBy('SIGTERM'),
  };
}
