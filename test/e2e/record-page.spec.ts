import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SessionRecord } from '#engine/record.ts';
import { createEngine } from '#engine/engine.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { playToEnd } from '#test/support/play.ts';
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
