import { existsSync } from 'node:fs';

/**
 * The Chromium of this computer: `CHROMIUM_PATH`, else the distribution's.
 *
 * @returns {string | null} null: Playwright's own is used
 */
export function findChromium() {
  const places = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'];
  return places.find((path) => path && existsSync(path)) ?? null;
}

/** How it is started: without sandbox (root in a container) and GPU, and without asking anybody on the network for anything. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];
