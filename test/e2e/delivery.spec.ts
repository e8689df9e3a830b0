import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/** Everything that travels until the first decision can be answered: code, words and fonts. */
const budget = 300_000;

interface Delivery {
  readonly url: string;
  readonly bytes: number;
}

for (const language of ['ja', 'en']) {
  test(`the first decision in ${language} arrives within 300 kB, without Phaser and without the rest of any font`, async ({ page }) => {
    const deliveries = await watchDeliveries(page);
    await page.goto(`/?scenario=hario-2019&seed=delivery&lang=${language}&view=table`);
    await goToFirstDecision(page);
    await page.evaluate(() => document.fonts.ready);
    const arrived = [...deliveries.values()];

    const list = arrived.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join('\n');
    expect(arrived.length).toBeGreaterThan(5);
    expect(arrived.reduce((total, { bytes }) => total + bytes, 0), list).toBeLessThanOrEqual(budget);
    expect(arrived.filter(({ url }) => /-rest-[\w-]+\.woff2$/.test(url)), 'a character is missing in a first slice: see build/fonts/collect-texts.ts').toEqual([]);
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

async function watchDeliveries(page: Page): Promise<ReadonlyMap<string, Delivery>> {
  const session = await page.context().newCDPSession(page);
  const deliveries = new Map<string, Delivery>();
  const urls = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    deliveries.set(requestId, { url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  return deliveries;
}

async function goToFirstDecision(page: Page): Promise<void> {
  const option = page.locator('form input[name=option]').first();
  const next = page.locator('[data-action=continue]').first();
  while (!(await option.isVisible())) {
    await option.or(next).first().waitFor();
    if (!(await option.isVisible())) await next.click();
  }
}
