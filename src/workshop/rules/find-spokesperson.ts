import type { PlayedScenario, WorkshopState } from './workshop-state.ts';

/**
 * Who speaks for a team: whoever the facilitator has named, else the holder of the first role in the scenario's order, else
 * who came first; null at a table where nobody may answer. Pure. Connections do not count: a journal knows none.
 */
export function findSpokesperson(
  { played, state }: { readonly played: PlayedScenario; readonly state: WorkshopState },
  team: number,
): string | null {
  const named = state.teams.find((one) => one.number === team)?.spokesperson ?? null;
  if (named !== null) return named;
  const { roles } = played.logic;
  const rank = (role: string | null) => (role === null ? roles.length : roles.indexOf(role));
  const seated = Object.values(state.participants).filter((one) => one.team === team && !one.isRemoved && !one.observes);
  // Sorting keeps the order of arrival among equals.
  return seated.toSorted((one, other) => rank(one.role) - rank(other.role))[0]?.id ?? null;
}
