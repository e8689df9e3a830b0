import type { Translate } from '#i18n/translate.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';

/** Which teams have answered, all of them, as it is told to a reader of the screen; empty while nobody waits for the reveal. Pure. */
export function wordAllAnswered({ teams, setup }: ConsoleView, t: Translate): string {
  if (setup.mode === 'screen') return '';
  const complete = teams.filter(({ stage, answered }) => stage === 'answering' && answered.isComplete);
  if (complete.length === 0) return '';
  if (complete.length === teams.length) return t('workshop:console.all-answered');
  return complete
    .map(({ number }) => t('workshop:console.team-answered', { team: t('workshop:console.team', { team: number }) }))
    .join(' ');
}
