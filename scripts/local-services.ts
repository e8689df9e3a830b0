import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that was started for a test or a trial, in a folder that goes with it. */
export interface LocalService {
  readonly url: string;
  stop(): Promise<void>;
}

/** A service, or why there is none here. */
export type FoundService = { readonly ok: true; readonly service: LocalService } | { readonly ok: false; readonly why: string };

/** Starts a PostgreSQL of its own with an empty database on a free port; installs Debian's where that is ours to do. Never rejects. */
export function startPostgres(): Promise<FoundService> {
  return start('postgresql', findPostgres, async (bin, folder) => {
    const port = await findFreePort();
    const owner = findOwner('postgres');
    const initdb = spawnSync(join(bin, 'initdb'), ['-D', join(folder, 'db'), '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8'], {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (initdb.status !== 0) throw new Error(initdb.stderr || String(initdb.error));
    const args = [
      '-D',
      join(folder, 'db'),
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
    ];
    const child = spawn(join(bin, 'postgres'), args, { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C' } });
    await waitForWords(child, 'ready to accept connections');
    // An immediate end is what these data deserve, and it is over at once.
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, child, signal: 'SIGQUIT' };
  });
}

/** Starts a Redis of its own that keeps nothing, on a free port; installs Debian's where that is ours to do. Never rejects. */
export function startRedis(): Promise<FoundService> {
  return start('redis-server', findRedis, async (bin, folder) => {
    const port = await findFreePort();
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
    const child = spawn(join(bin, 'redis-server'), args, { ...findOwner('redis'), cwd: folder });
    await waitForWords(child, 'Ready to accept connections');
    return { url: `redis://127.0.0.1:${port}`, child, signal: 'SIGKILL' };
  });
}

/** A port that nobody listens on just now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

interface Started {
  readonly url: string;
  readonly child: ChildProcess;
  readonly signal: NodeJS.Signals;
}

async function start(
  debianPackage: string,
  find: () => string | null,
  run: (bin: string, folder: string) => Promise<Started>,
): Promise<FoundService> {
  const bin = find() ?? (install(debianPackage) ? find() : null);
  if (bin === null) return { ok: false, why: `${debianPackage} is not installed, and only root can install it by apt-get` };
  const folder = mkdtempSync(join(tmpdir(), `${debianPackage}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const { uid, gid } = findOwner(debianPackage === 'postgresql' ? 'postgres' : 'redis');
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  try {
    const { url, child, signal } = await run(bin, folder);
    const end = () => child.kill(signal);
    process.once('exit', end);
    const stop = async (): Promise<void> => {
      process.off('exit', end);
      await new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        child.once('exit', () => resolve());
        end();
      });
      remove();
    };
    return { ok: true, service: { url, stop } };
  } catch (error) {
    remove();
    return { ok: false, why: `${debianPackage} does not start here: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(root, version, 'bin')), ...listPath()].find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

function findRedis(): string | null {
  return listPath().find((bin) => existsSync(join(bin, 'redis-server'))) ?? null;
}

function listPath(): readonly string[] {
  return (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
}

/** Whoever is not root starts it as oneself; PostgreSQL refuses to be root. */
function findOwner(name: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : { uid: 65_534, gid: 65_534 };
}

const aptGet = '/usr/bin/apt-get';

function install(debianPackage: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return false;
  // Run level 1: what is installed is not started by itself.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: readonly string[]) => spawnSync(aptGet, [...args], { env, stdio: 'ignore' }).status === 0;
  const asked = ['install', '-y', '-qq', '--no-install-recommends', debianPackage];
  return apt(...asked) || (apt('update', '-qq') && apt(...asked));
}

/** Resolves when a program says so; rejects with what it said where it ends before. */
function waitForWords(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      if (said.length < 20_000) said += chunk.toString('utf8');
      if (said.includes(words)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(said.trim().slice(-500))));
  });
}
