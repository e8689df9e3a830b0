import type { Browser } from '@playwright/test';
import type { Figure } from './figure.ts';
import { nameHelper } from './name-helper.ts';

/** An office computer of yesterday behind a shared line. */
export const network = { offline: false, latency: 40, downloadThroughput: (10 * 1_000_000) / 8, uploadThroughput: (10 * 1_000_000) / 8 };
/** A processor so many times slower than this one. */
export const slowdown = 4;

/** From the first byte of the start page to the first decision that can be answered, as quickly as a hand could move on. */
export async function measureFirstDecision(
  browser: Browser,
  origin: string,
  scenario: string,
  language: string,
): Promise<readonly Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: language });
  await context.addInitScript(nameHelper);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const urls = new Map<string, string>();
  const sizes = new Map<string, number>();
  const begun = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    urls.set(requestId, request.url);
    begun.set(requestId, wallTime * 1000);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, (sizes.get(requestId) ?? 0) + encodedDataLength),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));

  await page.addInitScript(() => {
    const go = (): void => {
      const form = document.querySelector('form input[name=option]:not(:disabled)');
      if (form) {
        performance.mark('first-decision');
        return;
      }
      document.querySelector<HTMLElement>('[data-action=continue]')?.click();
      requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  });
  await page.goto(`${origin}/?scenario=${scenario}&seed=bench&lang=${language}`);
  const answerable = await page.waitForFunction(() => performance.getEntriesByName('first-decision')[0]?.startTime);
  const time = Number(await answerable.jsonValue());
  const until = time + (await page.evaluate(() => performance.timeOrigin));
  await page.waitForTimeout(3000);
  // What is asked for once the decision lies there is no part of the way to it.
  const needed = [...sizes].filter(([id]) => (begun.get(id) ?? 0) <= until);
  const bytes = sum(needed.map(([, size]) => size));
  if (process.argv.includes('--requests')) for (const [id, size] of needed) console.error(`${size}\t${urls.get(id)}`);
  const names = needed.map(([id]) => urls.get(id) ?? '');
  const all = [...urls.values()];
  await context.close();
  const place = `${scenario}-${language}`;
  return [
    { id: `first-decision-bytes-${place}`, value: bytes / 1000, unit: 'kB', limit: { atMost: 300 } },
    { id: `first-decision-time-${place}`, value: time, unit: 'ms', limit: { atMost: 2000 } },
    { id: `first-decision-requests-${place}`, value: names.length, unit: 'requests', limit: null },
    {
      id: `font-rests-before-first-decision-${place}`,
      value: names.filter((name) => /-(?:later|rest)[-.]/.test(name)).length,
      unit: 'requests',
      limit: { atMost: 0 },
    },
    {
      id: `requests-leaving-the-origin-${place}`,
      value: all.filter((url) => !url.startsWith(origin) && /^(https?|wss?):/.test(url)).length,
      unit: 'requests',
      limit: { atMost: 0 },
    },
  ];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
