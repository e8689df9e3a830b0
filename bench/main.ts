import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.mjs';
import { ensureBuilt } from '../scripts/build.mjs';
import { chromiumArgs, findChromium } from '../scripts/find-chromium.mjs';
import { listenOnFirstFree } from '../scripts/listen.mjs';
import { createStaticServer } from '../scripts/static-server.mjs';
import { listScenarioIds } from '../src/cli/scenario-folder.ts';
import { measureEngine } from './engine-figures.ts';
import { describeFigure, isWithin, type Figure } from './figure.ts';
import { measureFirstDecision } from './first-decision.ts';
import { measureInk } from './ink-figures.ts';
import { measurePackages } from './package-figures.ts';
import { measureProof } from './proof-figures.ts';
import { measureRooms } from './room-figures.ts';
import { measureSimulation } from './simulate-figures.ts';
import { measureTable } from './table-figures.ts';

/**
 * `npm run bench [-- <part>…] [--json] [--requests]`: the figures the game promises, measured here and now; all parts unless some
 * are named. Exit code 1 if one is missed.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, requests: { type: 'boolean' } },
  allowPositionals: true,
});

type Measure = () => Promise<readonly Figure[]>;
type MeasureInBrowser = (browser: Browser, origin: string) => Promise<readonly Figure[]>;

const parts: Readonly<Record<string, Measure>> = {
  engine: async () => measureEngine(),
  proof: async () => measureProof(),
  ink: async () => measureInk(),
  simulation: measureSimulation,
  room: measureRooms,
  delivery: inBrowser(measureDelivery),
  package: inBrowser(measurePackages),
  table: inBrowser(measureTable),
};
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length === 0 || positionals.includes(name)) figures.push(...(await measure()));
}

function inBrowser(measure: MeasureInBrowser): Measure {
  return async () => {
    await ensureBuilt();
    if (!(await ensureBrowser())) throw new Error('There is no Chromium to measure in.');
    const server: Server = createStaticServer('dist');
    const port = await listenOnFirstFree(
      server,
      Array.from({ length: 20 }, (_, at) => 4710 + at),
      '127.0.0.1',
    );
    const path = findChromium();
    const browser = await chromium.launch({ args: [...chromiumArgs], ...(path ? { executablePath: path } : {}) });
    try {
      return await measure(browser, `http://127.0.0.1:${port}`);
    } finally {
      await browser.close();
      server.close();
    }
  };
}

async function measureDelivery(browser: Browser, origin: string): Promise<readonly Figure[]> {
  const all: Figure[] = [];
  for (const scenario of listScenarioIds('scenarios')) {
    for (const language of ['ja', 'en']) all.push(...(await measureFirstDecision(browser, origin, scenario, language)));
  }
  return all;
}

if (values.json)
  console.log(
    JSON.stringify(
      figures.map((figure) => ({ ...figure, within: isWithin(figure) })),
      null,
      2,
    ),
  );
else for (const figure of figures) console.log(describeFigure(figure));
process.exitCode = figures.every(isWithin) ? 0 : 1;
