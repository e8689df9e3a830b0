import { describe, expect, it } from 'vitest';
import { findingSeverities } from '#scenario/finding-codes.ts';
import { loadScenario } from '#scenario/load.ts';
import { readSmallScenario } from '../support/small-scenario.ts';
import {
  courseSamples,
  decisionSamples,
  referenceSamples,
  shapeSamples,
  textSamples,
  unreadableSamples,
  type BrokenSample,
} from './broken-samples.ts';

const samples = [...unreadableSamples, ...shapeSamples, ...referenceSamples, ...courseSamples, ...decisionSamples, ...textSamples];

describe('a scenario with one mistake', () => {
  it.each(samples)('is told $code where it stands in $file: $edit.1', (sample) => {
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

  it('each have a broken sample here or with the files', () => {
    const shown = new Set([...samples.map((one) => one.code), ...elsewhere]);
    expect(Object.keys(findingSeverities).filter((code) => !shown.has(code))).toEqual([]);
  });
});

function breakScenario(sample: BrokenSample): { files: ReadonlyMap<string, string>; line: number } {
  const files = readSmallScenario();
  const text = files.get(sample.file) ?? '';
  const [from, to] = sample.edit;
  if (!text.includes(from)) throw new Error(`Violated assumption: ${sample.file} contains ${from}.`);
  files.set(
    sample.file,
    text.replace(from, () => to),
  );
  const lines = (files.get(sample.foundIn ?? sample.file) ?? '').split('\n');
  const line = lines.findIndex((one) => one.includes(sample.at)) + 1;
  if (line === 0) throw new Error(`Violated assumption: a line contains ${sample.at}.`);
  return { files, line };
}
