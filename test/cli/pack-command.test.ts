import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzipPack, zipPack } from '#scenario/zip-pack.ts';
import { readSmallScenario } from '../support/small-scenario.ts';
import { aZip } from '../scenario/a-zip.ts';
import { smallFiles } from '../scenario/pack-samples.ts';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(terminal.folder, name)));
const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(terminal.folder, name), bytes);

describe('pack', () => {
  it('writes the files of a sound scenario as one zip named by id and version, and says size and sum', async () => {
    const { exit, out } = await terminal.run(['pack', 'small']);

    const zip = bytesOf('dist/packs/small-1.0.0.zip');
    expect(exit).toBe(0);
    expect(out).toContain('dist/packs/small-1.0.0.zip');
    expect(out).toContain(`Size: ${zip.length} bytes`);
    expect(out).toContain(createHash('sha256').update(zip).digest('hex'));
    expect(unzipPack(zip)).toEqual({ ok: true, files: readSmallScenario() });
  });

  it('writes the same bytes twice, by id or by folder', async () => {
    await terminal.run(['pack', 'small', '--out', 'one.zip']);
    await terminal.run(['pack', './scenarios/small', '--out', 'deeper/two.zip']);

    expect(bytesOf('deeper/two.zip')).toEqual(bytesOf('one.zip'));
  });

  it('leaves out what is not a scenario’s own and says so', async () => {
    terminal.write('scenarios/small/house.yaml', 'format: 1');
    terminal.write('scenarios/small/README.md', '# Small');

    const { exit, out, err } = await terminal.run(['pack', 'small', '--json']);

    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'small', version: '1.0.0', file: 'dist/packs/small-1.0.0.zip', left: ['house.yaml'] });
    expect(err).toContain('house.yaml');
    expect(unzipPack(bytesOf('dist/packs/small-1.0.0.zip'))).toEqual({ ok: true, files: readSmallScenario().set('README.md', '# Small') });
  });

  it('writes nothing for a scenario with an error and tells it', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'rating: weak', 'rating: bad');

    const { exit, err } = await terminal.run(['pack', 'small']);

    expect(exit).toBe(1);
    expect(err).toContain('scenario/not-one-of');
    expect(existsSync(join(terminal.folder, 'dist'))).toBe(false);
  });

  it('writes nothing that the game would refuse', async () => {
    terminal.write('scenarios/small/README.md', '='.repeat(400_000));

    const { exit, err } = await terminal.run(['pack', 'small']);

    expect(exit).toBe(1);
    expect(err).toContain('scenario/pack-ratio');
    expect(existsSync(join(terminal.folder, 'dist'))).toBe(false);
  });

  it('ends with 2 where the file cannot be written, and where there is no scenario', async () => {
    expect((await terminal.run(['pack', 'small', '--out', 'scenarios'])).exit).toBe(2);
    expect((await terminal.run(['pack', 'smal'])).exit).toBe(2);
  });

  it('asks for a folder where a zip is named', async () => {
    put('mine.zip', zipPack(readSmallScenario()));
    const { exit, err } = await terminal.run(['pack', 'mine.zip']);
    expect(exit).toBe(2);
    expect(err).toContain('mine.zip is a zip, and this command needs a folder.');
  });
});

describe('check of a zip', () => {
  it('says that a sound one is sound', async () => {
    put('mine.zip', zipPack(readSmallScenario()));

    expect(await terminal.run(['check', 'mine.zip'])).toEqual({ exit: 0, out: '', err: 'mine.zip is sound (warnings: 0).' });
  });

  it('says file, line, mistake and fix as for a folder', async () => {
    put('mine.ZIP', zipPack(readSmallScenario().set('history.yaml', '- [')));

    const { exit, out } = await terminal.run(['check', 'mine.ZIP']);

    expect(exit).toBe(1);
    expect(out).toContain('mine.ZIP/history.yaml:1:3 error scenario/yaml-unclosed');
  });

  it('tells what is wrong with the zip itself, by name where it is one file of it', async () => {
    put('not.zip', new TextEncoder().encode('hello'));
    put('wild.zip', aZip([...smallFiles, { name: '../run.js' }]));

    const not = await terminal.run(['check', 'not.zip']);
    const wild = await terminal.run(['check', 'wild.zip', '--json']);

    expect(not.exit).toBe(1);
    expect(not.out).toContain('not.zip:1:1 error scenario/pack-not-a-zip');
    expect(wild.exit).toBe(1);
    expect(JSON.parse(wild.out)).toMatchObject({ scenario: 'wild.zip', sound: false, findings: [{ code: 'scenario/pack-path' }] });
  });

  it('reads no more of a huge file than it takes to see that it is huge', async () => {
    put('huge.zip', new Uint8Array(9_000_000));

    expect((await terminal.run(['check', 'huge.zip'])).out).toContain('scenario/pack-too-large');
  });
});
