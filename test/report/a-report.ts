import { readdirSync, readFileSync } from 'node:fs';
import type { LengthId, ScenarioPack, Stance } from '#scenario/compiled.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { Confidence } from '#engine/state.ts';
import { createFormats } from '#i18n/format.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { createTranslator, type Words } from '#i18n/translate.ts';
import type { ReportInput } from '#report/report-input.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { loadScenario } from '#scenario/load.ts';
import { selectHouse } from '#session/select-house.ts';
import { loadSampleHouse } from '#test/support/house.ts';
import { playToEnd, type Player } from '#test/support/play.ts';

// By paths from the root and not by URLs: tests of components run as the browser's own code, where a URL is an asset.
const folders = { shipped: 'scenarios/hario-2019', small: 'test/support/small-scenario' } as const;
type Case = ReturnType<typeof openCase>;
const cases = new Map<string, Case>();
const words: Readonly<Record<string, Words>> = { ja: readWords('locales/ja'), en: readWords('locales/en') };

/** A kind of player: takes the option that carries the stance, else the first on offer. */
export function standing(stance: Stance): Player {
  return (_, open) => {
    const taken = open.find((one) => one.stance.includes(stance)) ?? open[0];
    if (taken === undefined) throw new Error('Violated assumption: an option is on offer.');
    return taken;
  };
}

interface ReportStory {
  /** The shipped scenario, or the small one, in which prices are paid. */
  readonly scenario?: keyof typeof folders;
  readonly stance?: Stance;
  readonly language?: 'ja' | 'en';
  readonly ruleset?: 'japan-2019' | 'japan-2025';
  readonly length?: LengthId;
  readonly confidence?: Confidence | null;
  /** Whether the company has brought its sample house file. */
  readonly house?: boolean;
}

const told = new Map<string, ReportInput>();

/** Everything a report of a scenario is worded from, after a run as told. The same story is played once. */
export function aReportInput(story: ReportStory = {}): ReportInput {
  const key = JSON.stringify(story);
  const known = told.get(key) ?? tell(story);
  told.set(key, known);
  return known;
}

function tell({
  scenario = 'shipped',
  stance = 'typical',
  language = 'ja',
  ruleset = 'japan-2019',
  length = 'express',
  confidence = 'high',
  house = false,
}: ReportStory): ReportInput {
  const { pack, engine } = cases.get(scenario) ?? openCase(folders[scenario]);
  cases.set(scenario, { pack, engine });
  const { record } = playToEnd(engine, standing(stance), { ruleset, length, confidence });
  const debrief = createDebrief(engine, record);
  if (debrief === null) throw new Error('Violated assumption: a finished run has a debrief.');
  const t = createTranslator({ language, words, marksGaps: true });
  return {
    debrief,
    logic: pack.logic,
    history: pack.history,
    sources: pack.sources,
    house: house ? selectHouse(loadSampleHouse(), pack.logic, ruleset) : null,
    t,
    formats: createFormats({ language, t, zone: 'Asia/Tokyo' }),
    texts: createScenarioTexts({ language, ruleset, files: pack.texts, marksGaps: true }),
    language,
    moment: { at: '2026-11-22T15:04:00+09:00', zone: 'Asia/Tokyo' },
  };
}

function openCase(folder: string): { readonly pack: ScenarioPack; readonly engine: Engine } {
  const loaded = loadScenario(new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])));
  if (!loaded.ok) throw new Error(`Violated assumption: ${folder} is sound.`);
  return { pack: loaded.pack, engine: createEngine(loaded.pack.logic) };
}

function readWords(folder: string): Words {
  return Object.fromEntries(
    readdirSync(folder).map((name): [string, object] => [name.replace('.json', ''), JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))]),
  );
}
