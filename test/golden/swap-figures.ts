import type { LengthId } from '#scenario/compiled.ts';
import { readCounter } from '#engine/counter.ts';
import type { Engine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { scoreState } from '#scoring/score.ts';
import { formatLocalMinute } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { playStyle } from '#test/support/styles.ts';
import { listStory } from './tell-story.ts';

/** One play without a fault and one with many: what a choice does may show in one of them alone. */
const bases = ['rule-book', 'typical'] as const;

/**
 * For every option of a play, what comes of taking it and answering all else by the rule book, or as is typical. Six
 * styles do not go through every option; with these lines next to nothing that an option does can change unseen. Pure.
 */
export function createSwapFigures(engine: Engine, ruleset: string, length: LengthId): Readonly<Record<string, string>> {
  const asked = (engine.scenario.lengths[length]?.decisions ?? []).flatMap((id) => engine.scenario.decisions[id] ?? []);
  const play = (player: Player) => playOne(engine, player, ruleset, length);
  const lines: Record<string, string> = {};
  for (const base of bases) {
    const usual = play(playStyle(base));
    lines[base] = `${usual.end} ${usual.story.join(' ')}`;
    for (const decision of asked) {
      for (const option of decision.options) {
        if (option.stance.includes(base)) continue;
        const { end, story } = play(
          (one, open) => open.find(({ id }) => one === decision && id === option.id) ?? playStyle(base)(one, open),
        );
        const comes = story.filter((one) => !usual.story.includes(one)).map((one) => `+${one}`);
        // What came at another time has its new time above; here stands what did not come at all.
        const missing = usual.story
          .map(nameOf)
          .filter((one) => !story.map(nameOf).includes(one))
          .map((one) => `-${one}`);
        lines[`${base}, but ${decision.id}.${option.id}`] = [end, ...comes, ...missing].join(' ');
      }
    }
  }
  return lines;
}

/** How a run ends, and all that it told and came to on the way. */
function playOne(
  engine: Engine,
  player: Player,
  ruleset: string,
  length: LengthId,
): { readonly end: string; readonly story: readonly string[] } {
  const { scenario } = engine;
  const { record, state } = playToEnd(engine, player, { seed: 'golden', ruleset, length });
  const { score } = scoreState(scenario, state);
  // As they are kept and not as they are shown: what is cut off at 100 could change unseen.
  const measures = Object.entries(state.measures).map(([id, value]) => `${id} ${value}`);
  const counters = Object.keys(scenario.counters).map((id) => `${id} ${readCounter(scenario, state, id)}`);
  const told = listStory(replay(engine, record).events);
  const duties = Object.entries(state.duties).map(([id, { status, metAt }]) => [id, status, ...toHour(metAt)].join('='));
  const milestones = Object.entries(state.milestones).map(([id, at]) => [id, ...toHour(at)].join('='));
  return {
    end: `${score.exact}, ${state.ending ?? ''}; ${[...measures, ...counters].join(', ')};`,
    story: [...told, ...duties, ...milestones],
  };
}

function toHour(minute: number | null): readonly string[] {
  return minute === null ? [] : [formatLocalMinute(minute)];
}

/** `published=2019-07-30T15:30` is about `published`. */
function nameOf(told: string): string {
  return told.split('=')[0] ?? told;
}
