import { describe, expect, it } from 'vitest';
import { createReport } from '#report/create-report.ts';
import type { ReportInput } from '#report/report-input.ts';
import { writeCsv } from '#report/write-csv.ts';
import { aReportInput } from './a-report.ts';

/** Decisions of a run in which an option is rated differently from ruleset to ruleset. */
function listDiffering({ debrief, logic }: ReportInput): readonly string[] {
  return debrief.decisions
    .filter(({ decision }) => logic.decisions[decision]?.options.some(({ rating }) => new Set(Object.values(rating)).size > 1))
    .map((one) => one.decision);
}

const input = aReportInput({ stance: 'cautious' });
const report = createReport(input);

describe('the list of what another law would change', () => {
  it('has exactly the decisions in which a rating changes, and says how many', () => {
    const differing = listDiffering(input);
    expect(differing.length).toBeGreaterThan(0);
    expect(report.laws?.changes.map((one) => one.decision)).toEqual(differing);
    expect(report.laws?.heading).toContain(`${differing.length}件`);
  });

  it('rates each option under every law, and marks the one that was chosen', () => {
    for (const { decision, options } of report.laws?.changes ?? []) {
      const review = input.debrief.decisions.find((one) => one.decision === decision);
      for (const option of options) {
        const declared = input.logic.decisions[decision]?.options.find((one) => one.id === option.id);
        expect(option.ratings.map((one) => one.id)).toEqual(Object.keys(input.logic.rulesets).map((id) => declared?.rating[id]));
        expect(option.isYours).toBe(review?.option === option.id);
      }
    }
  });

  it('says under which law the score was given', () => {
    expect(report.laws?.note).toContain(input.texts.name('rulesets', 'japan-2019'));
    expect(createReport(aReportInput({ ruleset: 'japan-2025' })).laws?.rulesets.filter((one) => one.isPlayed)).toMatchObject([
      { id: 'japan-2025' },
    ]);
  });

  it('is left out where every law rates every option alike', () => {
    const rulesets = Object.fromEntries(Object.entries(input.logic.rulesets).slice(0, 1));
    expect(createReport({ ...input, logic: { ...input.logic, rulesets } }).laws).toBeNull();
  });
});

describe('a decision that another law judges otherwise', () => {
  const sheets = report.decisions.filter((one) => one.otherRules.length > 0);

  it('tells it of the chosen option first, then of the best, with both ratings', () => {
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const ranks = sheet.otherRules.map((one) => (one.who?.id === 'yours' ? 0 : one.who?.id === 'best' ? 1 : 2));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      for (const rule of sheet.otherRules) {
        const declared = input.logic.decisions[sheet.id]?.options.find((one) => one.id === rule.option);
        expect(rule.played.rating.id).toBe(declared?.rating['japan-2019']);
        expect(rule.others.map((one) => one.rating.id)).toEqual([declared?.rating['japan-2025']]);
      }
    }
  });

  it('tells its reason under the other law where that has one of its own', () => {
    const other = input.texts.under('japan-2025');
    const compared = report.decisions.flatMap((sheet) =>
      [sheet.yours, sheet.best].flatMap((line) => (line === null ? [] : { sheet, line })),
    );
    const explained = compared.filter(({ sheet, line }) => other.option(sheet.id, line.id, 'because') !== line.because);
    expect(explained.length).toBeGreaterThan(0);
    for (const { sheet, line } of explained) {
      expect(sheet.otherRules.find((one) => one.option === line.id)?.others[0]?.because).toBe(other.option(sheet.id, line.id, 'because'));
    }
  });

  it('puts the other law in the conditional: it would be rated so, nobody is blamed by it', () => {
    const lines = (language: 'ja' | 'en') =>
      createReport(aReportInput({ stance: 'cautious', language })).decisions.flatMap((one) =>
        one.otherRules.flatMap((rule) => rule.others.map((other) => other.line)),
      );
    for (const line of lines('ja')) expect(line).toMatch(/なら|でも/u);
    for (const line of lines('en')) expect(line).toContain('would be rated');
  });

  it('says it in the spreadsheet as well', () => {
    const csv = writeCsv(report, { t: input.t, scenarioZone: 'Asia/Tokyo', commitment: '' });
    for (const rule of sheets.flatMap((one) => one.otherRules)) {
      expect(csv).toContain(`${rule.label}: ${rule.others[0]?.line} ${rule.others[0]?.rating.word}`);
    }
    expect(csv).toContain(report.laws?.heading);
  });
});
