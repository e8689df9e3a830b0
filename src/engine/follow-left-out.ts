import { joinAll, negate, resolveCondition, type Known, type Resolved } from './resolve-condition.ts';
import type { Condition } from '#scenario/schema.ts';

/** Where a story goes from a beat: tried in order; where none holds the act ends. */
export type Rules = readonly { readonly to: string; readonly when: Condition | null }[];

/** The beats of a story as one length sees them. */
export interface LeftOut {
  /** Whether the length leaves a beat out. */
  isLeftOut(beat: string): boolean;
  rulesOf(beat: string): Rules;
  readonly known: Known;
}

/**
 * The rules of a beat as a length follows them: one that leads to a beat outside the length leads at once to where that
 * beat leads, and ends the act where that beat would end it. Pure; beats must not lead in a circle.
 */
export function followLeftOut(story: LeftOut): (beat: string) => Rules {
  const following = new Following(story);
  return (beat) => following.follow(beat);
}

/** Drops rules that are never tried, and conditions that decide nothing. Pure. */
export function tidyRules(rules: readonly { readonly to: string; readonly when: Resolved }[]): Rules {
  const tidy: { readonly to: string; readonly when: Condition | null }[] = [];
  for (const { to, when } of rules) {
    if (when === false) continue;
    if (when !== true) {
      tidy.push({ to, when });
      continue;
    }
    while (tidy.at(-1)?.to === to) tidy.pop();
    tidy.push({ to, when: null });
    break;
  }
  return tidy;
}

class Following {
  readonly #story: LeftOut;
  /** Several beats may lead to one that is left out. */
  readonly #followed = new Map<string, Rules>();

  constructor(story: LeftOut) {
    this.#story = story;
  }

  follow(beat: string): Rules {
    const followed = this.#followed.get(beat);
    if (followed !== undefined) return followed;
    const rules = tidyRules(this.#expand(this.#story.rulesOf(beat)));
    this.#followed.set(beat, rules);
    return rules;
  }

  #expand(rules: Rules): readonly { readonly to: string; readonly when: Resolved }[] {
    const expanded: { readonly to: string; readonly when: Resolved }[] = [];
    /** Where one of these holds, a beat that is left out has ended the act, so no later rule may hold. */
    const unended: Resolved[] = [];
    for (const rule of rules) {
      const own = resolveCondition(rule.when, this.#story.known);
      const when = joinAll([...unended, own]);
      if (!this.#story.isLeftOut(rule.to)) {
        expanded.push({ to: rule.to, when });
        continue;
      }
      const further = this.follow(rule.to);
      for (const one of further) expanded.push({ to: one.to, when: joinAll([when, one.when ?? true]) });
      if (further.at(-1)?.when !== null) unended.push(negate(own));
    }
    return expanded;
  }
}
