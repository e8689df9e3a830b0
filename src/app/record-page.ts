import { batch, signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import { mergeRecords, listAskedScenarios, type Merged, type MergeScenario } from '#report/merge-records.ts';
import { type MergeFile, readMergeFile } from '#report/merge-read.ts';
import type { Moment } from '#report/report-input.ts';
import type { Logger } from '#session/ports.ts';
import { mostFiles, type RecordNotice, type RecordPageModel } from '#ui/training/record-model.ts';
import type { LoadWhole, WholeScenario } from './whole-scenario.ts';
import type { Wording } from './wording.ts';

/** What the page that puts records together needs of the world. */
export interface RecordWorld {
  /** Ids of the scenarios that can be had. */
  readonly scenarios: readonly string[];
  readonly loadWhole: LoadWhole;
  readonly wording: Wording;
  readonly logger: Logger;
  readonly zone: string;
  readonly looks: RecordPageModel['looks'];
  keepLanguage(id: string): void;
  readMoment(): Moment;
  print(): void;
  offerFile(name: string, type: string, text: string): void;
}

/** No record and no archive comes near this; what is larger is not even read. */
const largestBytes = 20_000_000;

/** Everything on the page that puts records together. Files stay in its memory and nowhere else. */
export function createRecordPage(world: RecordWorld): RecordPageModel {
  const { wording, logger } = world;
  const isReading = signal(false);
  const merged = signal<Merged | null>(null);
  const notice = signal<RecordNotice | null>(null);
  const opened = new Map<string, WholeScenario>();
  let files: readonly MergeFile[] = [];
  /** What is brought while other files are being read waits for its turn. */
  let turn: Promise<void> = Promise.resolve();
  let round = 0;

  const openScenarios = async (ids: readonly string[]): Promise<void> => {
    const known = ids.filter((id) => world.scenarios.includes(id) && !opened.has(id));
    await Promise.all(known.map(async (id) => opened.set(id, await world.loadWhole(id, wording.language.peek()))));
  };

  const mergeAll = (all: readonly MergeFile[]): Merged => {
    const scenarios = new Map([...opened].map(([id, whole]): readonly [string, MergeScenario] => [id, toMergeScenario(whole)]));
    return mergeRecords({ files: all, scenarios, passMark: null });
  };

  const toMergeScenario = (whole: WholeScenario): MergeScenario => ({
    engine: whole.engine,
    sources: whole.sources,
    textsOf: (ruleset) => whole.texts(wording.language.value, ruleset),
  });

  const add = async (brought: readonly File[], mine: number): Promise<void> => {
    if (mine !== round) return;
    const count = files.length + brought.length;
    if (count > mostFiles) {
      notice.value = { code: 'too-many', files: count };
      return;
    }
    isReading.value = true;
    try {
      const all = [...files, ...(await Promise.all(brought.map((file) => readFile(file, world.zone))))];
      await openScenarios(listAskedScenarios(all));
      if (mine !== round) return;
      files = all;
      batch(() => {
        notice.value = null;
        merged.value = mergeAll(all);
      });
    } catch (problem) {
      logger.warn('record/not-fetched', { problem: String(problem) });
      notice.value = { code: 'not-fetched' };
    } finally {
      isReading.value = false;
    }
  };

  const speak = async (next: Language): Promise<void> => {
    try {
      await Promise.all([wording.fetch(next), ...[...opened.values()].map((whole) => whole.speak(next))]);
    } catch (problem) {
      logger.warn('record/not-fetched', { problem: String(problem) });
      notice.value = { code: 'not-fetched' };
      return;
    }
    wording.speak(next);
    world.keepLanguage(next);
  };

  return {
    t: wording.t,
    language: wording.language,
    formats: wording.formats,
    looks: world.looks,
    isReading,
    merged,
    notice,
    bring(brought) {
      const mine = round;
      turn = turn.then(() => add(brought, mine));
    },
    clear() {
      round += 1;
      files = [];
      batch(() => {
        merged.value = null;
        notice.value = null;
      });
    },
    setLanguage: (next) => void speak(next),
    readMoment: world.readMoment,
    print: world.print,
    handOver: world.offerFile,
  };
}

/** A folder, or a file that has gone meanwhile, cannot be read. */
async function readFile(file: File, zone: string): Promise<MergeFile> {
  if (file.size > largestBytes) return { ok: false, name: file.name, fault: 'record/too-large' };
  const text = await file.text().catch(() => '');
  return readMergeFile(file.name, text, zone);
}
