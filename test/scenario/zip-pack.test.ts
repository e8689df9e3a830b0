import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadPack, sumPackFiles } from '#scenario/load-pack.ts';
import { unzipPack, zipPack } from '#scenario/zip-pack.ts';
import { readSmallScenario } from '../support/small-scenario.ts';
import { aZip } from './a-zip.ts';
import { packSamples, smallFiles } from './pack-samples.ts';

const filesOf = (bytes: Uint8Array) => {
  const unzipped = unzipPack(bytes);
  return unzipped.ok ? unzipped.files : unzipped.findings;
};

describe('a pack', () => {
  it('gives back the files that were put in', () => {
    const files = readSmallScenario().set('README.md', '# こんにちは').set('LICENSE', 'MIT');

    expect(filesOf(zipPack(files))).toEqual(files);
  });

  it('is the same to the byte, in whatever order the files come and wherever it is made', () => {
    const files = readSmallScenario();
    const zone = process.env['TZ'];
    const first = zipPack(files);
    process.env['TZ'] = 'Pacific/Auckland';
    const second = zipPack(new Map([...files].toReversed()));
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;

    expect(second).toEqual(first);
  });

  it('takes along nothing but the scenario’s own files', () => {
    const files = readSmallScenario();
    const more = new Map([...files, ['house.yaml', 'a: 1'], ['notes.txt', 'a'], ['scenario.old.yaml', 'a: 1'], ['cover.svg', '<svg/>']]);

    expect(filesOf(zipPack(more))).toEqual(files);
  });

  it('is known by the sum of its files, whatever zip they came in', () => {
    const files = readSmallScenario();
    const zips = [zipPack(files), aZip(smallFiles), aZip(smallFiles.map((one) => ({ ...one, name: `small/${String(one.name)}` })))];

    expect(new Set(zips.map((zip) => sumPackFiles(new Map(filesOf(zip) as Map<string, string>))))).toEqual(new Set([sumPackFiles(files)]));
    expect(sumPackFiles(new Map(files).set('README.md', 'a'))).not.toBe(sumPackFiles(files));
  });
});

describe('a stranger’s zip', () => {
  it('may hold the files at its root or in one folder, as any archiver makes it', () => {
    const files = readSmallScenario();
    const encoded = Object.fromEntries([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));

    expect(filesOf(zipSync(encoded, { level: 0 }))).toEqual(files);
    expect(filesOf(zipSync({ 演習: encoded }))).toEqual(files);
    expect(filesOf(aZip([{ name: 'small/' }, ...smallFiles.map((one) => ({ ...one, name: `small/${String(one.name)}` }))]))).toEqual(files);
  });

  it('may hold what file managers leave behind, which is not read', () => {
    const litter = ['__MACOSX/small/._scenario.yaml', '.DS_Store', 'Thumbs.db', 'desktop.ini'].map((name) => ({ name, content: '\0' }));

    expect(filesOf(aZip([...smallFiles, ...litter]))).toEqual(readSmallScenario());
  });

  it('may hold files that begin with a byte order mark', () => {
    const marked = smallFiles.map((one) => ({ ...one, content: `\uFEFF${String(one.content)}` }));

    expect(filesOf(aZip(marked))).toEqual(readSmallScenario());
  });

  it.each(packSamples)('is refused with $code for $what', ({ code, zip, file }) => {
    const unzipped = unzipPack(zip());

    expect(unzipped.ok ? [] : unzipped.findings.map((one) => [one.code, one.file])).toEqual([[code, file]]);
  });

  it('is told everything that its list of contents has against it at once', () => {
    const unzipped = unzipPack(aZip([...smallFiles, { name: 'run.js' }, { name: 'a/b/c.yaml' }, { name: 'README.md', flags: 1 }]));

    expect(unzipped.ok ? [] : unzipped.findings.map((one) => one.code)).toEqual([
      'scenario/pack-encrypted',
      'scenario/pack-too-deep',
      'scenario/pack-foreign-file',
    ]);
  });

  it('whose entries lie over each other is refused, so that little cannot unpack to much', () => {
    const zip = aZip(smallFiles.map((one) => ({ ...one, content: 'a: 1\n' })));
    const view = new DataView(zip.buffer);
    const start = view.getUint32(zip.length - 22 + 16, true);
    // Every line of the list claims all that lies before it.
    for (let at = start; at < zip.length - 22; at += 46 + view.getUint16(at + 28, true)) view.setUint32(at + 20, start - 60, true);

    expect(unzipPack(zip)).toMatchObject({ ok: false });
  });

  it('holds a sound scenario or findings, never half a scenario', () => {
    const sound = loadPack(zipPack(readSmallScenario()));
    const unsound = loadPack(zipPack(readSmallScenario().set('history.yaml', '- [')));

    expect(sound.ok && [...sound.files.keys()]).toEqual([...readSmallScenario().keys()].toSorted());
    expect(unsound).not.toHaveProperty('pack');
    expect(unsound.findings.map((one) => [one.file, one.code])).toEqual([['history.yaml', 'scenario/yaml-unclosed']]);
  });
});

describe('whatever the bytes are', () => {
  const whole = zipPack(readSmallScenario());
  const spoilt = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes)),
    fc.nat(whole.length).map((length) => whole.subarray(0, length)),
    fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(7)), { minLength: 1, maxLength: 6 }).map((flips) => {
      const bytes = whole.slice();
      for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      return bytes;
    }),
    // The list of contents alone decides most; so it is hit more often.
    fc.array(fc.tuple(fc.nat(399), fc.nat(255)), { minLength: 1, maxLength: 4 }).map((changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[bytes.length - 1 - at] = byte;
      return bytes;
    }),
  );

  it('opening gives the very files or findings, and never throws', () => {
    const files = readSmallScenario();
    fc.assert(
      fc.property(spoilt, (bytes) => {
        const unzipped = unzipPack(bytes);
        // A flip where nothing is meant (a date, an attribute) may go unnoticed; a changed text may not.
        if (unzipped.ok) for (const [name, text] of unzipped.files) expect(text).toBe(files.get(name));
        else expect(unzipped.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
