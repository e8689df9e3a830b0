import { describe, expect, it } from 'vitest';
import { createReport } from '#report/create-report.ts';
import { writeCsv } from '#report/write-csv.ts';
import { writeJson } from '#report/write-json.ts';
import { aReportInput } from './a-report.ts';

const input = aReportInput({ house: true });
const report = createReport(input);
const sheetOf = (id: string) => report.decisions.find((one) => one.id === id);
const csv = writeCsv(report, { t: input.t, scenarioZone: 'Asia/Tokyo', commitment: '' });

describe('the company’s own words in a report', () => {
  it('are all there once, in the order in which their places come up, each saying where it stands', () => {
    const lines = report.house?.lines ?? [];
    expect(lines).toHaveLength(14);
    expect(lines[0]).toMatchObject({ kind: 'contact', kindWord: '連絡先', where: 'いつでも', otherLanguage: null });
    expect(lines[2]?.where).toBe('場面「一本の電話」');
    expect(lines.map((line) => line.where).join('\n')).toContain('判断 3 何を、いつ止めますか。「カード払いだけ外し');
    expect(lines.at(-1)?.where).toMatch(/^力「/u);
  });

  it('say whose they are and when they were reviewed', () => {
    expect(report.house).toMatchObject({
      name: { text: 'みほん商事株式会社' },
      owner: { text: '情報システム部 セキュリティ担当' },
      reviewed: '2026年11月1日(日)',
    });
  });

  it('stand beside each decision, and on an option they say on which', () => {
    expect(sheetOf('first-move')?.house.map((line) => line.where)).toEqual([null]);
    expect(sheetOf('stop-what')?.house[0]?.where).toContain('カード払いだけ外し');
    expect(sheetOf('reopen')?.house).toEqual([]);
  });

  it('stand beside the action of their competency', () => {
    const told = [report.plan.keep, ...report.plan.change].flatMap((one) => one?.house ?? []);
    for (const line of told) expect(line.where).toBeNull();
    expect(report.plan.change.find((one) => one.competency === '証拠の保全')?.house[0]?.text).toContain('証拠保全手順書');
  });

  it('are those of the law that was played', () => {
    const wheres = (ruleset: 'japan-2019' | 'japan-2025') =>
      createReport(aReportInput({ house: true, ruleset }))
        .house?.lines.map((line) => line.text)
        .join('\n') ?? '';
    expect(wheres('japan-2019')).toContain('第9条');
    expect(wheres('japan-2019')).not.toContain('社内の期限は3日目');
    expect(wheres('japan-2025')).toContain('社内の期限は3日目');
  });

  it('are shown in the language they have where the reader’s is missing, and say so', () => {
    const english = createReport(aReportInput({ house: true, language: 'en' })).house?.lines ?? [];
    const borrowed = english.filter((line) => line.otherLanguage !== null);
    expect(borrowed).toHaveLength(1);
    expect(borrowed[0]).toMatchObject({ language: 'ja', otherLanguage: 'only in 日本語' });
    expect(borrowed[0]?.text).toContain('権限表');
  });

  it('never change the score, the headline or a word of the scenario', () => {
    const without = createReport(aReportInput());
    expect(without.house).toBeNull();
    const { house: _house, decisions, plan, ...rest } = report;
    const { house: _none, decisions: others, plan: otherPlan, ...same } = without;
    expect(rest).toEqual(same);
    expect(decisions.map(({ house: _lines, ...one }) => one)).toEqual(others.map(({ house: _lines, ...one }) => one));
    expect(plan.change.map(({ house: _lines, ...one }) => one)).toEqual(otherPlan.change.map(({ house: _lines, ...one }) => one));
  });
});

describe('the files of a report with a house file', () => {
  it('have a block and a column of their own in the spreadsheet, one line each', () => {
    expect(csv).toContain('"社内の取り決め","管理","見直し"');
    expect(csv).toContain('"いつでも","連絡先",');
    expect(csv.split('\r\n').find((line) => line.startsWith('"判断","ID"'))).toMatch(/"社内では"$/u);
    expect(csv.split('\r\n').find((line) => line.includes('"first-move"'))).toMatch(/"規程: 情報セキュリティ事故報告規程 第4条。[^"]*"$/u);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('have no such column without one', () => {
    const plain = aReportInput();
    expect(writeCsv(createReport(plain), { t: plain.t, scenarioZone: 'Asia/Tokyo', commitment: '' })).not.toContain('社内では');
  });

  it('have a field of their own for machines', () => {
    const read: unknown = JSON.parse(writeJson(report, input.debrief, ''));
    expect(read).toMatchObject({ report: { house: { lines: { length: 14 } } } });
    expect(JSON.parse(writeJson(createReport(aReportInput()), input.debrief, ''))).toMatchObject({ report: { house: null } });
  });

  it('write a text that looks like a formula as text, and a line break as a space', () => {
    const [first] = report.house?.lines ?? [];
    if (report.house === null || first === undefined) throw new Error('Violated assumption: the report has house lines.');
    const harmful = { ...report, house: { ...report.house, lines: [{ ...first, text: '=HYPERLINK("x")\n内線 2143' }] } };
    expect(writeCsv(harmful, { t: input.t, scenarioZone: 'Asia/Tokyo', commitment: '' })).toContain(`"'=HYPERLINK(""x"") 内線 2143"`);
  });
});
