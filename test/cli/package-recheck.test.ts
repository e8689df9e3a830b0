import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { CliIo } from '#cli/io.ts';
import { readCourse } from '#session/read-course.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { buildSmallGame } from './a-built-game.ts';
import { Terminal } from './a-terminal.ts';

const { logic } = loadSmallScenario();
const engine = createEngine(logic);
const takes =
  (ratings: readonly string[]): Player =>
  (_, open) => {
    const option = open.find((one) => ratings.includes(one.rating['japan-2019'] ?? '')) ?? open[0];
    if (option === undefined) throw new Error('Violated assumption: an option is on offer.');
    return option;
  };
const wrong = playToEnd(engine, takes(['harmful', 'weak']), { seed: 'taro-yamada', length: 'standard', confidence: 'high' }).record;
const right = playToEnd(engine, takes(['best']), { length: 'standard', confidence: 'high' }).record;
const dated = { ...wrong, played: { on: '2026-11-16', seconds: 700 } };

/** Every decision of the small scenario in another wording. */
function wordAnew(situation: string): string {
  const decisions = Object.values(logic.decisions).flatMap(({ id, options }) => [
    `  ${id}:`,
    `    situation: ${situation}`,
    `    question: ${situation} ${id}?`,
    '    options:',
    ...options.map((option) => `      ${option.id}: ${situation} ${option.id}`),
  ]);
  return `\nrechecks:\n${decisions.join('\n')}\n`;
}

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
  for (const [language, situation] of [
    ['ja', '印刷会社の朝'],
    ['en', 'A morning at a printer'],
  ] as const) {
    const name = `scenarios/small/text.${language}.yaml`;
    terminal.write(name, `${terminal.read(name)}${wordAnew(situation)}`);
  }
});
afterEach(() => terminal.close());

/** Builds nothing but a page and the files of an app, as the build of a recheck would leave them. */
const buildRecheck: NonNullable<CliIo['buildRecheck']> = (course, folder) => {
  const game = buildSmallGame();
  const files = new Map([...game].filter(([name]) => /^(?:icons\/|licences\/|manifest|offline-worker|\.vite\/)/u.test(name)));
  files.set('recheck.html', game.get('index.html') ?? '').set('assets/face-00000003.woff2', 'a face');
  for (const name of ['index-00000001.js', 'index-00000002.css', 'catalogue-00000005.js', 'loader-00000006.js'])
    files.set(`assets/${name}`, `/* ${course.recheck?.id ?? ''} */`);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return Promise.resolve();
};

const pack = (record: unknown, ...args: readonly string[]): ReturnType<Terminal['run']> => {
  terminal.write('record.json', typeof record === 'string' ? record : JSON.stringify(record));
  return terminal.run(['package', '--recheck', 'record.json', ...args], undefined, undefined, { buildRecheck });
};
const openZip = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(join(terminal.folder, name))))).map(([file, bytes]) => [file, strFromU8(bytes)]),
  );
const packed = async (record: unknown, ...args: readonly string[]) => {
  const { exit, out, err } = await pack(record, '--json', ...args);
  if (exit !== 0) throw new Error(err);
  const { file, questions }: { readonly file: string; readonly questions: readonly string[] } = JSON.parse(out);
  return { file, questions, files: openZip(file) };
};
const courseOf = (files: Readonly<Record<string, string>>) =>
  readCourse(/<script type="application\/json" id="course">(.*?)<\/script>/u.exec(files['index.html'] ?? '')?.[1] ?? '');

describe('package --recheck', () => {
  it.each(['scorm12', 'scorm2004', 'cmi5', 'web'])(
    'writes for %s what the record answered wrong and was sure of, and no word of whom',
    async (target) => {
      const { files } = await packed(dated, '--target', target, '--pass', '80');

      expect(courseOf(files)).toMatchObject({
        target,
        scenarios: ['small'],
        length: 'standard',
        ruleset: 'japan-2019',
        passMark: 80,
        recheck: { on: '2026-11-16' },
      });
      const { earlier = [] } = courseOf(files)?.recheck ?? {};
      expect(earlier.length).toBeGreaterThan(0);
      for (const one of earlier) expect(dated.commands).toContainEqual({ type: 'decision.take', ...one });
      expect(Object.values(files).join('\n')).not.toContain('taro-yamada');
    },
  );

  it('says in the title, in both languages, that it is a recheck, under an id of its own', async () => {
    const cmi5 = (await packed(dated, '--target', 'cmi5')).files['cmi5.xml'] ?? '';
    expect(cmi5).toMatch(/<langstring lang="ja">[^<]+\(再確認\)<\/langstring>/u);
    expect(cmi5).toMatch(/<langstring lang="en">[^<]+: recheck<\/langstring>/u);
    expect(cmi5).toMatch(/<au id="https:\/\/breach-tabletop\.invalid\/small\.recheck-[0-9a-z]+"/u);
    const scorm = (await packed(dated, '--target', 'scorm12')).files;
    expect(scorm['imsmanifest.xml']).toMatch(/<title>[^<]+\(再確認\)<\/title>/u);
    expect(scorm['index.html']).toMatch(/<title>[^<]+\(再確認\)<\/title>/u);
  });

  it('writes the same bytes twice, and others for another record', async () => {
    const at = async (record: unknown, ...args: readonly string[]) => {
      const { file } = await packed(record, '--target', 'scorm2004', ...args);
      return { file, bytes: readFileSync(join(terminal.folder, file)) };
    };
    const [one, two] = [await at(dated, '--out', 'one'), await at(dated, '--out', 'two')];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    const other = await at({ ...dated, played: { on: '2026-11-17', seconds: 700 } }, '--out', 'one');
    expect(other.file).not.toBe(one.file);
  });

  it('says in its table what the letters of its questions mean', async () => {
    const { questions, files } = await packed(dated, '--target', 'scorm12');
    const [, table = ''] = questions.map((name) => terminal.read(name));
    const [, ...rows] = Papa.parse<string[]>(table.slice(1).trimEnd()).data;
    const asked = courseOf(files)?.recheck?.earlier.map(({ decision }) => decision) ?? [];
    expect(rows.map(([, decision]) => decision)).toEqual(asked);
    expect(rows.map((row) => row[2])).toEqual(asked.map((id) => `recheck-${id}`));
    for (const row of rows) {
      expect(row[6]).toContain('A morning at a printer');
      expect(row[8]).toMatch(/^A morning at a printer /u);
      expect(row[7]).toMatch(/^[a-e](?:, [a-e])*$/u);
    }
  });

  it('may hold a record that nobody has dated', async () => {
    expect(courseOf((await packed(wrong, '--target', 'scorm12')).files)?.recheck?.on).toBeNull();
  });

  it('writes nothing where no mistake was made with confidence', async () => {
    const { exit, err, out } = await pack(right, '--target', 'scorm12');

    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('There is nothing to ask again');
    expect(existsSync(join(terminal.folder, 'dist'))).toBe(false);
  });

  it.each<[string, unknown, string, number]>([
    ['is cut off', '{"format":1', 'cannot be read as a record', 1],
    ['is something else', { hello: 1 }, 'is not the record of an exercise', 1],
    [
      'belongs to a scenario that is not here',
      { ...dated, scenario: { ...dated.scenario, id: 'gone' } },
      'The scenario "gone" of the record is not here',
      1,
    ],
    [
      'belongs to another version',
      { ...dated, scenario: { ...dated.scenario, version: '0.9.0', hash: 'a'.repeat(64) } },
      'another version of the scenario "small" (0.9.0)',
      1,
    ],
    [
      'has a law that is not there',
      { ...dated, settings: { ...dated.settings, ruleset: 'japan-1999' } },
      'The ruleset or the length of the record',
      1,
    ],
    ['is not played to its end', { ...dated, commands: dated.commands.slice(0, 1) }, 'has not come to its end', 1],
    ['was changed by hand', { ...dated, commands: [...dated.commands, ...dated.commands] }, 'does not fit the rules', 1],
  ])('refuses a record that %s', async (_, record, sentence, code) => {
    const { exit, err } = await pack(record, '--target', 'scorm12');

    expect(err).toContain(sentence);
    expect(exit).toBe(code);
  });

  it('says what to write where a decision is not worded anew', async () => {
    for (const language of ['ja', 'en']) {
      const name = `scenarios/small/text.${language}.yaml`;
      const [before = ''] = terminal.read(name).split('\nrechecks:');
      terminal.write(name, before);
    }

    const { exit, err } = await pack(dated, '--target', 'scorm12', '--lang', 'en');
    expect(exit).toBe(1);
    expect(err).toContain('text.en.yaml');
  });

  it.each(['--scenario=small', '--length=full', '--ruleset=japan-2025'])('takes no %s beside the record', async (option) => {
    const { exit, err } = await pack(dated, '--target', 'scorm12', option);
    expect(exit).toBe(2);
    expect(err).toContain('cannot be used together');
  });

  it('refuses a file that is not there, a build that is none, and says where a recheck is made', async () => {
    const run = (args: readonly string[], more: Pick<CliIo, 'buildRecheck'> = {}) =>
      terminal.run(['package', '--target', 'scorm12', '--recheck', ...args], undefined, undefined, more);
    terminal.write('record.json', JSON.stringify(dated));
    expect(await run(['nobody.json'])).toMatchObject({ exit: 2, err: expect.stringContaining('nobody.json') });
    expect(await run(['record.json'])).toMatchObject({ exit: 2, err: expect.stringContaining('npm run package -- --recheck') });
    const broken = await run(['record.json'], { buildRecheck: () => Promise.reject(new Error('no such page')) });
    expect(broken).toMatchObject({ exit: 1, err: expect.stringContaining('no such page') });
    expect((await run(['record.json'], { buildRecheck: () => Promise.resolve() })).exit).toBe(1);
  });
});
