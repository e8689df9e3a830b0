import { readFileSync } from 'node:fs';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';

/** Nobody should wait a minute to hear that there is no network. */
const npmOptions = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
const networkFaults = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

/** Installs the locked packages if any of them is missing or of another version. Ends the process with a sentence if it cannot. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say('installing');
  const { code, output } = await run('npm', ['ci', ...npmOptions], { quiet: true });
  if (code === 0) return;
  if (networkFaults.test(output)) stop('noNetwork');
  process.stderr.write(output);
  stop('installFailed');
}

function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const found = readPackages('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  // Packages for other platforms are optional, and rightly absent.
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || found[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
