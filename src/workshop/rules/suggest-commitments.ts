import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import { getRating } from '#scoring/rate-options.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

const mostSuggestions = 3;

/**
 * What somebody might take home from this exercise, at most three: first what the team's weaker decisions call for, then
 * whatever else there is, so that the number tells nothing about the team. For the debrief and after it only. Pure.
 */
export function suggestCommitments({ logic }: PlayedScenario, { run }: TeamState, texts: ScenarioTexts): readonly string[] {
  const weaker = (run?.state.decided ?? []).flatMap(({ decision, option }) => {
    const declared = logic.decisions[decision];
    const taken = declared?.options.find((one) => one.id === option);
    if (declared === undefined || taken === undefined || run === null) return [];
    const rating = getRating(taken, run.state.ruleset);
    return rating === 'weak' || rating === 'harmful' ? declared.competencies : [];
  });
  const competencies = [...new Set([...weaker, ...Object.keys(logic.competencies)])].slice(0, mostSuggestions);
  return competencies.map((one) => texts.get('competencies', one, 'change'));
}
