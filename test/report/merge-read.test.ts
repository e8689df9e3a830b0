import { describe, expect, it } from 'vitest';
import { countClass } from '#report/class-figures.ts';
import { readMergeFile } from '#report/merge-read.ts';
import { listAskedScenarios } from '#report/merge-records.ts';
import { aRecord, merge } from './a-class.ts';
import { anArchive } from './a-workshop.ts';

const record = aRecord();
const undated = aRecord({ played: null });
const archive = {
  format: 1,
  code: 'ABC234',
  startedAt: Date.UTC(2026, 10, 22, 14, 0),
  endedAt: Date.UTC(2026, 10, 22, 15, 30),
  teams: [
    { number: 1, people: 6, takes: [{ record: undated, from: null, reason: null }, { record: aRecord({ seed: 'second' }) }], rounds: [] },
    { number: 2, people: 0, takes: [{ record: undated }], rounds: [] },
    { number: 3, people: 4, takes: [], rounds: [] },
  ],
};
const read = (value: unknown) => readMergeFile('file.json', typeof value === 'string' ? value : JSON.stringify(value), 'Asia/Tokyo');

describe('a file to be merged', () => {
  it('holds one record, with its day', () => {
    expect(read(record)).toEqual({ ok: true, name: 'file.json', runs: [{ record, people: 1, played: record.played }] });
    expect(read(undated)).toMatchObject({ ok: true, runs: [{ people: 1, played: null }] });
  });

  it('may be the archive of a workshop: the first take of each team that has people and a take', () => {
    expect(read(archive)).toEqual({
      ok: true,
      name: 'file.json',
      // Half past midnight in Tokyo: the day after the one in UTC.
      runs: [{ record: undated, people: 6, played: { on: '2026-11-23', seconds: 5_400 }, team: expect.any(String) }],
    });
  });

  it('reads the archive that a workshop hands over, and counts its people', () => {
    const file = read(anArchive({ people: [6, 5] }));
    const [group] = merge([file]).groups;
    if (group === undefined) throw new Error('Violated assumption: the teams make a group.');
    expect(countClass(group)).toMatchObject({ runs: 2, people: 11, isBrokenDown: true });
  });

  it('says nothing of a day where the workshop has no end', () => {
    expect(read({ ...archive, endedAt: null })).toMatchObject({ ok: true, runs: [{ played: null }] });
  });

  it.each([
    ['cut off', JSON.stringify(record).slice(0, -9), 'record/not-json'],
    ['empty', '', 'record/not-json'],
    ['another thing', { hello: 1 }, 'record/not-a-record'],
    ['a list', [record], 'record/not-a-record'],
    ['null', 'null', 'record/not-a-record'],
    ['an archive of a later format', { ...archive, format: 2 }, 'record/not-a-record'],
    ['an archive without a team that played', { ...archive, teams: [archive.teams[2]] }, 'record/not-a-record'],
    ['an archive with more people than fit', { ...archive, teams: [{ ...archive.teams[0], people: 1_000 }] }, 'record/not-a-record'],
    ['an archive with half people', { ...archive, teams: [{ ...archive.teams[0], people: 1.5 }] }, 'record/not-a-record'],
    [
      'an archive with a damaged record',
      { ...archive, teams: [{ people: 3, takes: [{ record: { ...record, seed: 1 } }] }] },
      'record/not-a-record',
    ],
    ['too large', ' '.repeat(5_000_001), 'record/too-large'],
  ])('is refused with a reason: %s', (_, value, fault) => {
    expect(read(value)).toEqual({ ok: false, name: 'file.json', fault });
  });

  it('tells which scenarios are asked for', () => {
    expect(listAskedScenarios([read(record), read(archive), read(''), read(aRecord({ scenario: 'ekinet-2020' }))])).toEqual([
      'ekinet-2020',
      'hario-2019',
    ]);
  });
});
