import { expect, test, type Page } from '@playwright/test';

declare global {
  interface Window {
    heard: { contexts: number; started: number };
  }
}

/** Counts what the page makes that can sound, and what it starts. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heard = { contexts: 0, started: 0 };
    const Made = window.AudioContext;
    window.AudioContext = class extends Made {
      constructor() {
        super();
        window.heard.contexts += 1;
      }
    };
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...when: Parameters<typeof start>) {
      window.heard.started += 1;
      start.apply(this, when);
    };
  });
}

const heard = (page: Page) => page.evaluate(() => window.heard);
const countStarted = async (page: Page) => (await heard(page)).started;

async function sitDown(page: Page): Promise<void> {
  await page.goto('./?lang=ja&scenario=hario-2019&seed=sound&length=express&view=simple');
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
  await page.locator('[data-action=continue]').click();
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'beat');
}

test.beforeEach(async ({ page }) => {
  await listen(page);
});

test('nothing can sound before the first deed; then the telephone rings, with its caption, and every byte of it is code', async ({
  page,
}) => {
  const media: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'media' || /\.(?:mp3|ogg|wav|m4a|opus)/.test(request.url())) media.push(request.url());
  });
  await page.goto('./?lang=ja&scenario=hario-2019&seed=sound&view=simple');
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
  expect(await heard(page)).toEqual({ contexts: 0, started: 0 });

  await page.locator('[data-action=continue]').click();
  const caption = page.locator('.sound-caption');
  await expect(caption).toHaveText('電話が鳴っている');
  await expect(caption).toHaveAttribute('aria-hidden', 'true');
  await expect.poll(() => countStarted(page)).toBeGreaterThan(2);
  expect((await heard(page)).contexts).toBe(1);
  expect(media).toEqual([]);
});

test('the button on the wall switches all sound off, and that is kept', async ({ page }) => {
  await sitDown(page);
  await expect.poll(() => countStarted(page)).toBeGreaterThan(2);
  const button = page.locator('.bar-sound');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'false');

  const before = await countStarted(page);
  await page.locator('input[name=option]').first().check({ force: true });
  await page.locator('input[name=confidence]').first().check({ force: true });
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('#app')).toHaveAttribute('data-phase', 'settled');
  await expect(page.locator('.sound-caption')).toHaveText('印を押す音');
  expect(await countStarted(page)).toBe(before);

  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Tab');
  expect((await heard(page)).contexts).toBe(0);
});

test('a slider sounds what it is for when it is let go, and its figure is kept; captions can be left out', async ({ page }) => {
  await sitDown(page);
  await expect.poll(() => countStarted(page)).toBeGreaterThan(2);
  await page.locator('.bar-menu').click();
  await page.getByRole('button', { name: '設定' }).click();
  const slider = page.getByRole('slider', { name: '呼び出し' });
  await expect(slider).toHaveValue('60');
  const before = await countStarted(page);
  await slider.press('ArrowLeft');
  await expect(slider).toHaveValue('55');
  await expect.poll(() => countStarted(page)).toBe(before + 1);
  await page.getByRole('group', { name: '字幕' }).getByRole('radio', { name: '出さない' }).check({ force: true });

  const kept = await page.evaluate(() => Object.values({ ...localStorage }).join(' '));
  expect(kept).toContain('"soundCall":55');
  expect(kept).toContain('"captions":false');
  await page.reload();
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'beat');
  await expect(page.locator('.sound-caption')).toHaveCount(0);
});
