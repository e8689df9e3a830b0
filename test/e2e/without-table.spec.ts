import { expect, test } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil, turnToDecision } from '#test/support/player-in-browser.ts';

const address = './?scenario=hario-2019&seed=fallback&lang=ja';

test('a table that cannot be fetched gives way to the simple view with one sentence, play goes on, and trying again brings it', async ({
  page,
}) => {
  await page.route('**/create-table-*.js', (route) => route.abort());
  await page.goto(address);
  await page.locator('[data-action=continue]').click();
  const notice = page.locator('.notice', { hasText: '卓の絵を読み込めませんでした。' });
  await expect(notice).toHaveCount(1);
  await expect(page.locator('.stage canvas')).toHaveCount(0);
  await expect(page.getByRole('table').first()).toBeVisible();

  const { logic: scenario } = loadShippedScenario('hario-2019');
  const place = await playUntil(page, { scenario, style: 'rule-book' }, ({ phase }) => phase === 'act-ended');
  expect(place.phase).toBe('act-ended');

  await page.unroute('**/create-table-*.js');
  await page.getByRole('button', { name: 'もう一度試す' }).click();
  await expect(page.locator('.stage canvas')).toHaveCount(1);
  await expect(notice).toHaveCount(0);
});

test('a picture that is lost in the middle of play gives way to the simple view, and the draft stays', async ({ page }) => {
  await page.goto(`${address}&renderer=webgl`);
  await page.locator('[data-action=continue]').click();
  await turnToDecision(page);
  const option = page.locator('input[name=option]').nth(1);
  await option.check({ force: true });
  await expect(page.locator('.stage canvas')).toHaveCount(1);
  const canLose = await page.locator('.stage canvas').evaluate((canvas: HTMLCanvasElement) => {
    const lose = (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))?.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    return lose !== undefined && lose !== null;
  });
  expect(canLose, 'this browser draws by WebGL, so that the test is one').toBe(true);

  await expect(page.locator('.notice', { hasText: '卓の絵が途中で描けなくなりました。' })).toHaveCount(1);
  await expect(page.locator('.stage canvas')).toHaveCount(0);
  await expect(option).toBeChecked();
});
