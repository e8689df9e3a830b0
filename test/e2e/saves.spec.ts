import { expect, test, type Page } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil, readPlace } from '#test/support/player-in-browser.ts';

const { logic: scenario } = loadShippedScenario('hario-2019');
const play = { scenario, style: 'rule-book' } as const;

async function playTwoDecisions(page: Page): Promise<void> {
  await page.goto('./?scenario=hario-2019&seed=saved&lang=ja&view=simple');
  await playUntil(page, play, (place) => place.beat === 'containment.stop');
}

const readStore = (page: Page) => page.evaluate(() => Object.entries({ ...localStorage }).toSorted());

test('a run is kept after every command and goes on from the start page where it stood', async ({ page }) => {
  await playTwoDecisions(page);
  const before = await readPlace(page);
  await page.goto('./?lang=ja&view=simple');
  await page.locator('.resume').click();
  await expect(page.locator('#app')).toHaveAttribute('data-beat', before.beat ?? '');
  expect(await readPlace(page)).toEqual(before);
});

test('a damaged save is reported with a sentence, kept as it is and never written over', async ({ page }) => {
  await playTwoDecisions(page);
  await page.evaluate(() => {
    for (const [key, value] of Object.entries({ ...localStorage }))
      if (value.includes('commands')) localStorage.setItem(key, value.slice(0, -40));
  });
  const damaged = (await readStore(page)).filter(([, value]) => value.includes('commands'));
  expect(damaged.length).toBeGreaterThan(0);
  await page.goto('./?lang=ja&view=simple');
  await expect(page.getByText(/破損|壊れ|書き換え|編集/u).first()).toBeVisible();
  await page.goto('./?scenario=hario-2019&seed=new&lang=ja&view=simple');
  await playUntil(page, play, (place) => place.phase === 'settled');
  const after = new Map(await readStore(page));
  for (const [key, value] of damaged) expect(after.get(key)).toBe(value);
});

test('a save of a format that is not known yet is kept and reported', async ({ page }) => {
  await playTwoDecisions(page);
  await page.evaluate(() => {
    for (const [key, value] of Object.entries({ ...localStorage })) {
      if (value.includes('commands')) localStorage.setItem(key, value.replace(/"format":\s*1/u, '"format":99'));
    }
  });
  const kept = (await readStore(page)).filter(([, value]) => value.includes('commands'));
  await page.goto('./?lang=en&view=simple');
  await expect(page.getByText(/newer format|damaged/u).first()).toBeVisible();
  // The open page may have saved its own run beside it; what could not be read is still there, to the letter.
  expect(await readStore(page)).toEqual(expect.arrayContaining(kept));
});

test('play goes on with a notice where the browser allows no storage', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('./?scenario=hario-2019&seed=blocked&lang=ja&view=simple');
  const place = await playUntil(page, play, (one) => one.beat === 'alert.who');
  expect(place.screen).toBe('beat');
  await expect(page.getByText(/保存/u).first()).toBeVisible();
});

test('play goes on with a notice where the storage is full', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('./?scenario=hario-2019&seed=full&lang=en&view=simple');
  const place = await playUntil(page, play, (one) => one.beat === 'alert.who');
  expect(place.screen).toBe('beat');
  await expect(page.getByText(/storage is full/u).first()).toBeVisible();
});

test('the browser’s back button never loses a run', async ({ page }) => {
  await page.goto('./?lang=ja&view=simple');
  await page.locator('.button-decide').click();
  await page.locator('[data-action=continue]').click();
  await playUntil(page, play, (place) => place.beat === 'alert.who');
  const before = await readPlace(page);
  await page.goBack();
  await page.goForward();
  if ((await readPlace(page)).screen !== 'beat') {
    await page.goto('./?lang=ja&view=simple');
    await page.locator('.resume').click();
  }
  await expect(page.locator('#app')).toHaveAttribute('data-beat', before.beat ?? '');
});
