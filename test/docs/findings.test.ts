import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factSeverities } from '#cli/facts-finding-codes.ts';
import { proofSeverities } from '#proof/finding-codes.ts';
import { findingSeverities } from '#scenario/finding-codes.ts';

const page = 'docs/findings.md';
const severities: Readonly<Record<string, string>> = { ...findingSeverities, ...proofSeverities, ...factSeverities };

interface Wording {
  readonly message: string;
  readonly fix: string;
}

function readWording(code: string): Wording | undefined {
  const [room = '', name = ''] = code.split('/');
  const file = room === 'scenario' ? 'findings' : room;
  const codes: Readonly<Record<string, Wording>> = JSON.parse(readFileSync(`locales/en/${file}.json`, 'utf8')).codes;
  return codes[name];
}

/** A row of the page: what the terminal says, with what it fills in as a word in italics. */
function writeRow(code: string): string {
  const { message = '', fix = '' } = readWording(code) ?? {};
  const cell = (text: string): string =>
    text
      .replaceAll('|', String.raw`\|`)
      .replaceAll('<', '&lt;')
      .replaceAll(/\{\{\w+\}\}/gu, (slot) => `*${slot.slice(2, -2)}*`);
  return `| \`${code}\` | ${severities[code]} | ${cell(message)} | ${cell(fix)} |`;
}

function writeTable(codes: readonly string[]): readonly string[] {
  return ['| code | | what it says | how to mend it |', '| --- | --- | --- | --- |', ...codes.map(writeRow)];
}

describe('the list of findings', () => {
  it('says every code once, with the words of the terminal (vitest -u writes it anew)', async () => {
    const lines = [
      '# Findings',
      '',
      'Everything that the commands of [the scenario format](scenario-format.md) can find, in the order in which they look. An error keeps a',
      'scenario from being played; a warning does not. In italics stands what is filled in.',
      '',
      '## check',
      '',
      ...writeTable(Object.keys(findingSeverities)),
      '',
      '## prove',
      '',
      ...writeTable(Object.keys(proofSeverities)),
      '',
      '## facts',
      '',
      ...writeTable(Object.keys(factSeverities)),
      '',
    ];

    await expect(lines.join('\n')).toMatchFileSnapshot(`../../${page}`);
  });

  it('has words for each', () => {
    expect(Object.keys(severities).length).toBeGreaterThan(100);
    expect(Object.keys(severities).filter((code) => (readWording(code)?.message ?? '') === '')).toEqual([]);
  });
});
