import type { Formats } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { Target } from '#workshop/protocol/words.ts';

/** Whom the bar acts on, in words; in a room without phones, what is going on there. Pure. */
export function wordTarget(view: ConsoleView, target: Target, t: Translate, formats: Formats): string {
  const [room] = view.teams;
  if (view.setup.mode === 'screen' && room !== undefined)
    return t(`workshop:console.hands-stage.${view.phase === 'running' ? room.stage : view.phase}`);
  return wordTeams(target, t, formats);
}

/** すべての卓, or the teams by number. Pure. */
export function wordTeams(target: Target, t: Translate, formats: Formats): string {
  return target === 'all' ? t('workshop:console.all-teams') : formats.list(target.map((team) => t('workshop:console.team', { team })));
}
