import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { SessionRecord } from '#engine/record.ts';
import { createEngine } from '#engine/engine.ts';
import { anArchive } from '#test/report/a-workshop.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { playToEnd } from '#test/support/play.ts';
import { expectVisibleFocus, tabTo } from '#test/support/player-in-browser.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';

const engine = createEngine(loadShippedScenario('hario-2019').logic);

/** Seven runs of a class, each deciding a little otherwise. */
function aClass(): readonly SessionRecord[] {
  return Array.from({ length: 7 }, (_, at) => {
    const { record } = playToEnd(
      engine,
      (decision, open) => {
        const option = open[(at + decision.id.length) % open.length];
        if (option === undefined) throw new Error(`Violated assumption: ${decision.id} has an open option.`);
        return option;
      },
      { seed: `class-${at}`, confidence: 'high' },
    );
    return { ...record, played: { on: '2026-11-20', seconds: 1_200 + at * 60 } };
  });
}

function asFile(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

const records = aClass().map((record, at) => asFile(`person-${at}.json`, JSON.stringify(record)));

for (const language of ['ja', 'en'] as const) {
  test(`many records become the results of a class and its training record, without a request and without a name: ${language}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' });
    const page = await context.newPage();
    await page.goto('./record.html');
    await expect(page.locator('h1')).toBeFocused();
    await expectNoBarrier(page, { where: 'empty desk', rules: 'wcag' });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await page.locator('input[type=file]').setInputFiles([...records, asFile('broken.json', '{')]);
    await expect(page.locator('#app')).toHaveAttribute('data-screen', 'record');
    await expect(page.locator('.rc-refused')).toContainText('broken.json');
    await expect(page.locator('.rc-refused')).toContainText(wordOf(language, 'training:fault.record/not-json'));
    await expect(page.locator('.cl-heat tbody tr')).not.toHaveCount(0);
    const paper = await page.locator('.cl').innerText();
    expect(paper).not.toMatch(/person-\d|broken\.json|HARIO|\{\{|undefined|training:/u);
    await expectNoBarrier(page, { where: 'class report', rules: 'wcag' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: wordOf(language, 'training:screen.csv'), exact: true }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).not.toMatch(/person-\d|broken\.json/u);

    await page.getByRole('button', { name: wordOf(language, 'training:screen.record'), exact: true }).click();
    await page.getByLabel(wordOf(language, 'training:screen.targets'), { exact: true }).fill('9');
    await expect(page.locator('.tr-counts')).toContainText('9');
    await expectNoBarrier(page, { where: 'training record of a class', rules: 'wcag' });
    const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toMatch(new RegExp(`/Lang\\s*\\(${language}`, 'u'));
    expect(sent).toEqual([]);
    await context.close();
  });
}

test('more files than can be read are refused with a sentence, and what lay there stays', async ({ page }) => {
  await page.goto('./record.html');
  await page.locator('input[type=file]').setInputFiles(records.slice(0, 1));
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'record');
  await page.locator('input[type=file]').setInputFiles(Array.from({ length: 500 }, (_, at) => asFile(`${at}.json`, '{}')));
  await expect(page.getByRole('status')).toContainText('501');
  await expect(page.locator('.cl')).toHaveCount(1);
});

/** Tabs to the button with these words and presses it. */
async function pressByKeyboard(page: Page, words: string): Promise<void> {
  const button = page.getByRole('button', { name: words, exact: true });
  await button.evaluate((element) => element.setAttribute('data-wanted', ''));
  await tabTo(page, '[data-wanted]');
  await expectVisibleFocus(page);
  await button.evaluate((element) => element.removeAttribute('data-wanted'));
  await page.keyboard.press('Enter');
}

/** Drops files on the page as a file manager does. */
async function drop(page: Page, files: readonly ReturnType<typeof asFile>[]): Promise<void> {
  const dropped = files.map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, dropped);
}

test('the page is worked by keyboard alone, and takes what is dropped beside it, a workshop among it', async ({ page }) => {
  const ja = (key: string): string => wordOf('ja', key);
  await page.goto('./record.html');
  await expect(page.locator('h1')).toBeFocused();
  const dialog = page.waitForEvent('filechooser');
  await tabTo(page, 'input[type=file]');
  await page.keyboard.press('Enter');
  await (await dialog).setFiles([...records]);
  await expect(page.locator('.cl-heat tbody tr')).toHaveCount(10);

  await drop(page, [asFile('workshop.json', JSON.stringify(anArchive({ people: [6, 5] })))]);
  // Seven alone, and two teams with eleven people.
  await expect(page.locator('.cl-group')).toContainText('9件(18人)');

  await pressByKeyboard(page, ja('training:screen.record'));
  await expect(page.locator('.tr-counts')).toContainText('18');
  await tabTo(page, 'input[aria-describedby]:not([type=file])');
  await page.keyboard.type('95');
  await expect(page.locator('.tr-stamp').first()).toContainText('95');
  for (const typed of ['Room 7', 'Sales', '12']) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    await page.keyboard.type(typed);
  }
  await expect(page.locator('.tr').first()).toContainText('Room 7');
  const saved = page.waitForEvent('download');
  await pressByKeyboard(page, ja('training:screen.json'));
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ kind: 'training-record', records: [{ result: { passMark: 95, runs: 9 } }] });
  expect(text).toContain('Room 7');
  await pressByKeyboard(page, ja('training:screen.clear'));
  await expect(page.locator('h1')).toBeFocused();
});
