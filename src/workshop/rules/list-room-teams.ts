import type { TeamState, WorkshopState } from './workshop-state.ts';

/** The teams that the projector follows: those on their first take, or all of them where nobody is. Pure. */
export function listRoomTeams({ teams }: WorkshopState): readonly TeamState[] {
  const first = teams.filter((team) => team.take === 1);
  return first.length === 0 ? teams : first;
}
