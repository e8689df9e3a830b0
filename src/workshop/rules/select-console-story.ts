import { bandOf } from '#engine/band.ts';
import type { SessionState } from '#engine/state.ts';
import { clampMeasure } from '#scoring/measures.ts';
import type { Run } from '#session/select-view.ts';
import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { listUpcomingInjects, listUpcomingSlots } from './list-upcoming.ts';
import { readShop } from './select-consequence.ts';
import { listSentAhead, nameContingency } from './select-papers.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** The part of a team's view that answers do not change. */
export type ConsoleStory = Pick<ConsoleTeam, 'shop' | 'measures' | 'arrivals' | 'upcoming' | 'slots'>;

/** Where the story of a team stands and what may come. Pure. */
export function selectConsoleStory(played: PlayedScenario, setup: WorkshopState['setup'], team: TeamState, run: Run): ConsoleStory {
  const { logic } = played;
  const { state, before } = run;
  return {
    shop: readShop(logic, state),
    measures: Object.entries(logic.measures).map(([id, { bands }]) => ({
      id,
      value: clampMeasure(state.measures[id] ?? 0),
      previous: clampMeasure(before.measures[id] ?? 0),
      band: bandOf(bands, state.measures[id] ?? 0),
    })),
    arrivals: team.run === null ? [] : listArrivals(played, team, run),
    upcoming: listUpcomingInjects(played, setup, team, run),
    slots: listUpcomingSlots(played, run),
  };
}

function listArrivals(played: PlayedScenario, team: TeamState, run: Run): ConsoleTeam['arrivals'] {
  const { logic } = played;
  const { state } = run;
  const channelOf = ({ kind, id }: SessionState['arrived'][number]) => {
    if (kind === 'complication') return logic.complications[id]?.channel ?? null;
    return kind === 'inject' ? (logic.beats[state.beat]?.injects.find((one) => one.id === id)?.channel ?? null) : null;
  };
  return [
    ...state.arrived.map((one) => ({
      kind: one.kind,
      id: one.id,
      channel: channelOf(one),
      isHeld: one.kind === 'inject' && team.held.includes(one.id),
    })),
    ...listSentAhead(played, run, team.sent).map(({ id, channel }) => ({ kind: 'inject', id, channel, isHeld: false })),
    ...team.inserted.map((one) => ({ kind: 'contingency', id: nameContingency(one), channel: null, isHeld: false })),
  ];
}
