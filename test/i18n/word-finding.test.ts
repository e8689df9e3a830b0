import { describe, expect, it } from 'vitest';
import { findingSeverities, type FindingCode } from '#scenario/finding-codes.ts';
import { createFinding } from '#scenario/finding.ts';
import { loadScenario } from '#scenario/load.ts';
import { wordFinding } from '#i18n/word-finding.ts';
import { loadWords } from '#cli/words.ts';
import { breakScenario, brokenSamples } from '#test/scenario/broken-samples.ts';

const codes = Object.keys(findingSeverities).filter((code): code is FindingCode => code in findingSeverities);
const found = brokenSamples.flatMap((sample) =>
  loadScenario(breakScenario(sample).files).findings.map((finding) => ({ sample: sample.code, finding })),
);
const place = { line: 1, column: 1 };

describe('the words of findings', () => {
  it.each(['ja', 'en'] as const)('say what is wrong and what to do about it, for every code: %s', (language) => {
    const t = loadWords(language);

    for (const code of codes) {
      const { message, fix } = wordFinding(createFinding(code, 'scenario.yaml', place), t);
      expect(message, code).not.toMatch(/\[[?~]/u);
      expect(fix, code).not.toMatch(/\[[?~]/u);
      expect(fix.length, code).toBeGreaterThan(5);
    }
  });

  it.each(['ja', 'en'] as const)('name everything that they speak of: %s', (language) => {
    const t = loadWords(language);

    for (const { sample, finding } of found) {
      const { message, fix } = wordFinding(finding, t);
      // A text may hold braces of its own, which is what that finding is about.
      if (sample !== 'scenario/markup') expect(message, finding.code).not.toContain('{{');
      expect(`${message} ${fix}`, finding.code).not.toMatch(/「」|""|undefined|\(\s*\)/u);
    }
  });

  it('are not taken for commands when an author writes something that looks like one', async () => {
    const finding = createFinding('scenario/markup', 'text.en.yaml', place, { path: 'scenario.shop', sign: '$t(cli:help) {{path}}' });

    expect(wordFinding(finding, loadWords('en')).message).toContain('"$t(cli:help) {{path}}"');
  });
});
