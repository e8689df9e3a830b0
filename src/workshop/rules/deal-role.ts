import type { Participant, PlayedScenario, WorkshopState } from './workshop-state.ts';

/** Everybody who sits at a team and may answer, in the order in which they came. Pure. */
export function listAnswerers({ participants }: Pick<WorkshopState, 'participants'>, team: number): readonly Participant[] {
  return Object.values(participants).filter((one) => one.team === team && !one.isRemoved && !one.observes);
}

/** The role that comes to the next one at a team: the first that nobody has, else one that the fewest have. Pure. */
export function dealRole({ logic }: PlayedScenario, seated: readonly Participant[]): string | null {
  return findLeastTaken(logic.roles, countHolders(seated));
}

/** Whether a role may be chosen beside those who sit at the team already: while some are free, only those. Pure. */
export function isRoleFree({ logic }: PlayedScenario, seated: readonly Participant[], role: string): boolean {
  const holders = countHolders(seated);
  return !holders.has(role) || logic.roles.every((one) => holders.has(one));
}

/** The team with the fewest of a kind; on a tie the lowest number. Pure. */
export function findSmallestTeam({ participants, teams }: WorkshopState, observes: boolean): number {
  const present = Object.values(participants).filter((one) => !one.isRemoved && one.observes === observes);
  const count = (team: number) => present.filter((one) => one.team === team).length;
  const sorted = teams.map((one) => one.number).toSorted((one, other) => count(one) - count(other));
  return sorted[0] ?? 1;
}

function countHolders(seated: readonly Participant[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { role } of seated) if (role !== null) holders.set(role, (holders.get(role) ?? 0) + 1);
  return holders;
}

function findLeastTaken(roles: readonly string[], holders: ReadonlyMap<string, number>): string | null {
  const count = (role: string) => holders.get(role) ?? 0;
  return roles.toSorted((one, other) => count(one) - count(other))[0] ?? null;
}
