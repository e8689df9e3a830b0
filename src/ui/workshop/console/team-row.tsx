import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';
import { SeatBusts } from './seat-busts.tsx';
import { SplitBoxes } from './split-boxes.tsx';
import { TeamTime } from './team-time.tsx';
import { wordStage } from './word-stage.ts';

interface TeamRowProps {
  readonly team: ConsoleTeam;
  /** Whether there is room for a figure for each seat. */
  readonly isRoomy: boolean;
}

/** One team: where it stands, who has answered, how far its answers are apart, its time. Pressed, it is what the bar acts on. */
export function TeamRow({ team, isRoomy }: TeamRowProps) {
  const { model, target, view } = useConsole();
  const { t } = model;
  const isMeant = target !== 'all' && target.includes(team.number);
  const state = wordStage(team, view.phase, t);
  const lost = team.seats.filter(({ isConnected }) => !isConnected).length;
  const isOpen = team.stage === 'answering' || team.stage === 'talking';
  return (
    <li class={`cs-team ${isMeant ? 'cs-team-meant' : ''}`}>
      <button
        type="button"
        class="paper"
        aria-pressed={isMeant}
        aria-keyshortcuts={team.number <= 6 ? String(team.number) : undefined}
        onClick={() => {
          model.target.value = [team.number];
        }}
      >
        <span class="cs-team-number">
          <b>{team.number}</b>
          <small>{t('workshop:console.team-word')}</small>
        </span>
        <span class="cs-team-state">
          <span class={state.isDue ? 'cs-due' : 'cs-state'}>{state.words}</span>
        </span>
        {isRoomy && team.seats.length > 0 ? <SeatBusts team={team} /> : null}
        <span class={`cs-figure ${lost > 0 ? 'cs-figure-lost' : ''}`}>
          {isOpen ? (
            <>
              <b>{team.answered.count}</b>
              {t('workshop:console.of-people', { count: team.answered.of })}
            </>
          ) : (
            t('workshop:console.people', { count: team.seats.length })
          )}
          {lost > 0 ? <span class="hidden-text"> {t('workshop:console.phones-lost', { count: lost })}</span> : null}
        </span>
        <span class="cs-team-split">
          <Split team={team} />
        </span>
        <TeamTime team={team} />
      </button>
    </li>
  );
}

function Split({ team }: { readonly team: ConsoleTeam }) {
  const { model, view } = useConsole();
  const { t } = model;
  const { split, stage, first, second, take, before } = team;
  if (view.phase !== 'running') return null;
  if (stage === 'answering') {
    if (split !== null) return <SplitBoxes split={split} />;
    return <>{take > 1 && before !== null ? t('workshop:console.take-again', { take }) : ''}</>;
  }
  const open = second ?? first;
  if (open === null || open.count === 0) return null;
  const counts = open.options.map(({ count }) => count).filter((count) => count > 0);
  return (
    <>
      {t('workshop:console.split')}{' '}
      <b>
        {counts.length === 1
          ? t('workshop:console.one-way')
          : counts.toSorted((one, other) => other - one).join(t('workshop:console.versus'))}
      </b>
    </>
  );
}
