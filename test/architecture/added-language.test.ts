import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#cli/run.ts';
import { makePseudoText } from '#i18n/pseudo.ts';
import { smallScenarioFolder } from '../support/small-scenario.ts';

/**
 * A language that the product does not have is added to a copy of it: its words and texts by the way a translator's
 * come in, and one line of the registry. Nothing else of the copy is touched, and all of it must speak the language.
 */
const root = mkdtempSync(join(tmpdir(), 'breach-tabletop-'));
const own = ['src', 'build', 'locales', 'assets', 'test', 'scripts', 'tsconfig'];
const files = ['index.html', 'package.json', 'vite.config.ts', 'vitest.config.ts', 'tsconfig.json'];
/** Polish counts in four forms. */
const line =
  "  pl: { name: 'Polski', locale: 'pl-PL', dir: 'ltr', script: 'latin', fallback: 'en', namesMonths: true, countsMyriads: false },\n";

const start = promisify(execFile);
const runTool = async (tool: string, args: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await start(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, maxBuffer: 1 << 26 });
  return stdout + stderr;
};

/** Short enough for every place, and another text than any. */
const pseudo = (text: string): string => makePseudoText(text).replaceAll('~', '');

async function translate(id: string): Promise<void> {
  const said: string[] = [];
  const io = {
    out: () => undefined,
    err: (text: string) => said.push(text),
    lang: 'en',
    cwd: root,
    scenarios: join(root, 'scenarios'),
    untilStopped: () => Promise.resolve(),
  };
  await run(['translate', 'export', id, '--to', 'pl', '--from', 'ja', '--out', 'pl.json'], io);
  const exported: { readonly texts: readonly { readonly source: string }[] } = JSON.parse(readFileSync(join(root, 'pl.json'), 'utf8'));
  const texts = exported.texts.map((one) => ({ ...one, target: pseudo(one.source) }));
  writeFileSync(join(root, 'pl.json'), JSON.stringify({ ...exported, texts }));
  const exit = await run(['translate', 'import', 'pl.json', id], io);
  if (exit !== 0) throw new Error(`Violated assumption: the translation of ${id} comes in. ${said.join('\n')}`);
}

beforeAll(async () => {
  for (const name of [...own, ...files]) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  await translate('product');
  await translate('test/support/small-scenario');
  cpSync(join(root, 'test/support/small-scenario'), join(root, 'scenarios/small'), { recursive: true });
  const registry = join(root, 'src/i18n/languages.ts');
  const source = readFileSync(registry, 'utf8');
  writeFileSync(registry, source.replace('\n} as const satisfies', `\n${line}} as const satisfies`));
  if (readFileSync(registry, 'utf8') === source) throw new Error('Violated assumption: the registry ends as it did.');
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

describe('a language that is added by its files and one line', { timeout: 180_000 }, () => {
  it('is spoken by the terminal, and its scenario is sound', async () => {
    expect(await runTool('tsx/dist/cli.mjs', ['src/cli/main.ts', 'check', 'small', '--lang', 'pl'])).toContain(
      pseudo('{{name}} に誤りはありません').replace('{{name}}', 'scenarios/small').slice(0, -1),
    );
  });

  it('has the type of every key', async () => {
    const product = { extends: './tsconfig.json', include: ['src', 'build', 'locales/ja/*.json'] };
    writeFileSync(join(root, 'tsconfig.product.json'), JSON.stringify(product));

    await expect(runTool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.product.json'])).resolves.toBe('');
  });

  it('stands in the switch, is spoken at a press, and has every key, placeholder and plural form', async () => {
    const tests = ['test/ui/languages.test.ts', 'test/i18n/languages.test.ts', 'test/architecture/locales.test.ts'];
    const told = await runTool('vitest/vitest.mjs', [
      'run',
      ...tests,
      '-t',
      'languages|in every language',
      '--reporter=verbose',
      '--no-color',
    ]);

    expect(told).toContain('are spoken at a press by the product and by its scenario: pl');
    expect(told).toContain('has a form of every counted word for every amount: pl');
    expect(told).toContain('have the same keys and placeholders in every language: play');
  });

  it('is built, its words and texts in chunks of their own', async () => {
    await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    const chunks = readdirSync(join(root, 'dist/assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(root, 'dist/assets', name), 'utf8'));
    const holding = (text: string): number => chunks.filter((chunk) => chunk.includes(text)).length;

    expect(holding('Polski')).toBeGreaterThan(0);
    const words: unknown = JSON.parse(readFileSync(join(root, 'locales/pl/library.json'), 'utf8'));
    expect(holding(String(Object.values(words ?? {}).find((one) => typeof one === 'string')))).toBe(1);
    const text = /cover-line: "?(.*?)"?$/mu.exec(readFileSync(join(smallScenarioFolder, 'text.ja.yaml'), 'utf8'))?.[1] ?? '';
    expect(holding(pseudo(text))).toBeGreaterThan(0);
  });
});
