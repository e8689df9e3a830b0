import type { Translate } from '#i18n/translate.ts';

/** Words of each half: a nickname is a number below the square of it. */
const halves = 20;

/** The nickname of this number, as one says it: a colour and a thing. */
export function wordNickname(t: Translate, nickname: number): string {
  const first = t.dynamic(`phone:nicknames.first.${Math.floor(nickname / halves) % halves}`);
  return t('phone:nickname', { first, second: t.dynamic(`phone:nicknames.second.${nickname % halves}`) });
}
