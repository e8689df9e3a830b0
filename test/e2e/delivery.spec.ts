import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/** Everything that travels until the first decision can be answered: code, words and fonts. */
const budget = 300_000;

interface Delivery {
  readonly name: string;
  readonly bytes: number;
}

for (const language of ['ja', 'en']) {
  test(`the first decision in ${language} arrives within 300 kB, without Phaser and without the rest of any font`, async ({ page }) => {
    await page.goto(`/?scenario=hario-2019&seed=delivery&lang=${language}&view=table`);
    await goToFirstDecision(page);
    const deliveries = await listDeliveries(page);

    const list = deliveries.map(({ name, bytes }) => `${bytes} ${name}`).join('\n');
    expect(deliveries.length).toBeGreaterThan(5);
    expect(deliveries.reduce((total, { bytes }) => total + bytes, 0), list).toBeLessThanOrEqual(budget);
    expect(deliveries.filter(({ name }) => name.includes('create-table'))).toEqual([]);
    expect(deliveries.filter(({ name }) => /-rest-[\w-]+\.woff2$/.test(name)), 'a character is missing in a first slice: see build/fonts/collect-texts.ts').toEqual([]);
  });
}

test('no request leaves the origin and the policy is never broken, from the start page to the table', async ({ page, baseURL }) => {
  const asked: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) broken.push(message.text());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto('/?scenario=hario-2019&seed=delivery&lang=ja&view=table&renderer=canvas');
  await goToFirstDecision(page);
  await page.locator('canvas').waitFor();

  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url))).toEqual([]);
  expect(broken).toEqual([]);
});

test('the licences of fonts and packages travel with the game', async ({ request }) => {
  for (const name of ['biz-udpgothic-OFL.txt', 'shippori-mincho-b1-OFL.txt', 'source-sans-3-OFL.txt']) {
    expect(await (await request.get(`/licences/${name}`)).text()).toContain('SIL Open Font License');
  }
  const packages = await (await request.get('/licences/packages.md')).text();
  const names: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).dependencies;
  for (const name of ['phaser', 'xstate', 'preact', 'i18next']) {
    expect(Object.keys(names)).toContain(name);
    expect(packages).toContain(name);
  }
});

/** What was asked for before the first decision stood there, and the fonts it then asked for. */
async function listDeliveries(page: Page): Promise<readonly Delivery[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const until = performance.getEntriesByName('first-decision')[0]?.startTime ?? Infinity;
    return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap((entry) =>
      entry instanceof PerformanceResourceTiming && (entry.startTime <= until || entry.name.endsWith('.woff2'))
        ? [{ name: new URL(entry.name).pathname, bytes: entry.transferSize }]
        : [],
    );
  });
}

/** Moves on as quickly as the page allows, and marks the moment at which the first decision can be answered. */
async function goToFirstDecision(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const step = (): void => {
          if (document.querySelector('form input[name=option]:not(:disabled)')) {
            performance.mark('first-decision');
            resolve();
            return;
          }
          document.querySelector<HTMLElement>('[data-action=continue]')?.click();
          requestAnimationFrame(step);
        };
        step();
      }),
  );
}
