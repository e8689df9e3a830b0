import type { DecisionReview } from '#scoring/debrief.ts';
import type { DecisionSheet, OptionLine, Paragraph } from './report.ts';
import { wordSources, type ReportInput } from './report-input.ts';
import { wordCounterfactual } from './word-counterfactual.ts';
import { listDecisionHouse } from './word-house.ts';
import { wordHistory } from './word-lanes.ts';
import { wordOtherRules } from './word-laws.ts';
import { wordRating } from './word-rating.ts';

/** One decision as the debrief tells it: yours, best, why, when yours is right, sources, what is known, the other line. Pure. */
export function wordDecision(input: ReportInput, review: DecisionReview): DecisionSheet {
  const { t, texts } = input;
  const lines = review.options.map((option) => wordOption(input, review.decision, option));
  const yours = lines.find((one) => one.id === review.option) ?? null;
  const bestLine = lines.find((one) => one.id === review.best) ?? null;
  const best = bestLine?.id === yours?.id ? null : bestLine;
  const compared = [yours, best].filter((one) => one !== null);
  return {
    id: review.decision,
    number: review.number,
    act: texts.name('acts', review.act),
    askedAt: review.askedAt,
    when: review.askedAt === null ? null : input.formats.dateTime(review.askedAt),
    question: texts.get('decisions', review.decision, 'question'),
    weight: t(`report:weights.${review.weight}`),
    status: review.status,
    statusNote: wordStatus(input, review),
    rating: review.rating === null ? null : wordRating(input, review.rating),
    confidence: review.confidence === null ? null : t(`common:confidence.${review.confidence}`),
    points: review.points,
    earned: review.points * review.credit,
    yours,
    best,
    others: lines.filter((one) => one.id !== yours?.id && one.id !== best?.id),
    why: listParagraphs(compared, (line) => line.because),
    rightIf: listParagraphs(
      [yours ?? best].filter((one) => one !== null),
      (line) => texts.option(review.decision, line.id, 'rightIf'),
    ),
    sources: wordSources(
      input,
      review.options.filter((one) => compared.some((line) => line.id === one.id)).flatMap((one) => one.sources),
    ),
    known: texts.get('decisions', review.decision, 'known'),
    knownEntries: input.history.filter((entry) => review.history.includes(entry.id)).map((entry) => wordHistory(input, entry)),
    otherRules: wordOtherRules(input, review),
    counterfactual: review.counterfactual === null ? null : wordCounterfactual(input, review.decision, review.counterfactual),
    house: listDecisionHouse(input, review.decision),
  };
}

function wordOption(input: ReportInput, decision: string, option: DecisionReview['options'][number]): OptionLine {
  const text = (field: string) => input.texts.option(decision, option.id, field);
  return {
    id: option.id,
    slot: option.slot,
    rating: wordRating(input, option.rating),
    label: text('label'),
    done: text('done'),
    note: text('note'),
    because: text('because'),
  };
}

function wordStatus(input: ReportInput, review: DecisionReview): string | null {
  if (review.status === 'taken') return null;
  if (review.status === 'skipped') return input.t('report:status.skipped');
  const cause = review.forfeitedBy;
  if (cause === null) return input.t('report:status.forfeited-unknown');
  return input.t('report:status.forfeited', { choice: input.texts.option(cause.decision, cause.option, 'label') });
}

function listParagraphs(lines: readonly OptionLine[], textOf: (line: OptionLine) => string): readonly Paragraph[] {
  return lines.map((line) => ({ about: lines.length > 1 ? line.label : null, text: textOf(line) })).filter((one) => one.text !== '');
}
