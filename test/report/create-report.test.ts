import { describe, expect, it } from 'vitest';
import { createReport } from '#report/create-report.ts';
import { aReportInput } from './a-report.ts';

/** The shape of a value without its words: what must be equal in two languages. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
  return typeof value === 'string' ? 'words' : value;
}

const gaps = /[⟦⟧⟪⟫]|\{\{|undefined|\[object/u;

describe('a report', () => {
  it.each(['ja', 'en'] as const)('leaves no gap, no key and no placeholder in its words (%s)', (language) => {
    for (const stance of ['rule-book', 'typical', 'sell-on', 'panicked', 'cautious', 'say-nothing'] as const) {
      for (const ruleset of ['japan-2019', 'japan-2025'] as const) {
        const text = JSON.stringify(createReport(aReportInput({ stance, language, ruleset })));
        expect(gaps.exec(text)?.[0] ?? null).toBeNull();
      }
    }
  });

  it('differs between languages in nothing but its words', () => {
    const [ja, en] = [createReport(aReportInput({ language: 'ja' })), createReport(aReportInput({ language: 'en' }))];
    expect(shapeOf(ja)).toEqual(shapeOf(en));
  });

  it('shows scenario version, ruleset with its date, language, zone and the time it was made', () => {
    const stamp = createReport(aReportInput())
      .stamp.map((field) => field.value)
      .join('\n');
    expect(stamp).toMatch(/hario-2019 \d+\.\d+\.\d+/u);
    expect(stamp).toContain('法令は');
    expect(stamp).toContain('日本語');
    expect(stamp).toContain('Asia/Tokyo');
    expect(stamp).toContain('2026-11-22T15:04:00+09:00');
  });

  it('names the real company in the history lane and the disclaimer only, never in title, overview or headline', () => {
    const { title, scenarioTitle, overview, headline, summary, figures, ending } = createReport(aReportInput());
    expect(JSON.stringify({ title, scenarioTitle, overview, headline, summary, figures, ending })).not.toContain('HARIO');
    expect(createReport(aReportInput()).disclaimer).toContain('HARIO');
  });

  it('says that the real company acted under other law, under the ruleset of 2025 only', () => {
    expect(createReport(aReportInput({ ruleset: 'japan-2025' })).lanes.otherLaw).toContain('2019年の法令');
    expect(createReport(aReportInput({ ruleset: 'japan-2019' })).lanes.otherLaw).toBeNull();
  });

  it('labels every entry of the history and calls everything at the table fiction', () => {
    const { lanes } = createReport(aReportInput());
    expect(new Set(lanes.own.map((entry) => entry.label))).toEqual(new Set(['fiction']));
    expect(new Set([...lanes.history, ...lanes.notes].map((entry) => entry.label))).toEqual(
      new Set(['fact', 'reported', 'inferred', 'unknown']),
    );
    expect([...lanes.history, ...lanes.notes].every((entry) => entry.sources.length > 0)).toBe(true);
  });

  it('gives yours, best, why, when yours is right, sources and what is known for every decision', () => {
    for (const sheet of createReport(aReportInput()).decisions) {
      expect(sheet.yours ?? sheet.best).not.toBeNull();
      expect(sheet.why.length).toBeGreaterThan(0);
      expect(sheet.rightIf.length).toBe(1);
      expect(sheet.sources.length).toBeGreaterThan(0);
      expect(sheet.known).not.toBe('');
      expect(sheet.counterfactual).not.toBeNull();
    }
  });

  it('shows both rulesets where a rating or its reason differs', () => {
    const sheet = createReport(aReportInput({ ruleset: 'japan-2025' })).decisions.find((one) => one.id === 'report-to-ppc');
    expect(sheet?.otherRules.length).toBeGreaterThan(0);
  });

  it('dates the plan from the day it was made', () => {
    const { change } = createReport(aReportInput()).plan;
    expect(change.map((one) => one.due)).toEqual([
      '30日以内(2026年12月22日(火))',
      '60日以内(2027年1月21日(木))',
      '90日以内(2027年2月20日(土))',
    ]);
  });

  it('lists confident mistakes in the order of the debrief', () => {
    const input = aReportInput();
    expect(createReport(input).mistakes.map((one) => one.decision)).toEqual(input.debrief.confidentMistakes);
  });
});
