import { expect, test, type Page } from '@playwright/test';
import { turnToDecision } from '#test/support/player-in-browser.ts';
import { expectWholeWords, watchPage } from '#test/support/screen-checks.ts';

const upright = { width: 375, height: 812 };
const lying = { width: 812, height: 375 };

/** Opens the first decision of the case with the table drawn. */
async function openDecision(page: Page, lang: 'ja' | 'en', size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(`./?lang=${lang}&scenario=hario-2019&seed=layouts&length=express`);
  await page.locator('[data-action=continue]').click();
  await turnToDecision(page);
  await expect(page.locator('.stage canvas')).toBeVisible();
}

/** Taps the table, from the right end of its dealt cards on, until a card answers; tells which option it stands for. */
async function tapCard(page: Page): Promise<string> {
  const box = await page.locator('.stage').boundingBox();
  if (box === null) throw new Error('Violated assumption: the table is on the page.');
  const foot = (await page.locator('.whole-foot').boundingBox())?.y ?? box.y + box.height;
  const chosen = page.locator('input[name=option]:checked');
  for (let x = box.x + box.width * 0.9; x > box.x; x -= 30) {
    await page.mouse.click(x, foot - 40);
    if ((await chosen.count()) > 0) return (await chosen.getAttribute('value')) ?? '';
    if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  }
  throw new Error('No card lies above the row of words.');
}

test('on a phone the strip is enlarged, a card is chosen there, and back in the words its radio is checked', async ({ page, baseURL }) => {
  const watched = watchPage(page, baseURL);
  await openDecision(page, 'ja', upright);
  const widen = page.getByRole('button', { name: '卓を広げる' });
  const target = await widen.boundingBox();
  expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44);

  await widen.click();
  const whole = page.getByRole('dialog', { name: '卓の全体' });
  await expect(whole).toBeVisible();
  await expect(page.getByRole('button', { name: '卓を戻す' })).toBeFocused();
  await expect(page.locator('main')).toHaveAttribute('inert', '');
  expect((await page.locator('.stage canvas').boundingBox())?.height).toBe(upright.height);
  const option = await tapCard(page);
  await expect(whole.locator('.whole-words b')).not.toHaveText('');
  await expectWholeWords(page, 'the enlarged table');

  await page.keyboard.press('Escape');
  await expect(whole).toBeHidden();
  await expect(widen).toBeFocused();
  await expect(page.locator(`input[name=option][value="${option}"]`)).toBeChecked();
  await expect(page.locator('main')).not.toHaveAttribute('inert');
  expect(watched.complaints).toEqual([]);
});

test('turning the phone keeps the enlarged table and what was chosen', async ({ page }) => {
  await openDecision(page, 'en', upright);
  await page.getByRole('button', { name: 'Show the table' }).click();
  const option = await tapCard(page);

  await page.setViewportSize(lying);
  const back = page.getByRole('button', { name: 'Back to the words' });
  await expect(back).toBeVisible();
  await expect(page.locator('.stage canvas')).toHaveCSS('height', `${lying.height}px`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(back).toBeHidden();
  await expect(page.locator('main')).not.toHaveAttribute('inert');
  await expect(page.locator(`input[name=option][value="${option}"]`)).toBeChecked();

  await page.setViewportSize(upright);
  await back.click();
  await expect(page.locator(`input[name=option][value="${option}"]`)).toBeChecked();
});

test('what is pointed at on the table is marked in the words, and the other way round', async ({ page }) => {
  await openDecision(page, 'ja', { width: 1366, height: 768 });
  const papers = page.locator('.bar-papers');
  await expect(papers).not.toHaveAttribute('data-lifted');
  await page.mouse.move(108, 668);
  await expect(papers).toHaveAttribute('data-lifted', 'true');
  await page.mouse.move(150, 440);
  await expect(papers).not.toHaveAttribute('data-lifted');
  await expect(page.locator('.bar-status')).toHaveAttribute('data-lifted', 'true');
  await page.mouse.click(150, 440);
  await expect(page.getByRole('dialog', { name: 'いまの状況' })).toBeVisible();
});

for (const { name, size, text } of [
  { name: 'a tablet', size: { width: 1024, height: 768 }, text: 100 },
  { name: 'a projector with large letters', size: { width: 1366, height: 768 }, text: 150 },
  { name: 'a large projector with large letters', size: { width: 1920, height: 1080 }, text: 150 },
] as const) {
  for (const lang of ['ja', 'en'] as const) {
    test(`nothing of the table that means something lies under the words: ${name} (${lang})`, async ({ page }) => {
      await openDecision(page, lang, size);
      await page.evaluate((percent) => (document.documentElement.dataset['text'] = String(percent)), text);
      await expectWholeWords(page, name);
      const covered = await page.evaluate(() => {
        const sheets = [...document.querySelectorAll('.words > *')].map((one) => one.getBoundingClientRect());
        return [...document.querySelectorAll('.table-label')]
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) =>
            sheets.some(
              (sheet) => box.right > sheet.left + 1 && box.left < sheet.right && box.bottom > sheet.top && box.top < sheet.bottom,
            ),
          )
          .map((one) => one.text);
      });
      expect(covered).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
}
