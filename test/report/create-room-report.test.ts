import { describe, expect, it } from 'vitest';
import { createKit } from '#report/create-kit.ts';
import { createRoomReport } from '#report/create-room-report.ts';
import { createTeamReport } from '#report/create-team-report.ts';
import { writeMselCsv } from '#report/write-msel-csv.ts';
import { writeRoomCsv } from '#report/write-room-csv.ts';
import { aKitInput, aRoomInput } from './a-workshop.ts';

describe('the report of a room', () => {
  it.each(['ja', 'en'] as const)('leaves no gap, no key and no placeholder in its words (%s)', (language) => {
    const input = aRoomInput({ language, people: [6, 5, 3], silent: [2] });
    const texts = listTexts([createRoomReport(input), createTeamReport(input, 1), createTeamReport(input, 3)]);
    expect(texts.filter((text) => /\{\{|\[\?|\[~|\b(?:room|report|common):\S/u.test(text))).toEqual([]);
  });

  it('says the same in both languages, in other words', () => {
    const shape = (language: 'ja' | 'en') => shapeOf(createRoomReport(aRoomInput({ language })));
    expect(shape('en')).toEqual(shape('ja'));
  });

  it('names each option with the teams that settled on it, in the order of their numbers', () => {
    const report = createRoomReport(aRoomInput({ people: [5, 5, 5], ratings: ['best', 'weak', 'best'] }));
    const best = report.decisions[0]?.options.find((one) => one.rating.id === 'best');
    expect([best?.chosenBy, best?.first]).toEqual(['1卓、3卓', 6]);
  });

  it('has the teams by number and no points beside them', () => {
    const report = createRoomReport(aRoomInput({ ratings: ['weak', 'best'] }));
    expect(report.teams.map((one) => one.number)).toEqual([1, 2]);
    expect(listTexts(report.teams).filter((text) => /判断の質|点$/u.test(text))).toEqual([]);
  });

  it('breaks nothing down for fewer than five people', () => {
    const input = aRoomInput({ people: [4] });
    for (const { decisions } of [createRoomReport(input), createTeamReport(input, 1) ?? { decisions: [] }]) {
      expect(
        decisions.flatMap((one) => one.options.flatMap((option) => [option.first, option.second])).filter((one) => one !== null),
      ).toEqual([]);
      const labels = decisions.flatMap((one) => one.facts.map((fact) => fact.label));
      expect(labels.filter((label) => /まとまり|動き|確信度/u.test(label))).toEqual([]);
    }
  });

  it('leads each finding from an observation over its sources to a line of the plan', () => {
    const report = createRoomReport(aRoomInput());
    expect(report.findings.length).toBeGreaterThan(0);
    for (const finding of report.findings) {
      expect(finding.observation).not.toBe('');
      expect(finding.sources.length).toBeGreaterThan(0);
      expect(report.plan.find((one) => one.number === finding.number)?.action).toBe(finding.action);
    }
    expect(report.plan.at(-1)?.issue).toBe('停止を決める人がいない');
  });

  it('says of a room in which no team came to an ending that there is none', () => {
    const report = createRoomReport(
      aRoomInput({
        change: (archive) => ({
          ...archive,
          teams: archive.teams.map((team) => ({
            ...team,
            takes: team.takes.map((take) => ({ ...take, record: { ...take.record, commands: [] } })),
          })),
        }),
      }),
    );
    expect(report.headline).toBe('結末まで進んだ卓は、まだありません。');
    expect([report.findings, report.dates]).toEqual([[], []]);
  });

  it('gives a team its first and second answers beside what it decided', () => {
    const report = createTeamReport(aRoomInput({ people: [6] }), 1);
    const [first] = report?.decisions ?? [];
    const chosen = first?.options.find((one) => one.teams.length > 0);
    expect([chosen?.first, chosen?.second]).toEqual([4, 5]);
    expect(report?.report?.overview.map((field) => field.value)).toContain('ワークショップ(スマートフォンで回答) 1卓 6人');
  });

  it('knows no team that the workshop does not have', () => {
    expect(createTeamReport(aRoomInput(), 9)).toBeNull();
  });
});

describe('the tables of a workshop', () => {
  it('hold the numbers of the report', () => {
    const input = aRoomInput({ silent: [1] });
    const report = createRoomReport(input);
    const csv = writeRoomCsv(report, input);
    for (const { number, id, options } of report.decisions) {
      for (const one of options) {
        expect(csv).toContain(`"${number}","${id}",`);
        expect(csv).toContain(`"${one.label}","${one.rating.word}","${one.teams.join(' ')}","${one.first ?? ''}"`);
      }
    }
    for (const row of report.plan) expect(csv).toContain(`"${row.number}","${row.issue}","${row.action}","${row.owner}","${row.due}"`);
    for (const one of report.unsaid) expect(csv).toContain(one.text);
  });

  it('begin with a byte order mark, end each line in CRLF, and run nothing as a formula', () => {
    const input = aRoomInput({
      change: (archive) => ({ ...archive, parked: [{ at: 0, text: '=1+1', done: false }] }),
    });
    const kitInput = aKitInput();
    const tables = [
      writeRoomCsv(createRoomReport(input), input),
      writeMselCsv(createKit(kitInput), { t: kitInput.t, scenarioZone: 'Asia/Tokyo' }),
    ];
    for (const csv of tables) {
      expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/\r/u);
      expect(csv.endsWith('\r\n')).toBe(true);
      expect(csv).not.toMatch(/(^|,)"[=+@]/mu);
    }
    expect(tables[0]).toContain(`"'=1+1"`);
  });

  it('have the columns of a master list of events', () => {
    const input = aKitInput({ language: 'en' });
    const csv = writeMselCsv(createKit(input), { t: input.t, scenarioZone: 'Asia/Tokyo' });
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFF"No.","Scenario time","Event","From","To","Means","Expected action","Objective","Responsible","Notes","Scenario time (ISO 8601)"',
    );
    expect(csv).toContain('"2019-05-09T10:10:00+09:00"');
  });
});

function listTexts(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(listTexts) : [];
}

/** What is the same in every language: the form, with every text as one. */
function shapeOf(part: unknown): unknown {
  if (typeof part === 'string') return 'text';
  if (Array.isArray(part)) return part.map(shapeOf);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shapeOf(value)]));
}
