/**
 * The key moments of the game as pictures, at every size, in both languages and themes, with a contact sheet per size:
 * `npx tsx scripts/moments.ts [--out folder] [--only moment,…] [--address http://…]`. One run per language, in which the
 * window and the colour scheme change in place. Without an address the game is built and served.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { chromiumArgs, findChromium } from './find-chromium.mjs';
import { listenOnFirstFree } from './listen.mjs';
import { looks, type Look, moments, type Moment, sizes } from './moments/moments.ts';
import { takeMoments } from './moments/take-moments.ts';
import { writeContactSheet } from './moments/write-contact-sheet.ts';
import { say } from './say.mjs';
import { createStaticServer } from './static-server.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' }, address: { type: 'string' } } });
const languages = ['ja', 'en'] as const;
const firstPort = 4740;

const asked = values.only?.split(',') ?? [...moments];
const wanted = moments.filter((moment) => asked.includes(moment));
const unknown = asked.filter((one) => !moments.some((moment) => moment === one));
if (unknown.length > 0) throw new Error(`There is no moment ${unknown.join(', ')}; there are ${moments.join(', ')}.`);

const out = values.out ?? mkdtempSync(join(tmpdir(), 'breach-tabletop-moments-'));
mkdirSync(out, { recursive: true });
if (!(await ensureBrowser())) throw new Error('There is no Chromium to take pictures in.');
const served = values.address === undefined ? await serveBuilt() : { address: values.address, close: () => undefined };
const path = findChromium();
const browser = await chromium.launch({ args: [...chromiumArgs], ...(path ? { executablePath: path } : {}) });
try {
  const missed = await takeAll(browser, served.address);
  for (const size of sizes) writeFileSync(join(out, `${size.name}.html`), writeContactSheet(size, wanted, languages));
  for (const one of missed) process.stderr.write(`not met: ${one}\n`);
  process.stdout.write(`${out}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  served.close();
}

/** Gives the moments that the runs did not come to. */
async function takeAll(browser: Browser, address: string): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const language of languages) {
    const taken = new Set<Moment>();
    const page = await browser.newPage({ reducedMotion: 'reduce', locale: language, timezoneId: 'Asia/Tokyo' });
    const shoot = async (moment: Moment): Promise<void> => {
      taken.add(moment);
      for (const { name, width, height } of sizes) {
        await page.setViewportSize({ width, height });
        for (const look of looks) {
          await page.emulateMedia({ colorScheme: look });
          // The table lays itself out anew, draws and sleeps; nothing on the page says so.
          await page.waitForTimeout(450);
          await page.screenshot({ path: join(out, nameShot(name, moment, language, look)) });
        }
      }
      const [first] = sizes;
      await page.setViewportSize({ width: first.width, height: first.height });
    };
    await takeMoments({ page, address, language, wanted, shoot });
    await page.close();
    missed.push(...wanted.filter((moment) => !taken.has(moment)).map((moment) => `${moment} (${language})`));
  }
  return missed;
}

function nameShot(size: string, moment: Moment, language: string, look: Look): string {
  return `${size}-${moment}-${language}-${look}.png`;
}

async function serveBuilt(): Promise<{ readonly address: string; readonly close: () => void }> {
  await ensureBuilt();
  const server = createStaticServer('dist');
  const ports = Array.from({ length: 20 }, (_, at) => firstPort + at);
  const port = await listenOnFirstFree(server, ports, '127.0.0.1');
  if (port === null) say('noFreePort', { from: firstPort, to: firstPort + ports.length - 1 });
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
