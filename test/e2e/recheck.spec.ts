import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { readCourse } from '#session/read-course.ts';
import { makePackage, unpack } from '#test/support/a-package.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { serveScormHost } from '#test/support/scorm-host.ts';
import { watchPage } from '#test/support/screen-checks.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';
import { playWrong } from '#test/support/wrong-run.ts';

const id = 'hario-2019-desk';
const ruleset = 'japan-2019';
const { logic } = loadShippedScenario(id);

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-recheck-'));
  writeFileSync(join(folder, 'record.json'), JSON.stringify(playWrong(id, ruleset)));
});
test.afterEach(() => rmSync(folder, { recursive: true }));
const makeRecheck = (...args: readonly string[]) => makePackage('--recheck', join(folder, 'record.json'), ...args);

/** The option of a decision that is rated best. */
function bestOf(decision: string | null): string {
  const best = logic.decisions[decision ?? '']?.options.find((option) => option.rating[ruleset] === 'best')?.id;
  if (best === undefined) throw new Error(`Violated assumption: ${decision} has a best option.`);
  return best;
}

test('a recheck is played by keyboard alone in the frame of scorm12, killed in the middle and gone on with, to a pass', async ({
  context,
}) => {
  const made = await makeRecheck('--target', 'scorm12', '--report', 'passed-failed');
  unpack(made, join(folder, 'content'));
  const host = await serveScormHost({ dist: join(folder, 'content'), standard: 'scorm12' });
  try {
    const first = await launch(await context.newPage(), host.address);
    const watched = watchPage(first.page, host.address);
    await expect(first.content.locator('h1')).toBeFocused();
    await expect(first.content.getByText('2026年11月16日')).toBeVisible();
    await pressOn(first, 'recheck:begin');
    await expect.poll(() => host.held['cmi.core.lesson_status']).toBe('incomplete');
    await answerByKeys(first);
    await expect(first.content.getByRole('heading', { level: 1 })).toHaveText(wordOf('ja', 'recheck:told.best'));
    await expectNoBarrier(first.page, { where: 'explanation', rules: 'wcag' });
    await pressOn(first, 'recheck:next');
    await expectNoBarrier(first.page, { where: 'question', rules: 'wcag' });
    await answerByKeys(first);
    await expect.poll(() => countAnswers(host.log)).toBe(2);
    expect([...watched.outside, ...watched.complaints]).toEqual([]);
    await first.page.close();

    const again = await launch(await context.newPage(), host.address);
    await expect(again.content.getByText('設問 2 / 5')).toBeVisible();
    await pressOn(again, 'start:resume');
    await expect(again.content.locator('#app')).toHaveAttribute('data-screen', 'recheck-told');
    for (let at = 2; at < 5; at += 1) {
      await pressOn(again, 'recheck:next');
      await answerByKeys(again);
    }
    await expect.poll(() => host.held['cmi.core.lesson_status']).toBe('passed');
    expect(host.held['cmi.core.score.raw']).toBe('100');
    await pressOn(again, 'recheck:to-result');
    await expect(again.content.locator('.rk-better')).toHaveCount(5);
    const [file] = await Promise.all([again.page.waitForEvent('download'), pressOn(again, 'recheck:save')]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
      score: { percent: 100, passed: true },
      earlierOn: '2026-11-16',
    });
    await pressOn(again, 'course:leave');
    await expect(again.content.getByText(wordOf('ja', 'course:left.gone'))).toBeVisible();

    expect(countAnswers(host.log)).toBe(5);
    expect(host.log.filter((line) => /interactions\.\d+\.id /u.test(line)).every((line) => line.includes(' recheck-'))).toBe(true);
    expect(host.held['cmi.suspend_data']?.length).toBeLessThan(200);
    expect([...host.refusals, ...host.missing]).toEqual([]);
  } finally {
    await host.close();
  }
});

test('a recheck in one file opens from a disk, asks nobody for anything, and remembers where one stood', async ({ browser }) => {
  const { bytes, text } = await makeRecheck('--target', 'single', '--lang', 'en,ja');
  expect(bytes.length).toBeLessThan(6_000_000);
  expect(text).not.toContain('Phaser');
  const file = join(folder, 'recheck.html');
  writeFileSync(file, bytes);
  const context = await browser.newContext({ locale: 'en-GB', colorScheme: 'dark', viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) asked.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await expectNoBarrier(page, { where: 'first sheet, dark and narrow', rules: 'wcag' });
  await page.getByRole('button', { name: wordOf('en', 'recheck:begin') }).click();
  await chooseBest(page);
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'recheck-told');
  await expectNoBarrier(page, { where: 'explanation, dark and narrow', rules: 'wcag' });
  await page.reload();
  await page.getByRole('button', { name: wordOf('en', 'start:resume') }).click();
  for (let at = 1; at < 5; at += 1) {
    await page.getByRole('button', { name: wordOf('en', 'recheck:next') }).click();
    await chooseBest(page);
  }
  await page.getByRole('button', { name: wordOf('en', 'recheck:to-result') }).click();
  await expect(page.locator('.rk-score')).toHaveText('100 of 100');
  await expectNoBarrier(page, { where: 'result, dark and narrow', rules: 'wcag' });
  const body = page.locator('body');
  expect(await body.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  expect(await body.innerText()).not.toMatch(/\{\{|undefined|recheck:/u);
  expect(asked).toEqual([]);
  await context.close();
});

test('the package of a recheck is the same to the byte, and that of the game holds nothing of it', async () => {
  const [one, two] = [await makeRecheck('--target', 'scorm2004'), await makeRecheck('--target', 'scorm2004')];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  expect(one.bytes.length).toBeLessThan(1_500_000);
  const { earlier = [] } = readCourse(/id="course">(.*?)<\/script>/u.exec(one.text)?.[1] ?? '')?.recheck ?? {};
  expect(earlier).toHaveLength(5);
  const situations = earlier.map(({ decision }) => loadShippedScenario(id).texts['ja']?.rechecks?.[decision]?.situation ?? '');
  for (const situation of situations) expect(one.text).toContain(situation.slice(0, 12));
  const game = await makePackage('--target', 'scorm12', '--scenario', id);
  for (const situation of situations) expect(game.text).not.toContain(situation.slice(0, 12));
  expect([...one.files.keys()].filter((name) => /table|phaser|worker|catalogue/u.test(name))).toEqual([]);
});

interface Launched {
  readonly page: Page;
  readonly content: Frame;
}

async function launch(page: Page, address: string): Promise<Launched> {
  await page.goto(address);
  const find = (): Frame | undefined => page.frames().find((frame) => frame.url().includes('/content/'));
  await expect.poll(() => find() !== undefined).toBe(true);
  const content = find();
  if (content === undefined) throw new Error('Violated assumption: the content lies in a frame.');
  await expect(content.locator('#app')).toHaveAttribute('data-screen', 'recheck-sheet');
  return { page, content };
}

/** Walks with the tab key to the button of that name, and presses it. */
async function pressOn({ page, content }: Launched, key: string): Promise<void> {
  const button = content.getByRole('button', { name: wordOf('ja', key) }).first();
  await tabTo(page, () => button.evaluate((one) => one === document.activeElement));
  await page.keyboard.press('Enter');
}

/** Chooses the best option and the highest confidence with the arrow keys, and answers. */
async function answerByKeys({ page, content }: Launched): Promise<void> {
  await expect(content.locator('#app')).toHaveAttribute('data-screen', 'recheck-asked');
  const best = bestOf(await content.locator('main').getAttribute('data-question'));
  const isAt = (selector: string) => content.evaluate((one) => document.activeElement?.matches(one) === true, selector);
  await tabTo(page, () => isAt('input[name=option]'));
  await page.keyboard.press('Space');
  for (let at = 0; at < 6 && !(await isAt(`input[value="${best}"]`)); at += 1) await page.keyboard.press('ArrowDown');
  await tabTo(page, () => isAt('input[name=confidence]'));
  await page.keyboard.press('Space');
  for (let at = 0; at < 3 && !(await isAt('input[value=high]')); at += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, () => isAt('button[type=submit]'));
  await page.keyboard.press('Enter');
  await expect(content.locator('#app')).toHaveAttribute('data-screen', 'recheck-told');
}

async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let at = 0; at < 20; at += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Violated assumption: the tab key comes there.');
}

async function chooseBest(page: Page): Promise<void> {
  const best = bestOf(await page.locator('main').getAttribute('data-question'));
  await page.locator(`input[value="${best}"]`).check({ force: true });
  await page.locator('input[value=high]').check({ force: true });
  await page.locator('button[type=submit]').click();
}

/** The questions that the system has been told the answers to. */
function countAnswers(log: readonly string[]): number {
  return log.filter((line) => /interactions\.\d+\.id /u.test(line)).length;
}
