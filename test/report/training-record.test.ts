import { describe, expect, it } from 'vitest';
import { createTrainingRecord } from '#report/create-training-record.ts';
import type { MergeFile } from '#report/merge-read.ts';
import { writeTablesCsv, writeTablesMarkdown } from '#report/print-tables.ts';
import { type TrainingRecord, trainingRows, type TypedFields, untyped } from '#report/training-record.ts';
import { findTopicEvidence } from '#report/training-topics.ts';
import { tabulateTraining, writeTrainingJson } from '#report/write-training.ts';
import { aFile, aMergeScenario, aRecord, merge, someFiles, someWords } from './a-class.ts';
import { shipped } from './a-workshop.ts';

function recordOf(files: readonly MergeFile[], typed: Partial<TypedFields> = {}, language: 'ja' | 'en' = 'ja'): TrainingRecord {
  const [group] = merge(files, language).groups;
  if (group === undefined) throw new Error('Violated assumption: the files make a group.');
  return createTrainingRecord({ ...someWords(language), group, typed: { ...untyped, ...typed } });
}

const one = recordOf([aFile(aRecord())]);
const many = recordOf([...someFiles(6), ...someFiles(2, { way: 'harmful' })]);
const valueOf = (record: TrainingRecord, id: (typeof trainingRows)[number]) => record.rows.find((row) => row.id === id)?.value;

describe('a training record', () => {
  it('has every field in its order, and leaves open what only the organiser knows', () => {
    expect(one.rows.map((row) => row.id)).toEqual([...trainingRows]);
    expect(one.rows.filter((row) => row.value === null).map((row) => row.id)).toEqual([
      'place',
      'audience',
      'lecturer',
      'responsible',
      'roster',
      'retention',
    ]);
    expect(valueOf(one, 'days')).toBe('2026年11月22日');
    expect(valueOf(one, 'scenario')).toBe('連休明けの電話 版 2.0.0');
    expect(valueOf(one, 'ruleset')).toBe('2019年当時の法令(法令は2019年5月8日 時点)');
    expect(valueOf(one, 'time')).toBe('22分');
  });

  it('takes what the organiser has typed, but no lecturer: nobody is named in it', () => {
    const typed = recordOf([aFile(aRecord())], { place: ' 本社3階 ', roster: '総務-2026-11', retention: '3年', audience: '通販事業部' });
    expect(['place', 'roster', 'retention', 'audience'].map((id) => typed.rows.find((row) => row.id === id)?.value)).toEqual([
      '本社3階',
      '総務-2026-11',
      '3年',
      '通販事業部',
    ]);
    expect([valueOf(typed, 'lecturer'), valueOf(typed, 'responsible')]).toEqual([null, null]);
  });

  it('of one run tells its score and its grades', () => {
    expect(one).toMatchObject({ of: 'one', result: { percent: 100, spread: null, passed: 1, passMark: 70, hidden: null } });
    expect(one.comprehension.rows.length).toBeGreaterThan(3);
    for (const row of one.comprehension.rows) expect(row).toMatchObject({ percent: 100, grades: [{ grade: 'P', count: 1 }] });
  });

  it('of many runs tells how they are spread', () => {
    expect(many).toMatchObject({ of: 'many', result: { percent: null, runs: 8, passed: 6 } });
    expect(many.result.spread?.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(8);
    expect(many.result.spread?.bins.at(-1)).toMatchObject({ from: 90, to: 100, count: 6 });
    expect(valueOf(many, 'time')).toBe('平均 22分');
    for (const row of many.comprehension.rows) expect(row.grades.reduce((sum, grade) => sum + grade.count, 0)).toBe(8);
  });

  it('of fewer than five tells totals alone', () => {
    const few = recordOf(someFiles(3));
    expect(few).toMatchObject({ of: 'few', result: { percent: null, spread: null, runs: 3, passed: 3 }, comprehension: { rows: [] } });
    expect(few.result.hidden).toContain('5人に満たない');
    expect(valueOf(few, 'time')).toBeNull();
  });

  it('tells the first and the last day of many', () => {
    const days = ['2026-11-30', '2026-11-02', '2026-11-15'];
    const spread = recordOf(days.map((on) => aFile(aRecord({ seed: on, played: { on, seconds: 900 } }))));
    expect(valueOf(spread, 'days')).toBe('2026年11月2日〜2026年11月30日');
    expect(valueOf(recordOf([aFile(aRecord({ played: null }))]), 'days')).toBeNull();
  });
});

describe('attendance', () => {
  const countsOf = (typed: Partial<TypedFields>) => {
    const { cells, note } = recordOf(someFiles(6), typed).attendance;
    return { counts: cells.map((cell) => cell.count), note };
  };

  it('is reckoned from the records as far as it can be', () => {
    expect(countsOf({})).toEqual({ counts: [null, 6, null, null], note: null });
    expect(countsOf({ targets: 10 })).toEqual({ counts: [10, 6, 4, null], note: null });
    expect(countsOf({ targets: 10, makeUp: 4 })).toEqual({ counts: [10, 6, 4, 4], note: null });
  });

  it('says so where the numbers do not fit', () => {
    expect(countsOf({ targets: 5 })).toMatchObject({ counts: [5, 6, null, null], note: expect.stringContaining('合いません') });
    expect(countsOf({ targets: 8, makeUp: 3 })).toMatchObject({ note: expect.stringContaining('合いません') });
  });

  it('counts the people of a team', () => {
    const team: MergeFile = {
      ok: true,
      name: 'w.json',
      runs: [{ record: aRecord(), people: 6, played: { on: '2026-11-22', seconds: 5_400 } }],
    };
    const record = recordOf([team]);
    expect(record.attendance.cells[1]?.count).toBe(6);
    expect(valueOf(record, 'mode')).toBe('集合研修(卓ごとの演習)');
  });
});

describe('what the training may be held for', () => {
  it('is for the organiser to tick: no box says whether it is', () => {
    expect(one.basis.boxes.map((box) => box.id)).toEqual(['law', 'privacy-mark', 'pci-dss', 'isms', 'own-rules']);
    for (const box of one.basis.boxes) expect(Object.keys(box)).toEqual(['id', 'label', 'note', 'sources']);
  });

  it('names a source for each but rules of one’s own', () => {
    for (const box of one.basis.boxes) expect(box.sources.length > 0).toBe(box.id !== 'own-rules');
    for (const source of one.sources) expect(source.url).toMatch(/^https:\/\//u);
  });
});

describe('the topics of Privacy Mark training', () => {
  it('are told as covered only with decisions for evidence', () => {
    expect(one.topics.rows.map(({ id, covered }) => [id, covered])).toEqual([
      ['policy', 'none'],
      ['benefit', 'none'],
      ['roles', 'case'],
      ['consequences', 'case'],
    ]);
    for (const row of one.topics.rows) expect(row.decisions.length > 0).toBe(row.covered === 'case');
    expect(one.topics.rows[2]?.decisions.map((decision) => [decision.id, decision.number])).toEqual([
      ['first-move', 1],
      ['who-decides', 2],
    ]);
  });

  it('lose their evidence with the decisions that gave it', () => {
    const { scenario } = aMergeScenario().engine;
    const without = { ...scenario, lengths: { express: { minutesAlone: 1, minutesRoom: 1, decisions: ['member-passwords'] } } };
    for (const topic of ['roles', 'consequences'] as const) {
      expect(findTopicEvidence(without, { ruleset: 'japan-2019', length: 'express' }, topic)).toEqual([]);
    }
  });

  it('come with the sentence that a case does not replace testing one’s own plan', () => {
    expect(one.limit).toBe('この演習は、自社の対応手順の訓練や見直しに代わるものではありません。');
  });
});

describe('its files', () => {
  const { t } = someWords();
  const csv = writeTablesCsv([tabulateTraining(many, t)]);
  const markdown = writeTablesMarkdown([tabulateTraining(many, t)]);

  it('hold the same figures as Markdown, CSV and JSON', () => {
    expect(JSON.parse(writeTrainingJson([many]))).toMatchObject({
      format: 1,
      kind: 'training-record',
      records: [{ result: { passed: 6 } }],
    });
    let seen = 0;
    for (const { name, percent, text } of many.comprehension.rows) {
      expect(csv).toContain(`"${name}","${percent}","${text}"`);
      expect(markdown).toContain(`| ${name} | ${percent} | ${text} |`);
      seen += 1;
    }
    for (const { label, count } of many.result.spread?.bins ?? []) {
      expect(csv).toContain(`"${label}","${count}"`);
      expect(markdown).toContain(`| ${label} | ${count} |`);
      seen += 1;
    }
    for (const { label, value } of [...many.result.rows, ...many.stamp]) {
      expect(csv).toContain(`"${label}","${value}"`);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('leave an empty column for the ticks', () => {
    expect(csv).toContain('"","個人情報保護法の安全管理措置"');
  });

  it.each(shipped)('never name the company of the real case: %s', (id) => {
    for (const language of ['ja', 'en'] as const) {
      const record = recordOf([aFile(aRecord({ scenario: id }))], {}, language);
      const text = writeTrainingJson([record]);
      expect(text).not.toMatch(/HARIO|ハリオ|えきねっと|ekinet|\bJR/iu);
      expect(text).not.toMatch(/\[[~?]/u);
    }
  });

  it('show versions, ruleset, language, zone and the time of making', () => {
    const values = many.stamp.map((field) => field.value).join(' ');
    for (const wanted of ['2.0.0', '2019年当時の法令', '日本語', 'Asia/Tokyo', '2026-11-22T15:04:00+09:00'])
      expect(values).toContain(wanted);
  });
});
