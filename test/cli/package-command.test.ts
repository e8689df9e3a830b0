import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Course } from '#session/course.ts';
import { readCourse } from '#session/read-course.ts';
import { listListed } from '#cli/package-check.ts';
import { Terminal } from './a-terminal.ts';
import { buildSmallGame, marks, putFiles } from './a-built-game.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
  putFiles(join(terminal.folder, 'dist'), buildSmallGame());
});
afterEach(() => terminal.close());

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(terminal.folder, name)));
const open = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytesOf(name))).map(([file, bytes]) => [file, strFromU8(bytes)]));
const pack = (...args: readonly string[]): ReturnType<Terminal['run']> => terminal.run(['package', '--scenario', 'small', ...args]);
const stem = 'dist/packages/a-day-at-a-small-shop-1.0.0';

describe('package', () => {
  it.each([
    ['scorm12', 'imsmanifest.xml', ['adlcp_rootv1p2.xsd', 'imscp_rootv1p1p2.xsd']],
    ['scorm2004', 'imsmanifest.xml', ['adlcp_v1p3.xsd', 'adlnav_v1p3.xsd', 'imscp_v1p1.xsd', 'imsss_v1p0.xsd']],
    ['cmi5', 'cmi5.xml', []],
    ['web', 'manifest.webmanifest', ['icons/icon-192.png', 'icons/icon-touch.png', 'offline-worker.js']],
  ])('writes a zip for %s with its manifest at the root and the files that the page reaches', async (target, manifest, beside) => {
    const { exit, out } = await pack('--target', target);

    expect(exit).toBe(0);
    expect(out).toContain(`${stem}-${target}-ja-en.zip`);
    const reached = [
      'assets/catalogue-00000005.js',
      'assets/en-00000009.js',
      'assets/face-00000003.woff2',
      'assets/first-0000000e.js',
      'assets/first-0000000f.js',
      'assets/index-00000001.js',
      'assets/index-00000002.css',
      'assets/ja-00000008.js',
      'assets/library-00000011.js',
      'assets/loader-00000006.js',
      'assets/logic-00000007.js',
      'assets/small-00000013.js',
      'index.html',
      'licences/packages.md',
    ];
    expect(Object.keys(open(`${stem}-${target}-ja-en.zip`)).toSorted()).toEqual([...reached, manifest, ...beside].toSorted());
  });

  it('takes the length, the ruleset, the pass mark and the report mode into the page', async () => {
    await pack(
      ...['--target=scorm12', '--lang=en,ja', '--length=standard', '--ruleset=japan-2025'],
      ...['--pass=80', '--report=passed-failed', '--iri=https://example.com/training/'],
    );

    const html = open(`${stem}-scorm12-en-ja-standard-japan-2025.zip`)['index.html'] ?? '';
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<title>A day at a small shop</title>');
    expect(readCourse(/<script type="application\/json" id="course">(.*?)<\/script>/u.exec(html)?.[1] ?? '')).toEqual({
      format: 1,
      target: 'scorm12',
      iri: 'https://example.com/training',
      scenarios: ['small'],
      languages: ['en', 'ja'],
      length: 'standard',
      ruleset: 'japan-2025',
      passMark: 80,
      report: 'passed-failed',
    });
  });

  it('leaves to the learner and the scenario what nobody has asked for, and keeps a failed run open in SCORM 1.2 alone', async () => {
    await pack('--target', 'scorm12');
    await pack('--target', 'scorm2004');

    const courses = ['scorm12', 'scorm2004'].map((target) => open(`${stem}-${target}-ja-en.zip`)['index.html'] ?? '');
    expect(courses[0]).toContain('"length":null,"ruleset":null,"passMark":null,"report":"passed-incomplete"');
    expect(courses[1]).toContain('"report":"passed-failed"');
  });

  it('writes the same bytes twice', async () => {
    for (const target of ['scorm12', 'scorm2004', 'cmi5', 'web']) {
      await pack('--target', target, '--out', 'one');
      await pack('--target', target, '--out', 'two');
    }

    const names = readdirSync(join(terminal.folder, 'one'));
    expect(names).toHaveLength(12);
    for (const name of names) expect(bytesOf(`two/${name}`), name).toEqual(bytesOf(`one/${name}`));
  });

  it('holds nothing of another scenario, another language, a facilitator or a phone', async () => {
    await pack('--target', 'scorm2004', '--lang', 'ja');

    const all = Object.values(open(`${stem}-scorm2004-ja.zip`)).join('\n');
    for (const word of [marks.small.ja, marks.words.ja, '小さな店の一日']) expect(all).toContain(word);
    const foreign = [
      marks.small.en,
      marks.small.facilitator,
      marks.words.en,
      marks.words.phone,
      ...Object.values(marks.other),
      'A day at a small shop',
    ];
    for (const word of foreign) expect(all).not.toContain(word);
  });

  it('lists every file of a SCORM package but the manifest itself', async () => {
    for (const target of ['scorm12', 'scorm2004']) {
      await pack('--target', target);
      const { 'imsmanifest.xml': manifest = '', ...files } = open(`${stem}-${target}-ja-en.zip`);
      expect(listListed(manifest).toSorted()).toEqual(Object.keys(files).toSorted());
    }
  });

  it('keeps its own files for play without a network in the web app, and no service worker anywhere else', async () => {
    await pack('--target', 'web');
    await pack('--target', 'cmi5');

    const web = open(`${stem}-web-ja-en.zip`);
    expect(web['index.html']).toContain('<link rel="manifest"');
    const worker = web['offline-worker.js'] ?? '';
    const kept: readonly { readonly url: string; readonly revision: string | null }[] = JSON.parse(
      /^const keptFiles=(.*);$/mu.exec(worker)?.[1] ?? '',
    );
    const own = Object.keys(web).filter((name) => name !== 'offline-worker.js' && !name.startsWith('licences/'));
    expect(kept.map(({ url }) => url).toSorted()).toEqual(own.toSorted());
    // What this package has changed is told apart from the same name in another.
    const changed = kept.filter(({ url }) => url === 'index.html' || url.includes('catalogue'));
    expect(changed.map(({ revision }) => revision?.length)).toEqual([16, 16]);
    expect(kept.find(({ url }) => url === 'assets/logic-00000007.js')?.revision).toBeNull();
    expect(Object.keys(open(`${stem}-cmi5-ja-en.zip`)).filter((name) => name.includes('worker'))).toEqual([]);
    expect(open(`${stem}-cmi5-ja-en.zip`)['index.html']).not.toContain('rel="manifest"');
  });

  it('says in the language of the terminal what was made, how large it is and how to upload it', async () => {
    const english = await pack('--target', 'scorm12', '--lang', 'ja');
    const japanese = await terminal.run(['package', '--scenario', 'small', '--target', 'scorm12', '--lang', 'en'], 'ja_JP.UTF-8');

    expect(english.out).toContain('MB)');
    expect(english.out).toContain('1. Where your LMS takes course content');
    expect(english.out.split('\n').filter((line) => /^\d\. /u.test(line))).toHaveLength(4);
    expect(japanese.out).toContain('登録のしかた');
    expect(japanese.out.split('\n').filter((line) => /^\d\. /u.test(line))).toHaveLength(4);
  });

  it('hands the course to the build of the single file, and takes what that made', async () => {
    const built: Course[] = [];
    const { exit, out } = await terminal.run(
      ['package', '--scenario', 'small', '--target', 'single', '--lang', 'en'],
      undefined,
      undefined,
      {
        async buildSingle(course, file) {
          built.push(course);
          writeFileSync(file, '<!doctype html><title>One</title>');
        },
      },
    );

    expect(exit).toBe(0);
    expect(out).toContain('How to hand it out');
    expect(terminal.read(`${stem}-single-en.html`)).toBe('<!doctype html><title>One</title>');
    expect(terminal.read(`${stem}-single-en-questions.en.csv`)).toContain('"first-move"');
    expect(built).toMatchObject([{ target: 'single', scenarios: ['small'], languages: ['en'] }]);
  });

  it('says the same to a program', async () => {
    const { out } = await pack('--target', 'cmi5', '--json');

    const bytes = bytesOf(`${stem}-cmi5-ja-en.zip`).length;
    expect(JSON.parse(out)).toMatchObject({ target: 'cmi5', scenarios: ['small'], file: `${stem}-cmi5-ja-en.zip`, bytes });
  });
});

describe('package with what cannot be', () => {
  it.each([
    [[], '--target is missing. Choose from: scorm12, scorm2004, cmi5, web, single'],
    [['--target', 'scorm'], '--target cannot be "scorm". Choose from: scorm12'],
    [['--target', 'web'], '--scenario is missing. Choose from: small'],
    [['--target', 'web', '--scenario', 'small,large'], '--scenario cannot be "large". Choose from: small'],
    [['--target', 'web', '--scenario', 'small', '--lang', 'ja,fr'], '--lang cannot be "fr". Choose from: ja, en'],
    [['--target', 'web', '--scenario', 'small', '--length', 'full'], '--length cannot be "full". Choose from: express, standard'],
    [['--target', 'web', '--scenario', 'small', '--ruleset', 'mars'], '--ruleset cannot be "mars". Choose from: japan-2019, japan-2025'],
    [['--target', 'web', '--scenario', 'small', '--report', 'all'], '--report cannot be "all". Choose from: passed-incomplete'],
    [['--target', 'web', '--scenario', 'small', '--pass', '101'], '--pass cannot be "101"'],
    [['--target', 'web', '--scenario', 'small', '--pass', '7e1'], '--pass cannot be "7e1"'],
    [['--target', 'web', '--scenario', 'small', '--iri', 'training'], '--iri cannot be "training"'],
    [['--target', 'web', '--scenario', 'small', '--iri', 'https://a.example/?x=1'], '--iri cannot be'],
  ])('says which flag, what was given and what is possible: %s', async (args, sentence) => {
    const { exit, err } = await terminal.run(['package', ...args]);

    expect(exit).toBe(2);
    expect(err).toContain(sentence);
    expect(existsSync(join(terminal.folder, 'dist/packages'))).toBe(false);
  });

  it('says that nothing was built, or built before the present scenarios', async () => {
    const none = await pack('--target', 'web', '--built', 'nowhere');
    terminal.change('scenarios/small/scenario.yaml', 'version: 1.0.0', 'version: 1.0.1');
    const older = await pack('--target', 'web');

    expect(none).toMatchObject({ exit: 2, err: 'There is no built game in nowhere. npm run package builds it first.' });
    expect(older.exit).toBe(2);
    expect(older.err).toContain('was built before the present scenarios');
  });

  it('says where the single file is made, that one is too large, and that one could not be built', async () => {
    const nowhere = await pack('--target', 'single');
    const large = await terminal.run(['package', '--scenario', 'small', '--target', 'single'], undefined, undefined, {
      buildSingle: async (_course, file) => writeFileSync(file, new Uint8Array(25_000_001)),
    });

    const broken = await terminal.run(['package', '--scenario', 'small', '--target', 'single'], undefined, undefined, {
      buildSingle: () => Promise.reject(new Error('One file cannot hold two scripts.')),
    });

    expect(broken).toMatchObject({ exit: 1, err: 'The one HTML file could not be built: One file cannot hold two scripts.' });
    expect(nowhere).toMatchObject({ exit: 2, err: 'One HTML file is made by npm run package -- --target single …' });
    expect(large.exit).toBe(1);
    expect(large.err).toContain('The package has 25.0 MB.');
    expect(existsSync(join(terminal.folder, 'dist/packages'))).toBe(false);
  });

  it('says that a scenario is not in the build', async () => {
    const game = buildSmallGame();
    const manifest = game.get('.vite/manifest.json') ?? '';
    putFiles(
      join(terminal.folder, 'other'),
      game.set('.vite/manifest.json', manifest.replaceAll('scenario/small/logic', 'scenario/tiny/logic')),
    );

    const { exit, err } = await pack('--target', 'web', '--built', 'other');

    expect(exit).toBe(2);
    expect(err).toContain('was built without the scenario "small"');
  });

  it('writes nothing that is not sound, and says why', async () => {
    const game = buildSmallGame();
    const manifest = (game.get('.vite/manifest.json') ?? '').replaceAll('index-00000002.css', 'Index_2.css');
    putFiles(
      join(terminal.folder, 'other'),
      game
        .set('.vite/manifest.json', manifest)
        .set('index.html', (game.get('index.html') ?? '').replace('index-00000002.css', 'Index_2.css'))
        .set('assets/Index_2.css', 'body{background:url(./gone.webp)}'),
    );

    const { exit, err } = await pack('--target', 'scorm12', '--built', 'other');

    expect(exit).toBe(1);
    expect(err).toContain('assets/Index_2.css cannot be a name in a package');
    expect(err).toContain('assets/Index_2.css → assets/gone.webp');
    expect(err).toContain('The manifest is not as the standard wants it');
    expect(existsSync(join(terminal.folder, 'dist/packages'))).toBe(false);
  });

  it('ends with 2 where it may not write', async () => {
    writeFileSync(join(terminal.folder, 'taken'), '');

    const { exit, err } = await pack('--target', 'web', '--out', 'taken');

    expect(exit).toBe(2);
    expect(err).toContain('taken cannot be written');
  });
});
