import { expect, test, type Page } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil, readPlace, turnToDecision, type Place } from '#test/support/player-in-browser.ts';
import { expectWholeWords } from '#test/support/screen-checks.ts';

const { logic: scenario } = loadShippedScenario('hario-2019');

async function switchLanguage(page: Page, name: 'English' | '日本語'): Promise<void> {
  await page.locator('header button').last().click();
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /設定|Settings/u })
    .click();
  await page.locator('.settings-dialog label', { hasText: name }).click();
  await page.keyboard.press('Escape');
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
}

test('the language is switched in the middle of a decision without losing the place, the choice or the confidence', async ({ page }) => {
  await page.goto('./?scenario=hario-2019&seed=switch&lang=ja&view=simple');
  await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.beat === 'alert.who' && place.phase === 'deciding');
  await turnToDecision(page);
  await page.locator('input[name=option][value=meet-first]').check({ force: true });
  await page.locator('input[name=confidence][value=low]').check({ force: true });
  const before = await readPlace(page);
  await switchLanguage(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await readPlace(page)).toEqual(before);
  await expect(page.locator('input[name=option][value=meet-first]')).toBeChecked();
  await expect(page.locator('input[name=confidence][value=low]')).toBeChecked();
  await expect(page.locator('form.decision')).toContainText(/meeting/u);
});

test('no screen shows a key or a placeholder, and no button or heading is clipped, in the longer pseudo language', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./?scenario=hario-2019&seed=words&lang=xx-pseudo&view=simple');
  const onState = (place: Place) => expectWholeWords(page, `${place.screen} ${place.beat ?? ''}`);
  await playUntil(page, { scenario, style: 'panicked', onState }, (place) => place.screen === 'debrief');
});

test('no line of a heading or a label begins with a character that may not begin one', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('./?scenario=hario-2019&seed=lines&lang=ja&view=simple');
  const checkLines = async () => {
    const heads = await page.locator('h1:visible, h2:visible, label:visible, button:visible').evaluateAll((all) =>
      all.flatMap((one) => {
        const range = document.createRange();
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const starts: string[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          let last: number | null = null;
          for (let at = 0; at < text.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const top = range.getBoundingClientRect().top;
            if (last !== null && top > last + 8) starts.push(text.charAt(at));
            last = top;
          }
        }
        return starts;
      }),
    );
    expect(heads.filter((one) => /[、。」』）)ッャュョー]/u.test(one))).toEqual([]);
  };
  await playUntil(page, { scenario, style: 'rule-book', onState: checkLines }, (place) => place.screen === 'act-end');
});
