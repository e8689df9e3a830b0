import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';
import { countLeft, wordClock } from './word-clock.ts';

/** What is left of a team's clock, or how long it has stood where it stands; amber once time is over. */
export function TeamTime({ team }: { readonly team: ConsoleTeam }) {
  const { model, view } = useConsole();
  const { t } = model;
  if (view.phase !== 'running' || team.stage === 'waiting' || team.stage === 'ended') return null;
  const now = model.now.value;
  const left = team.timer === null ? null : countLeft(team.timer, now);
  return (
    <span class={left === 0 ? 'cs-time cs-time-over' : 'cs-time'}>
      <span>{t(left === null ? 'workshop:console.waits' : 'workshop:console.left')}</span> <b>{wordClock(left ?? now - team.since)}</b>
    </span>
  );
}
