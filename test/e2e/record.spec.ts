import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { hashState } from '#engine/state-hash.ts';
import { parseRecord } from '#session/read-record.ts';
import words from '../../locales/ja/debrief.json' with { type: 'json' };
import { openDebrief } from '#test/support/open-record.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil } from '#test/support/player-in-browser.ts';

const { logic: scenario } = loadShippedScenario('hario-2019');

const played = { scenario, style: 'typical' } as const;

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.pages.plan, exact: true }).click();
}

async function download(page: Page, kind: 'record' | 'json' | 'csv'): Promise<Buffer> {
  const button = page.getByRole('button', { name: words.plan[kind], exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).not.toMatch(/hario.*株/iu);
  return readFileSync(await file.path());
}

test('a run played in Chromium replays in Node to the state with the same hash', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./?scenario=hario-2019&view=simple&seed=record&lang=ja&ruleset=japan-2025');
  await playUntil(page, played, (place) => place.screen === 'debrief');
  await openPlan(page);
  const parsed = parseRecord((await download(page, 'record')).toString('utf8'));
  if (!parsed.ok) throw new Error('Violated assumption: a downloaded record is a record.');
  const replayed = replay(createEngine(scenario), parsed.record);
  expect(replayed.refused).toBeNull();
  const report: unknown = JSON.parse((await download(page, 'json')).toString('utf8'));
  expect(JSON.stringify(report)).toContain(hashState(replayed.state));
});

test('the debrief leaves as CSV that a spreadsheet opens, and as a tagged PDF with title and language', async ({ page }) => {
  await openDebrief(page, './?lang=ja&view=simple', played);
  await openPlan(page);
  const csv = await download(page, 'csv');
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString('utf8')).toContain('\r\n');
  const pdf = (await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toMatch(/\/Lang\s*\(ja/u);
  expect(pdf).toContain('/Title');
});

test('a downloaded record opens again on the start page, and a record of another version is refused with a sentence', async ({ page }) => {
  await openDebrief(page, './?lang=ja&view=simple', played);
  await openPlan(page);
  const record = await download(page, 'record');
  await page.goto('./?lang=ja');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'old.json',
    mimeType: 'application/json',
    buffer: Buffer.from(record.toString('utf8').replace(/"hash": "[0-9a-f]{64}"/u, `"hash": "${'0'.repeat(64)}"`)),
  });
  await expect(page.getByText(/別の版|版/u).first()).toBeVisible();
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'start');
  await input.setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: record });
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'debrief');
});
