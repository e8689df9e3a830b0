import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
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
import { measureProof } from './proof-figures.ts';
import { measureSimulation } from './simulate-figures.ts';
import { measureTable } from './table-figures.ts';

/** `npm run bench [-- --json] [--requests]`: the figures the game promises, measured here and now. Exit code 1 if one is missed. */

const { values } = parseArgs({ options: { json: { type: 'boolean' }, requests: { type: 'boolean' } } });

const figures: Figure[] = [...measureEngine(), ...measureProof(), ...measureInk(), ...(await measureSimulation())];
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
  const origin = `http://127.0.0.1:${port}`;
  for (const scenario of listScenarioIds('scenarios')) {
    for (const language of ['ja', 'en']) figures.push(...(await measureFirstDecision(browser, origin, scenario, language)));
  }
  figures.push(...(await measureTable(browser, origin)));
} finally {
  await browser.close();
  server.close();
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
