import { performance } from 'node:perf_hooks';
import { Compiler } from 'inkjs/full';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { drawBySeed } from '#engine/draw-slot.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { Command } from '#engine/state.ts';
import { createBots } from '#proof/bots.ts';
import { playRun } from '#proof/simulation-run.ts';
import { loadLargeScenario } from '#test/support/large-scenario.ts';
import { complicationName, exportInk } from './export-ink.ts';
import type { Figure } from './figure.ts';

type InkStory = ReturnType<InstanceType<typeof Compiler>['Compile']>;

const runs = 100;
const rounds = 8;
const ruleset = 'japan-2025';

/** One run as both engines play it: what turns up, what is on offer at each decision, and what is chosen. */
interface Play {
  readonly seed: string;
  readonly commands: readonly Command[];
  readonly decisions: readonly { readonly offered: readonly string[]; readonly chosen: string }[];
  readonly complications: readonly string[];
}

/**
 * The same decision graph of 30 decisions and the same choices in our engine and in inkjs, by turns. Ours keeps a clock,
 * flows, duties and delays besides, and gives a new state after each command; ink keeps one story and its text, and
 * counts its visits. What is told is decisions carried out per second, starting a run included.
 */
export function measureInk(): readonly Figure[] {
  const pack = loadLargeScenario();
  const engine = createEngine(pack.logic);
  const [bot] = createBots(pack);
  if (bot === undefined) throw new Error('Violated assumption: there are bots.');
  const plays = Array.from({ length: runs }, (_, at) => {
    const input = { seed: `ink-${at}`, ruleset, length: 'full' } as const;
    return recordPlay(
      engine,
      input.seed,
      playRun(engine, bot, input).decided.map((one) => one.option),
    );
  });
  const story = new Compiler(exportInk(pack.logic)).Compile();
  const indices = plays.map((play) => findIndices(story, pack.logic, play));
  const decisions = plays.reduce((sum, play) => sum + play.decisions.length, 0);
  const times = Array.from({ length: rounds }, () => ({
    ours: time(() => plays.forEach((play) => playOurs(engine, play))),
    ink: time(() => plays.forEach((play, at) => playInk(story, pack.logic, play, indices[at] ?? []))),
  }));
  // The first rounds warm the compiler up; the quickest is the one that other programs disturbed least.
  const [ours, ink] = [Math.min(...times.map((one) => one.ours)), Math.min(...times.map((one) => one.ink))];
  return [
    { id: 'same-graph-decisions-per-second-ours', value: decisions / ours, unit: 'decisions/s', limit: null },
    { id: 'same-graph-decisions-per-second-inkjs', value: decisions / ink, unit: 'decisions/s', limit: null },
  ];
}

function recordPlay(engine: Engine, seed: string, chosen: readonly string[]): Play {
  const { scenario } = engine;
  const commands: Command[] = [];
  const decisions: { offered: readonly string[]; chosen: string }[] = [];
  let { state } = engine.start({ seed, settings: { ruleset, length: 'full' } });
  while (state.phase !== 'ended') {
    const decision = state.phase === 'deciding' ? scenario.decisions[scenario.beats[state.beat]?.decision ?? ''] : undefined;
    const option = chosen[decisions.length] ?? '';
    if (decision !== undefined) {
      const open = decision.options.filter((one) => isOptionOpen(scenario, state, decision.id, one.id));
      decisions.push({ offered: open.map((one) => one.id), chosen: option });
    }
    const command: Command =
      decision === undefined ? { type: 'beat.continue' } : { type: 'decision.take', decision: decision.id, option, confidence: null };
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`Violated assumption: what was played can be played again, not ${outcome.code}.`);
    commands.push(command);
    state = outcome.state;
  }
  const complications = Object.entries(scenario.slots).flatMap(([slot, declared]) => drawBySeed(seed, slot, declared) ?? []);
  return { seed, commands, decisions, complications };
}

/** Where each choice stands in ink's list; throws where ink does not offer what we offer, so that the same graph is compared. */
function findIndices(story: InkStory, scenario: CompiledScenario, play: Play): readonly number[] {
  const indices = play.decisions.map(({ offered, chosen }, at) => {
    if (at === 0) beginInk(story, scenario, play);
    story.ContinueMaximally();
    const texts = story.currentChoices.map((choice) => choice.text);
    if (texts.join() !== offered.join()) {
      throw new Error(`Violated assumption: ink offers ${offered.join()} at decision ${at + 1} of ${play.seed}, not ${texts.join()}.`);
    }
    const index = texts.indexOf(chosen);
    story.ChooseChoiceIndex(index);
    return index;
  });
  story.ContinueMaximally();
  if (story.currentChoices.length > 0) throw new Error('Violated assumption: ink has asked as many decisions as we have.');
  return indices;
}

function playOurs(engine: Engine, { seed, commands }: Play): void {
  let { state } = engine.start({ seed, settings: { ruleset, length: 'full' } });
  for (const command of commands) state = engine.apply(state, command).state;
}

function playInk(story: InkStory, scenario: CompiledScenario, play: Play, indices: readonly number[]): void {
  beginInk(story, scenario, play);
  for (const index of indices) {
    story.ContinueMaximally();
    story.ChooseChoiceIndex(index);
  }
  story.ContinueMaximally();
}

function beginInk(story: InkStory, scenario: CompiledScenario, { complications }: Play): void {
  story.ResetState();
  story.variablesState.$('ruleset', ruleset);
  for (const id of Object.keys(scenario.complications)) story.variablesState.$(complicationName(id), complications.includes(id));
}

/** Seconds that a piece of work takes. */
function time(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}
