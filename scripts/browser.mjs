import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { run, runTool } from './run.mjs';
import { say } from './say.mjs';

/**
 * Sees to it that a browser is there: the distribution's by apt when that is ours to do, else Playwright's.
 *
 * @returns {Promise<boolean>} false if there is none to be had
 */
export async function ensureBrowser() {
  if (findChromium() || (await hasPlaywrightChromium())) return true;
  say('browser');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    if (findChromium()) return true;
  }
  await runTool('@playwright/test/cli.js', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  return hasPlaywrightChromium();
}

async function hasPlaywrightChromium() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}
