import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { scenarios } from '../../build/scenario-plugin.ts';
import { smallScenarioFolder } from '../support/small-scenario.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'breach-tabletop-'));
  cpSync(smallScenarioFolder, join(root, 'scenarios', 'small'), { recursive: true });
  writeFileSync(
    join(root, 'main.ts'),
    "import { catalogue } from 'virtual:catalogue'; import { scenarioChunks } from 'virtual:scenarios'; console.log(catalogue, scenarioChunks);",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const buildChunks = async (): Promise<readonly Rolldown.OutputChunk[]> => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarios()],
    build: { write: false, rolldownOptions: { input: join(root, 'main.ts') } },
  });
  if (Array.isArray(output) || !('output' in output)) throw new Error('Violated assumption: one build gives one output.');
  return output.output.filter((one) => one.type === 'chunk');
};

describe('the scenarios in the build', () => {
  it('stand in the entry only by their covers; every other part is fetched when it is needed', async () => {
    const chunks = await buildChunks();

    const entry = chunks.find((one) => one.isEntry);
    expect(entry?.code).toContain('電話が鳴っています。');
    expect(entry?.code).not.toContain('窓口の電話が鳴りました');
    const parts = ['logic', 'reference', 'text/ja', 'text/en', 'later/ja', 'later/en', 'facilitator/ja', 'facilitator/en'];
    const fetched = chunks.filter((one) => one.isDynamicEntry).map((one) => one.facadeModuleId);
    expect(new Set(fetched)).toEqual(new Set(parts.map((part) => `\0virtual:scenario/small/${part}`)));
  });

  it('hold a text once: what is read later is not in what is read first', async () => {
    const holders = (await buildChunks()).filter((one) => one.code.includes('折り返せば、なりすましかどうかが分かります。'));

    expect(holders.map((one) => one.facadeModuleId)).toEqual(['\0virtual:scenario/small/later/ja']);
  });

  it('stop the build with file, line and fix when one of them is unsound', async () => {
    const file = join(root, 'scenarios/small/scenario.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('to: alert.orders', 'to: alert.order'));

    await expect(buildChunks()).rejects.toThrow(/scenarios\/small\/scenario\.yaml:68:19 .*scenario\/unknown-reference/u);
  });
});
