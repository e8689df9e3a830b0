import { expect, test } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playByKeyboard, tabTo } from '#test/support/player-in-browser.ts';
import { expectWholeWords, watchPage } from '#test/support/screen-checks.ts';

const scenario = loadShippedScenario('hario-2019').logic;

for (const { lang, view, style, title } of [
  { lang: 'ja', view: 'table', style: 'rule-book', title: 'ふりかえり' },
  { lang: 'en', view: 'simple', style: 'typical', title: 'Debrief' },
] as const) {
  test(`the whole case is played from the start page to the debrief by keyboard alone (${lang}, ${view} view)`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const watched = watchPage(page, baseURL);
    await page.goto(`./?lang=${lang}&view=${view}&seed=keyboard`);
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'start');

    await tabTo(page, '.button-decide');
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
    await tabTo(page, '[data-action=continue]');
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'beat');

    const sealed = await playByKeyboard(page, {
      scenario,
      style,
      onState: async (place) => {
        const state = `${place.screen} ${place.beat ?? ''} ${place.phase ?? ''}`;
        await expectWholeWords(page, state);
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.tagName), {
            message: `after every change the focus is on the new heading: ${state}`,
          })
          .toMatch(/^H[12]$/u);
      },
    });

    expect(sealed).toHaveLength(10);
    await expect(page).toHaveTitle(new RegExp(title, 'u'));
    expect(watched.outside, 'no request leaves the origin').toEqual([]);
    expect(watched.complaints, 'nothing breaks, the content policy included').toEqual([]);
  });
}
