import type { CompiledOption } from '#scenario/compiled.ts';
import type { DecisionReview } from '#scoring/debrief.ts';
import type { LawChange, Laws, OtherRule } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { wordRating } from './word-rating.ts';

/**
 * The options of a decision that another law judges or explains otherwise, the chosen and the best one first: how each is
 * rated under the law that was played, and how it would be under the others. Reasons are told of those two only. Pure.
 */
export function wordOtherRules(input: ReportInput, review: DecisionReview): readonly OtherRule[] {
  const { logic, debrief, texts, t } = input;
  const declared = listDeclared(input, review);
  const others = Object.keys(logic.rulesets).filter((id) => id !== debrief.ruleset);
  const rules = declared.flatMap((option): readonly OtherRule[] => {
    const played = option.rating[debrief.ruleset];
    const who = option.id === review.option ? 'yours' : option.id === review.best ? 'best' : null;
    if (played === undefined) return [];
    const differing = others.flatMap((ruleset) => {
      const rating = option.rating[ruleset];
      if (rating === undefined) return [];
      const because = who === null ? null : findOtherReason(input, review.decision, option.id, ruleset);
      if (rating === played && because === null) return [];
      const name = texts.name('rulesets', ruleset);
      return [
        {
          ruleset: name,
          rating: wordRating(input, rating),
          line: t(rating === played ? 'report:laws.likewise' : 'report:laws.would-be', { ruleset: name }),
          because,
        },
      ];
    });
    if (differing.length === 0) return [];
    return [
      {
        option: option.id,
        who: who === null ? null : { id: who, word: t(`report:laws.${who}`) },
        label: texts.option(review.decision, option.id, 'label'),
        played: {
          rating: wordRating(input, played),
          line: t('report:laws.played', { ruleset: texts.name('rulesets', debrief.ruleset) }),
        },
        others: differing,
      },
    ];
  });
  const rank = ({ option }: OtherRule): number => (option === review.option ? 0 : option === review.best ? 1 : 2);
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

/** The decisions of the run in which an option is rated differently under another law. Pure; null where there is none. */
export function wordLaws(input: ReportInput): Laws | null {
  const { logic, debrief, texts, t } = input;
  const rulesets = Object.keys(logic.rulesets);
  const changes = debrief.decisions.flatMap((review): readonly LawChange[] => {
    const options = listDeclared(input, review).filter((one) => isRatedOtherwise(one, rulesets));
    if (options.length === 0) return [];
    return [
      {
        decision: review.decision,
        number: review.number,
        question: texts.get('decisions', review.decision, 'question'),
        options: options.map((option) => ({
          id: option.id,
          label: texts.option(review.decision, option.id, 'label'),
          isYours: option.id === review.option,
          ratings: rulesets.flatMap((ruleset) => option.rating[ruleset] ?? []).map((rating) => wordRating(input, rating)),
        })),
      },
    ];
  });
  if (changes.length === 0) return null;
  return {
    heading: t('report:laws.heading', { count: changes.length }),
    note: t('report:laws.note', { ruleset: texts.name('rulesets', debrief.ruleset) }),
    rulesets: rulesets.map((id) => ({ id, name: texts.name('rulesets', id), isPlayed: id === debrief.ruleset })),
    changes,
  };
}

/** The options of a decision as they are declared, without those that the length of the run leaves out. */
function listDeclared({ logic }: ReportInput, review: DecisionReview): readonly CompiledOption[] {
  const options = logic.decisions[review.decision]?.options ?? [];
  return options.filter((option) => review.options.some((one) => one.id === option.id));
}

function isRatedOtherwise({ rating }: CompiledOption, rulesets: readonly string[]): boolean {
  return new Set(rulesets.map((ruleset) => rating[ruleset])).size > 1;
}

/** Why another law judges an option as it does; null where the reason is the same. */
function findOtherReason({ texts }: ReportInput, decision: string, option: string, ruleset: string): string | null {
  const because = texts.under(ruleset).option(decision, option, 'because');
  return because === texts.option(decision, option, 'because') ? null : because;
}
