import { expect, type Page, test } from '@playwright/test';
import { turnToDecision } from '#test/support/player-in-browser.ts';

test.use({ reducedMotion: 'no-preference' });

const host = '.stage:has(canvas)';

/** A page on which the first decision lies on a table that has come to rest. */
async function openTable(page: Page): Promise<void> {
  await page.goto('./?scenario=hario-2019&seed=demo&lang=ja&view=table');
  await page.locator('[data-action=continue]').first().click();
  await turnToDecision(page);
  await expect(page.locator(host)).toHaveAttribute('data-moving', 'false');
}

async function sealFirstOption(page: Page): Promise<void> {
  await page.locator('input[name=option]').first().check({ force: true });
  await page.locator('input[name=confidence][value=high]').check({ force: true });
  await page.locator('form button[type=submit]').click();
}

/** How often the table's picture is drawn in so many frames of the page. */
async function countDrawn(page: Page, frames: number): Promise<number> {
  return page.evaluate(async (most) => {
    const pen = document.querySelector<HTMLCanvasElement>('.stage canvas')?.getContext('2d');
    if (!pen) throw new Error('Violated assumption: the Canvas renderer draws the table.');
    let drawn = 0;
    const draw = pen.drawImage;
    pen.drawImage = () => (drawn += 1);
    for (let frame = 0; frame < most; frame += 1) await new Promise(requestAnimationFrame);
    pen.drawImage = draw;
    return drawn;
  }, frames);
}

test('a table on which nothing moves draws nothing', async ({ page }) => {
  await openTable(page);

  // The last motion is followed by a few frames more, in which it is shown.
  await expect.poll(() => countDrawn(page, 10)).toBe(0);
});

test('a decision moves the table, and a key brings all of it to rest at once', async ({ page }) => {
  await openTable(page);
  await page.evaluate(() => {
    const stage = document.querySelector('.stage:has(canvas)');
    const told: string[] = [];
    new MutationObserver(() => {
      const moving = stage?.getAttribute('data-moving') ?? '';
      told.push(moving);
      if (moving === 'true' && told.length === 1) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      document.body.dataset['told'] = told.join(' ');
    }).observe(document.body, { subtree: true, attributeFilter: ['data-moving'] });
  });

  await sealFirstOption(page);

  await expect(page.locator('#app')).toHaveAttribute('data-phase', 'settled');
  await expect(page.locator(host)).toHaveAttribute('data-moving', 'false');
  expect(await page.locator('body').getAttribute('data-told')).toMatch(/^(true )?false/u);
});

test('under reduced motion nothing on the table ever moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTable(page);
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-moving=true]') !== null) document.body.dataset['moved'] = 'true';
    }).observe(document.body, { subtree: true, attributeFilter: ['data-moving'] });
  });

  await sealFirstOption(page);

  await expect(page.locator('#app')).toHaveAttribute('data-phase', 'settled');
  await expect(page.locator(host)).toHaveAttribute('data-moving', 'false');
  expect(await page.locator('body').getAttribute('data-moved')).toBeNull();
});

test('a picture that the graphics card takes away gives way to the simple view, with one sentence, and play goes on', async ({ page }) => {
  await openTable(page);

  // No graphics card here: only the browser's word for it is given.
  await page.evaluate(() => document.querySelector('.stage canvas')?.dispatchEvent(new Event('webglcontextlost', { cancelable: true })));

  await expect(page.locator('.stage canvas')).toHaveCount(0);
  await sealFirstOption(page);
  await expect(page.locator('#app')).toHaveAttribute('data-phase', 'settled');
});
