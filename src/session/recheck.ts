import { orderOptions, slotOf, type SlotPattern } from '#engine/option-order.ts';
import type { Confidence } from '#engine/state.ts';
import type { CompiledScenario, Rating } from '#scenario/compiled.ts';
import type { EarlierAnswer } from '#scoring/choose-rechecks.ts';
import { getBestOption, getRating } from '#scoring/rate-options.ts';
import type { CourseRecheck } from './course.ts';

/** A recheck as it is answered: questions of one scenario under one ruleset, in their order. */
export interface Recheck {
  readonly id: string;
  readonly scenario: CompiledScenario;
  readonly ruleset: string;
  readonly questions: readonly RecheckQuestion[];
}

/** One decision that is asked again. */
export interface RecheckQuestion {
  readonly decision: string;
  /** In the order in which they are shown. */
  readonly options: readonly RecheckOption[];
  /** The best option. */
  readonly best: string;
  readonly earlier: EarlierAnswer & { readonly rating: Rating };
}

/** One option of such a decision. */
export interface RecheckOption {
  readonly id: string;
  readonly slot: SlotPattern;
  readonly rating: Rating;
  readonly sources: readonly string[];
}

/** One run of a recheck: what was answered, and how many of the explanations have been read. */
export interface RecheckRun {
  readonly answers: readonly RecheckAnswer[];
  readonly read: number;
}

/** An answer as it was given. */
export interface RecheckAnswer {
  readonly option: string;
  readonly confidence: Confidence;
}

/** What can be done in a run. */
export type RecheckMove =
  | { readonly type: 'answer'; readonly option: string; readonly confidence: Confidence }
  /** The explanation of the last answer has been read. */
  | { readonly type: 'read' };

/** Where a run stands: a question lies there, or an answer is explained, or all is done. */
export type RecheckPlace =
  | { readonly is: 'asked' | 'told'; readonly question: RecheckQuestion; readonly at: number }
  | { readonly is: 'ended' };

/** A run that follows from a move, or why the move is not one of this place. */
export type RecheckMoved =
  | { readonly ok: true; readonly run: RecheckRun }
  | { readonly ok: false; readonly code: 'recheck/nothing-asked' | 'recheck/no-such-option' | 'recheck/nothing-to-read' };

/** Nobody has answered yet. */
export const firstRun: RecheckRun = { answers: [], read: 0 };

/** What a course asks again, by these rules; null where they do not know it. Pure. */
export function openRecheck(scenario: CompiledScenario, ruleset: string, { id, earlier }: CourseRecheck): Recheck | null {
  if (!Object.hasOwn(scenario.rulesets, ruleset)) return null;
  const questions = earlier.map((one) => askAgain(scenario, ruleset, id, one));
  return questions.every((one) => one !== null) ? { id, scenario, ruleset, questions } : null;
}

function askAgain(scenario: CompiledScenario, ruleset: string, seed: string, earlier: EarlierAnswer): RecheckQuestion | null {
  const decision = Object.hasOwn(scenario.decisions, earlier.decision) ? scenario.decisions[earlier.decision] : undefined;
  const chosen = decision?.options.find((one) => one.id === earlier.option);
  if (decision === undefined || chosen === undefined) return null;
  const ids = decision.options.map((one) => one.id);
  const options = orderOptions(seed, decision.id, ids).flatMap((id) => {
    const option = decision.options.find((one) => one.id === id);
    const slot = slotOf(seed, decision.id, ids, id);
    return option === undefined ? [] : [{ id, slot, rating: getRating(option, ruleset), sources: option.sources }];
  });
  return {
    decision: decision.id,
    options,
    best: getBestOption(decision, ruleset).id,
    earlier: { ...earlier, rating: getRating(chosen, ruleset) },
  };
}

/** Where a run stands. Pure. */
export function findPlace({ questions }: Recheck, { answers, read }: RecheckRun): RecheckPlace {
  const question = questions[read];
  return question === undefined ? { is: 'ended' } : { is: answers.length > read ? 'told' : 'asked', question, at: read };
}

/** The run after a move. Pure; refuses what the place does not allow and never throws. */
export function moveRecheck(recheck: Recheck, run: RecheckRun, move: RecheckMove): RecheckMoved {
  const place = findPlace(recheck, run);
  if (move.type === 'read') {
    return place.is === 'told' ? { ok: true, run: { ...run, read: run.read + 1 } } : { ok: false, code: 'recheck/nothing-to-read' };
  }
  if (place.is !== 'asked') return { ok: false, code: 'recheck/nothing-asked' };
  const { option, confidence } = move;
  if (!place.question.options.some((one) => one.id === option)) return { ok: false, code: 'recheck/no-such-option' };
  return { ok: true, run: { ...run, answers: [...run.answers, { option, confidence }] } };
}
