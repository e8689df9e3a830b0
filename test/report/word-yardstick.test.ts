import { describe, expect, it } from 'vitest';
import { createReport } from '#report/create-report.ts';
import type { Report, YardstickRow, Yardsticks } from '#report/report.ts';
import { writeCsv } from '#report/write-csv.ts';
import { aReportInput } from './a-report.ts';

type Story = Parameters<typeof aReportInput>[0];

function yardsticksOf(story: Story = {}): Yardsticks {
  const found = createReport(aReportInput(story)).yardsticks;
  if (found === null) throw new Error('Violated assumption: the shipped scenario has yardsticks.');
  return found;
}

function rowsOf(story: Story = {}): readonly YardstickRow[] {
  return yardsticksOf(story).groups.flatMap((group) => group.rows);
}

function textsOf(id: string, story: Story = {}): readonly string[] {
  return (
    rowsOf(story)
      .find((row) => row.id === id)
      ?.values.map((value) => value.text) ?? []
  );
}

describe('the run beside its yardsticks', () => {
  it('stands in three columns: you, the typical company, best play', () => {
    expect(yardsticksOf().runs.map((run) => run.name)).toEqual(['あなた', 'よくある会社', '最善']);
    expect(rowsOf().every((row) => row.values.length === 3)).toBe(true);
  });

  it('is the same as the typical company where every choice was typical', () => {
    for (const row of rowsOf({ stance: 'typical' })) expect(row.values[0], row.id).toEqual(row.values[1]);
  });

  it('is the same as best play where every choice was the best', () => {
    for (const row of rowsOf({ stance: 'rule-book' })) expect(row.values[0], row.id).toEqual(row.values[2]);
    expect(textsOf('score', { stance: 'rule-book' })[2]).toBe('100点');
  });

  it('tells duties, every counter and the ending', () => {
    const { debrief, texts } = aReportInput({ stance: 'sell-on' });
    const ids = rowsOf({ stance: 'sell-on' }).map((row) => row.id);
    expect(ids).toEqual(expect.arrayContaining(['duties', ...debrief.counters.map((one) => one.id), 'ending']));
    expect(textsOf('ending', { stance: 'sell-on' })[0]).toBe(texts.get('endings', debrief.ending, 'title'));
  });

  it('has a row for each milestone that tells the runs apart or has a median, in the order of the scenario, and names the others', () => {
    const { logic, texts } = aReportInput({ stance: 'sell-on' });
    const { groups, same } = yardsticksOf({ stance: 'sell-on' });
    const days = groups.find((group) => group.id === 'days')?.rows ?? [];
    const order = Object.keys(logic.milestones);
    const places = days.map((row) => order.indexOf(row.id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { id, median, values } of days) {
      expect(median !== null || new Set(values.map((value) => value.amount)).size > 1, id).toBe(true);
      expect(same ?? '').not.toContain(texts.name('milestones', id));
    }
  });

  it('gives the median of the published cases with the numbers of its sources', () => {
    const { logic } = aReportInput();
    const declared = Object.values(logic.milestones).flatMap(({ median }) => median ?? []);
    const { medians } = yardsticksOf();
    expect(medians.map((one) => one.sources.map((source) => source.id))).toEqual(declared.map((one) => one.sources));
    expect(medians[0]?.text).toContain(`${declared[0]?.days ?? 0}日`);
  });

  it('says that the typical company is a model and never names the real one', () => {
    for (const language of ['ja', 'en'] as const) {
      const found = yardsticksOf({ language });
      expect(found.notes.join(' ')).toMatch(/推計モデル|It is a model, not a company/u);
      expect(JSON.stringify([found.runs, found.groups, found.notes, found.same])).not.toContain('HARIO');
    }
  });

  it('holds nobody up as the winner of a contest', () => {
    for (const language of ['ja', 'en'] as const) {
      expect(JSON.stringify(yardsticksOf({ language }))).not.toMatch(
        /勝|負け|ランキング|順位|\b(?:win|won|beat|rank|ahead|behind|faster|slower)\b/iu,
      );
    }
  });

  it('is left out where there is nothing to hold beside the run', () => {
    const input = aReportInput();
    expect(createReport({ ...input, debrief: { ...input.debrief, yardsticks: [] } }).yardsticks).toBeNull();
  });

  it('stands in the spreadsheet, row by row', () => {
    const input = aReportInput({ stance: 'sell-on' });
    const report: Report = createReport(input);
    const csv = writeCsv(report, { t: input.t, scenarioZone: 'Asia/Tokyo', commitment: '' });
    for (const row of rowsOf({ stance: 'sell-on' })) {
      expect(csv).toContain(
        `"${row.name}",${row.values.map(({ text, note }) => `"${note === null ? text : `${text} (${note})`}"`).join(',')}`,
      );
    }
  });
});
