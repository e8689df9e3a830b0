import { createEngine } from '#engine/engine.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { type Course, layOutCourse } from './course.ts';
import { createLuckyEngine } from './every-luck.ts';
import { explore } from './explore.ts';
import { limits } from './limits.ts';
import type { Observable } from './observables.ts';
import type { ProvenPlay } from './prove-play.ts';
import { sampleRuns } from './sample.ts';

/** Something that no run of the plays comes to, or of which that could not be proven because there are too many states. */
export interface Unseen {
  readonly observable: Observable;
  readonly isProven: boolean;
}

/**
 * Looks in some plays for what they have not shown. What is found is added to `seen`. Nothing is said of what stands within
 * something unseen.
 */
export type Search = (plays: readonly ProvenPlay[], wanted: readonly Observable[], seen: Set<string>) => readonly Unseen[];

/**
 * What merged states do not show by themselves is looked for: first in runs at random, then, one thing at a time, by
 * following the course once more with everything on which that thing hangs kept apart.
 */
export function createSearch(logic: CompiledScenario, maxStates: number): Search {
  const engine = createEngine(logic);
  const lucky = createLuckyEngine(logic);
  const courses = new Map<LengthId, Course>();
  const courseOf = (length: LengthId): Course => {
    const course = courses.get(length) ?? layOutCourse(lucky.engine.cutTo(length).scenario);
    courses.set(length, course);
    return course;
  };

  return (plays, wanted, seen) => {
    const isUnseen = (one: Observable): boolean => !seen.has(one.id);
    for (const { play } of plays) {
      if (!wanted.some(isUnseen)) return [];
      // A play that was too large has been sampled already.
      if (!play.followed.exhaustive) continue;
      for (const id of sampleRuns(engine, play, limits.samples).seen) seen.add(id);
    }
    return wanted.filter(isUnseen).flatMap((one): readonly Unseen[] => {
      if (one.within.some((id) => !seen.has(id))) return [];
      let isProven = true;
      for (const { play } of plays) {
        if (one.rulesets !== null && !one.rulesets.includes(play.ruleset)) continue;
        // The course itself was followed already; where it was too large nothing can be claimed.
        if (one.watch === null || !play.followed.exhaustive) {
          isProven &&= play.followed.exhaustive;
          continue;
        }
        const { ruleset, length } = play;
        const course = courseOf(length);
        if (isLeftOut(course.scenario, one.watch.beat)) continue;
        const explored = explore({
          lucky,
          course,
          settings: { ruleset, length },
          watches: [one.watch],
          maxStates,
          isKept: (id) => id === one.id,
          isEnough: (found) => found.has(one.id),
        });
        if ('tooLarge' in explored) {
          isProven = false;
          continue;
        }
        for (const id of explored.seen) seen.add(id);
        if (explored.seen.has(one.id)) return [];
      }
      return [{ observable: one, isProven }];
    });
  };
}

function isLeftOut({ beats }: CompiledScenario, beat: string | null): boolean {
  return beat !== null && beat !== 'end' && beats[beat] === undefined;
}
