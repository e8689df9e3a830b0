import type { Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { Command, SessionEvent } from '#engine/state.ts';
import type { CompiledBeat, CompiledScenario, LengthId } from '#scenario/compiled.ts';
import type { RunInput } from '#scoring/play-by-rule.ts';
import type { Bot } from './bot.ts';
import { playRun } from './simulation-run.ts';

/** A text by its place in a text file. */
export type TextPlace = readonly [section: string, id: string, ...fields: string[]];

/** A text that has to be read: the one at the first of these places that holds one. */
export type ReadText = readonly [TextPlace, ...TextPlace[]];

/** What a player meets from the first act to the ending. */
export interface ReadRun {
  /** Every text that has to be read, in order; never the reasons, which wait for the debrief. */
  readonly texts: readonly ReadText[];
  readonly quick: number;
  readonly discuss: number;
  readonly turns: number;
}

/**
 * Plays a run as a bot would, and notes what its player has to read and do. Pure.
 *
 * @throws as `playRun` does
 */
export function followReader(whole: Engine, bot: Bot, run: RunInput): ReadRun {
  const engine = whole.cutTo(run.length);
  const { scenario } = engine;
  const chosen = new Map(playRun(whole, bot, run).decided.map(({ decision, option }) => [decision, option]));
  let { state, events } = engine.start({ seed: run.seed, settings: { ruleset: run.ruleset, length: run.length } });
  const texts = events.flatMap((event) => listTexts(scenario, event));
  const paces = { quick: 0, discuss: 0 };
  let turns = countPapers(events);
  while (state.phase !== 'ended') {
    const id = state.phase === 'deciding' ? (scenario.beats[state.beat]?.decision ?? '') : '';
    const decision = scenario.decisions[id];
    let command: Command = { type: 'beat.continue' };
    if (decision !== undefined) {
      const { beat } = state;
      const open = decision.options.filter((option) => isOptionOpen(scenario, state, id, option.id));
      texts.push([['decisions', id, 'question']], [['decisions', id, 'context']]);
      for (const option of open) for (const field of ['label', 'note']) texts.push([['decisions', id, 'options', option.id, field]]);
      paces[choosePace(scenario, run.length, beat)] += 1;
      command = { type: 'decision.take', decision: id, option: chosen.get(id) ?? '', confidence: null };
    }
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`What was played once can be played again, but ${outcome.code}.`);
    ({ state, events } = outcome);
    texts.push(...events.flatMap((event) => listTexts(scenario, event)));
    turns += 1 + countPapers(events);
  }
  return { texts, ...paces, turns };
}

/** Papers come one to a page; what is left of them stands beside the decision. */
function countPapers(events: readonly SessionEvent[]): number {
  const papers = ['inject.arrived', 'complication.turned', 'consequence.arrived', 'duty.missed'];
  return Math.max(0, events.filter(({ type }) => papers.includes(type)).length - 1);
}

/** As the agenda of the length's own room has it; whoever sits alone with a hard question thinks as long. */
function choosePace({ beats, decisions, lengths }: CompiledScenario, length: LengthId, beat: CompiledBeat['id']): 'quick' | 'discuss' {
  return decisions[beats[beat]?.decision ?? '']?.pace[`${lengths[length]?.minutesRoom ?? ''}`] ?? 'discuss';
}

function listTexts(scenario: CompiledScenario, event: SessionEvent): readonly ReadText[] {
  const fields = (section: string, id: string, ...names: readonly string[]) => names.map((name): ReadText => [[section, id, name]]);
  switch (event.type) {
    case 'beat.entered':
      return fields('beats', event.beat, 'place');
    case 'inject.arrived':
      return [nameSender(scenario, event.inject), ...fields('injects', event.inject, 'title', 'body', 'tail')];
    case 'complication.turned':
      return fields('complications', event.complication, 'title', 'body');
    case 'decision.taken':
      return [[['decisions', event.decision, 'options', event.option, 'consequence']]];
    case 'consequence.arrived':
      return fields('consequences', event.consequence, 'title', 'body');
    case 'duty.missed':
      return fields('duties', event.duty, 'name', 'missed');
    case 'act.ended':
      return fields('acts', event.act, 'name', 'headline', 'closing');
    default:
      return [];
  }
}

/** A paper may say for itself who sends it. */
function nameSender({ beats }: CompiledScenario, inject: string): ReadText {
  const from = Object.values(beats)
    .flatMap(({ injects }) => injects)
    .find(({ id }) => id === inject)?.from;
  return [
    ['injects', inject, 'from'],
    ['roles', from ?? '', 'name'],
    ['parties', from ?? '', 'name'],
  ];
}
