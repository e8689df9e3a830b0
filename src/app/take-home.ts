import { nameFile } from '#report/write-json.ts';
import type { Moment } from '#report/report-input.ts';
import type { Desk } from './desk.ts';

/** Hands out what a player may take along: the record, or the debrief as a file. Nothing in name or content tells who played. */
export function createTakeHome(desk: Desk, readMoment: () => Moment): (kind: 'record' | 'csv' | 'json') => void {
  const { ports, board, flow, lessons, opened, play, wording } = desk;

  const offerRecord = (): void => {
    const run = play.run.peek();
    if (run === null) return;
    const { record } = flow.screen.peek().name === 'debrief' ? run.first : run.active;
    const day = readMoment().at.slice(0, 10);
    ports.offerFile(`${record.scenario.id}-record-${day}.json`, 'application/json', `${JSON.stringify(record, null, 2)}\n`);
  };

  const offerReport = async (kind: 'csv' | 'json'): Promise<void> => {
    const debrief = lessons.debrief.peek();
    const open = opened.open.peek();
    if (debrief === null || open === null) return;
    const moment = readMoment();
    const core = await lessons.fetch(open.key).catch(() => null);
    if (core === null) {
      board.post('app/offline', { retry: () => void offerReport(kind) });
      return;
    }
    const input = { ...open, debrief, t: wording.t, formats: wording.formats.peek(), language: wording.language.peek(), moment };
    const type = kind === 'csv' ? 'text/csv' : 'application/json';
    ports.offerFile(nameFile(debrief, moment.at, 'report', kind), type, core.writeReport(kind, input, play.commitment.peek()));
  };

  return (kind) => {
    if (kind === 'record') offerRecord();
    else void offerReport(kind);
  };
}
