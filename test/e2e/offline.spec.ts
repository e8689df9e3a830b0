import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { openLine, turnHashes, type Line } from '#test/support/a-line.ts';
import { playsAll } from '#test/support/every-combination.ts';
import { countHands, decideForRoom, expectTaken, openComputer, openExercise, pressKey } from '#test/support/one-screen-in-browser.ts';
import { playUntil } from '#test/support/player-in-browser.ts';
import { watchPage } from '#test/support/screen-checks.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf, type SpokenLanguage } from '#test/support/shipped-words.ts';

const { logic: scenario } = loadShippedScenario('hario-2019');
const run = { scenario, style: 'rule-book' } as const;

test.use({ serviceWorkers: 'allow' });

let line: Line;
let context: BrowserContext;

test.beforeEach(async ({ baseURL }) => {
  line = await openLine(baseURL ?? '');
});

test.afterEach(async () => {
  await context.close();
  await line.cut();
});

for (const language of ['ja', 'en'] as const) {
  const isShort = language === 'en' && !playsAll;
  test(`after the first visit the case is played to ${isShort ? 'the end of its first act' : 'its debrief'} without a line (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const page = await visit(browser, language);
    await expect(page.locator('.offline-note')).toHaveText(wordOf(language, 'start:offline.ready'));
    await line.cut();

    const watched = watchPage(page, line.address);
    await page.reload();
    // The word is still there, though nobody can be asked.
    await expect(page.locator('.offline-note')).toHaveText(wordOf(language, 'start:offline.ready'));
    await page.goto(`./?scenario=hario-2019&seed=offline&lang=${language}&length=express&view=table`);
    const canvas: string[] = [];
    const place = await playUntil(
      page,
      {
        ...run,
        async onState({ phase }) {
          if (phase === 'settled' && canvas.length === 0) canvas.push(String(await page.locator('canvas').count()));
        },
      },
      ({ screen }) => screen === (isShort ? 'act-end' : 'debrief'),
    );
    expect(place.screen).toBe(isShort ? 'act-end' : 'debrief');
    expect(canvas).toEqual(['1']);
    await expect(page.locator('main h1, main h2').first()).not.toBeEmpty();
    // Only the worker itself was asked for anew, to see whether there is something newer.
    expect(watched.complaints.filter((words) => !words.includes('offline-worker.js'))).toEqual([]);
    expect(watched.outside).toEqual([]);
  });
}

test('on a computer without a line a facilitator opens both windows and leads a first decision', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await visit(browser, 'ja');
  await expect(page.locator('.offline-note')).toHaveText(wordOf('ja', 'start:offline.ready'));
  await line.cut();

  await page.goto('./workshop.html');
  await expect(page.locator('.setup-needs')).toContainText(wordOf('ja', 'workshop:setup.offline-ready'));
  const screen = await openExercise(page, 'ja');
  const complaints = watchPage(screen.audience, line.address).complaints;
  await pressKey(screen, 'PageDown');
  await countHands(screen, 20);
  await expectTaken(screen, () => screen.facilitator.keyboard.press('r'));
  const beat = await screen.facilitator.locator('#app').getAttribute('data-beat');
  const option = scenario.decisions[scenario.beats[beat ?? '']?.decision ?? '']?.options.find(({ stance }) => stance.includes('rule-book'));
  await decideForRoom(screen, option?.id ?? '');
  await expect(screen.audience.locator('#app')).toHaveAttribute('data-scene', 'consequence');
  expect(complaints).toEqual([]);
});

test('what a server answers is never kept, and the files of a phone are not', async ({ browser }) => {
  const page = await visit(browser, 'ja');
  await expect(page.locator('.offline-note')).toHaveText(wordOf('ja', 'start:offline.ready'));
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${line.address}offline-worker.js`);

  const before = line.asked.length;
  await page.evaluate(async () => {
    for (const path of ['./health', './health', './workshops', './metrics']) await fetch(path).catch(() => undefined);
  });
  expect(line.asked.slice(before)).toEqual(['health', 'health', 'workshops', 'metrics']);
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return stores.flat().map(({ url }) => url);
  });
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter((url) => !url.startsWith(line.address))).toEqual([]);
  expect(kept.filter((url) => /health|workshops|metrics|join|\.(?:br|gz)$/u.test(url))).toEqual([]);
});

test('a newer build leaves a run that has begun alone, says that it is there, and is played at the next visit', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await visit(browser, 'en');
  await expect(page.locator('.offline-note')).toHaveText(wordOf('en', 'start:offline.ready'));
  await page.goto('./?scenario=hario-2019&seed=update&lang=en&length=express&view=simple');
  await playUntil(page, run, ({ phase }) => phase === 'settled');
  const begun = await readBuild(page);
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  const watched = watchPage(page, line.address);

  line.turnToNextBuild();
  const beside = await context.newPage();
  await beside.goto('./');
  await expect(beside.locator('.offline-note')).toHaveText(wordOf('en', 'start:offline.newer'));
  expect(await readBuild(beside)).toBe(begun);
  await page.bringToFront();

  const place = await playUntil(page, run, ({ screen }) => screen === 'debrief');
  expect(place.screen).toBe('debrief');
  expect(await readBuild(page)).toBe(begun);
  expect(watched.complaints).toEqual([]);
  expect(loads.filter((url) => !url.startsWith(line.address))).toEqual([]);
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);

  await beside.close();
  await page.close();
  // The newer worker takes its turn when the browser finds the time. Seen from beside the folder: a page within it would hold the older one.
  const outside = await context.newPage();
  await outside.goto(new URL('/', line.address).href);
  await expect
    .poll(() =>
      outside.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ installing, waiting, active }) => [installing, waiting, active?.state]),
      ),
    )
    .toEqual([[null, null, 'activated']]);
  const next = await context.newPage();
  await next.goto('./');
  expect(await readBuild(next)).toBe(turnHashes(begun));
  await expect(next.locator('.offline-note')).toHaveText(wordOf('en', 'start:offline.ready'));
  await expect(next.locator('.resume').first()).toBeVisible();
});

test('nothing is kept of a page without a manifest, nor before the first decision has been taken', async ({ browser }) => {
  const page = await visit(browser, 'en', './?scenario=hario-2019&seed=first&lang=en&length=express&view=simple');
  await playUntil(page, run, ({ phase }) => phase === 'deciding');
  expect(line.asked.filter((path) => path.includes('offline-worker'))).toEqual([]);
  await playUntil(page, run, ({ phase }) => phase === 'settled');
  await expect.poll(() => line.asked.filter((path) => path.includes('offline-worker')).length).toBeGreaterThan(0);
  await context.close();

  line.editPages((html) => html.replace(/<link rel="manifest"[^>]*>/u, ''));
  const packaged = await visit(browser, 'en', './?scenario=hario-2019&seed=lms&lang=en&length=express&view=simple');
  await playUntil(packaged, run, ({ screen }) => screen === 'act-end' || screen === 'debrief');
  expect(await packaged.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

/** A first visit over the line, on a computer that has never been here. */
async function visit(browser: Parameters<typeof openComputer>[0], language: SpokenLanguage, path = './'): Promise<Page> {
  context = await openComputer(browser, language, line.address);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** The file that a page began with. */
async function readBuild(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '');
}
