import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { createEngine } from '#engine/engine.ts';
import type { Command, SessionState } from '#engine/state.ts';
import { createLuckyEngine } from '#proof/every-luck.ts';
import { explore } from '#proof/explore.ts';
import { foldExploration } from '#proof/fold.ts';
import { layOutCourse } from '#proof/course.ts';
import { listPlays } from '#proof/prove.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const { logic } = loadSmallScenario();
const commands: readonly Command[] = [
  { type: 'beat.continue' },
  ...Object.values(logic.decisions).flatMap(({ id, options }) =>
    options.map((option): Command => ({ type: 'decision.take', decision: id, option: option.id, confidence: null })),
  ),
];

/** Every luck of the small scenario: its slots by what they draw. */
const worlds = Object.entries(logic.slots).flatMap(([slot, { oneOf }]) => [null, ...oneOf].map((drawn) => ({ slot, drawn })));

/** What xstate/graph finds by walking the compiled machine, which it knows nothing of. */
function walk(settings: (typeof plays)[number]) {
  const beats = new Set<string>();
  const options = new Set<string>();
  const endings = new Set<string>();
  let paths = 0;
  for (const { drawn } of worlds) {
    const { machine } = createEngine(logic, () => drawn).cutTo(settings.length);
    const input = {
      input: { seed: 'any', settings },
      events: commands,
      serializeState: (snapshot: { value: unknown; context: { state: SessionState } }) =>
        JSON.stringify([snapshot.value, snapshot.context.state]),
    };
    for (const path of getShortestPaths(machine, input)) {
      const state: SessionState = path.state.context.state;
      beats.add(state.beat);
      for (const one of state.decided) options.add(`${one.decision}/${one.option}`);
      if (state.ending === null) continue;
      endings.add(state.ending);
      // A state holds all that was decided, so no two ways end in the same one.
      paths += 1;
    }
  }
  return { beats, options, endings, paths };
}

const plays = listPlays(logic);

describe('xstate/graph, walking the machine of the small scenario', () => {
  it.each(plays)(
    'comes to the beats, options, endings and as many ends as the proof under $ruleset, $length',
    (settings) => {
      const walked = walk(settings);
      const watches = logic.endings.map(({ id }, at) => ({
        ...{ beat: 'end' as const, name: id },
        conditions: logic.endings.slice(0, at + 1).map((one) => one.when),
      }));
      const explored = explore({
        ...{ lucky: createLuckyEngine(logic), course: layOutCourse(logic), settings, watches, maxStates: 1000 },
        isKept: (seen) => seen.startsWith('ending:'),
      });
      if ('tooLarge' in explored) throw new Error('Violated assumption: the small scenario has few states.');
      const named = (kind: string) =>
        [...explored.seen].flatMap((one) => (one.startsWith(kind) ? [one.slice(kind.length)] : [])).toSorted();

      expect(named('beat:')).toEqual([...walked.beats].toSorted());
      expect(named('option:')).toEqual([...walked.options].toSorted());
      expect(named('ending:')).toEqual([...walked.endings].toSorted());
      const { start } = foldExploration(explored, logic.lengths[settings.length]?.decisions ?? [], []);
      expect(start.paths).toBe(BigInt(walked.paths));
      expect(walked.paths).toBeGreaterThan(10);
    },
    60_000,
  );
});
