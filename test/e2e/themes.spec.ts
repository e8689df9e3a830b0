import { expect, test, type Page } from '@playwright/test';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { playUntil, turnToDecision } from '#test/support/player-in-browser.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import startJa from '../../locales/ja/start.json' with { type: 'json' };

test.describe.configure({ mode: 'parallel' });

const { logic: scenario } = loadShippedScenario('hario-2019');
const play = './?scenario=hario-2019&seed=theme&lang=ja';

async function comeToDecision(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.screen === 'beat');
  await turnToDecision(page);
}

/** How one element stands out from what it lies on. */
const readLook = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { borderTopWidth, borderTopColor, backgroundColor, boxShadow, textDecorationThickness, display } = getComputedStyle(element);
      return {
        borderWidth: Number.parseFloat(borderTopWidth),
        borderColor: borderTopColor,
        backgroundColor,
        boxShadow,
        textDecorationThickness,
        display,
      };
    });

/** Visible controls that neither a line nor an underline marks as such. */
const listUnmarked = (page: Page) =>
  page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const drawn = [...document.querySelectorAll('button, a[href], summary, select, .chip span, .option:has(input)')];
    return drawn
      .filter((one) => one.checkVisibility() && one.closest('.skip-link') === null)
      .filter((one) => {
        const style = getComputedStyle(one);
        const sides = ['top', 'right', 'bottom', 'left'].map((side) => ({
          width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
          colour: style.getPropertyValue(`border-${side}-color`),
        }));
        const isFramed = sides.every(({ width, colour }) => width >= 1 && colour !== ground);
        return !isFramed && !style.textDecorationLine.includes('underline');
      })
      .map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 20) ?? ''}`);
  });

for (const { name, media } of [
  { name: 'in the dark', media: { colorScheme: 'dark' } },
  { name: 'in the dark with high contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const) {
  test(`axe finds no barrier on the main screens ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia(media);
    await page.goto('./?lang=ja');
    await expectNoBarrier(page, { where: 'start', rules: 'wcag' });
    await page.locator('.start-settings').click();
    await expectNoBarrier(page, { where: 'settings', rules: 'wcag' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: startJa.library }).click();
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'library');
    await expectNoBarrier(page, { where: 'library', rules: 'wcag' });
    await page.goto(play);
    await expectNoBarrier(page, { where: 'brief', rules: 'wcag' });
    await comeToDecision(page, play);
    await page.keyboard.press('2');
    await expectNoBarrier(page, { where: 'chosen', rules: 'wcag' });
    await playUntil(page, { scenario, style: 'panicked' }, (place) => place.phase === 'settled');
    await expectNoBarrier(page, { where: 'settled', rules: 'wcag' });
    await playUntil(page, { scenario, style: 'panicked' }, (place) => place.screen === 'act-end');
    await expectNoBarrier(page, { where: 'act end', rules: 'wcag' });
  });
}

test('the theme dyes the sheets, and high contrast overrules it in both themes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./?lang=ja&view=simple');
  const groundOf = () =>
    page
      .locator('.paper')
      .first()
      .evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
  expect(await groundOf()).toBe('rgb(27, 37, 70)');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  expect(await groundOf()).toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  expect(await groundOf()).toBe('rgb(255, 255, 255)');
});

test('high contrast says the choice with a frame, a filled key and a word, and draws no pattern', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await comeToDecision(page, `${play}&view=simple`);
  await page.keyboard.press('2');
  await expect(page.locator('.option-chosen .option-mark')).toBeVisible();
  expect((await readLook(page, '.option-chosen')).boxShadow).toContain('4px inset');
  expect((await readLook(page, '.option-chosen .option-key')).backgroundColor).not.toBe(
    (await readLook(page, '.option:not(.option-chosen) .option-key')).backgroundColor,
  );
  expect((await readLook(page, '.option .swatch')).display).toBe('none');
  expect((await readLook(page, '.quiet')).textDecorationThickness).toBe('2px');
  await page.locator('input[name=confidence][value=medium]').check({ force: true });
  expect((await readLook(page, '.button-decide')).boxShadow).toContain('6px inset');
});

test('with forced colours the table gives way, and each control has a line, a ring and a choice that is seen', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./?lang=ja');
  expect(await listUnmarked(page), 'start').toEqual([]);
  await page.locator('.start-settings').click();
  expect(await listUnmarked(page), 'settings').toEqual([]);
  await comeToDecision(page, `${play}&view=table`);
  await expect(page.locator('.simple')).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(await listUnmarked(page), 'decision').toEqual([]);

  await page.keyboard.press('2');
  const [chosen, other] = [await readLook(page, '.option-chosen'), await readLook(page, '.option:not(.option-chosen)')];
  expect(chosen.borderWidth).toBeGreaterThanOrEqual(4);
  expect(other.borderWidth).toBeLessThan(2);
  expect(chosen.borderColor).not.toBe(other.borderColor);
  await expect(page.locator('.option-chosen .option-mark')).toBeVisible();

  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  let rings = 0;
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    // Beyond the last control the focus leaves the page for a step.
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    rings += 1;
    const ring = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const drawn = focused.matches('.chip-input')
        ? focused.nextElementSibling
        : focused.matches('.option-radio')
          ? focused.closest('.option')
          : focused;
      const style = getComputedStyle(drawn ?? document.body);
      return {
        name: focused.className,
        style: style.outlineStyle,
        width: Number.parseFloat(style.outlineWidth),
        colour: style.outlineColor,
      };
    });
    expect(ring.style, ring.name).toBe('solid');
    expect(ring.width, ring.name).toBeGreaterThanOrEqual(3);
    expect(ring.colour, ring.name).not.toBe(ground);
  }

  expect(rings).toBeGreaterThan(4);

  await page.locator('header button').last().click();
  expect(await listUnmarked(page), 'menu').toEqual([]);
});
