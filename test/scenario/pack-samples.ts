import type { FindingCode } from '#scenario/finding-codes.ts';
import { packLimits } from '#scenario/pack-limits.ts';
import { readSmallScenario } from '../support/small-scenario.ts';
import { aZip, joinBytes, type Packed } from './a-zip.ts';

/** A zip that is refused for one reason, and the name that the finding gives. */
export interface PackSample {
  readonly code: FindingCode;
  readonly what: string;
  readonly zip: () => Uint8Array;
  /** Empty where the zip as a whole is meant. */
  readonly file: string;
}

/** The files of the small scenario as they lie in a zip. */
export const smallFiles: readonly Packed[] = [...readSmallScenario()].map(([name, content]) => ({ name, content }));

const sample = (code: FindingCode, what: string, zip: () => Uint8Array, file = ''): PackSample => ({ code, what, zip, file });
const withFile = (code: FindingCode, what: string, name: string, more: Omit<Packed, 'name'> = {}, file = name): PackSample =>
  sample(code, what, () => aZip([...smallFiles, { name, ...more }]), file);
const instead = (code: FindingCode, what: string, name: string, more: Omit<Packed, 'name'>): PackSample =>
  sample(code, what, () => aZip([...smallFiles.filter((one) => one.name !== name), { name, ...more }]), name);

/** Letters that cannot be packed much. */
const noise = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCodePoint(0x21 + ((state >>> 16) % 90));
  }).join('');
};

const small = (): Uint8Array => aZip(smallFiles);

/** Every way in which a zip is refused before the scenario in it is looked at. */
export const packSamples: readonly PackSample[] = [
  sample('scenario/pack-not-a-zip', 'a text', () => new TextEncoder().encode('format: 1\n')),
  sample('scenario/pack-not-a-zip', 'nothing at all', () => new Uint8Array()),
  sample('scenario/pack-not-a-zip', 'a program with a zip behind it', () => joinBytes([new TextEncoder().encode('#!/bin/sh\n'), small()])),
  sample('scenario/pack-damaged', 'a download that broke off', () => small().subarray(0, -40)),
  sample('scenario/pack-damaged', 'bytes behind the end', () => joinBytes([small(), new Uint8Array(7)])),
  instead('scenario/pack-damaged', 'a sum that is not the content’s', 'history.yaml', { content: '[]', says: { crc: 7 } }),
  instead('scenario/pack-damaged', 'more than the list has promised', 'history.yaml', { content: 'a'.repeat(900_000), says: { size: 40 } }),
  instead('scenario/pack-damaged', 'less than the list has promised', 'history.yaml', { content: noise(900), says: { size: 1000 } }),
  sample('scenario/pack-damaged', 'two names for one file', () =>
    aZip([...smallFiles, { name: 'README.md', content: 'a', says: { localName: '../evil.js' } }]),
  ),
  instead('scenario/pack-other-kind', 'another way of packing', 'history.yaml', { content: '[]', says: { method: 12 } }),
  sample('scenario/pack-other-kind', 'a zip in several parts', () => {
    const zip = small();
    new DataView(zip.buffer).setUint16(zip.length - 22 + 4, 1, true);
    return zip;
  }),
  sample('scenario/pack-too-large', 'a zip that is too large', () => new Uint8Array(packLimits.zipBytes + 1)),
  sample('scenario/pack-too-large', 'too much in all', () =>
    aZip([
      ...smallFiles,
      ...['aa', 'bb', 'cc', 'dd', 'ee'].map((language) => ({
        name: `text.${language}.yaml`,
        content: noise(30_000),
        says: { size: packLimits.entryBytes },
      })),
    ]),
  ),
  sample('scenario/pack-too-many', 'too many entries', () =>
    aZip(Array.from({ length: packLimits.entries + 1 }, (_, at) => ({ name: `${at}.yaml` }))),
  ),
  withFile('scenario/pack-entry-too-large', 'one large file', 'README.md', { content: noise(packLimits.entryBytes + 1) }),
  withFile('scenario/pack-ratio', 'a file that grows too much', 'README.md', { content: 'a'.repeat(500_000) }),
  withFile('scenario/pack-encrypted', 'a password', 'README.md', { content: 'a', flags: 1 }),
  withFile('scenario/pack-link', 'a link', 'README.md', { content: '/etc/passwd', mode: 0o120777 }),
  ...['../scenario.yaml', '/etc/passwd', 'C:/text.ja.yaml', 'a\\text.ja.yaml', './text.ja.yaml', 'a//text.ja.yaml', 'text.ja.yaml:x'].map(
    (name) => withFile('scenario/pack-path', JSON.stringify(name), name),
  ),
  withFile('scenario/pack-path', 'a control character', 'text\u0000.yaml', {}, 'text\uFFFD.yaml'),
  withFile('scenario/pack-path', 'letters turned around', 'text\u202Elmay.yaml', {}, 'text\uFFFDlmay.yaml'),
  withFile('scenario/pack-too-deep', 'a folder in a folder', 'a/b/README.md'),
  withFile('scenario/pack-too-deep', 'an empty folder in a folder', 'a/b/'),
  withFile('scenario/pack-scattered', 'files in two places', 'other/README.md'),
  withFile('scenario/pack-duplicate', 'a file twice', 'scenario.yaml', { content: 'format: 1' }),
  ...['cover.svg', 'index.html', 'run.js', 'logo.png', 'house.yaml', 'Scenario.yaml', 'scenario.yaml.exe', '.hidden'].map((name) =>
    withFile('scenario/pack-foreign-file', name, name, { content: 'x' }),
  ),
  withFile('scenario/pack-not-text', 'Latin letters of another encoding', 'README.md', { content: Uint8Array.of(0x63, 0x61, 0x66, 0xe9) }),
  withFile('scenario/pack-not-text', 'bytes that are no text', 'LICENSE', { content: Uint8Array.of(0x61, 0x00, 0x62) }),
];
