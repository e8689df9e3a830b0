import { readdirSync, readFileSync } from 'node:fs';
import type { Rating, ScenarioPack } from '#scenario/compiled.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { orderOptions, slotPatterns } from '#engine/option-order.ts';
import { createFormats } from '#i18n/format.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { createTranslator, type Words } from '#i18n/translate.ts';
import type { KitInput } from '#report/kit-input.ts';
import type { RoomInput } from '#report/room-input.ts';
import { loadScenario } from '#scenario/load.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import type { ArchivedRound, ArchivedTeam, WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import type { AgendaPreset } from '#workshop/protocol/words.ts';
import { planAgenda } from '#workshop/rules/plan-agenda.ts';
import { reviewRoom } from '#workshop/rules/review-room.ts';

export const shipped = ['hario-2019', 'hario-2019-desk', 'ekinet-2020'] as const;
type Shipped = (typeof shipped)[number];
type Language = 'ja' | 'en';

const moment = { at: '2026-11-22T15:04:00+09:00', zone: 'Asia/Tokyo' };
const startedAt = Date.parse('2026-11-22T13:00:00Z');
const words: Readonly<Record<string, Words>> = { ja: readWords('ja'), en: readWords('en') };
const opened = new Map<string, { readonly pack: ScenarioPack; readonly engine: Engine }>();

/** A shipped scenario with its rules; opened once. */
export function openShipped(scenario: Shipped): { readonly pack: ScenarioPack; readonly engine: Engine } {
  const known = opened.get(scenario);
  if (known !== undefined) return known;
  const folder = `scenarios/${scenario}`;
  const loaded = loadScenario(new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])));
  if (!loaded.ok) throw new Error(`Violated assumption: ${folder} is sound.`);
  const found = { pack: loaded.pack, engine: createEngine(loaded.pack.logic) };
  opened.set(scenario, found);
  return found;
}

interface KitStory {
  readonly scenario?: Shipped;
  readonly language?: Language;
  readonly preset?: AgendaPreset;
  readonly ruleset?: string;
}

/** Everything the kit of a shipped scenario is worded from. */
export function aKitInput({ scenario = 'hario-2019', language = 'ja', preset = '60', ruleset = 'japan-2019' }: KitStory = {}): KitInput {
  const { pack } = openShipped(scenario);
  return { ...aWording(pack, language, ruleset), agenda: planAgenda(pack.logic, preset), ruleset };
}

export interface RoomStory {
  readonly language?: Language;
  /** How many people sit at each team. */
  readonly people?: readonly number[];
  /** What the teams take: the rating they go for, in the order of the teams. */
  readonly ratings?: readonly Rating[];
  /** Facts that nobody told, by team. */
  readonly silent?: readonly number[];
  readonly change?: (archive: WorkshopArchive) => WorkshopArchive;
}

/** Everything the reports of a workshop are worded from, after it was played as told. */
export function aRoomInput(story: RoomStory = {}): RoomInput {
  const { pack, engine } = openShipped('hario-2019');
  const archive = anArchive(story);
  return {
    ...aWording(pack, story.language ?? 'ja', archive.setup.ruleset),
    archive,
    review: reviewRoom(engine, archive),
    history: pack.history,
  };
}

/** What is left of a workshop with the shipped case in its shortest length. */
export function anArchive({ people = [6, 5], ratings = ['best', 'weak'], silent = [], change }: RoomStory = {}): WorkshopArchive {
  const { pack, engine } = openShipped('hario-2019');
  const { id, version, hash } = pack.logic;
  const archive: WorkshopArchive = {
    format: 1,
    code: 'K7MP2X',
    setup: {
      mode: 'phones',
      scenario: { id, version, hash },
      ruleset: 'japan-2019',
      preset: '60',
      length: 'express',
      pace: {},
      seed: 'seed',
      language: 'ja',
      teams: people.length,
      roles: 'dealt',
      confidence: true,
      timer: null,
      showsTeams: true,
      people: null,
    },
    createdAt: startedAt - 600_000,
    startedAt,
    endedAt: startedAt + 3_600_000,
    teams: people.map((count, at) => aTeam(engine, at + 1, count, ratings[at % ratings.length] ?? 'best', silent)),
    observations: [
      {
        at: startedAt + 60_000,
        now: pack.logic.clock.start,
        team: 1,
        tag: 'well',
        text: '決める人をすぐに電話で定めた',
        by: 'facilitator',
      },
      { at: startedAt + 120_000, now: null, team: null, tag: 'danger', text: '証拠を待つ空気があった', by: 'observer' },
    ],
    parked: [{ at: startedAt, text: '保険で補償される範囲', done: false }],
    hotWash: {
      well: ['法務がすぐ記録を取りはじめた'],
      change: [{ issue: '停止を決める人がいない', action: '代わりの人を二人決める', owner: 'ネットショップ責任者', due: '12月12日' }],
    },
    commitments: ['連絡先の一覧を印刷して、机に貼る'],
    log: [],
  };
  return change === undefined ? archive : change(archive);
}

function aTeam(engine: Engine, number: number, people: number, rating: Rating, silent: readonly number[]): ArchivedTeam {
  const { record } = playToEnd(engine, goingFor(rating), { ruleset: 'japan-2019', length: 'express', confidence: 'high' });
  const rounds = record.commands.flatMap((command): readonly ArchivedRound[] => {
    if (command.type !== 'decision.take') return [];
    const all = engine.scenario.decisions[command.decision]?.options.map((one) => one.id) ?? [];
    const shown = orderOptions('seed', command.decision, all);
    const other = shown.find((one) => one !== command.option) ?? command.option;
    return [
      {
        decision: command.decision,
        take: 1,
        first: spread(shown, { [command.option]: people - 2, [other]: 2 }),
        second: spread(shown, { [command.option]: people - 1, [other]: 1 }),
        moved: people < 5 ? null : { towards: 1, away: 0, level: people - 1 },
        option: command.option,
        by: 'spokesperson',
        reason: null,
        facts: [
          { role: 'it', said: !silent.includes(number) },
          { role: 'president', said: null },
        ],
        minutes: 5,
      },
    ];
  });
  return { number, people, takes: [{ record, from: null, reason: null }], rounds };
}

/** A player that takes the first option of a rating that is on offer, else the best there is. */
export function goingFor(rating: Rating): Player {
  return (_, open) => {
    const rated = (wanted: Rating) => open.find((one) => one.rating['japan-2019'] === wanted);
    const taken = rated(rating) ?? rated('best') ?? open[0];
    if (taken === undefined) throw new Error('Violated assumption: an option is on offer.');
    return taken;
  };
}

/** Answers as the host counts them: everybody sure, and no confidence of fewer than five. */
export function spread(shown: readonly string[], counts: Readonly<Record<string, number>>): Distribution {
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return {
    count,
    options: shown.flatMap((option, at) => {
      const slot = slotPatterns[at];
      const own = counts[option] ?? 0;
      return slot === undefined ? [] : [{ option, slot, count: own, confidence: count < 5 ? null : { high: own, medium: 0, low: 0 } }];
    }),
    none: null,
    sure: null,
  };
}

function aWording(pack: ScenarioPack, language: Language, ruleset: string) {
  const t = createTranslator({ language, words, marksGaps: true });
  return {
    logic: pack.logic,
    sources: pack.sources,
    t,
    formats: createFormats({ language, t, zone: 'Asia/Tokyo' }),
    texts: createScenarioTexts({ language, ruleset, files: pack.texts, marksGaps: true }),
    language,
    moment,
  };
}

function readWords(language: Language): Words {
  const folder = `locales/${language}`;
  return Object.fromEntries(
    readdirSync(folder).map((name): [string, object] => [name.replace('.json', ''), JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))]),
  );
}
