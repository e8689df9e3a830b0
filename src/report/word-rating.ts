import type { Rating } from '#scenario/compiled.ts';
import type { RatingWord } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** A rating with its word. Pure. */
export function wordRating({ t }: ReportInput, rating: Rating): RatingWord {
  return { id: rating, word: t(`common:ratings.${rating}`) };
}
