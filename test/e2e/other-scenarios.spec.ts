import { expect, test } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil, tabTo } from '#test/support/player-in-browser.ts';
import { expectWholeWords, watchPage } from '#test/support/screen-checks.ts';

for (const { id, lang, style, width, height, reducedMotion } of [
  { id: 'ekinet-2020', lang: 'ja', style: 'rule-book', width: 375, height: 812, reducedMotion: 'reduce' },
  { id: 'ekinet-2020', lang: 'en', style: 'sell-on', width: 1366, height: 768, reducedMotion: 'reduce' },
  // With everything that moves, as it is played.
  { id: 'hario-2019-desk', lang: 'ja', style: 'typical', width: 1366, height: 768, reducedMotion: 'no-preference' },
] as const) {
  test(`another case is chosen in the library and played to its debrief (${id}, ${lang}, ${width} px)`, async ({ page, baseURL }) => {
    test.setTimeout(180_000);
    const { logic: scenario, texts } = loadShippedScenario(id);
    const watched = watchPage(page, baseURL);
    await page.emulateMedia({ reducedMotion });
    await page.setViewportSize({ width, height });
    await page.goto(`./?lang=${lang}`);
    await page
      .locator('#app')
      .getByRole('button', { name: lang === 'ja' ? '別の事案を選ぶ' : 'Choose another case' })
      .click();
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'library');

    const title = texts[lang]?.scenario['title'] ?? '';
    await page.locator('li.case').filter({ hasText: title }).locator('.button-decide').first().click();
    await expect(page.locator('#app')).toHaveAttribute('data-scenario', scenario.id);
    await tabTo(page, '[data-action=continue]');
    await page.keyboard.press('Enter');

    const decided = new Set<string>();
    const end = await playUntil(
      page,
      {
        scenario,
        style,
        onState: async (place) => {
          await expectWholeWords(page, `${place.screen} ${place.beat ?? ''} ${place.phase ?? ''}`);
          if (place.phase === 'settled') decided.add(place.beat ?? '');
        },
      },
      () => false,
    );

    expect(end.screen).toBe('debrief');
    // Selling on forfeits one decision of ekinet-2020.
    expect(decided.size).toBeGreaterThanOrEqual((scenario.lengths.express?.decisions.length ?? 0) - 1);
    expect(watched.outside, 'no request leaves the origin').toEqual([]);
    expect(watched.complaints, 'nothing breaks, the content policy included').toEqual([]);
  });
}
