import type { ConsoleSeat, ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { Figure } from '../projector/figure.tsx';
import { useConsole } from './console-parts.ts';

/** A figure for each seat of a team: ticked once it has answered, dashed where its phone is lost. Said in words beside it. */
export function SeatBusts({ team }: { readonly team: ConsoleTeam }) {
  const { model, scenario } = useConsole();
  const { t } = model;
  const isOpen = team.stage === 'answering' || team.stage === 'talking';
  const roles = scenario.logic.roles;
  const seats = team.seats.toSorted((one, other) => placeOf(one) - placeOf(other));
  return (
    <span class="cs-busts">
      {seats.map((seat) => (
        <span key={seat.participant} class="cs-bust" title={wordSeat(seat)}>
          <svg viewBox="-54 -106 108 130" aria-hidden="true" focusable="false">
            {seat.isConnected ? (
              <g class={isOpen && !seat.hasAnswered ? 'cs-bust-pending' : undefined}>
                <Figure role={seat.role ?? ''} isAway={false} />
              </g>
            ) : (
              <path class="cs-bust-lost" d="M-42 12V-62C-42 -112 42 -112 42 -62V12Z" />
            )}
          </svg>
          {seat.isConnected ? (
            isOpen && seat.hasAnswered ? (
              <Mark class="cs-tick" line="M4 8.4l2.8 2.8L12 5.6" />
            ) : null
          ) : (
            <Mark class="cs-cross" line="M5 5l6 6M11 5l-6 6" />
          )}
          <span class="hidden-text">{wordSeat(seat)}</span>
        </span>
      ))}
    </span>
  );

  function placeOf({ role }: ConsoleSeat): number {
    return role === null ? roles.length : roles.indexOf(role);
  }

  function wordSeat({ role, isConnected, hasAnswered, speaks }: ConsoleSeat): string {
    const name = role === null ? t('workshop:console.no-role') : scenario.texts.name('roles', role);
    const state = isConnected ? (isOpen ? (hasAnswered ? 'answered' : 'thinking') : 'here') : 'lost';
    return t(`workshop:console.seat.${state}`, { role: speaks ? t('workshop:console.speaks', { role: name }) : name });
  }
}

function Mark({ class: name, line }: { readonly class: string; readonly line: string }) {
  return (
    <svg class={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7.4" />
      <path d={line} />
    </svg>
  );
}
