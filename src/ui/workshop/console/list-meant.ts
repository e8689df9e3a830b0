import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';
import type { Target } from '#workshop/protocol/words.ts';

/** The teams that are meant, in the order of numbers. Pure. */
export function listMeant({ teams }: Pick<ConsoleView, 'teams'>, target: Target): readonly ConsoleTeam[] {
  return target === 'all' ? teams : teams.filter(({ number }) => target.includes(number));
}

/** The numbers of the teams at which nobody sits who may answer; none in a room without phones. Pure. */
export function listEmpty({ teams, setup }: Pick<ConsoleView, 'teams' | 'setup'>): readonly number[] {
  return setup.mode === 'screen' ? [] : teams.filter(({ seats }) => seats.length === 0).map(({ number }) => number);
}

/** Whether teams stand at different scenes, so that one step would mean different things. Pure. */
export function areApart(teams: readonly ConsoleTeam[]): boolean {
  return new Set(teams.map(({ beat, stage }) => (stage === 'ended' || stage === 'act-ended' ? stage + beat : beat))).size > 1;
}

/**
 * The team whose scene is read aloud: the only one that is meant, or the first of those that stand where most of the room does.
 * Pure; null without a team.
 */
export function findLead(teams: readonly ConsoleTeam[]): ConsoleTeam | null {
  const counts = new Map<string, number>();
  for (const { beat } of teams) counts.set(beat, (counts.get(beat) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return teams.find(({ beat }) => counts.get(beat) === most) ?? null;
}
