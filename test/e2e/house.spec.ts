import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import words from '../../locales/ja/debrief.json' with { type: 'json' };
import { readSampleHouse } from '#test/support/house.ts';
import { openDebrief } from '#test/support/open-record.ts';
import { pickByKeyboard } from '#test/support/pick-file.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { expectVisibleFocus, tabTo } from '#test/support/player-in-browser.ts';
import { expectWholeWords, watchPage } from '#test/support/screen-checks.ts';

const scenario = loadShippedScenario('hario-2019').logic;
const file = { name: 'house.yaml', mimeType: 'application/yaml', buffer: Buffer.from(readSampleHouse()) };

const pick = (page: Page, picked: typeof file) => pickByKeyboard(page, '.house-settings input[type=file]', { key: 'Space', file: picked });

async function openSettings(page: Page): Promise<void> {
  await tabTo(page, '.start-settings');
  await page.keyboard.press('Enter');
  await expect(page.locator('.settings-dialog')).toBeVisible();
}

for (const { lang, view, mark, rule, summary } of [
  { lang: 'ja', view: 'table', mark: '社内では', rule: '情報セキュリティ事故報告規程 第4条', summary: '内線 2143' },
  { lang: 'en', view: 'simple', mark: 'In our house', rule: 'Incident reporting rules, article 4', summary: 'extension 2143' },
] as const) {
  test(`a company’s own words are brought, seen at the table, kept and removed by keyboard alone (${lang}, ${view} view)`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const watched = watchPage(page, baseURL);
    await page.goto(`./?lang=${lang}&view=${view}&seed=house&ruleset=japan-2025`);
    await openSettings(page);
    await pick(page, file);
    await expect(page.locator('.house-settings')).toContainText(lang === 'ja' ? 'みほん商事株式会社' : 'Mihon Trading Co., Ltd.');
    await page.keyboard.press('Escape');

    await tabTo(page, '.button-decide');
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
    await tabTo(page, '[data-action=continue]');
    await page.keyboard.press('Enter');
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'beat');

    const papers = page.locator('details.house-papers');
    await expect(papers).toContainText(mark);
    await expect(page.getByText(rule)).toHaveCount(0);
    await tabTo(page, 'details.house-papers > summary');
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await expect(papers.getByText(summary)).toBeVisible();
    await expectWholeWords(page, 'papers with house notes');

    await page.keyboard.press('1');
    await tabTo(page, 'form button[type=submit]');
    await page.keyboard.press('Enter');
    await expect(page.locator('.settled [role=note]')).toContainText(rule);
    await expectWholeWords(page, 'settled with house notes');

    await page.reload();
    await expect(page.locator('details.house-papers, .settled [role=note]').first()).toContainText(mark);

    await page.goto(`./?lang=${lang}&view=${view}`);
    await openSettings(page);
    await tabTo(page, '.house-settings button');
    await page.keyboard.press('Enter');
    await expect(page.locator('.house-settings dl')).toHaveCount(0);
    await page.reload();
    await openSettings(page);
    await expect(page.locator('.house-settings dl')).toHaveCount(0);

    expect(watched.outside, 'the file is sent nowhere').toEqual([]);
    expect(watched.complaints, 'nothing breaks, the content policy included').toEqual([]);
  });
}

test('a broken house file is told line by line with fixes, and what stood before still stands', async ({ page, baseURL }) => {
  const watched = watchPage(page, baseURL);
  await page.goto('./?lang=ja');
  await openSettings(page);
  await pick(page, file);
  await expect(page.locator('.house-settings')).toContainText('15');
  const broken = readSampleHouse()
    .replace('decision: first-move', 'decision: first-mvoe')
    .replace('reviewed: 2026-11-01', 'reviewed: 2026-11-31');
  await pick(page, { ...file, name: 'broken.yaml', buffer: Buffer.from(broken) });

  const sheet = page.locator('.findings-dialog');
  await expect(sheet).toContainText('broken.yaml');
  await expect(sheet).toContainText('5行目');
  await expect(sheet).toContainText('2026-11-31');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await openSettings(page);
  await expect(page.locator('.house-settings')).toContainText('みほん商事株式会社');
  expect(watched.complaints).toEqual([]);
});

test('the loader of house files does not travel before one is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./?lang=ja&view=simple&scenario=hario-2019');
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'brief');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((name) => name.includes('load-house'))).toEqual([]);

  await page.goto('./?lang=ja');
  await page.locator('.start-settings').click();
  await page.locator('.house-settings input[type=file]').setInputFiles(file);
  await expect(page.locator('.house-settings dl')).toBeVisible();
  expect(asked.filter((name) => name.includes('load-house')).length).toBeGreaterThan(0);
});

test('the debrief carries the company’s words on screen, in the spreadsheet and into the printed report', async ({ page }) => {
  await page.goto('./?lang=ja&view=simple&seed=house');
  await page.locator('.start-settings').click();
  await page.locator('.house-settings input[type=file]').setInputFiles(file);
  await expect(page.locator('.house-settings dl')).toBeVisible();
  await openDebrief(page, './?lang=ja&view=simple', { scenario, style: 'panicked' });

  await page.getByRole('button', { name: words.pages.decision, exact: true }).click();
  await page.locator('.db-index ol button').first().click();
  await expect(page.locator('.db-why .house-mark')).toBeVisible();
  await page.getByRole('button', { name: words.pages.plan, exact: true }).click();
  await expect(page.locator('.db-changes [role=note]').first()).toBeVisible();
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.plan.csv, exact: true }).click()]);
  expect(readFileSync(await csv.path(), 'utf8')).toContain('"社内の取り決め"');

  await page.emulateMedia({ media: 'print' });
  const section = page.locator('.pr-house-section');
  await expect(section).toBeVisible();
  await expect(section.locator('tbody tr')).toHaveCount(14);
  await expect(page.locator('.pr-decision .pr-house').first()).toBeVisible();
});
