import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { nameHelper } from './name-helper.ts';

const idleSeconds = 10;
const motionSeconds = 5;

/** The table with the Canvas renderer at 1280×720, pixel ratio 1, no GPU: what it costs at rest, how smooth it is in motion. */
export async function measureTable(browser: Browser, origin: string): Promise<readonly Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1, locale: 'ja' });
  await context.addInitScript(nameHelper);
  const page = await context.newPage();
  await page.goto(`${origin}/?scenario=hario-2019&seed=bench&lang=ja&view=table&renderer=canvas`);
  await goToFirstDecision(page);
  await page.locator('canvas').waitFor({ timeout: 30_000 });
  await page.waitForTimeout(4000);

  const whole = await browser.newBrowserCDPSession();
  const before = await readCpuSeconds(whole);
  await page.waitForTimeout(idleSeconds * 1000);
  const idle = ((await readCpuSeconds(whole)) - before) / idleSeconds;

  // The pointer wanders over the options, so that cards rise and fall all the time.
  const frames = page.evaluate(countFrames, motionSeconds * 1000);
  const options = await page.locator('form label:has(input[name=option])').all();
  const until = Date.now() + motionSeconds * 1000;
  for (let at = 0; Date.now() < until; at += 1) {
    await options[at % options.length]?.hover({ timeout: 1000 });
    await page.waitForTimeout(150);
  }
  const times = await frames;
  await context.close();
  return [
    { id: 'table-idle-cpu', value: idle * 100, unit: '% of a core', limit: { atMost: 5 } },
    { id: 'table-motion-frames', value: times.length / motionSeconds, unit: 'frames/s', limit: { atLeast: 55 } },
    { id: 'table-motion-frame-p95', value: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0, unit: 'ms', limit: null },
  ];
}

async function goToFirstDecision(page: Page): Promise<void> {
  while ((await page.locator('form input[name=option]').count()) === 0) {
    await page.locator('[data-action=continue]').first().click();
  }
}

function countFrames(milliseconds: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const begun = performance.now();
    let last = begun;
    const tick = (now: number): void => {
      times.push(now - last);
      last = now;
      if (now - begun < milliseconds) requestAnimationFrame(tick);
      else resolve(times);
    };
    requestAnimationFrame(tick);
  });
}

async function readCpuSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type !== 'browser').reduce((total, one) => total + one.cpuTime, 0);
}
