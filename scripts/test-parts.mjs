import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { build, ensureBuilt } from './build.mjs';
import { ensureBrowser } from './browser.mjs';
import { runTool } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {{ readonly passed: number, readonly failed: number }} Tally
 * @typedef {(args: readonly string[]) => Promise<Tally>} Part
 */

/** @param {number} code @returns {Tally} */
const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {string} script @param {readonly string[]} fixed @returns {Part} */
const tool = (script, fixed) => async (args) => asOne((await runTool(script, [...fixed, ...args])).code);

/** @param {string} script @returns {Part} */
const ours = (script) => tool('tsx/dist/cli.mjs', [script]);

/**
 * The parts of `npm test` in their order; each can be run alone by its name.
 *
 * @type {Readonly<Record<string, Part>>}
 */
export const parts = {
  format: tool('oxfmt/bin/oxfmt', ['--check']),
  lint: tool('oxlint/bin/oxlint', ['--type-aware']),
  types: tool('typescript/bin/tsc', ['-b', 'tsconfig/build.json']),
  knip: tool('knip/bin/knip.js', []),
  unit: runUnit,
  build: async () => asOne(await build()),
  size: ours('scripts/size.ts'),
  scenarios: forEachScenario((id) => ['check', id]),
  // What bots reach must stay what it was: docs/scenario-format.md, Simulating.
  simulate: forEachScenario((id) => ['simulate', id, '--check', `test/golden/simulation/${id}.json`]),
  e2e: runE2e,
};

/** @type {Part} */
async function runUnit(args) {
  const report = freshReport('unit.json');
  const { code } = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const counts = readReport(report);
  return settle(code, Number(counts?.numPassedTests), Number(counts?.numFailedTests));
}

/** @type {Part} */
async function runE2e(args) {
  if (!(await ensureBrowser())) {
    say('noBrowser');
    return asOne(1);
  }
  await ensureBuilt();
  const report = freshReport('e2e.json');
  const { code } = await runTool('@playwright/test/cli.js', ['test', ...args], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  const stats = readReport(report)?.stats;
  return settle(code, Number(stats?.expected), Number(stats?.unexpected) + Number(stats?.flaky));
}

/**
 * A command of the terminal for every shipped scenario; none at all has failed once.
 *
 * @param {(id: string) => readonly string[]} commandFor
 * @returns {Part}
 */
function forEachScenario(commandFor) {
  return async (args) => {
    const found = readdirSync('scenarios', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(`scenarios/${entry.name}/scenario.yaml`))
      .map((entry) => entry.name);
    let passed = 0;
    for (const id of found) {
      const { code } = await runTool('tsx/dist/cli.mjs', ['src/cli/main.ts', ...commandFor(id), ...args]);
      if (code === 0) passed += 1;
    }
    return { passed, failed: found.length === 0 ? 1 : found.length - passed };
  };
}

/**
 * A runner that failed outside its tests, or that ran none, has failed once.
 *
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 * @returns {Tally}
 */
function settle(code, passed, failed) {
  if (!Number.isInteger(passed) || !Number.isInteger(failed)) return asOne(1);
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync('.cache', { recursive: true });
  rmSync(`.cache/${name}`, { force: true });
  return `.cache/${name}`;
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
