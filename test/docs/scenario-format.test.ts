import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readScenarioFolder } from '#cli/scenario-folder.ts';
import { createJsonSchemas } from '#scenario/json-schema.ts';
import { loadScenario } from '#scenario/load.ts';
import { Reader } from './a-reader.ts';
import { readSnippets, type Snippet } from './snippets.ts';
import { layOver, placeAt } from './splice.ts';

const page = 'docs/scenario-format.md';
const snippets = readSnippets(page);
const of = (...verbs: readonly string[]) =>
  snippets.filter(({ verb }) => verbs.includes(verb)).map((snippet) => [snippet.line, snippet] as const);

let skeleton: ReadonlyMap<string, string> = new Map();
let reader: Reader;
beforeAll(async () => {
  reader = new Reader();
  // A reader at the product's folder, with a scenario, a record and the files that the page speaks of.
  cpSync('scenarios', reader.scenarios, { recursive: true });
  cpSync('test/golden/records/hario-2019/express/japan-2019.cautious.json', join(reader.folder, 'record.json'));
  mkdirSync(join(reader.folder, 'test/golden/simulation'), { recursive: true });
  for (const folder of ['path/to/folder', 'path/to/own']) await reader.type(`npm run scenario -- new mine --out ${folder}`);
  skeleton = readScenarioFolder(join(reader.folder, 'path/to/folder'));
});
afterAll(() => reader.close());

/** The skeleton with a block of the page in it, at the place that its instruction names. */
function splice({ rest }: Snippet, value: unknown): ReadonlyMap<string, string> {
  const [place = '', ...others] = rest.split('\n');
  const [file = '', path = ''] = place.split(' ');
  const trees = new Map([...skeleton].map(([name, text]): [string, unknown] => [name, parse(text)]));
  const beside: unknown = parse(others.join('\n')) ?? {};
  for (const [name, tree] of Object.entries(beside ?? {})) trees.set(name, layOver(trees.get(name), tree));
  trees.set(file, layOver(trees.get(file), placeAt(trees.get(file), path, value)));
  return new Map([...trees].map(([name, tree]) => [name, stringify(tree, { aliasDuplicateObjects: false })]));
}

function listErrors(files: ReadonlyMap<string, string>): readonly unknown[] {
  return loadScenario(files).findings.filter((finding) => finding.severity === 'error');
}

describe('the reference of the scenario format', () => {
  it('has blocks, and none that no test executes', () => {
    const verbs = ['splice', 'splice-each', 'first-line', 'write', 'shell'];
    expect(snippets.length).toBeGreaterThan(20);
    expect(snippets.filter(({ verb }) => !verbs.includes(verb)).map(({ line }) => `${page}:${line}`)).toEqual([]);
  });

  it.each(of('splice'))('shows YAML that a scenario can hold, at line %i', (_line, snippet) => {
    const files = splice(snippet, parse(snippet.text));

    expect(listErrors(files)).toEqual([]);
    expect(files).not.toEqual(splice(snippet, {}));
  });

  it.each(of('splice-each'))('shows entries that each can stand where they are said to, at line %i', (_line, snippet) => {
    const entries: unknown = parse(snippet.text);

    expect(Array.isArray(entries) ? entries.length : 0).toBeGreaterThan(1);
    for (const entry of Array.isArray(entries) ? entries : [])
      expect(listErrors(splice(snippet, entry)), JSON.stringify(entry)).toEqual([]);
  });

  it.each(of('first-line'))('shows the first line of a file that `new` writes, at line %i', async (_line, { rest, text }) => {
    await reader.type('npm run scenario -- new first-line');

    expect(readFileSync(join(reader.scenarios, 'first-line', rest), 'utf8').split('\n', 1)).toEqual([text]);
  });

  it.each(of('write', 'shell'))(
    'shows files and commands that do what the page says, at line %i',
    async (_line, { verb, rest, text }) => {
      if (verb === 'write') {
        const file = join(reader.folder, rest);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        expect(text).not.toBe('');
        return;
      }
      // Fewer runs show as well that the command is one.
      const typed = rest === 'quick' ? text.replaceAll(/--runs \d+/gu, '--runs 10') : text;
      for (const line of typed.split('\n')) expect(await reader.type(line), `${line}\n${reader.said}`).toBe(0);
    },
    240_000,
  );

  it('names every key of the format', () => {
    const written = new Set(readFileSync(page, 'utf8').match(/[\w-]+/gu) ?? []);
    const keys = [...createJsonSchemas().values()].flatMap(listKeys);

    expect(keys.length).toBeGreaterThan(150);
    expect([...new Set(keys)].filter((key) => !written.has(key))).toEqual([]);
  });

  it('names every command of the terminal', async () => {
    await reader.type('npm run scenario -- help');
    const commands = [...reader.said.matchAll(/^ {2}([a-z]+)\b/gmu)].map((match) => match[1] ?? '');
    const text = readFileSync(page, 'utf8');

    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => name !== 'help' && !text.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

/** Every property and every word of a choice in a JSON Schema. */
function listKeys(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(listKeys);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: readonly [string, unknown]) => {
    const own =
      key === 'properties' && typeof value === 'object' && value !== null
        ? Object.keys(value)
        : key === 'enum' && Array.isArray(value)
          ? value.filter((one) => typeof one === 'string')
          : [];
    return [...own, ...listKeys(value)];
  });
}
