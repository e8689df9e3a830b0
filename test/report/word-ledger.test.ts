import { describe, expect, it } from 'vitest';
import { createReport } from '#report/create-report.ts';
import { writeCsv } from '#report/write-csv.ts';
import { writeJson } from '#report/write-json.ts';
import { aReportInput } from './a-report.ts';

const input = aReportInput({ scenario: 'small', stance: 'cautious' });
const report = createReport(input);
const inEnglish = createReport(aReportInput({ scenario: 'small', stance: 'cautious', language: 'en' }));
const [ledger] = report.ledgers;

describe('a ledger', () => {
  it('shows every item with its span, its day, what it was paid for and its sources', () => {
    expect(ledger?.rows.map(({ name, when, amount, basis }) => [name, when, amount.text, basis])).toEqual([
      ['臨時の窓口', '5月8日(水) 判断 2', '40万〜65万円', '出典のある数字'],
      ['お知らせの封書 ×2', '6月13日(木) 判断 3', '24万円', '推計モデル'],
    ]);
    expect(ledger?.rows.map((row) => row.sources.map((source) => source.id))).toEqual([['S2'], ['S2']]);
    expect(ledger?.rows.map((row) => row.note)).toEqual(['見本の一週間分です。', null]);
  });

  it('says the same in English', () => {
    expect(inEnglish.ledgers[0]?.rows.map(({ name, when, amount }) => [name, when, amount.text])).toEqual([
      ['Extra desk', 'Wed 8 May, decision 2', '¥400,000–650,000'],
      ['Letters ×2', 'Thu 13 Jun, decision 3', '¥240,000'],
    ]);
  });

  it('adds up at both ends to what its counter shows', () => {
    const sum = (end: 'low' | 'high') => ledger?.rows.reduce((total, row) => total + row.amount[end], 0);
    const counter = input.debrief.counters.find((one) => one.id === 'cost');

    expect([sum('low'), sum('high')]).toEqual([counter?.value, counter?.high]);
    expect(ledger?.total).toEqual({ text: '64万〜89万円', low: 640_000, high: 890_000 });
    expect(report.outcomes.find((one) => one.id === 'cost')?.value).toBe('64万〜89万円');
  });

  it('has a row for what was added to its counter without a price', () => {
    const { debrief } = input;
    const counters = debrief.counters.map((one) => (one.id === 'cost' ? { ...one, value: 740_000, high: 990_000 } : one));
    const rows = createReport({ ...input, debrief: { ...debrief, counters } }).ledgers[0]?.rows;

    expect(rows?.at(-1)).toMatchObject({ name: 'そのほか(項目ごとの出典なし)', when: null, amount: { text: '10万円' }, sources: [] });
  });

  it('says what a price was paid for, whatever it was', () => {
    const causes = [
      { kind: 'start' },
      { kind: 'consequence', id: 'log-overwritten', decision: 'first-move', option: 'ask-firm' },
      { kind: 'complication', id: 'rumour', slot: 'before-notice' },
      { kind: 'duty-missed', id: 'report-to-commission' },
      { kind: 'decision', decision: 'left-out', option: 'any' },
    ] as const;
    const [paid] = input.debrief.paid;
    if (paid === undefined) throw new Error('Violated assumption: something was paid.');
    const debrief = { ...input.debrief, paid: causes.map((cause) => ({ ...paid, cause })) };
    const { texts } = input;

    expect(
      createReport({ ...input, debrief })
        .ledgers[0]?.rows.slice(0, causes.length)
        .map((row) => row.when),
    ).toEqual([
      '5月8日(水) はじまりの時点',
      `5月8日(水) ${texts.get('consequences', 'log-overwritten', 'title')}`,
      `5月8日(水) ${texts.get('complications', 'rumour', 'title')}`,
      '5月8日(水) 期限を過ぎた委員会への速報',
      '5月8日(水) 前提とした対応',
    ]);
  });

  it('brings its sources to the list of sources', () => {
    expect(report.sources.map((source) => source.id)).toContain('S2');
  });

  it('is not there where nothing was paid', () => {
    expect(createReport(aReportInput({ scenario: 'small', stance: 'sell-on' })).ledgers).toEqual([]);
  });

  it('gives both ends as figures to a spreadsheet and to machines', () => {
    const csv = writeCsv(report, { t: input.t, scenarioZone: 'Asia/Tokyo', commitment: '' });

    expect(csv).toContain('"費用の内訳","いつ・何のため","下端(円)","上端(円)","出典","備考"');
    expect(csv).toContain('"臨時の窓口","5月8日(水) 判断 2","400000","650000","S2","出典のある数字 / 見本の一週間分です。"');
    expect(csv).toContain('"合計","","640000","890000"');
    expect(JSON.parse(writeJson(report, input.debrief, ''))).toMatchObject({
      report: { ledgers: [{ counter: 'cost', total: { low: 640_000, high: 890_000 } }] },
      debrief: {
        paid: [
          { price: 'extra-desk', low: 400_000, high: 650_000 },
          { price: 'letters', times: 2, low: 240_000, high: 240_000 },
        ],
      },
    });
  });
});

describe('a counterfactual', () => {
  it('holds a counter with prices beside the other line from end to end', () => {
    const sheet = report.decisions.find((one) => one.id === 'stop-what')?.counterfactual;

    expect(sheet?.rows).toContainEqual({ name: '費用', actual: '64万〜89万円', other: '34万円' });
    expect(sheet?.lead).toMatchObject({ name: '費用', difference: '−30万〜55万円', gapText: '30万〜55万円の差' });
  });
});
