import type { Translate } from '#i18n/translate.ts';
import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import type { WorkshopPhase } from '#workshop/protocol/words.ts';

/** Where a team stands in a word, and whether it waits for the facilitator. Pure. */
export function wordStage(team: ConsoleTeam, phase: WorkshopPhase, t: Translate): { readonly words: string; readonly isDue: boolean } {
  if (phase === 'debrief' || phase === 'closed') return { words: t(`workshop:console.phase.${phase}`), isDue: false };
  if (team.isPaused) return { words: t('workshop:console.stage.paused'), isDue: false };
  const again = team.take > 1 ? `${t('workshop:console.take', { take: team.take })} ` : '';
  if (team.stage === 'answering' && team.answered.isComplete) return { words: again + t('workshop:console.stage.complete'), isDue: true };
  if (team.stage === 'talking' && team.answered.isComplete) return { words: again + t('workshop:console.stage.undecided'), isDue: true };
  return { words: again + t(`workshop:console.stage.${team.stage}`), isDue: false };
}
