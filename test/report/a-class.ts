import type { SessionRecord } from '#engine/record.ts';
import type { Confidence } from '#engine/state.ts';
import { createFormats } from '#i18n/format.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { createTranslator } from '#i18n/translate.ts';
import type { ClassWords } from '#report/create-class-report.ts';
import type { MergeFile } from '#report/merge-read.ts';
import { type Merged, mergeRecords, type MergeScenario } from '#report/merge-records.ts';
import { readWords } from '#test/i18n/words.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { openShipped, shipped } from './a-workshop.ts';

type ShippedScenario = (typeof shipped)[number];
type Spoken = 'ja' | 'en';

const words = { ja: readWords('ja'), en: readWords('en') };
/** A shipped scenario whose records can be judged. */
export function aMergeScenario(id: ShippedScenario = 'hario-2019', language: Spoken = 'ja'): MergeScenario {
  const {
    engine,
    pack: { texts, sources },
  } = openShipped(id);
  return { engine, sources, textsOf: (ruleset) => createScenarioTexts({ language, ruleset, files: texts, marksGaps: true }) };
}

/** What reports on many records are worded with, at a fixed moment. */
export function someWords(language: Spoken = 'ja'): ClassWords {
  const t = createTranslator({ language, words, marksGaps: true });
  return {
    t,
    formats: createFormats({ language, t, zone: 'Asia/Tokyo' }),
    language,
    moment: { at: '2026-11-22T15:04:00+09:00', zone: 'Asia/Tokyo' },
  };
}

/** How somebody decides: the best or a harmful option everywhere, or the option of this place in the file. */
type Way = 'best' | 'harmful' | number;

interface RunStory {
  readonly scenario?: ShippedScenario;
  readonly way?: Way;
  readonly seed?: string;
  readonly ruleset?: string;
  readonly length?: 'express' | 'standard';
  readonly confidence?: Confidence | null;
  readonly played?: SessionRecord['played'] | null;
}

/** A finished run. */
export function aRecord(story: RunStory = {}): SessionRecord {
  const { engine } = aMergeScenario(story.scenario);
  const ruleset = story.ruleset ?? 'japan-2019';
  const player: Player = (decision, open) => {
    const wanted = story.way ?? 'best';
    const taken =
      typeof wanted === 'string'
        ? open.find((one) => one.rating[ruleset] === wanted)
        : open.find((one) => one.id === decision.options[wanted]?.id);
    const option = taken ?? open[0];
    if (option === undefined) throw new Error('Violated assumption: an option is on offer.');
    return option;
  };
  const { record } = playToEnd(engine, player, {
    ruleset,
    seed: story.seed ?? 'seed',
    length: story.length ?? 'express',
    confidence: story.confidence === undefined ? 'high' : story.confidence,
  });
  return story.played === null ? record : { ...record, played: story.played ?? { on: '2026-11-22', seconds: 1_325 } };
}

/** A file with one record. */
export function aFile(record: SessionRecord, name = 'record.json'): MergeFile {
  return { ok: true, name, runs: [{ record, people: 1, played: record.played ?? null }] };
}

/** So many people who decided in that way, each with luck of their own, as files. */
export function someFiles(count: number, story: RunStory = {}): readonly MergeFile[] {
  return Array.from({ length: count }, (_, at) => {
    const seed = `${JSON.stringify(story.way ?? 'best')}-${at}`;
    return aFile(aRecord({ ...story, seed }), `${seed}.json`);
  });
}

/** Files put together under the shipped rules. */
export function merge(files: readonly MergeFile[], language: Spoken = 'ja', passMark: number | null = null): Merged {
  return mergeRecords({ files, scenarios: new Map(shipped.map((id) => [id, aMergeScenario(id, language)])), passMark });
}
