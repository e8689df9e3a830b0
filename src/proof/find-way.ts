import { drawBySeed } from '#engine/draw-slot.ts';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord, SessionSettings } from '#engine/record.ts';
import type { Command, SessionState } from '#engine/state.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { type Course, layOutCourse, listCaused } from './course.ts';
import { createLuckyEngine, type Luck } from './every-luck.ts';
import { explore, type Way } from './explore.ts';
import { limits } from './limits.ts';
import { nameCaused, type Watch } from './relevance.ts';
import { findOpenDecision } from './step.ts';

/** A moment of a run: on entry of a beat, with these flags set or not set. */
export interface Goal {
  readonly beat: string;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** A record that leads to a goal, or why there is none. */
export type FoundWay =
  | { readonly ok: true; readonly record: SessionRecord }
  /** `impossible` is proven; `not-searched`: there are too many states to follow, so nothing is claimed. */
  | { readonly ok: false; readonly reason: 'impossible' | 'not-searched' };

/**
 * Finds a real run, choices and luck, that stands at a beat with the wanted flags. Pure: the same question gives the
 * same record. The first way found in the order of the file is given, not the likeliest.
 */
export function findWay(scenario: CompiledScenario, settings: SessionSettings, goal: Goal): FoundWay {
  const lucky = createLuckyEngine(scenario);
  const course = layOutCourse(lucky.engine.cutTo(settings.length).scenario);
  // A length that leaves the beat out passes it.
  if (course.scenario.beats[goal.beat] === undefined) return { ok: false, reason: 'impossible' };
  const flags: Watch = { beat: goal.beat, name: 'goal', conditions: Object.keys(goal.flags).map((flag) => ({ flag })) };
  const { onEntry, waiting } = listArrivals(course, settings, goal.beat);
  const search = (watches: readonly Watch[]) => searchWay({ lucky, course, settings, watches }, goal);
  // What arrives on entry mostly tells; to look out for all that may be waiting as well takes far more states.
  const quick = search([flags, ...onEntry]);
  const { way, isWhole } = quick.way !== null || waiting.length === 0 ? quick : search([flags, ...onEntry, ...waiting]);
  if (way === null) return { ok: false, reason: isWhole ? 'impossible' : 'not-searched' };
  const record = playWay(scenario, settings, way, goal);
  return record === null ? { ok: false, reason: 'not-searched' } : { ok: true, record };
}

/** The first way to a goal among the states that the watches tell apart, and whether all of those were followed. Pure. */
function searchWay(
  exploring: Pick<Parameters<typeof explore>[0], 'lucky' | 'course' | 'settings' | 'watches'>,
  goal: Goal,
): { readonly way: Way | null; readonly isWhole: boolean } {
  let way: Way | null = null;
  const explored = explore({
    ...exploring,
    maxStates: limits.states,
    lookOut: (state, here) => {
      if (way === null && isAt(state, goal)) way = here;
    },
    isEnough: () => way !== null,
  });
  return { way, isWhole: !('tooLarge' in explored) };
}

/**
 * Whatever decides whether a run stops at a beat: one on which nothing arrives and nothing is asked is passed over, and
 * nobody can stand there. Nothing needs to be looked out for where a run is sure to stop. Pure.
 */
function listArrivals(
  { scenario, order }: Course,
  { length }: SessionSettings,
  beat: string,
): { readonly onEntry: readonly Watch[]; readonly waiting: readonly Watch[] } {
  const declared = scenario.beats[beat];
  const isAsked = declared?.decision !== null && scenario.lengths[length]?.decisions.includes(declared?.decision ?? '') === true;
  if (declared === undefined || isAsked || declared.injects.some((one) => one.when === null)) return { onEntry: [], waiting: [] };
  const turning = Object.values(scenario.slots).flatMap((slot) => (slot.beat === beat ? slot.oneOf : []));
  const onEntry = [...declared.injects, ...turning.map((id) => scenario.complications[id])];
  const caused = listCaused(scenario, order).filter(({ consequence }) => consequence.after !== null);
  return {
    onEntry: [{ beat, name: 'goal', conditions: onEntry.map((one) => one?.when ?? null) }],
    waiting: [
      ...caused.map((one): Watch => ({ beat: null, name: 'goal', conditions: [one.consequence.when], pending: nameCaused(one) })),
      ...Object.values(scenario.duties).map((duty): Watch => ({ beat: null, name: 'goal', conditions: [], duty: duty.id })),
    ],
  };
}

function isAt(state: SessionState, { beat, flags }: Goal): boolean {
  if (state.beat !== beat || (state.phase !== 'deciding' && state.phase !== 'reading')) return false;
  return Object.entries(flags).every(([flag, isSet]) => (state.flags[flag] === true) === isSet);
}

/** The record of a way up to its goal, on a seed whose luck is the way's; null where no seed was found that has it. Pure. */
function playWay(scenario: CompiledScenario, settings: SessionSettings, way: Way, goal: Goal): SessionRecord | null {
  const { options, luck } = unrollWay(way);
  const seed = findSeed(scenario, luck);
  if (seed === null) return null;
  const engine = createEngine(scenario);
  const commands: Command[] = [];
  let { state } = engine.start({ seed, settings });
  const play = (command: Command): void => {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`A proven way cannot be played: ${command.type} at ${state.beat} (${outcome.code}).`);
    commands.push(command);
    state = outcome.state;
  };
  for (const option of options) {
    while (state.phase !== 'deciding') play({ type: 'beat.continue' });
    const decision = findOpenDecision(scenario, state)?.decision.id ?? '';
    play({ type: 'decision.take', decision, option, confidence: null });
  }
  while (!isAt(state, goal)) play({ type: 'beat.continue' });
  const { id, version, hash } = scenario;
  return { format: 1, scenario: { id, version, hash }, seed, settings, commands };
}

/** The options taken on a way, first to last, and everything that luck did on it. */
function unrollWay(last: Way): { readonly options: readonly string[]; readonly luck: Luck } {
  const options: string[] = [];
  let luck: Luck = {};
  for (let way: Way | null = last; way !== null; way = way.from?.node.sums.get(way.from.sums)?.way ?? null) {
    if (way.option !== null) options.push(way.option.id);
    luck = { ...way.luck, ...luck };
  }
  return { options: options.toReversed(), luck };
}

/** So many seeds are tried: with a dozen slots the rarest luck turns up once in some hundred thousand. */
const triedSeeds = 500_000;

/** The first seed of a row of plain ones that draws what a way met; null where none of them does. Pure. */
function findSeed(scenario: CompiledScenario, luck: Luck): string | null {
  const wanted = Object.entries(luck);
  for (let at = 1; at <= triedSeeds; at += 1) {
    const seed = `way-${at}`;
    const fits = wanted.every(([slot, drawn]) => {
      const declared = scenario.slots[slot];
      return declared === undefined || drawBySeed(seed, slot, declared) === drawn;
    });
    if (fits) return seed;
  }
  return null;
}
