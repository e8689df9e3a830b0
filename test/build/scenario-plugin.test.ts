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
    const common = ['logic', 'history', 'sources'];
    const parts = [...common, ...['opening', 'rest', 'facilitator'].flatMap((part) => [`${part}/ja`, `${part}/en`])];
    const fetched = chunks.filter((one) => one.isDynamicEntry).map((one) => one.facadeModuleId);
    expect(new Set(fetched)).toEqual(new Set(parts.map((part) => `\0virtual:scenario/small/${part}`)));
  });

  it('hold a text once: what the first decision needs holds no text of later acts and no explanation', async () => {
    const chunks = await buildChunks();
    const findHolders = (text: string) => chunks.filter((one) => one.code.includes(text)).map((one) => one.facadeModuleId);

    expect(findHolders('「身に覚えのない請求の申し出が続いています。')).toEqual(['\0virtual:scenario/small/opening/ja']);
    for (const later of ['折り返せば、なりすましかどうかが分かります。', '「入力された情報が流出した可能性があります」']) {
      expect(findHolders(later)).toEqual(['\0virtual:scenario/small/rest/ja']);
    }
  });

  it('stop the build with file, line and fix when one of them is unsound', async () => {
    const file = join(root, 'scenarios/small/scenario.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('to: alert.orders', 'to: alert.order'));
    const line = text.split('\n').findIndex((one) => one.includes('to: alert.orders')) + 1;

    await expect(buildChunks()).rejects.toThrow(new RegExp(`scenarios/small/scenario\\.yaml:${line}:19 .*scenario/unknown-reference`, 'u'));
  });
});
