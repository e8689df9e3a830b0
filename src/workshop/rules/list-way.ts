import type { CompiledBeat, CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { cutToLength } from '#engine/cut-to-length.ts';

/**
 * The way through every act that an agenda is planned by: the one with the most decisions, and of these the shortest, since what
 * befalls only some teams is paid for by the slack. Pure.
 */
export function listWay(scenario: CompiledScenario, length: LengthId): readonly CompiledBeat[] {
  const story = cutToLength(scenario, length);
  return story.acts.flatMap((act) => {
    const known = new Map<string, readonly CompiledBeat[]>();
    const follow = (id: string): readonly CompiledBeat[] => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const beat = story.beats[id];
      if (beat === undefined || beat.act !== act.id) return [];
      // A story that turns back on itself is not sound; here it is followed once.
      known.set(id, []);
      const nexts = beat.goto.map(({ to }) => follow(to));
      const mayEnd = !beat.goto.some(({ when }) => when === null);
      const [best] = (mayEnd ? [...nexts, []] : nexts).toSorted(
        (one, other) => countDecisions(other) - countDecisions(one) || one.length - other.length,
      );
      const way = [beat, ...(best ?? [])];
      known.set(id, way);
      return way;
    };
    return follow(act.first);
  });
}

function countDecisions(way: readonly CompiledBeat[]): number {
  return way.filter(({ decision }) => decision !== null).length;
}
