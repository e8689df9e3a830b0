import { statSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playUntil, turnToDecision } from '#test/support/player-in-browser.ts';
import type { Figure } from './figure.ts';
import { network, slowdown } from './first-decision.ts';
import { nameHelper } from './name-helper.ts';

const idleSeconds = 10;
const pointingSeconds = 5;
/** Decisions that are sealed while frames are counted: every seal is followed by levels, pins and the next deal. */
const sealedDecisions = 4;
const scenario = 'hario-2019';
const playAgainWords = '別の手でもう一度';

/** What the table costs and how smooth it is, with the Canvas renderer at pixel ratio 1 and no GPU. */
export async function measureTable(browser: Browser, origin: string): Promise<readonly Figure[]> {
  return [
    await measureReadiness(browser, origin),
    ...(await measureAtRest(browser, origin)),
    ...(await measureBusiest(browser, origin, 1280, 720, 55)),
    ...(await measureBusiest(browser, origin, 1920, 1080, 30)),
    await measureHeap(browser, origin),
    { id: 'table-art-1x', value: statSync('assets/atlas/objects-1x.webp').size / 1000, unit: 'kB', limit: { atMost: 1200 } },
  ];
}

/** From the screen of the first beat in words to the table standing behind them, on the slow computer and line. */
async function measureReadiness(browser: Browser, origin: string): Promise<Figure> {
  const page = await openPage(browser, 1280, 720);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const look = (): void => {
      const isPlaying = document.querySelector('#app[data-screen=beat]') !== null;
      if (isPlaying && performance.getEntriesByName('shell').length === 0) performance.mark('shell');
      if (isPlaying && document.querySelector('.stage canvas') !== null) performance.mark('scene');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(tableAddress(origin));
  await page.locator('[data-action=continue]').first().click();
  const ready = await page.waitForFunction(() => {
    const [shell, scene] = [performance.getEntriesByName('shell')[0], performance.getEntriesByName('scene')[0]];
    return shell && scene ? scene.startTime - shell.startTime : undefined;
  });
  const value = Number(await ready.jsonValue());
  await page.context().close();
  return { id: 'table-ready-after-shell', value, unit: 'ms', limit: { atMost: 3000 } };
}

async function measureAtRest(browser: Browser, origin: string): Promise<readonly Figure[]> {
  const page = await openTable(browser, origin, 1280, 720);
  const whole = await browser.newBrowserCDPSession();
  const before = await readCpuSeconds(whole);
  await page.waitForTimeout(idleSeconds * 1000);
  const idle = ((await readCpuSeconds(whole)) - before) / idleSeconds;

  // The pointer wanders over the options, so that cards rise and fall all the time.
  const frames = page.evaluate(countFrames, pointingSeconds * 1000);
  const options = await page.locator('form label:has(input[name=option])').all();
  const until = Date.now() + pointingSeconds * 1000;
  for (let at = 0; Date.now() < until; at += 1) {
    await options[at % options.length]?.hover({ timeout: 1000 });
    await page.waitForTimeout(150);
  }
  const times = await frames;
  await page.context().close();
  return [
    { id: 'table-idle-cpu', value: idle * 100, unit: '% of a core', limit: { atMost: 3 } },
    { id: 'table-pointing-frames', value: times.length / pointingSeconds, unit: 'frames/s', limit: { atLeast: 55 } },
  ];
}

/** Cards dealt, seals pressed, levels, pins and the light of the day changing, one upon the other. */
async function measureBusiest(
  browser: Browser,
  origin: string,
  width: number,
  height: number,
  atLeast: number,
): Promise<readonly Figure[]> {
  const page = await openTable(browser, origin, width, height);
  const { logic } = loadShippedScenario(scenario);
  await page.evaluate(watchFrames);
  const seen = new Set<string>();
  await playUntil(page, { scenario: logic, style: 'typical', onState: () => page.waitForTimeout(700) }, ({ beat, phase }) => {
    if (phase === 'settled' && beat !== null) seen.add(beat);
    return seen.size >= sealedDecisions;
  });
  const times = await page.evaluate(() => window.frameTimes ?? []);
  await page.context().close();
  const total = times.reduce((sum, time) => sum + time, 0);
  const sorted = times.toSorted((a, b) => a - b);
  return [
    { id: `table-motion-frames-${height}`, value: (times.length / total) * 1000, unit: 'frames/s', limit: { atLeast } },
    { id: `table-motion-frame-p95-${height}`, value: sorted[Math.floor(sorted.length * 0.95)] ?? 0, unit: 'ms', limit: null },
  ];
}

/**
 * How much more the page holds after ten more acts than after the first ten, everything dropped being collected. What grows in the first
 * ten is the engine's compiled code and not the game's data.
 */
async function measureHeap(browser: Browser, origin: string): Promise<Figure> {
  const page = await openTable(browser, origin, 1280, 720);
  const { logic } = loadShippedScenario(scenario);
  const session = await page.context().newCDPSession(page);
  const playRun = async (): Promise<number> => {
    await playUntil(page, { scenario: logic, style: 'typical' }, () => false);
    await page.waitForTimeout(500);
    // What only finalizers hold goes with the second.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const playAgain = async (): Promise<void> => {
    await page.getByRole('button', { name: playAgainWords }).click();
    await page.locator('[data-action=continue]').first().click();
    await page.locator('.stage canvas').waitFor();
  };
  await playRun();
  await playAgain();
  const before = await playRun();
  await playAgain();
  await playRun();
  await playAgain();
  const after = await playRun();
  await page.context().close();
  return { id: 'heap-growth-over-ten-acts', value: (after / before - 1) * 100, unit: '%', limit: { atMost: 5 } };
}

async function openPage(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1, locale: 'ja' });
  await context.addInitScript(nameHelper);
  return context.newPage();
}

/** A page on which the first decision lies on a table that has come to rest. */
async function openTable(browser: Browser, origin: string, width: number, height: number): Promise<Page> {
  const page = await openPage(browser, width, height);
  await page.goto(tableAddress(origin));
  await page.locator('[data-action=continue]').first().click();
  await turnToDecision(page);
  await page.locator('.stage canvas').waitFor({ timeout: 30_000 });
  await page.waitForTimeout(4000);
  return page;
}

function tableAddress(origin: string): string {
  return `${origin}/?scenario=${scenario}&seed=bench&lang=ja&view=table&renderer=canvas`;
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

declare global {
  interface Window {
    frameTimes?: number[];
  }
}

function watchFrames(): void {
  const times: number[] = [];
  window.frameTimes = times;
  let last = performance.now();
  const tick = (now: number): void => {
    times.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

async function readCpuSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type !== 'browser').reduce((total, one) => total + one.cpuTime, 0);
}
