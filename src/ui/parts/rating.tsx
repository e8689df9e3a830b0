import type { Rating } from '#scenario/compiled.ts';
import { useSpoken } from '../spoken.ts';

/** A rating as word and shape; colour comes last. */
export function RatingMark({ rating }: { readonly rating: Rating }) {
  const { t } = useSpoken();
  return <em class={`rating rating-${rating}`}>{t(`common:ratings.${rating}`)}</em>;
}
