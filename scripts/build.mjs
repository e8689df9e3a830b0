import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run.mjs';
import { say, stop } from './say.mjs';

const pages = ['index.html', 'join.html', 'workshop.html', 'projector.html'];
const sources = ['src', 'locales', 'scenarios', 'assets', 'build', ...pages, 'vite.config.ts', 'package-lock.json'];
const stamp = '.cache/built-from';

/** Builds the game and its server if they were never built or if a source has changed since. Ends the process with a sentence if it cannot. */
export async function ensureBuilt() {
  if (
    existsSync('dist/index.html') &&
    existsSync('dist-server/main.js') &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hashSources()
  )
    return;
  say('building');
  if ((await build(['--logLevel', 'warn'])) !== 0) stop('buildFailed');
}

/**
 * Builds the game, then the server of its workshops.
 *
 * @param {readonly string[]} [args]
 * @returns {Promise<number>} the exit code
 */
export async function build(args = []) {
  const built = hashSources();
  const pagesBuilt = await runTool('vite/bin/vite.js', ['build', ...args]);
  const serverBuilt =
    pagesBuilt.code === 0 ? await runTool('vite/bin/vite.js', ['build', '--config', 'build/server.config.ts', ...args]) : pagesBuilt;
  const { code } = serverBuilt;
  if (code === 0) {
    mkdirSync('.cache', { recursive: true });
    writeFileSync(stamp, built);
  }
  return code;
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]));
  } catch {
    return [path];
  }
}
