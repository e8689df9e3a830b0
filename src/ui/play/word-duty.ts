import type { Translate } from '#i18n/translate.ts';

/** Whole days left to a deadline, in words: 0 is today, negative is over. Pure. */
export function wordDaysLeft(daysLeft: number, t: Translate): string {
  if (daysLeft < 0) return t('play:due-over', { count: -daysLeft });
  if (daysLeft === 0) return t('play:due-today');
  return t('play:due-in', { count: daysLeft });
}
