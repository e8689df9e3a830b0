import { expect, type Page, test } from '@playwright/test';
import { openDebrief } from '#test/support/open-record.ts';
import { playUntil, turnToDecision } from '#test/support/player-in-browser.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

/**
 * What a screen reader is given of the key screens, word by word and role by role. After an intended change of words or
 * structure: `npx playwright test spoken --update-snapshots`, and read the difference.
 */
const { logic: scenario } = loadShippedScenario('hario-2019');

for (const lang of ['ja', 'en'] as const) {
  const expectSpoken = (page: Page, screen: string): Promise<void> =>
    expect(page.locator('#app')).toMatchAriaSnapshot({ name: `${screen}-${lang}.aria.yml` });

  test(`the screens up to the end of an act are spoken as they are kept (${lang})`, async ({ page }) => {
    await page.goto(`./?lang=${lang}`);
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'start');
    await expectSpoken(page, 'start');

    await page.goto(`./?lang=${lang}&scenario=hario-2019&seed=spoken`);
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
    await expectSpoken(page, 'brief');

    await page.locator('[data-action=continue]').click();
    await turnToDecision(page);
    await expect(page.locator('.stage canvas')).toHaveCount(1);
    await expectSpoken(page, 'decision');

    await playUntil(page, { scenario, style: 'rule-book' }, ({ phase }) => phase === 'settled');
    await expectSpoken(page, 'outcome');
    await playUntil(page, { scenario, style: 'rule-book' }, ({ phase }) => phase === 'act-ended');
    await expectSpoken(page, 'act-end');
  });

  test(`the first page of the debrief is spoken as it is kept (${lang})`, async ({ page }) => {
    await openDebrief(page, `./?lang=${lang}`, { scenario, style: 'typical', seed: 'spoken', length: 'express' });
    await expectSpoken(page, 'debrief');
  });
}
