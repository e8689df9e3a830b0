import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createRoomReport } from '#report/create-room-report.ts';
import { RoomReportScreen } from '#ui/workshop/report/room-report-screen.tsx';
import { TeamReportScreen } from '#ui/workshop/report/team-report-screen.tsx';
import { aRoomInput } from '../../../report/a-workshop.ts';
import { aReportModel, drawPage, press } from './a-report-page.tsx';

const gaps = /\[\?|\[~|\{\{|undefined|\[object/u;

describe('the report of a room on the screen', () => {
  it.each(['ja', 'en'] as const)('has no gap in its words (%s)', (language) => {
    const { model } = aReportModel({ language }, { name: 'room-report' });
    const root = drawPage(model, <RoomReportScreen model={model} />);
    expect(gaps.exec(root.textContent ?? '')?.[0] ?? null).toBeNull();
  });

  it('shows the numbers of the report and no others', () => {
    const { model } = aReportModel({}, { name: 'room-report' });
    const root = drawPage(model, <RoomReportScreen model={model} />);
    const report = createRoomReport(aRoomInput());
    const cells = [...root.querySelectorAll('.rr-options tbody tr')].map((row) => row.querySelector('td')?.textContent);
    expect(cells).toEqual(report.decisions.flatMap((one) => one.options.map((option) => String(option.first ?? '—'))));
    expect(root.querySelectorAll('.rr-plan tbody tr').length).toBe(report.plan.length + 2);
  });

  it('prints, saves a table, leads to each team and back', () => {
    const { model, asked } = aReportModel({}, { name: 'room-report' });
    const root = drawPage(model, <RoomReportScreen model={model} />);
    press(root, '印刷する');
    press(root, 'CSVで保存');
    press(root, '2卓');
    expect(model.page.value).toEqual({ name: 'team-report', team: 2 });
    press(root, '戻る');
    expect(model.page.value).toEqual({ name: 'console' });
    expect(asked).toEqual(['refresh', 'print', 'room-csv']);
  });

  it('says that it is being prepared until the archive has come', () => {
    const { model } = aReportModel({}, { name: 'room-report' });
    const root = drawPage(model, <RoomReportScreen model={{ ...model, archive: signal(null) }} />);
    expect(root.querySelector('main')?.textContent).toBe('報告書を用意しています。');
  });
});

describe('the report of a team on the screen', () => {
  it('tells the debrief first, and then the talk with the option the team chose', () => {
    const { model } = aReportModel({ people: [6] }, { name: 'team-report', team: 1 });
    const root = drawPage(model, <TeamReportScreen model={model} team={1} />);
    expect(root.querySelector('.db-print h1')?.textContent).not.toBe('');
    expect(root.querySelectorAll('.rr-chosen').length).toBe(10);
    expect(gaps.exec(root.textContent ?? '')?.[0] ?? null).toBeNull();
  });

  it('shows no count of an answer for fewer than five people', () => {
    const { model } = aReportModel({ people: [4] }, { name: 'team-report', team: 1 });
    const root = drawPage(model, <TeamReportScreen model={model} team={1} />);
    const values = [...root.querySelectorAll('.rr-options .sh-value')].map((one) => one.textContent);
    expect(new Set(values)).toEqual(new Set(['—']));
  });

  it('holds no commitment of anybody, which belong to the whole room', () => {
    const { model } = aReportModel({}, { name: 'team-report', team: 1 });
    const root = drawPage(model, <TeamReportScreen model={model} team={1} />);
    expect(root.textContent).not.toContain('連絡先の一覧を印刷して、机に貼る');
  });
});
