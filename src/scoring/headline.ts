import type { CompiledScenario } from '#scenario/compiled.ts';
import { meanCredit, type DecisionCredit } from './credit.ts';
import type { Debrief, Headline, Score } from './debrief.ts';
import { clearlyOffMedian, patternOfMistakes, strongFrom, weakBelow } from './rules.ts';

/** What the headline is chosen from. */
export interface HeadlineGrounds {
  readonly score: Score;
  readonly credits: readonly DecisionCredit[];
  readonly confidentMistakes: readonly string[];
  readonly milestones: Debrief['milestones'];
}

/** Acts that a headline can name; a scenario may have others, which then take no part in a contrast. */
const namedActs = ['alert', 'containment', 'forensics', 'disclosure', 'recovery'];

/**
 * The one sentence over a debrief: the first of these that is true. Delays are compared with the median of comparable
 * published cases, and with nobody's single case. Pure.
 */
export function chooseHeadline(scenario: CompiledScenario, grounds: HeadlineGrounds): Headline {
  return (
    headlineOfExtremes(grounds) ??
    headlineOfPatterns(grounds) ??
    headlineOfDelay(grounds, 'late') ??
    headlineOfContrast(scenario, grounds.credits) ??
    (grounds.score.passed ? headlineOfDelay(grounds, 'early') : null) ??
    headlineOfWhole(grounds.score)
  );
}

function headlineOfExtremes({ score, credits }: HeadlineGrounds): Headline | null {
  if (score.exact === 100) return { key: 'flawless', params: { count: credits.filter((one) => one.status === 'taken').length } };
  const gate = score.withheldBy[0];
  return gate === undefined ? null : { key: 'withheld', params: { count: score.withheldBy.length, decision: gate } };
}

function headlineOfPatterns({ credits, confidentMistakes }: HeadlineGrounds): Headline | null {
  const forfeited = credits.filter((one) => one.status === 'forfeited');
  if (forfeited.length > 0) return { key: 'forfeited', params: { count: forfeited.length } };
  if (confidentMistakes.length < patternOfMistakes) return null;
  return { key: 'confident', params: { count: confidentMistakes.length } };
}

/** A milestone that lies clearly off the median of comparable cases, on the given side of it. */
function headlineOfDelay({ milestones }: HeadlineGrounds, side: 'late' | 'early'): Headline | null {
  for (const { id, daysFromAlert: days, medianDays: median } of milestones) {
    if (median === null || Math.abs(days - median) < median * clearlyOffMedian) continue;
    if (days > median === (side === 'late')) {
      return { key: side, params: { milestone: id, days, median, difference: Math.abs(days - median) } };
    }
  }
  return null;
}

function headlineOfContrast(scenario: CompiledScenario, credits: readonly DecisionCredit[]): Headline | null {
  const acts = scenario.acts
    .filter((act) => namedActs.includes(act.id))
    .flatMap((act) => {
      const mean = meanCredit(credits.filter((one) => scenario.decisions[one.decision]?.act === act.id));
      return mean === null ? [] : [{ id: act.id, mean }];
    })
    .toSorted((a, b) => b.mean - a.mean);
  const [strong, weak] = [acts[0], acts.at(-1)];
  if (strong === undefined || weak === undefined || strong.mean < strongFrom || weak.mean >= weakBelow) return null;
  return { key: `contrast.${strong.id}.${weak.id}`, params: {} };
}

function headlineOfWhole(score: Score): Headline {
  if (score.passed) return { key: 'steady', params: { percent: score.percent } };
  return { key: score.percent < weakBelow * 100 ? 'lost' : 'close', params: { percent: score.percent, passMark: score.passMark } };
}
