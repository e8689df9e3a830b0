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

/**
 * What a browser without a window does in vain: it draws the list below its address field anew for every page, which costs as much as
 * a page of the game. The switch replaces the one that Playwright gives, so its names stand here too.
 */
const idleFeatures = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** How it is started: without sandbox (root in a container) and GPU, and without asking anybody on the network for anything. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${idleFeatures.join(',')}`,
];
