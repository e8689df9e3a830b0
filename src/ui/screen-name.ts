import type { SessionView } from '#session/view.ts';
import type { AppModel, Screen } from './app-model.ts';

export type ScreenName = 'start' | 'library' | 'brief' | 'beat' | 'act-end' | 'debrief' | 'left';

/** The screen as automation and styles know it. Pure. */
export function nameScreen(screen: Screen, view: SessionView | null): ScreenName {
  if (screen.name !== 'play') return screen.name;
  return view?.phase === 'act-ended' ? 'act-end' : 'beat';
}

/** Title of the document on the present screen. */
export function titleScreen({ screen, view, t }: AppModel): string {
  const name = nameScreen(screen.value, view.value);
  if (name !== 'beat') return t(`common:title.${name}`);
  const seen = view.value;
  if (seen === null || seen.phase === 'reading' || seen.decisionNumber === 0) return t('common:title.reading');
  return t('common:title.decision', { number: seen.decisionNumber });
}
