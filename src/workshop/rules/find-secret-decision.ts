import { isAsked } from '#engine/option.ts';
import { findAsked } from './play-on.ts';
import { listNextBeats } from './show-injects.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/**
 * The decision whose private facts the holders may read now: the one before the team, or, while it reads, the one of the next
 * scene if that belongs to the same day and no other can come; null where there is none. Pure.
 */
export function findSecretDecision(played: PlayedScenario, team: TeamState): string | null {
  const asked = findAsked(played, team);
  if (asked !== null || team.stage !== 'reading' || team.run === null) return asked;
  const { logic } = played;
  const { state } = team.run;
  const [next, ...others] = listNextBeats(logic, state);
  const beat = next === undefined || others.length > 0 ? undefined : logic.beats[next];
  const isSameDay = beat?.at === null && beat.wait === undefined && beat.hours === undefined;
  const decision = isSameDay ? (beat?.decision ?? null) : null;
  return decision !== null && isAsked(logic, state.length, decision) ? decision : null;
}
