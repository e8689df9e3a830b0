import { describe, expect, it } from 'vitest';
import { countClass } from '#report/class-figures.ts';
import { createClassReport } from '#report/create-class-report.ts';
import { type MergeFile, readMergeFile } from '#report/merge-read.ts';
import { setMergedPassMark } from '#report/merge-records.ts';
import { writeTablesCsv, writeTablesMarkdown } from '#report/print-tables.ts';
import { tabulateClass, writeClassJson } from '#report/write-class.ts';
import { aFile, aRecord, merge, someFiles, someWords } from './a-class.ts';
import { anArchive } from './a-workshop.ts';

/** Six best, three with the third option everywhere, and two harmful ones: eleven people. */
const files: readonly MergeFile[] = [...someFiles(6), ...someFiles(3, { way: 2, confidence: 'low' }), ...someFiles(2, { way: 'harmful' })];
const merged = merge(files);
const [group] = merged.groups;
if (group === undefined) throw new Error('Violated assumption: the files make one group.');
const figures = countClass(group);
const words = someWords();
const report = createClassReport(merged, words);
const told = report.groups[0];

describe('many records as one', () => {
  it('are counted with their passes, days and mean duration', () => {
    expect(merged).toMatchObject({ files: 11, repeated: 0, refused: [] });
    expect(merged.groups).toHaveLength(1);
    expect(figures).toMatchObject({ runs: 11, people: 11, passed: 6, passMark: 70, minutes: 22, undated: 0 });
    expect(figures.days).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  });

  it('do not depend on the order of the files', () => {
    const turned = merge(files.toReversed());
    const first = turned.groups[0];
    if (first === undefined) throw new Error('Violated assumption: the files make one group.');
    expect(countClass(first)).toEqual(figures);
  });

  it('count the same run once, and say so', () => {
    const twice = merge([...files, aFile({ ...aRecord({ seed: '"best"-0' }), played: { on: '2026-11-30', seconds: 1 } }, 'copy.json')]);
    expect(twice.repeated).toBe(1);
    expect(createClassReport(twice, words).notes).toEqual(['同じ記録が重なっていたため、1件は一度だけ数えました。']);
    expect(twice.groups[0]?.runs).toHaveLength(11);
  });

  it('of two teams that decided alike are two, and that of a team is not another one when it comes by itself', () => {
    const archive = JSON.stringify(anArchive({ people: [6, 5], ratings: ['best', 'best'] }));
    const workshop = readMergeFile('workshop.json', archive, 'Asia/Tokyo');
    const [first] = workshop.ok ? workshop.runs : [];
    if (first === undefined) throw new Error('Violated assumption: the archive has a run.');
    const alone = aFile(first.record, 'team.json');
    for (const brought of [
      [workshop, alone],
      [alone, workshop],
      [workshop, workshop],
    ]) {
      const together = merge(brought);
      expect(together.groups[0]?.runs.map((run) => run.people)).toEqual([6, 5]);
      expect(together.repeated).toBe(brought.includes(alone) ? 1 : 2);
    }
  });

  it('are kept apart by scenario, version, law and length', () => {
    const apart = merge([
      aFile(aRecord()),
      aFile(aRecord({ ruleset: 'japan-2025' })),
      aFile(aRecord({ length: 'standard' })),
      aFile(aRecord({ scenario: 'ekinet-2020' })),
      aFile({ ...aRecord({ seed: 'other' }), scenario: { ...aRecord().scenario, version: '1.9.9' } }),
    ]);
    expect(apart.groups.map((one) => one.id)).toEqual([
      'ekinet-2020 1.0.0 japan-2019 express',
      'hario-2019 1.9.9 japan-2019 express',
      'hario-2019 2.0.0 japan-2019 express',
      'hario-2019 2.0.0 japan-2019 standard',
      'hario-2019 2.0.0 japan-2025 express',
    ]);
  });

  it('are passed by the mark that was set', () => {
    const lenient = merge(files, 'ja', 20).groups[0];
    expect(lenient === undefined ? null : countClass(lenient)).toMatchObject({ passMark: 20 });
    expect(lenient?.runs.every((run) => run.score.passed === (run.score.percent >= 20 && run.score.withheldBy.length === 0))).toBe(true);
  });
});

describe('another pass mark', () => {
  it('is set on what has been judged as if it had been given at once, and can be taken back', () => {
    const [later, atOnce] = [setMergedPassMark(merged, 90).groups[0], merge(files, 'ja', 90).groups[0]];
    if (later === undefined || atOnce === undefined) throw new Error('Violated assumption: the files make one group.');
    expect(countClass(later)).toEqual(countClass(atOnce));
    expect(countClass(later)).not.toEqual(figures);
    const [back] = setMergedPassMark(setMergedPassMark(merged, 90), null).groups;
    expect(back === undefined ? null : countClass(back)).toEqual(figures);
  });
});

describe('what cannot be counted', () => {
  const record = aRecord();
  const refused = merge([
    { ok: false, name: 'a.json', fault: 'record/not-json' },
    aFile({ ...record, scenario: { ...record.scenario, id: 'elsewhere' } }, 'b.json'),
    aFile({ ...record, scenario: { ...record.scenario, hash: 'a'.repeat(64) } }, 'c.json'),
    aFile({ ...record, commands: record.commands.slice(0, 2) }, 'yamada-hanako.json'),
  ]);

  it('is named by its file, with the reason', () => {
    expect(refused.refused).toEqual([
      { file: 'a.json', fault: 'record/not-json' },
      { file: 'b.json', fault: 'unknown-scenario' },
      { file: 'c.json', fault: 'other-rules' },
      { file: 'yamada-hanako.json', fault: 'unfinished' },
    ]);
  });

  it('stands in the report as a number: a file may be named after a person', () => {
    const told = createClassReport(refused, words);
    expect(told.notes).toHaveLength(4);
    expect(JSON.stringify(told)).not.toMatch(/yamada|\.json/u);
  });
});

describe('the map of decisions', () => {
  it('has every option from best to worst, with counts that add up to the taken decisions', () => {
    expect(figures.decisions).toHaveLength(10);
    const order = ['best', 'sound', 'weak', 'harmful'];
    for (const { options, taken, forfeited, skipped } of figures.decisions) {
      expect(taken + forfeited + skipped).toBe(11);
      expect(options?.reduce((sum, one) => sum + one.count, 0)).toBe(taken);
      const ranks = options?.map((one) => order.indexOf(one.rating)) ?? [];
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
    // The third option of the first decision is the best one: nine of eleven took it, the two harmful ones did not.
    expect(figures.decisions[0]?.options?.[0]).toMatchObject({ rating: 'best', count: 9, percent: 82 });
    expect(figures.decisions[0]).toMatchObject({ taken: 11, right: 82 });
  });

  it('tells the share of each rating from its counts, and of no rating that no option has', () => {
    for (const { options, ratings, taken } of figures.decisions) {
      expect(ratings?.map((one) => one.id)).toEqual(['best', 'sound', 'weak', 'harmful']);
      for (const { id, count, percent } of ratings ?? []) {
        const own = options?.filter((option) => option.rating === id) ?? [];
        expect(count).toBe(own.reduce((sum, option) => sum + option.count, 0));
        expect(percent).toBe(own.length === 0 ? null : Math.round((100 * count) / taken));
      }
    }
    expect(figures.decisions[0]?.ratings?.[1]).toEqual({ id: 'sound', count: 0, percent: null });
  });
});

describe('a pass that a gate withholds', () => {
  it('is counted apart from those who had too few points', () => {
    const lenient = merge(files, 'ja', 1).groups[0];
    if (lenient === undefined) throw new Error('Violated assumption: the files make one group.');
    const counted = countClass(lenient);
    const reached = lenient.runs.filter((run) => run.score.percent >= 1);
    expect(counted.withheld).toBeGreaterThan(0);
    expect(counted.passed + counted.withheld).toBe(reached.length);
    expect(figures.withheld).toBe(0);
  });

  it('is told where it explains what stands beside it, and not of a few', () => {
    const overview = (own: readonly MergeFile[]) =>
      createClassReport(merge(own, 'ja', 1), words).groups[0]?.overview.map((one) => one.label);
    expect(overview(files)).toContain('合格の見送り');
    const [few] = merge(someFiles(3, { way: 2 }), 'ja', 1).groups;
    expect(few === undefined ? null : countClass(few).withheld).toBe(3);
    expect(overview(someFiles(3, { way: 2 }))).not.toContain('合格の見送り');
    expect(overview(someFiles(6))).not.toContain('合格の見送り');
  });
});

describe('confidence', () => {
  it('is held against what came of it', () => {
    const high = figures.calibration?.levels.find((one) => one.id === 'high');
    const low = figures.calibration?.levels.find((one) => one.id === 'low');
    expect(high?.right).toBe(60);
    expect(high?.percent).toBe(Math.round((100 * 60) / (high?.count ?? 0)));
    expect(low?.count).toBeGreaterThan(0);
    expect(figures.calibration?.levels.find((one) => one.id === 'medium')).toMatchObject({ count: 0, percent: null });
  });

  it('makes a typical mistake only of what two or more were sure of', () => {
    expect(figures.mistakes.length).toBeGreaterThan(0);
    for (const one of figures.mistakes) {
      expect(one.count).toBe(2);
      expect(['weak', 'harmful']).toContain(one.rating);
      expect(one.sources.length).toBeGreaterThan(0);
    }
    const single = merge([...someFiles(6), ...someFiles(1, { way: 'harmful' })]).groups[0];
    expect(single === undefined ? null : countClass(single).mistakes).toEqual([]);
  });

  it('is left out where nobody was asked', () => {
    const unasked = merge(someFiles(6, { confidence: null })).groups[0];
    expect(unasked === undefined ? null : countClass(unasked).calibration).toBeNull();
  });
});

describe('fewer than five people', () => {
  it.each([1, 2, 4])('are shown as totals alone: %i', (count) => {
    const [few] = createClassReport(merge(someFiles(count)), words).groups;
    expect(few).toMatchObject({ runs: count, passed: count, score: null, decisions: [], calibration: null, mistakes: [], minutes: null });
    expect(few?.competencies.every((one) => one.percent === null && one.grades === null)).toBe(true);
    expect(few?.hidden).toContain('5人に満たない');
  });

  it('are not left over when a team is taken away', () => {
    const team: MergeFile = { ok: true, name: 'team.json', runs: [{ record: aRecord({ seed: 'team' }), people: 6, played: null }] };
    const [alone] = createClassReport(merge([team, aFile(aRecord({ seed: 'alone' }))]), words).groups;
    expect(alone).toMatchObject({ runs: 2, people: 7, score: null });
    const [five] = createClassReport(merge([team, ...someFiles(5)]), words).groups;
    expect(five?.score).not.toBeNull();
  });
});

describe('Markdown, CSV and JSON', () => {
  const document = tabulateClass(report, words.t);
  const csv = writeTablesCsv([document]);
  const markdown = writeTablesMarkdown([document]);
  const json: unknown = JSON.parse(writeClassJson(report));

  const readCsv = (): readonly (readonly string[])[] =>
    csv
      .slice(1)
      .split('\r\n')
      .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu)].map((cell) => (cell[1] ?? '').replaceAll('""', '"')));
  const readMarkdown = (): readonly (readonly string[])[] =>
    markdown
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.slice(2, -2).split(' | '));

  it('hold the same figures', () => {
    const [rows, lines] = [readCsv(), readMarkdown()];
    expect(json).toMatchObject({ format: 1, kind: 'class-report', report: { groups: [{ runs: 11, passed: 6 }] } });
    let seen = 0;
    for (const { number, options } of told?.decisions ?? []) {
      for (const { label, rating, count, percent } of options ?? []) {
        const wanted = [String(number), label, rating.word, String(count), String(percent)];
        for (const table of [rows, lines]) {
          const row = table.find((cells) => cells[0] === String(number) && cells[2] === label && cells.length === 6);
          expect(row?.filter((_, at) => at !== 1)).toEqual(wanted);
        }
        seen += 1;
      }
    }
    for (const { number, taken, ratings, forfeited, skipped } of told?.decisions ?? []) {
      const shares = ratings?.map((one) => (one.percent === null ? '' : String(one.percent))) ?? [];
      for (const table of [rows, lines]) {
        const row = table.find((cells) => cells[0] === String(number) && cells.length === 9);
        expect(row?.filter((_, at) => at !== 1)).toEqual([String(number), String(taken), ...shares, String(forfeited), String(skipped)]);
      }
      seen += 1;
    }
    for (const { name, percent } of told?.competencies ?? []) {
      for (const table of [rows, lines]) expect(table.find((cells) => cells[0] === name)?.[1]).toBe(String(percent));
      seen += 1;
    }
    for (const { label, count } of told?.score?.bins ?? []) {
      for (const table of [rows, lines]) expect(table.find((cells) => cells[0] === label)?.[1]).toBe(String(count));
      seen += 1;
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('are written as a spreadsheet opens them', () => {
    expect(Array.from(new TextEncoder().encode(csv).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(writeTablesCsv([{ title: '=1+1', lead: ['@x'], tables: [] }])).toContain(`"'=1+1"`);
  });

  it('take nothing in a cell for markup', () => {
    expect(writeTablesMarkdown([{ title: 'a|b', lead: ['<b>\n*x*'], tables: [] }])).toBe('# a\\|b\n\n\\<b\\> \\*x\\*\n');
  });

  it('differ between languages in nothing but words', () => {
    const english = createClassReport(merge(files, 'en'), someWords('en'));
    const numbers = (one: typeof report): unknown =>
      one.groups.map(({ runs, passed, score, decisions, competencies }) => [
        runs,
        passed,
        score?.bins.map((bin) => bin.count),
        decisions.map((row) => row.options?.map((option) => [option.id, option.count])),
        competencies.map((row) => [row.id, row.percent]),
      ]);
    expect(numbers(english)).toEqual(numbers(report));
    expect(english.title).toBe('Results of the class');
    expect(JSON.stringify(english)).not.toMatch(/\[[~?]/u);
  });

  it('hold nothing by which somebody could be known', () => {
    for (const text of [csv, markdown, writeClassJson(report)]) expect(text).not.toMatch(/seed|best"-|\.json/u);
  });
});
