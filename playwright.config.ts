import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4180);
const chromium = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // A player waits for the page about as long as the page works: two of them keep two cores busy.
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  // Only what hangs is to fail by the clock; a busy machine is no mistake.
  expect: {
    timeout: 20_000,
    // Another release of Chromium draws edges a little differently; a change of the art is larger than that.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, threshold: 0.3, pathTemplate: '{testDir}/pictures/{arg}{ext}' },
    // Nothing may be said that is not in the kept words, and nothing left out.
    toMatchAriaSnapshot: { children: 'deep-equal', pathTemplate: '{testDir}/spoken/{arg}{ext}' },
  },
  // scripts/test-parts.mjs counts from the JSON report.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Without motion the table draws only what has changed: a case is played in half the time. The tests of the table and one
    // of another case leave it on.
    reducedMotion: 'reduce',
    // A worker that keeps all files works beside the page: only the tests of the worker let it.
    serviceWorkers: 'block',
    // A trace costs as much again as the test itself. To look at a failure: node scripts/test.mjs e2e --trace on <file>
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArgs, ...(chromium ? { executablePath: chromium } : {}) },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    // Workshops of earlier runs are none of ours.
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: `.cache/e2e-workshops-${port}` },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
