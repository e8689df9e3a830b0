import { expect, test, type Page } from '@playwright/test';
import type { LengthId } from '#scenario/compiled.ts';
import { playsAll } from '#test/support/every-combination.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playByKeyboard, tabTo } from '#test/support/player-in-browser.ts';
import { expectWholeWords, watchPage } from '#test/support/screen-checks.ts';

const scenario = loadShippedScenario('hario-2019').logic;

for (const { lang, view, style, length, chosenOn, title } of [
  { lang: 'ja', view: 'table', style: 'rule-book', length: playsAll ? 'full' : 'standard', chosenOn: 'start', title: 'ふりかえり' },
  { lang: 'en', view: 'simple', style: 'typical', length: 'standard', chosenOn: 'brief', title: 'Debrief' },
] as const) {
  test(`the whole case is played in the length ${length} from the start page to the debrief by keyboard alone (${lang}, ${view} view)`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const watched = watchPage(page, baseURL);
    await page.goto(`./?lang=${lang}&view=${view}&seed=keyboard`);
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'start');

    if (chosenOn === 'start') await chooseLength(page, length);
    await tabTo(page, '.button-decide');
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
    if (chosenOn === 'brief') await chooseLength(page, length);
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

    expect(sealed).toHaveLength(scenario.lengths[length]?.decisions.length ?? 0);
    expect(sealed).toHaveLength(length === 'full' ? 35 : 15);
    await expect(page).toHaveTitle(new RegExp(title, 'u'));
    expect(watched.outside, 'no request leaves the origin').toEqual([]);
    expect(watched.complaints, 'nothing breaks, the content policy included').toEqual([]);
  });
}

/** Turns the chips of the length with the arrow keys until this one is on. */
async function chooseLength(page: Page, length: LengthId): Promise<void> {
  const wanted = page.locator(`input[type=radio][value=${length}]`);
  await tabTo(page, '.setup input[type=radio]');
  const most = 3;
  for (let pressed = 0; pressed < most && !(await wanted.isChecked()); pressed += 1) await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
  await expect(wanted).toBeFocused();
}
