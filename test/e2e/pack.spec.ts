import { expect, test, type Page } from '@playwright/test';
import { zipPack } from '#scenario/zip-pack.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { pickByKeyboard } from '#test/support/pick-file.ts';
import { expectVisibleFocus, tabTo, turnToDecision } from '#test/support/player-in-browser.ts';
import { expectWholeWords, watchPage } from '#test/support/screen-checks.ts';
import { mine, unsound } from '#test/support/small-packs.ts';
import commonEn from '../../locales/en/common.json' with { type: 'json' };
import packsEn from '../../locales/en/packs.json' with { type: 'json' };
import commonJa from '../../locales/ja/common.json' with { type: 'json' };
import packsJa from '../../locales/ja/packs.json' with { type: 'json' };

const words = { ja: { packs: packsJa, common: commonJa }, en: { packs: packsEn, common: commonEn } } as const;
const asUpload = (files: ReadonlyMap<string, string>, name: string) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(zipPack(files)),
});
const good = asUpload(mine, 'mine.zip');
const bad = asUpload(unsound, 'bad.zip');

/** Drops a file on the page as a file manager does. */
async function drop(page: Page, { name, buffer }: typeof good): Promise<void> {
  await page.evaluate(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, buffer.toString('base64')] as const,
  );
}

for (const language of ['ja', 'en'] as const) {
  const { packs, common } = words[language];

  test(`a pack is picked by keyboard, played, gone on with after a reload and taken away: ${language}`, async ({ page, baseURL }) => {
    const { outside, complaints } = watchPage(page, baseURL);
    await page.goto(`./?lang=${language}&view=simple&seed=pack`);
    await pickByKeyboard(page, '.open-record input', { key: 'Enter', file: good });

    const slip = page.locator('.pack');
    await expect(slip).toContainText(packs.unchecked);
    await expect(slip.getByRole('heading')).toBeFocused();
    await expect(slip).toBeInViewport();
    await expectWholeWords(page, 'library');
    await expectNoBarrier(page, { where: 'library', rules: 'all' });

    await tabTo(page, '.pack .button-decide');
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-scenario', 'mine');
    await expect(page.locator('.foot')).toContainText(packs.unchecked);
    await tabTo(page, '[data-action=continue]');
    await page.keyboard.press('Enter');
    await turnToDecision(page);
    await page.keyboard.press('1');
    await tabTo(page, 'form button[type=submit]');
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-phase', 'settled');
    const beat = await page.locator('#app').getAttribute('data-beat');

    await page.reload();
    await expect(page.locator('#app')).toHaveAttribute('data-phase', 'settled');
    await expect(page.locator('#app')).toHaveAttribute('data-beat', beat ?? '');
    await page.goto(`./?lang=${language}&view=simple`);
    await page.locator('.more-ways button').first().click();
    await expect(slip.locator('.button-decide small')).toBeVisible();

    await page.getByRole('button', { name: packs.remove, exact: true }).click();
    await expect(page.getByText(packs['remove-sure'])).toBeVisible();
    await page.getByRole('button', { name: packs['remove-yes'], exact: true }).click();
    await expect(slip).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.add-pack')).toBeVisible();
    await expect(slip).toHaveCount(0);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`a pack with a mistake is laid open with file, line and fix, and nothing stays of it: ${language}`, async ({ page, baseURL }) => {
    const { complaints } = watchPage(page, baseURL);
    await page.goto(`./?lang=${language}`);
    // Before the page stands there, the browser itself takes what is dropped.
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'start');
    await drop(page, bad);

    const sheet = page.getByRole('dialog', { name: common.findings.heading });
    await expect(sheet).toContainText('bad.zip');
    await expect(sheet).toContainText('scenario.yaml');
    await expect(sheet).toContainText('best, sound, weak, harmful');
    await expectWholeWords(page, 'findings');
    await expectNoBarrier(page, { where: 'findings', rules: 'all' });
    await page.keyboard.press('Escape');
    await expect(page.locator('.findings-dialog')).toHaveCount(0);
    await drop(page, { ...bad, name: 'text.zip', buffer: Buffer.from('hello') });
    await expect(sheet).toContainText('text.zip');
    await page.reload();
    await page.locator('.more-ways button').first().click();
    await expect(page.locator('.add-pack')).toBeVisible();
    await expect(page.locator('.pack')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('a pack is dropped on the library; its reader is fetched only then', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const readers = () => fetched.filter((path) => /pack-core/.test(path));
  await page.goto('./?lang=ja');
  await page.locator('.more-ways button').first().click();
  await expect(page.locator('.add-pack')).toBeVisible();
  expect(readers()).toEqual([]);
  await drop(page, good);
  await expect(page.locator('.pack')).toHaveCount(1);
  expect(readers()).toHaveLength(1);
});

test('a file that is dropped at the table neither opens nor leads away from the run', async ({ page }) => {
  await page.goto('./?lang=ja&scenario=hario-2019&view=simple');
  await page.locator('[data-action=continue]').click();
  const address = page.url();
  await drop(page, good);
  expect(page.url()).toBe(address);
  await expect(page.locator('#app')).toHaveAttribute('data-scenario', 'hario-2019');
});
