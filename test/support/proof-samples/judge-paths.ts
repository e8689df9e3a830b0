import { getRating } from '#scoring/rate-options.ts';
import { ratingCredit, ratingOrder, weightPoints } from '#scoring/rules.ts';
import type { CompiledOption, CompiledScenario } from '#scenario/compiled.ts';
import type { Fork, Moment } from './every-path.ts';

/** What is true of all runs from a moment on; points are hundredths of a weight point. */
export interface Judged {
  /** Choices by draws of the slots on the way. */
  readonly paths: bigint;
  readonly assured: number;
  readonly hoped: number;
  readonly least: number;
  /** Of answering at random. */
  readonly mean: number;
  /** Decisions and beats together. */
  readonly longest: number;
  readonly shortest: number;
  /** Decisions that some run still comes to. */
  readonly ahead: ReadonlySet<string>;
}

/** What the tree shows beside figures: `decision/option lost` by choice, decisions lost by luck, and faults of offers. */
export interface Shown {
  readonly losses: Set<string>;
  readonly lostByLuck: Set<string>;
  readonly faults: Set<string>;
}

/** Judges every run of a tree, moment by moment, without merging any. Pure but for what it adds to `shown`. */
export function judgeFork(scenario: CompiledScenario, ruleset: string, fork: Fork, shown: Shown): Judged {
  const outcomes = [...fork.values()].map(({ share, moment }) => ({ share, judged: judgeMoment(scenario, ruleset, moment, shown) }));
  const all = outcomes.map((one) => one.judged);
  const union = new Set(all.flatMap((one) => [...one.ahead]));
  for (const id of union) if (all.some((one) => !one.ahead.has(id))) shown.lostByLuck.add(id);
  if (new Set(all.map((one) => one.assured)).size > 1) shown.faults.add('proof/luck-decides');
  return {
    ...join(all),
    assured: Math.min(...all.map((one) => one.assured)),
    mean: outcomes.reduce((sum, { share, judged }) => sum + share * judged.mean, 0),
  };
}

function judgeMoment(scenario: CompiledScenario, ruleset: string, moment: Moment, shown: Shown): Judged {
  const own = moment.beats.length;
  const decision = scenario.decisions[moment.decision ?? ''];
  if (decision === undefined) {
    return { paths: 1n, assured: 0, hoped: 0, least: 0, mean: 0, longest: own, shortest: own, ahead: new Set() };
  }
  const choices = moment.open.map((option) => {
    const judged = judgeFork(scenario, ruleset, moment.after.get(option.id) ?? new Map(), shown);
    return { option, after: addPoints(judged, pointsOf(option, ruleset) * weightPoints[decision.weight]) };
  });
  const all = choices.map((one) => one.after);
  const joined = join(all);
  for (const { option, after } of choices) {
    for (const id of joined.ahead) if (!after.ahead.has(id)) shown.losses.add(`${decision.id}/${option.id} ${id}`);
  }
  noteFaults(decision.id, ruleset, choices, shown.faults);
  return {
    ...joined,
    mean: all.reduce((sum, one) => sum + one.mean, 0) / all.length,
    longest: joined.longest + own,
    shortest: joined.shortest + own,
    ahead: new Set([...joined.ahead, decision.id]),
  };
}

function noteFaults(
  decision: string,
  ruleset: string,
  choices: readonly { readonly option: CompiledOption; readonly after: Judged }[],
  faults: Set<string>,
): void {
  const ratings = choices.map((one) => getRating(one.option, ruleset));
  if (ratings.length === 1) faults.add(`proof/nothing-to-choose ${decision}`);
  else if (!ratings.includes('best')) faults.add(`proof/best-not-open ${decision}`);
  else if (!ratings.includes('weak') && !ratings.includes('harmful')) faults.add(`proof/nothing-at-stake ${decision}`);
  for (const better of choices) {
    for (const worse of choices) {
      const isBetter = rankOf(better.option, ruleset) < rankOf(worse.option, ruleset);
      if (isBetter && better.after.assured < worse.after.assured) {
        faults.add(`proof/better-choice-loses ${decision} ${better.option.id} ${worse.option.id}`);
      }
    }
  }
}

function rankOf(option: CompiledOption, ruleset: string): number {
  return ratingOrder.indexOf(getRating(option, ruleset));
}

function pointsOf(option: CompiledOption, ruleset: string): number {
  return Math.round(ratingCredit[getRating(option, ruleset)] * 100);
}

function addPoints(judged: Judged, points: number): Judged {
  const { assured, hoped, least, mean, longest, shortest } = judged;
  return {
    ...judged,
    assured: assured + points,
    hoped: hoped + points,
    least: least + points,
    mean: mean + points,
    longest: longest + 1,
    shortest: shortest + 1,
  };
}

function join(all: readonly Judged[]): Judged {
  return {
    paths: all.reduce((sum, one) => sum + one.paths, 0n),
    assured: Math.max(...all.map((one) => one.assured)),
    hoped: Math.max(...all.map((one) => one.hoped)),
    least: Math.min(...all.map((one) => one.least)),
    mean: 0,
    longest: Math.max(...all.map((one) => one.longest)),
    shortest: Math.min(...all.map((one) => one.shortest)),
    ahead: new Set(all.flatMap((one) => [...one.ahead])),
  };
}
