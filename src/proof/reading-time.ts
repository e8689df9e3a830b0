import { createEngine } from '#engine/engine.ts';
import type { LengthId, ScenarioPack } from '#scenario/compiled.ts';
import { chooseUnit } from '#scenario/text-limits.ts';
import { createBots } from './bots.ts';
import { followReader, type ReadRun, type ReadText, type TextPlace } from './follow-reader.ts';
import { listPlays } from './prove.ts';
import { addMinutes, countRead, type Pastime, readingPace, type WayOfReading } from './reading-pace.ts';

/** A bot's run under one ruleset at one length, read in one language: the mean of several, for luck differs. */
export interface ReadingTime extends Pastime {
  readonly length: LengthId;
  readonly ruleset: string;
  readonly language: string;
  readonly bot: ReadBot;
  readonly minutes: Readonly<Record<WayOfReading, number>>;
}

/** What the library shows for a length read in one way, and what it takes. */
export interface LengthTime {
  readonly length: LengthId;
  readonly way: WayOfReading;
  /** `minutesAlone` or `minutesAloud`. */
  readonly shown: number;
  /** The mean of its best play over all languages and rulesets. */
  readonly minutes: number;
  readonly isWithin: boolean;
}

/** Whose runs are read: best play, and what most companies do. */
export const readBots = ['rule-book', 'typical'] as const;
export type ReadBot = (typeof readBots)[number];

const seeds = Array.from({ length: 12 }, (_, at) => `read-${at + 1}`);

/** How long a scenario takes to be read and played by one person: each length under each ruleset in each language. Pure. */
export function timeReading(pack: ScenarioPack): readonly ReadingTime[] {
  const engine = createEngine(pack.logic);
  const bots = createBots(pack);
  return listPlays(pack.logic).flatMap(({ ruleset, length }) =>
    readBots.flatMap((name) => {
      const bot = bots.find((one) => one.id === name);
      const runs = bot === undefined ? [] : seeds.map((seed) => followReader(engine, bot, { seed, ruleset, length }));
      return pack.logic.languages.map((language) => {
        const read = averageRuns(runs, (run) => countTexts(pack, run, { language, ruleset }));
        const pastime = { ...read, unit: chooseUnit(language) };
        return {
          length,
          ruleset,
          language,
          bot: name,
          ...pastime,
          minutes: { silent: addMinutes(pastime, 'silent'), aloud: addMinutes(pastime, 'aloud') },
        };
      });
    }),
  );
}

/** What the library shows for each length beside what it takes. Pure. */
export function compareShown({ logic }: Pick<ScenarioPack, 'logic'>, times: readonly ReadingTime[]): readonly LengthTime[] {
  return [...new Set(times.map(({ length }) => length))].flatMap((length) => {
    const best = times.filter((one) => one.length === length && one.bot === 'rule-book');
    const { minutesAlone = 0, minutesAloud } = logic.lengths[length] ?? {};
    const compare = (way: WayOfReading, shown: number): LengthTime => {
      const minutes = average(best.map((one) => one.minutes[way]));
      return { length, way, shown, minutes, isWithin: Math.abs(shown - minutes) <= readingPace.tolerance * minutes };
    };
    return [compare('silent', minutesAlone), ...(minutesAloud === undefined ? [] : [compare('aloud', minutesAloud)])];
  });
}

function averageRuns(runs: readonly ReadRun[], count: (run: ReadRun) => number): Omit<Pastime, 'unit'> {
  return {
    amount: average(runs.map(count)),
    quick: average(runs.map((run) => run.quick)),
    discuss: average(runs.map((run) => run.discuss)),
    turns: average(runs.map((run) => run.turns)),
  };
}

function countTexts(
  pack: ScenarioPack,
  { texts }: ReadRun,
  { language, ruleset }: { readonly language: string; readonly ruleset: string },
): number {
  return texts.reduce((sum, text) => sum + countRead(language, readText(pack.texts[language], text, ruleset)), 0);
}

function readText(file: unknown, places: ReadText, ruleset: string): string {
  return places.map((place) => findText(file, place, ruleset)).find((text) => text !== '') ?? '';
}

/** A text as the screen would show it under a ruleset; empty where there is none. */
function findText(file: unknown, place: TextPlace, ruleset: string): string {
  const entry = place.slice(0, -1).reduce<unknown>(stepInto, file);
  const field = place.at(-1) ?? '';
  const text = stepInto(entry, `${field}@${ruleset}`) ?? stepInto(entry, field);
  return typeof text === 'string' ? text : '';
}

function stepInto(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  const value: unknown = Reflect.get(node, key);
  return value;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
