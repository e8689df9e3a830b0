import { expect, test } from '@playwright/test';
import noticesEn from '../../locales/en/notices.json' with { type: 'json' };
import noticesJa from '../../locales/ja/notices.json' with { type: 'json' };

/** The part of a notice before its first figure. */
const opening = (sentence: string) => sentence.split('{{')[0]?.trim() ?? '';
const script = '<script>window.spoiled=1</script>';

for (const { lang, words } of [
  { lang: 'ja', words: noticesJa },
  { lang: 'en', words: noticesEn },
] as const) {
  for (const [asked, code] of [
    ['scenario=atlantis', 'url/unknown-scenario'],
    ['scenario=hario-2019&ruleset=rome', 'url/unknown-ruleset'],
    ['scenario=hario-2019-desk&length=full', 'url/length-not-ready'],
    ['scenario=hario-2019&length=long', 'url/unknown-length'],
    [`scenario=hario-2019&seed=${'9'.repeat(500)}`, 'url/seed-not-usable'],
    [`scenario=${encodeURIComponent(script)}`, 'url/unknown-scenario'],
    ['scenario=hario-2019&view=hologram', 'url/unknown-value'],
  ] as const) {
    test(`an address that asks for ${asked.slice(0, 45)} is answered with a sentence (${lang})`, async ({ page }) => {
      await page.goto(`./?${asked}&lang=${lang}`);
      const sentence = opening(words[code]);
      await expect(page.getByText(sentence === '' ? (words[code].split('}}')[1] ?? '').slice(0, 20) : sentence).first()).toBeVisible();
      expect(await page.evaluate(() => 'spoiled' in window)).toBe(false);
      await expect(page.locator('#app')).toHaveAttribute('data-screen', /start|library|brief/u);
    });
  }
}

test('an unknown language in the address is answered in a language that is there', async ({ page }) => {
  await page.goto('./?lang=tlh');
  await expect(page.getByText(/tlh/u).first()).toBeVisible();
});

test('with a scenario in the address, going on leads into play, and the options lie in the order the seed draws', async ({ page }) => {
  const orders = [];
  for (let round = 0; round < 2; round += 1) {
    await page.goto('./?scenario=hario-2019&seed=fixed&lang=en&view=simple&ruleset=japan-2025');
    await expect(page.locator('#app')).toHaveAttribute('data-scenario', 'hario-2019');
    while ((await page.locator('form input[name=option]').count()) === 0) await page.locator('[data-action=continue]').click();
    orders.push(await page.locator('input[name=option]').evaluateAll((all) => all.map((one) => one.getAttribute('value'))));
  }
  expect(orders[0]).toEqual(orders[1]);
  expect(orders[0]).toHaveLength(4);
});
