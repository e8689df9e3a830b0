import type { Rating, Weight } from '#scenario/compiled.ts';
import type { Confidence } from '#engine/state.ts';

/**
 * Every number by which a run is judged, in one place. Weights, credits and the rule of two decisions stand in the
 * design (scoring: decisions, not luck); the rest is declared here with its reason.
 */

/** How much a decision counts. */
export const weightPoints: Readonly<Record<Weight, number>> = { critical: 3, major: 2, minor: 1 };

/** What an option earns; a forfeited decision earns what a harmful option earns. */
export const ratingCredit: Readonly<Record<Rating, number>> = { best: 1, sound: 0.75, weak: 0.3, harmful: 0 };

/** From best to worst: the order in which options are compared. */
export const ratingOrder: readonly Rating[] = ['best', 'sound', 'weak', 'harmful'];

/**
 * The credit that somebody expects who says so. "High" is .9 and not 1, because nobody who is sure claims to be
 * infallible; "low" is .4, a little above what guessing between four options earns.
 */
export const confidenceCredit: Readonly<Record<Confidence, number>> = { low: 0.4, medium: 0.65, high: 0.9 };

/** Fewer statements than this are an anecdote, not a calibration. */
export const fewestForCalibration = 3;

/** A gap of so many points is within what ten decisions can scatter. */
export const matchedWithin = 10;

/** No competency figure on fewer decisions than this. */
export const fewestForCompetency = 2;

/** Grades of an exercise report, from the lowest percent that still earns them. */
export const gradeFloors = [
  { grade: 'P', from: 80 },
  { grade: 'S', from: 70 },
  { grade: 'M', from: 40 },
  { grade: 'U', from: 0 },
] as const;

/** What is weakest is mended first. */
export const dueInDays = [30, 60, 90] as const;

/** From here on a mean credit is called strong or weak in the headline. */
export const strongFrom = 0.8;
export const weakBelow = 0.6;

/** So many confident mistakes are a pattern and make the headline. */
export const patternOfMistakes = 3;

/** As many decisions as five minutes hold, each read anew, answered and explained. */
export const mostRechecked = 5;

/** A delay differs from the median of comparable cases only if it is off by this share of it. */
export const clearlyOffMedian = 0.25;
