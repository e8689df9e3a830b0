import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';
import { readScenarioFolder } from '#cli/scenario-folder.ts';
import { languages } from '#i18n/languages.ts';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

function load(folder: string): ScenarioPack {
  const loaded = loadScenario(readScenarioFolder(join(terminal.folder, folder)));
  expect(loaded.findings).toEqual([]);
  if (!loaded.ok) throw new Error('Violated assumption: a scenario without findings is sound.');
  return loaded.pack;
}

describe('new', () => {
  it.each(Object.keys(languages))('writes a scenario that is sound at once, without a warning: %s', async (language) => {
    const { exit, out, err } = await terminal.run(['new', 'lost-laptop', '--lang', language]);

    expect(exit).toBe(0);
    expect(out.split('\n')).toEqual(
      ['history.yaml', 'scenario.yaml', 'sources.yaml', `text.${language}.yaml`].map((file) => `scenarios/lost-laptop/${file}`),
    );
    expect(err).toContain('npm run scenario -- check lost-laptop');
    const checked = await terminal.run(['check', 'lost-laptop']);
    expect(checked).toEqual({ exit: 0, out: '', err: 'scenarios/lost-laptop is sound (warnings: 0).' });
  });

  it.each(Object.keys(languages))('writes a scenario that is proven at once: %s', async (language) => {
    await terminal.run(['new', 'lost-laptop', '--lang', language]);

    expect((await terminal.run(['prove', 'lost-laptop'])).err).toContain('proven over all paths');
  });

  it('tells the same story in every language', async () => {
    const hashes = await Promise.all(
      Object.keys(languages).map(async (language) => {
        await terminal.run(['new', 'story', '--out', language, '--lang', language]);
        return load(language).logic.hash;
      }),
    );

    expect(new Set(hashes).size).toBe(1);
  });

  it('holds something of everything that a scenario is made of', async () => {
    await terminal.run(['new', 'lost-laptop']);

    const { logic, texts, history } = load('scenarios/lost-laptop');

    expect(logic.id).toBe('lost-laptop');
    expect(logic.acts.length).toBe(2);
    expect(Object.keys(logic.decisions).length).toBe(3);
    expect(Object.keys(logic.slots).length).toBe(1);
    expect(Object.keys(logic.duties).length).toBe(1);
    expect(logic.endings.length).toBeGreaterThan(1);
    expect(
      Object.values(logic.decisions).some(({ options }) => options.some((one) => one.consequences.some((late) => late.after !== null))),
    ).toBe(true);
    expect(history.length).toBeGreaterThan(0);
    expect(Object.values(texts['en']?.beats ?? {}).every((beat) => beat.facilitator !== undefined)).toBe(true);
  });

  it('explains every file in the language of its author, and none less than another', async () => {
    const [japanese, english] = await Promise.all(
      ['ja', 'en'].map(async (language) => {
        await terminal.run(['new', 'story', '--out', language, '--lang', language]);
        return [...readScenarioFolder(join(terminal.folder, language)).values()].map((text) => text.match(/^\s*# .*$/gm) ?? []);
      }),
    );

    const isJapanese = (note: string): boolean => /[ぁ-んァ-ヶ一-龠]/.test(note);
    expect(english?.map((notes) => notes.length)).toEqual(japanese?.map((notes) => notes.length));
    expect(english?.flat().filter(isJapanese)).toEqual([]);
    expect(japanese?.flat().filter((note) => !isJapanese(note))).toEqual([
      expect.stringContaining('$schema'),
      expect.stringContaining('$schema'),
      expect.stringContaining('$schema'),
      expect.stringContaining('$schema'),
    ]);
  });

  it('has a note above every key of the first level', async () => {
    await terminal.run(['new', 'lost-laptop']);

    const lines = terminal.read('scenarios/lost-laptop/scenario.yaml').split('\n');
    const bare = lines.flatMap((line, at) => {
      const key = /^([a-zA-Z]+):/.exec(line)?.[1];
      const before = lines[at - 1] ?? '';
      const inside = lines[at + 1] ?? '';
      const isPair = /^(?:parties|slots|competencies):/.test(line);
      return key === undefined || isPair || before.startsWith('#') || inside.trim().startsWith('#') ? [] : [key];
    });
    expect(bare).toEqual([]);
  });

  it('names schemas that are there, from wherever the folder is', async () => {
    const product = resolve('scenarios');
    for (const folder of ['scenarios/here', 'some/where/else']) {
      await terminal.run(['new', 'lost-laptop', '--out', folder]);
      for (const file of readdirSync(join(terminal.folder, folder))) {
        const schema = /\$schema=(\S+)$/m.exec(readFileSync(join(terminal.folder, folder, file), 'utf8'))?.[1] ?? '';
        const path = resolve(terminal.folder, folder, schema);
        expect(path.startsWith(join(terminal.folder, 'scenarios', 'schema'))).toBe(true);
        expect(existsSync(path.replace(join(terminal.folder, 'scenarios'), product)), path).toBe(true);
      }
    }
  });

  it('names the scenario in its notes as the author will have to', async () => {
    await terminal.run(['new', 'lost-laptop', '--out', 'my cases/one']);

    expect(terminal.read('my cases/one/scenario.yaml')).toContain('npm run scenario -- check "my cases/one"');
    expect(terminal.read('my cases/one/scenario.yaml')).not.toMatch(/\btemplate\b/);
  });

  it('refuses a word that cannot be an id, and says what could be one', async () => {
    for (const [word, said] of [
      ['Lost Laptop', 'How about "lost-laptop"?'],
      ['2025-leak', 'How about "leak"?'],
      ['../escape', 'How about "escape"?'],
      ['漏えい', 'such as lost-laptop'],
      ['constructor', 'such as lost-laptop'],
    ] as const) {
      const { exit, out, err } = await terminal.run(['new', word]);
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(said);
    }
    expect(readdirSync(join(terminal.folder, 'scenarios'))).toEqual(['small']);
  });

  it('never writes into a folder that holds something, nor over a file', async () => {
    const before = terminal.read('scenarios/small/scenario.yaml');
    terminal.write('a-file', '');

    const taken = await terminal.run(['new', 'small']);
    const file = await terminal.run(['new', 'other', '--out', 'a-file']);

    expect(taken.exit).toBe(2);
    expect(taken.err).toContain('scenarios/small is not empty.');
    expect(terminal.read('scenarios/small/scenario.yaml')).toBe(before);
    expect(file.exit).toBe(2);
    expect(file.err).toContain('a-file is a file.');
  });

  it('says so where nothing can be written', async () => {
    terminal.write('a-file', '');

    const { exit, err } = await terminal.run(['new', 'other', '--out', 'a-file/below']);

    expect(exit).toBe(2);
    expect(err).toContain('a-file/below cannot be written.');
  });

  it('fills an empty folder', async () => {
    mkdirSync(join(terminal.folder, 'empty'));

    expect((await terminal.run(['new', 'lost-laptop', '--out', 'empty'])).exit).toBe(0);
    expect(load('empty').logic.id).toBe('lost-laptop');
  });

  it('gives machines the names of what it wrote', async () => {
    const { out } = await terminal.run(['new', 'lost-laptop', '--json']);

    expect(JSON.parse(out)).toEqual({
      scenario: 'lost-laptop',
      folder: 'scenarios/lost-laptop',
      files: ['history.yaml', 'scenario.yaml', 'sources.yaml', 'text.en.yaml'],
    });
  });
});
