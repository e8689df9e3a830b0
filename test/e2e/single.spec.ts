import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { parseRecord } from '#session/read-record.ts';
import type { Course } from '#session/course.ts';
import { playUntil } from '#test/support/player-in-browser.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';
import { buildSingle } from '../../build/build-single.ts';

const { logic: scenario, texts } = loadShippedScenario('hario-2019');
const run = { scenario, style: 'rule-book' } as const;
const course: Course = {
  format: 1,
  target: 'single',
  iri: 'https://breach-tabletop.invalid',
  scenarios: ['hario-2019'],
  languages: ['ja', 'en'],
  length: 'express',
  ruleset: 'japan-2019',
  passMark: null,
  report: 'passed-incomplete',
};

let folder = '';
let address = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'single-'));
  const file = join(folder, 'course.html');
  const { bytes } = await buildSingle(course, file);
  expect(bytes).toBe(readFileSync(file).length);
  address = pathToFileURL(file).href;
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test('the same course gives the same bytes, and at most 6 MB of them', async () => {
  test.setTimeout(180_000);
  const again = join(folder, 'again.html');
  const { bytes } = await buildSingle(course, again);
  expect(readFileSync(again).equals(readFileSync(join(folder, 'course.html')))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(6_000_000);
});

test('the file holds one classic script, and no words of a language, a scenario or a page that it does not need', async () => {
  test.setTimeout(180_000);
  const html = readFileSync(join(folder, 'course.html'), 'utf8');
  expect([...html.matchAll(/<script(?![^>]*application\/json)[^>]*>/gu)].map(([tag]) => tag)).toEqual(['<script>']);
  expect(html).not.toMatch(/<link[^>]*rel="(?:stylesheet|modulepreload|manifest)"/u);
  const other = loadShippedScenario('ekinet-2020').texts['ja']?.scenario['summary'] ?? '';
  expect(other.length).toBeGreaterThan(20);
  expect(html).not.toContain(other);
  expect(html).not.toContain(wordOf('ja', 'workshop:setup.start'));

  const english = join(folder, 'english.html');
  await buildSingle({ ...course, languages: ['en'] }, english);
  const summary = texts['ja']?.scenario['summary'] ?? '';
  expect(html).toContain(summary);
  expect(readFileSync(english, 'utf8')).not.toContain(summary);
  expect(readFileSync(english, 'utf8')).not.toContain(wordOf('ja', 'start:begin'));
});

for (const language of ['ja', 'en'] as const) {
  test(`opened from a disk without a line, the course is played to its debrief and asks nobody for anything (${language})`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    await context.setOffline(true);
    const watched = watchFile(page);
    await page.goto(`${address}?scenario=hario-2019&seed=single&lang=${language}&view=table`);
    await playUntil(page, run, ({ phase }) => phase === 'settled');
    await expect(page.locator('canvas')).toHaveCount(1);
    const place = await playUntil(page, run, ({ screen }) => screen === 'debrief');
    expect(place.screen).toBe('debrief');
    // Words of the one language that was wished for, set in faces of the file.
    expect(await page.evaluate(() => document.fonts.check('700 16px "BIZ UDPGothic"'))).toBe(true);
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)).toBe(0);

    await page.goto(address);
    await expect(page.locator('.resume').first()).toBeVisible();
    expect(watched).toEqual({ asked: [], complaints: [] });
  });
}

test('its record can be taken home and read again', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${address}?scenario=hario-2019&seed=home&lang=ja&view=simple`);
  await playUntil(page, run, ({ screen }) => screen === 'debrief');
  await page.getByRole('button', { name: wordOf('ja', 'debrief:pages.plan'), exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: wordOf('ja', 'debrief:plan.record'), exact: true }).click(),
  ]);
  const parsed = parseRecord(readFileSync(await download.path(), 'utf8'));
  expect(parsed.ok && parsed.record.scenario.id).toBe('hario-2019');
});

test('where the browser keeps nothing for a file, that is said and play goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await page.goto(`${address}?scenario=hario-2019&seed=blocked&lang=ja&view=simple`);
  await playUntil(page, run, ({ phase }) => phase === 'settled');
  await expect(page.locator('.notices')).toContainText(wordOf('ja', 'notices:storage/blocked'));
  const place = await playUntil(page, run, ({ screen }) => screen === 'act-end' || screen === 'debrief');
  expect(['act-end', 'debrief']).toContain(place.screen);
});

/** Everything that a page from a disk asks for beside itself, and everything it complains of. */
function watchFile(page: Page): { readonly asked: readonly string[]; readonly complaints: readonly string[] } {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url)) asked.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { asked, complaints };
}
