import { expect, test, type Page } from '@playwright/test';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { playsAll } from '#test/support/every-combination.ts';
import { openDebrief } from '#test/support/open-record.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil, readPlace, turnToDecision, type Place } from '#test/support/player-in-browser.ts';
import { nameState } from '#test/support/screen-checks.ts';
import debriefJa from '../../locales/ja/debrief.json' with { type: 'json' };
import debriefEn from '../../locales/en/debrief.json' with { type: 'json' };

// The longest file: dealt out to all who play.
test.describe.configure({ mode: 'parallel' });

const { logic: scenario } = loadShippedScenario('hario-2019');

/** Nothing runs out of the page sideways, outside the picture. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    return [...document.querySelectorAll('#app *')]
      .filter((one) => one.closest('.stage') === null && one.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map((one) => `${one.tagName}.${one.className.toString()} ${Math.round(one.getBoundingClientRect().right)}`)
      .concat(`page is ${wide} px too wide`);
  });
  expect(over, where).toEqual([]);
}

/** A style of the reader's own, as an extension of the browser lays it over the page: the page's policy has no say in it. */
async function addReaderStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** What is a different state of the screen: visited once each. */
const stateOf = (place: Place) => `${place.screen} ${place.phase ?? ''}`;

const views = [
  { name: 'the table view', search: 'view=table', setUp: {} },
  { name: 'the simple view with high contrast', search: 'view=simple', setUp: { contrast: 'more' } },
] as const;

for (const { lang, debrief, view } of [
  { lang: 'ja', debrief: debriefJa, view: 'view=table' },
  { lang: 'en', debrief: debriefEn, view: 'view=simple' },
] as const) {
  for (const { name, search, setUp } of views.filter(({ search }) => playsAll || search === view)) {
    test(`axe finds no barrier on any state of ${name} (${lang})`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.emulateMedia(setUp);
      await page.goto(`./?lang=${lang}&${search}`);
      await expectNoBarrier(page, { where: 'start', rules: 'wcag' });
      await page.goto(`./?scenario=hario-2019&seed=axe&lang=${lang}&${search}`);
      const seen = new Set<string>();
      const play = {
        scenario,
        style: 'panicked',
        onState: async () => {
          const state = await nameState(page);
          if (seen.has(state)) return;
          seen.add(state);
          await expectNoBarrier(page, { where: state, rules: 'wcag' });
        },
      } as const;
      await playUntil(page, play, (place) => place.screen === 'debrief');
      for (const button of [debrief.pages.decision, debrief.pages.plan]) {
        await page.getByRole('button', { name: button, exact: true }).first().click();
        await expectNoBarrier(page, { where: `debrief ${button}`, rules: 'wcag' });
      }
      expect(seen.size).toBeGreaterThan(8);
    });
  }

  test(`nothing is lost at 320 px, at double text size and with wide text spacing (${lang})`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const widen = 'html * { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }';
    for (const style of ['', 'html { font-size: 200% }', widen]) {
      await page.goto(`./?lang=${lang}`);
      if (style !== '') await addReaderStyle(page, style);
      await expectNoSidewaysScroll(page, `start ${style}`);
      await page.goto(`./?scenario=hario-2019&seed=axe&lang=${lang}&view=simple`);
      if (style !== '') await addReaderStyle(page, style);
      const seen = new Set<string>();
      await playUntil(
        page,
        {
          scenario,
          style: 'rule-book',
          onState: async (place) => {
            if (seen.has(stateOf(place))) return;
            seen.add(stateOf(place));
            await expectNoSidewaysScroll(page, `${stateOf(place)} ${style}`);
          },
        },
        (place) => place.screen === 'act-end' || place.screen === 'debrief',
      );
      await expectNoSidewaysScroll(page, `act-end ${style}`);
    }
  });
}

test('axe finds no barrier in the debrief of the longest length', async ({ page }) => {
  await openDebrief(page, './?lang=ja&view=simple', { scenario, style: 'typical', length: 'full' });
  await expectNoBarrier(page, { where: 'timeline', rules: 'wcag' });
  for (const button of [debriefJa.pages.decision, debriefJa.pages.plan]) {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expectNoBarrier(page, { where: button, rules: 'wcag' });
  }
});

test('the debrief fits 320 px on every page', async ({ page }) => {
  // The longest length has the longest tables.
  await openDebrief(page, './?lang=ja&view=simple', { scenario, style: 'typical', length: 'full' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, 'timeline');
  for (const button of [debriefJa.pages.decision, debriefJa.pages.plan]) {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expectNoSidewaysScroll(page, button);
  }
});

test('the canvas is hidden from assistive technology, and the simple view gives the same choices in the same words', async ({ page }) => {
  const read = async (view: string) => {
    await page.goto(`./?scenario=hario-2019&seed=same&lang=ja&view=${view}`);
    await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.phase === 'deciding' && place.beat === 'alert.who');
    await turnToDecision(page);
    await expect(page.locator('form.decision')).toBeVisible();
    const options = await page.locator('input[name=option]').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    // The table view shows the seal, the simple view the number keys; the words of the choices are the same.
    const words = await page
      .locator('input[name=option]')
      .evaluateAll((all) =>
        all.map((one) =>
          one instanceof HTMLInputElement ? (one.labels?.[0]?.innerText ?? '').replaceAll(/\s+/gu, ' ').replace(/^\d /u, '') : '',
        ),
      );
    const question = await page.locator('form.decision h1, form.decision h2').first().innerText();
    return { options, words, question };
  };
  const table = await read('table');
  await expect(page.locator('canvas')).toHaveCount(1);
  expect(await page.locator('canvas').evaluate((canvas) => canvas.closest('[aria-hidden=true]') !== null)).toBe(true);
  expect(await read('simple')).toEqual(table);
  await expect(page.locator('canvas')).toHaveCount(0);
});

test('one polite and one assertive live region are there from load, and an outcome is announced once', async ({ page }) => {
  await page.goto('./?scenario=hario-2019&seed=live&lang=ja&view=simple');
  await expect(page.locator('[aria-live=polite]')).toHaveCount(1);
  await expect(page.locator('[aria-live=assertive]')).toHaveCount(1);
  await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.phase === 'settled');
  const said = await page.locator('[aria-live=polite]').innerText();
  expect(said.length).toBeGreaterThan(5);
});

test('with forced colours every control and the focus stay visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./?scenario=hario-2019&seed=forced&lang=ja&view=simple');
  await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.phase === 'deciding');
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) };
  });
  expect(ring.style).not.toBe('none');
  expect(ring.width).toBeGreaterThanOrEqual(2);
  const place = await readPlace(page);
  expect(place.screen).toBe('beat');
});

test('a dialog traps the focus, closes on Escape and gives the focus back', async ({ page }) => {
  await page.goto('./?scenario=hario-2019&seed=dialog&lang=ja&view=simple');
  await playUntil(page, { scenario, style: 'rule-book' }, (place) => place.screen === 'beat');
  const opener = page.locator('header button').last();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog[open]') !== null,
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(opener).toBeFocused();
});
