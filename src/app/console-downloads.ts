import type { ReadonlySignal } from '@preact/signals';
import type { Moment } from '#report/report-input.ts';
import type { ConsoleModel, ConsoleScenario } from '#ui/workshop/console-model.ts';
import type { WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import type { RoomReview } from '#workshop/rules/room-review.ts';
import type { Wording } from './wording.ts';

/** The code for looking back, fetched once. Rejects where it cannot be had. */
export function loadAftermath(): Promise<typeof import('./aftermath-core.ts')> {
  return import('./aftermath-core.ts');
}

/** What files are made of. */
interface DownloadsInput {
  readonly wording: Wording;
  readonly scenario: ReadonlySignal<ConsoleScenario | null>;
  readonly agenda: ReadonlySignal<Agenda | null>;
  readonly archive: ReadonlySignal<WorkshopArchive | null>;
  readonly review: ReadonlySignal<RoomReview | null>;
  refresh(): Promise<void>;
  offerFile(name: string, type: string, text: string): void;
  readMoment(): Moment;
}

type Kind = Parameters<ConsoleModel['download']>[0];

/** Hands files of a workshop over, each made of what the host says now. Rejects where the code for it cannot be fetched. */
export function createConsoleDownloads(input: DownloadsInput): (kind: Kind, team: number | null) => Promise<void> {
  const { wording, offerFile } = input;

  const offerRoomCsv = async (archive: WorkshopArchive): Promise<void> => {
    const [scenario, review] = [input.scenario.peek(), input.review.peek()];
    if (scenario === null || review === null) return;
    const [{ createRoomReport, writeRoomCsv }] = await Promise.all([loadAftermath(), wording.addLater()]);
    const { logic, texts, history, sources } = scenario;
    const report = createRoomReport({
      archive,
      review,
      logic,
      texts,
      history,
      sources,
      t: wording.t,
      formats: wording.formats.peek(),
      language: wording.language.peek(),
      moment: input.readMoment(),
    });
    offerFile(`workshop-${archive.code.toLowerCase()}.csv`, 'text/csv', writeRoomCsv(report, { t: wording.t }));
  };

  return async (kind, team) => {
    const [scenario, agenda] = [input.scenario.peek(), input.agenda.peek()];
    if (kind === 'msel-csv') {
      if (scenario !== null && agenda !== null) await offerMsel({ ...input, scenario, agenda });
      return;
    }
    await input.refresh();
    const archive = input.archive.peek();
    if (archive === null) return;
    const name = `workshop-${archive.code.toLowerCase()}`;
    if (kind === 'room-csv') await offerRoomCsv(archive);
    if (kind === 'archive') offerFile(`${name}.json`, 'application/json', `${JSON.stringify(archive, null, 2)}\n`);
    if (kind === 'record') {
      for (const { number, takes } of archive.teams.filter((one) => team === null || one.number === team)) {
        const [first] = takes;
        if (first !== undefined) offerFile(`${name}-team-${number}.json`, 'application/json', `${JSON.stringify(first.record, null, 2)}\n`);
      }
    }
  };
}

/** What the master list of events is made from. */
interface MselInput extends Pick<DownloadsInput, 'wording' | 'offerFile' | 'readMoment'> {
  readonly scenario: ConsoleScenario;
  readonly agenda: Agenda;
}

/** Hands the master list of events over. Rejects where the code for it cannot be fetched. */
export async function offerMsel({ wording, scenario, agenda, offerFile, readMoment }: MselInput): Promise<void> {
  const [{ createKit, writeMselCsv }] = await Promise.all([loadAftermath(), wording.addLater()]);
  const { logic, texts, sources } = scenario;
  const kit = createKit({
    logic,
    texts,
    sources,
    agenda,
    ruleset: texts.ruleset,
    t: wording.t,
    formats: wording.formats.peek(),
    language: wording.language.peek(),
    moment: readMoment(),
  });
  offerFile(`msel-${logic.id}.csv`, 'text/csv', writeMselCsv(kit, { t: wording.t, scenarioZone: logic.clock.zone }));
}
