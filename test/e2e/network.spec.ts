import { expect, test } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil } from '#test/support/player-in-browser.ts';

const { logic: scenario } = loadShippedScenario('hario-2019');

test('the content policy allows scripts of the own origin only, and none inline', async ({ request }) => {
  const policy = (await request.get('./')).headers()['content-security-policy'] ?? '';
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
  expect(scripts.trim()).toBe("script-src 'self'");
});

test('the first decision can be answered before Phaser has arrived', async ({ page }) => {
  // Phaser is held back until the decision is sealed; if play needed it, the test would never get there.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/create-table.*\.js/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?scenario=hario-2019&seed=lazy&lang=ja&view=table');
  await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.phase === 'settled');
  await expect(page.locator('canvas')).toHaveCount(0);
  release();
  await expect(page.locator('canvas')).toHaveCount(1);
});

test('play goes on in words when the table cannot be loaded', async ({ page }) => {
  await page.route(/create-table.*\.js/u, (route) => route.abort());
  await page.goto('./?scenario=hario-2019&seed=none&lang=ja&view=table');
  const place = await playUntil(page, { scenario, style: 'rule-book' }, (one) => one.screen === 'act-end');
  expect(place.screen).toBe('act-end');
});
