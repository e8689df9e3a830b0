import { mayBreakDown } from '#workshop/protocol/break-down.ts';
import type { CompiledOption, Rating } from '#scenario/compiled.ts';
import type { Confidence } from '#engine/state.ts';
import { calibrate } from '#scoring/calibration.ts';
import type { DecisionCredit } from '#scoring/credit.ts';
import type { Calibration } from '#scoring/debrief.ts';
import { getBestOption, getRating, sortByRating } from '#scoring/rate-options.ts';
import type { JudgedRun } from './judge-run.ts';
import { getLogic, type RunGroup } from './merge-records.ts';

/** What many runs come to: ids and numbers. What would break fewer than five people down is null or empty. */
export interface ClassFigures {
  readonly runs: number;
  readonly people: number;
  readonly passMark: number;
  readonly passed: number;
  /** Runs that reached the pass mark and did not pass: a harmful choice at a gate withheld it. */
  readonly withheld: number;
  /** First and last day as YYYY-MM-DD; null where no record tells its day. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** Records that do not tell when they were played. */
  readonly undated: number;
  readonly isBrokenDown: boolean;
  readonly minutes: number | null;
  readonly score: ScoreSpread | null;
  readonly decisions: readonly DecisionFigures[];
  readonly calibration: CalibrationFigures | null;
  readonly mistakes: readonly ConfidentMistake[];
  readonly competencies: readonly CompetencyFigures[];
}

export interface ScoreSpread {
  /** Rounded to whole points. */
  readonly mean: number;
  readonly median: number;
  /** Ten points wide, both ends included; the last one holds 100 too. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export interface DecisionFigures {
  readonly id: string;
  readonly number: number;
  readonly taken: number;
  readonly forfeited: number;
  readonly skipped: number;
  /** From best to worst; null where fewer than five people decided. */
  readonly options: readonly OptionFigures[] | null;
  /** The options of each rating together, from best to worst; null where fewer than five people decided. */
  readonly ratings: readonly RatingFigures[] | null;
  /** Share of best and sound among the taken, whole percent. */
  readonly right: number | null;
}

export interface RatingFigures {
  readonly id: Rating;
  readonly count: number;
  /** null where the decision has no option of this rating. */
  readonly percent: number | null;
}

export interface OptionFigures {
  readonly id: string;
  readonly rating: Rating;
  readonly count: number;
  readonly percent: number;
}

export interface CalibrationFigures {
  readonly levels: readonly { readonly id: Confidence; readonly count: number; readonly right: number; readonly percent: number | null }[];
  /** null on fewer statements than a calibration needs. */
  readonly overall: Calibration | null;
}

/** An option rated weak or harmful that several were sure of. */
export interface ConfidentMistake {
  readonly decision: string;
  readonly number: number;
  readonly option: string;
  readonly rating: Rating;
  readonly count: number;
  readonly best: string;
  readonly sources: readonly string[];
}

export interface CompetencyFigures {
  readonly id: string;
  /** Runs with a figure. */
  readonly runs: number;
  readonly percent: number | null;
  readonly grades: readonly { readonly grade: 'P' | 'S' | 'M' | 'U'; readonly count: number }[] | null;
}

/** One is an anecdote, and might be known by it. */
const fewestForTypical = 2;
const binWidth = 10;
const lastBin = 90;
const secondsPerMinute = 60;
const levels: readonly Confidence[] = ['high', 'medium', 'low'];
const grades = ['P', 'S', 'M', 'U'] as const;
const ratings: readonly Rating[] = ['best', 'sound', 'weak', 'harmful'];

/** Counts what the runs of a group have in common. Pure; the order of the runs changes nothing. */
export function countClass(group: RunGroup): ClassFigures {
  const { runs } = group;
  const isBrokenDown = mayShow(runs);
  const days = runs.flatMap((one) => one.played?.on ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  const timed = runs.filter((one) => one.played !== null);
  const decisions = listDecisions(group, isBrokenDown);
  return {
    runs: runs.length,
    people: runs.reduce((sum, one) => sum + one.people, 0),
    passMark: runs[0]?.score.passMark ?? getLogic(group).passMark,
    passed: runs.filter((one) => one.score.passed).length,
    withheld: runs.filter(({ score }) => score.percent >= score.passMark && !score.passed).length,
    days: from === undefined || to === undefined ? null : { from, to },
    undated: runs.length - days.length,
    isBrokenDown,
    minutes: mayShow(timed) ? Math.round(mean(timed.map((one) => one.played?.seconds ?? 0)) / secondsPerMinute) : null,
    score: isBrokenDown ? spreadScores(runs) : null,
    decisions,
    calibration: isBrokenDown ? measureCalibration(runs) : null,
    mistakes: isBrokenDown ? listMistakes(group, decisions) : [],
    competencies: listCompetencies(group),
  };
}

function mayShow(runs: readonly JudgedRun[]): boolean {
  return mayBreakDown(runs.map((one) => one.people));
}

function spreadScores(runs: readonly JudgedRun[]): ScoreSpread {
  const scores = runs.map((one) => one.score.percent).toSorted((a, b) => a - b);
  const middle = [scores[Math.floor((scores.length - 1) / 2)] ?? 0, scores[Math.floor(scores.length / 2)] ?? 0];
  const starts = Array.from({ length: lastBin / binWidth + 1 }, (_, at) => at * binWidth);
  return {
    mean: Math.round(mean(scores)),
    median: Math.round(mean(middle)),
    bins: starts.map((start) => {
      const end = start === lastBin ? start + binWidth : start + binWidth - 1;
      return { from: start, to: end, count: scores.filter((one) => one >= start && one <= end).length };
    }),
  };
}

function listDecisions(group: RunGroup, isBrokenDown: boolean): readonly DecisionFigures[] {
  const logic = getLogic(group);
  const ids = logic.lengths[group.length]?.decisions ?? [];
  return ids.flatMap((id, at) => {
    const declared = logic.decisions[id];
    if (declared === undefined || !isBrokenDown) return [];
    const credits = group.runs.flatMap((run) =>
      run.decisions.filter((one) => one.decision === id).map((one) => ({ ...one, people: run.people })),
    );
    const taken = credits.filter((one) => one.status === 'taken');
    const isShown = mayBreakDown(taken.map((one) => one.people));
    const options = sortByRating(declared.options, group.ruleset).map((option) => countOption(option, group.ruleset, taken));
    return [
      {
        id,
        number: at + 1,
        taken: taken.length,
        forfeited: credits.filter((one) => one.status === 'forfeited').length,
        skipped: credits.filter((one) => one.status === 'skipped').length,
        options: isShown ? options : null,
        ratings: isShown ? ratings.map((rating) => countRating(rating, options, taken.length)) : null,
        right: isShown ? share(taken.filter(isRight).length, taken.length) : null,
      },
    ];
  });
}

function countOption(option: CompiledOption, ruleset: string, taken: readonly DecisionCredit[]): OptionFigures {
  const count = taken.filter((one) => one.option === option.id).length;
  return { id: option.id, rating: getRating(option, ruleset), count, percent: share(count, taken.length) };
}

/** Reckoned from the counts: rounded shares do not add up. */
function countRating(id: Rating, options: readonly OptionFigures[], taken: number): RatingFigures {
  const own = options.filter((option) => option.rating === id);
  const count = own.reduce((sum, option) => sum + option.count, 0);
  return { id, count, percent: own.length === 0 ? null : share(count, taken) };
}

function measureCalibration(runs: readonly JudgedRun[]): CalibrationFigures | null {
  const stating = runs.filter((run) => run.decisions.some((one) => one.confidence !== null));
  if (!mayShow(stating)) return null;
  const taken = stating.flatMap((run) => run.decisions.filter((one) => one.status === 'taken'));
  return {
    levels: levels.map((id) => {
      const own = taken.filter((one) => one.confidence === id);
      const right = own.filter(isRight).length;
      return { id, count: own.length, right, percent: own.length === 0 ? null : share(right, own.length) };
    }),
    overall: calibrate(taken),
  };
}

function listMistakes(group: RunGroup, decisions: readonly DecisionFigures[]): readonly ConfidentMistake[] {
  const logic = getLogic(group);
  const credits = group.runs.flatMap((run) => run.decisions);
  const found = decisions.flatMap(({ id, number, options }) => {
    const declared = logic.decisions[id];
    if (declared === undefined || options === null) return [];
    const best = getBestOption(declared, group.ruleset);
    return options.flatMap((option) => {
      const sure = credits.filter((one) => one.decision === id && one.option === option.id && one.confidence === 'high').length;
      if (sure < fewestForTypical || (option.rating !== 'weak' && option.rating !== 'harmful')) return [];
      return { decision: id, number, option: option.id, rating: option.rating, count: sure, best: best.id, sources: best.sources };
    });
  });
  const rank = (rating: Rating): number => (rating === 'harmful' ? 0 : 1);
  return found.toSorted((a, b) => b.count - a.count || rank(a.rating) - rank(b.rating) || a.number - b.number);
}

function listCompetencies(group: RunGroup): readonly CompetencyFigures[] {
  return Object.keys(getLogic(group).competencies).flatMap((id) => {
    const trained = group.runs.flatMap((run) =>
      run.competencies.filter((one) => one.id === id).map((one) => ({ ...one, people: run.people })),
    );
    if (trained.length === 0) return [];
    const told = trained.flatMap((one) => (one.percent === null ? [] : { ...one, percent: one.percent }));
    const isShown = mayBreakDown(told.map((one) => one.people));
    return [
      {
        id,
        runs: told.length,
        percent: isShown ? Math.round(mean(told.map((one) => one.percent))) : null,
        grades: isShown ? grades.map((grade) => ({ grade, count: told.filter((one) => one.grade === grade).length })) : null,
      },
    ];
  });
}

function isRight({ rating }: DecisionCredit): boolean {
  return rating === 'best' || rating === 'sound';
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
