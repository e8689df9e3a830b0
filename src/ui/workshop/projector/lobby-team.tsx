import type { ProjectorTeam } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';
import { Figure } from './figure.tsx';
import { Tent } from './tent.tsx';

interface LobbyTeamProps {
  readonly team: ProjectorTeam;
  readonly hasFigures: boolean;
}

/** A table with who has come to it; a seat nobody has taken is dashed. */
export function LobbyTeam({ team, hasFigures }: LobbyTeamProps) {
  const { t } = useSpoken();
  const free = team.seats.filter((seat) => !seat.isTaken).length;
  return (
    <li>
      {hasFigures ? <Board team={team} /> : <Tent number={team.number} />}
      <p>
        <b>{t('projector:team', { number: team.number })}</b>
        <span>{t('projector:lobby.seated', { count: team.people })}</span>{' '}
        {hasFigures && free > 0 ? <span>{t('projector:lobby.seats-left', { count: free })}</span> : null}
      </p>
    </li>
  );
}

/** How far the outermost seats stand from the middle of the board, and how high those in the middle. */
const reach = { x: 128, y: 62 } as const;
const front = 36;

function Board({ team: { number, seats } }: { readonly team: ProjectorTeam }) {
  const places = seats.map((seat, at) => {
    const angle = seats.length === 1 ? Math.PI / 2 : Math.PI * (at / (seats.length - 1));
    return { seat, x: -reach.x * Math.cos(angle), y: -reach.y * Math.sin(angle) - 14 };
  });
  // Who sits further back stands behind.
  const drawn = places.toSorted((one, other) => one.y - other.y);
  return (
    <svg class="pw-board" viewBox="-172 -156 344 222" aria-hidden="true" focusable="false">
      <ellipse cx="14" cy="24" rx="122" ry="48" class="pw-fill-shade" />
      {drawn.map(({ seat, x, y }) => (
        <g key={seat.role} transform={`translate(${x} ${y}) scale(0.68)`}>
          {seat.isTaken ? <Figure role={seat.role} isAway={!seat.isConnected} /> : <path d={emptySeat} class="pw-seat-empty" />}
        </g>
      ))}
      <ellipse cy="10" rx="122" ry="52" class="pw-wood-low" />
      <ellipse cy="3" rx="122" ry="52" class="pw-wood" />
      <ellipse cy="3" rx="98" ry="40" class="pw-board-ring" />
      <g class="pw-board-tent" transform={`translate(0 ${front - 12})`}>
        <path d="M-24 12L30 18L26 20L-22 17Z" class="pw-fill-shade" />
        <path d="M-22 12L-17 -26H21L26 12Z" class="pw-fill-edge" />
        <path d="M-25 13L-19 -27H19L25 13Z" class="pw-fill-card" />
        <text y="3" text-anchor="middle" class="pw-tent-number">
          {number}
        </text>
      </g>
    </svg>
  );
}

const emptySeat = 'M-40 6V-62C-40 -108 40 -108 40 -62V6Z';
