import { describe, expect, it } from 'vitest';
import { createReport } from '#report/create-report.ts';
import { toIsoTime } from '#report/iso-time.ts';
import { writeCsv } from '#report/write-csv.ts';
import { nameFile, writeJson } from '#report/write-json.ts';
import { minute } from '#test/support/a-scenario.ts';
import { aReportInput } from './a-report.ts';

const input = aReportInput();
const report = createReport(input);
const csvOf = (commitment: string) => writeCsv(report, { t: input.t, scenarioZone: 'Asia/Tokyo', commitment });

/** Reads a quoted table back, as a spreadsheet would. */
function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .slice(1)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu)].map((cell) => (cell[1] ?? '').replaceAll('""', '"')));
}

describe('the spreadsheet', () => {
  it('begins with a byte order mark and ends its lines as spreadsheets expect', () => {
    const text = csvOf('');
    expect(Array.from(new TextEncoder().encode(text).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@sum', '\tx'])('writes %j as text and not as a formula', (commitment) => {
    const cells = readCsv(csvOf(commitment)).flat();
    expect(cells).toContain(`'${commitment}`);
    expect(cells).not.toContain(commitment);
  });

  it('doubles quotes within a cell', () => {
    expect(csvOf('「"」')).toContain('"「""」"');
  });

  it('gives every decision with its figures, and the same as the report does', () => {
    const rows = readCsv(csvOf(''));
    for (const sheet of report.decisions) {
      const row = rows.find((cells) => cells[1] === sheet.id);
      expect(row).toBeDefined();
      expect(row).toContain(sheet.question);
      expect(row?.slice(10, 12)).toEqual([String(sheet.points), String(sheet.earned)]);
    }
    const possible = report.decisions.reduce((sum, one) => sum + one.points, 0);
    const earned = report.decisions.reduce((sum, one) => sum + one.earned, 0);
    expect(Math.round((100 * earned) / possible)).toBe(report.verdict.percent);
  });

  it('writes times in ISO 8601 with the offset of the scenario', () => {
    expect(csvOf('')).toContain('"2019-05-08T10:40:00+09:00"');
  });
});

describe('a time of the scenario clock', () => {
  it.each([
    ['Asia/Tokyo', '+09:00'],
    ['UTC', '+00:00'],
    ['America/St_Johns', '-02:30'],
  ])('carries the offset of its zone: %s', (zone, offset) => {
    expect(toIsoTime(minute('2019-05-08T10:40'), zone)).toBe(`2019-05-08T10:40:00${offset}`);
  });
});

describe('the data file', () => {
  it('holds the report and the debrief with the same figures', () => {
    const read: unknown = JSON.parse(writeJson(report, input.debrief, 'x'));
    expect(read).toMatchObject({
      format: 1,
      kind: 'exercise-report',
      commitment: 'x',
      report: { verdict: { percent: input.debrief.score.percent } },
      debrief: { score: { percent: report.verdict.percent }, stateHash: input.debrief.stateHash },
    });
  });

  it('is named by scenario, kind and day and by no person', () => {
    expect(nameFile(input.debrief, report.generatedAt, 'report', 'csv')).toBe('hario-2019-report-2026-11-22.csv');
  });
});
