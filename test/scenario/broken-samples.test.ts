import { describe, expect, it } from 'vitest';
import { findingSeverities } from '#scenario/finding-codes.ts';
import { loadScenario } from '#scenario/load.ts';
import { brokenSamples, breakScenario } from './broken-samples.ts';
import { packSamples } from './pack-samples.ts';

describe('a scenario with one mistake', () => {
  it.each(brokenSamples)('is told $code where it stands in $file: $edit.1', (sample) => {
    const { files, line } = breakScenario(sample);

    const { ok, findings } = loadScenario(files);

    expect(new Set(findings.map((one) => one.code))).toEqual(new Set([sample.code, ...(sample.also ?? [])]));
    const found = findings.filter((one) => one.code === sample.code).map((one) => `${one.file}:${one.line}`);
    expect(found).toContain(`${sample.foundIn ?? sample.file}:${line}`);
    expect(ok).toBe(findings.every((one) => one.severity === 'warning'));
  });
});

describe('the codes of findings', () => {
  const elsewhere = ['scenario/missing-file', 'scenario/unknown-file', 'scenario/file-too-large'];
  // Their samples are with the loader of house files.
  const ofHouseFiles = [
    'scenario/list-too-long',
    'scenario/house-words-missing',
    'scenario/house-language-missing',
    'scenario/house-scenario-unknown',
    'scenario/house-note-twice',
  ];

  it('each have a broken sample here or with the files', () => {
    const shown = new Set([...[...brokenSamples, ...packSamples].map((one) => one.code), ...elsewhere, ...ofHouseFiles]);
    expect(Object.keys(findingSeverities).filter((code) => !shown.has(code))).toEqual([]);
  });
});
