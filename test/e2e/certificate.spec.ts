import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Stance } from '#scenario/compiled.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { openDebrief } from '#test/support/open-record.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';

const { logic: scenario } = loadShippedScenario('hario-2019');
const name = '試験 用子';
const languages = ['ja', 'en'] as const;

async function openPaper(page: Page, language: (typeof languages)[number], style: Stance, button: string): Promise<void> {
  await openDebrief(page, `./?lang=${language}&view=simple`, { scenario, style });
  await page.getByRole('button', { name: wordOf(language, 'debrief:pages.plan'), exact: true }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.locator('.pd h1')).toBeFocused();
}

async function readPdf(page: Page): Promise<string> {
  return (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
}

test.describe('the certificate', () => {
  for (const language of languages) {
    test(`is one tagged sheet of A4 across, and the typed name lies in no store and no address: ${language}`, async ({ page }) => {
      const title = wordOf(language, 'certificate:title.attended');
      await openPaper(page, language, 'typical', title);
      await page.getByLabel(wordOf(language, 'certificate:screen.name'), { exact: true }).fill(name);
      await expect(page.locator('.cf-name')).toContainText(name);
      expect(await page.locator('.cf').innerText()).not.toMatch(/HARIO|\{\{|undefined|certificate:/u);
      await expectNoBarrier(page, { where: 'certificate', rules: 'wcag' });
      const pdf = await readPdf(page);
      expect(pdf).toContain('/MarkInfo');
      expect(pdf).toMatch(new RegExp(`/Lang\\s*\\(${language}`, 'u'));
      expect(pdf.match(/\/MediaBox\s*\[[^\]]*\]/gu)).toEqual([expect.stringMatching(/\[0 0 84[12][.\d]* 59[45][.\d]*\]/u)]);
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title]),
      );
      expect(kept).not.toContain(name);
      await page.getByRole('button', { name: wordOf(language, 'certificate:screen.back') }).click();
      await expect(page.getByRole('button', { name: title, exact: true })).toBeFocused();
      await page.getByRole('button', { name: title, exact: true }).click();
      await expect(page.getByLabel(wordOf(language, 'certificate:screen.name'), { exact: true })).toHaveValue('');
    });
  }
});

test.describe('the training record', () => {
  for (const language of languages) {
    test(`takes what is typed into print, CSV and JSON and leaves every box unticked: ${language}`, async ({ page }) => {
      await openPaper(page, language, 'typical', wordOf(language, 'training:title'));
      await page.getByLabel(wordOf(language, 'training:screen.place'), { exact: true }).fill('Room 7');
      await page.getByLabel(wordOf(language, 'training:screen.targets'), { exact: true }).fill('12');
      await expect(page.locator('.tr')).toContainText('Room 7');
      expect(await page.locator('.tr').innerText()).not.toMatch(/HARIO|\{\{|undefined|training:/u);
      await expect(page.locator('.tr-box')).not.toHaveCount(0);
      await expectNoBarrier(page, { where: 'training record', rules: 'wcag' });
      for (const kind of ['csv', 'json'] as const) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: wordOf(language, `training:screen.${kind}`), exact: true }).click(),
        ]);
        expect(file.suggestedFilename()).toMatch(new RegExp(`^training-record-\\d{4}-\\d\\d-\\d\\d\\.${kind}$`, 'u'));
        const bytes = readFileSync(await file.path());
        expect(bytes.toString('utf8')).toContain('Room 7');
        if (kind === 'csv') expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      }
      const pdf = await readPdf(page);
      expect(pdf).toContain('/MarkInfo');
      expect(pdf).toContain('/Title');
      expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/gu))).toEqual(
        new Set([expect.stringMatching(/\[0 0 59[45][.\d]* 84[12][.\d]*\]/u)]),
      );
      expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))).not.toContain(
        'Room 7',
      );
    });
  }
});
