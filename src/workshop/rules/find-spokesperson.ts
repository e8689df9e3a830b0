import type { Participant, PlayedScenario, WorkshopState } from './workshop-state.ts';

/** What tells who speaks for a team. `connected` is left out where only the journal is known. */
export interface SpeakingTeam {
  readonly played: PlayedScenario;
  readonly state: WorkshopState;
  readonly connected?: ReadonlySet<string>;
}

/**
 * Who is asked for the decision of a team: whoever the facilitator has named, else the connected holder of the first role in
 * the scenario's order, else the connected person who came first; while nobody is connected, as if all were. null at a table
 * where nobody may answer. Pure.
 */
export function findSpokesperson({ played, state, connected }: SpeakingTeam, team: number): string | null {
  const named = findNamed(state, team);
  if (named !== null) return named;
  const { roles } = played.logic;
  const rank = ({ role }: Participant) => (role === null ? roles.length : roles.indexOf(role));
  const seated = Object.values(state.participants).filter((one) => one.team === team && !one.isRemoved && !one.observes);
  const present = connected === undefined ? seated : seated.filter((one) => connected.has(one.id));
  const asked = present.length === 0 ? seated : present;
  const holder = asked.find((one) => rank(one) === 0);
  // Whoever came first: participants are kept in the order of arrival.
  return (holder ?? asked[0])?.id ?? null;
}

/**
 * Whether somebody's answer is taken as their team's: the one the facilitator has named, or, where nobody is named, anyone of
 * the team but its observers. A journal knows no connections, so a lost phone could not be told from a silent one; like this
 * the next one in the row is asked at once and no team is ever held up by a phone. Pure.
 */
export function mayAnswerForTeam(state: WorkshopState, { id, team, observes, isRemoved }: Participant): boolean {
  const named = findNamed(state, team);
  return !observes && !isRemoved && (named === null || named === id);
}

function findNamed({ teams }: WorkshopState, team: number): string | null {
  return teams.find((one) => one.number === team)?.spokesperson ?? null;
}
