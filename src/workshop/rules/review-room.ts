import type { Engine } from '#engine/engine.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import type { ArchivedRound, ArchivedTeam, WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { RoomDecision, RoomReview, TeamReview } from './room-review.ts';
import { measureAgreement } from './measure-agreement.ts';
import { addUpAnswers } from './add-up-answers.ts';

/** What a workshop teaches, by its archive. Pure; a take that a rule refuses, or that reaches no ending, has no debrief. */
export function reviewRoom(engine: Engine, archive: WorkshopArchive): RoomReview {
  const decisions = engine.scenario.lengths[archive.setup.length]?.decisions ?? [];
  const played = archive.teams.map((team) => ({ team, rounds: listScoredRounds(team) }));
  return {
    people: archive.teams.reduce((sum, team) => sum + team.people, 0),
    teams: archive.teams.map((team) => reviewTeam(engine, team)),
    decisions: decisions.map((decision, at) =>
      reviewDecision(
        decision,
        at + 1,
        played.flatMap(({ team, rounds }) => rounds.filter((one) => one.decision === decision).map((round) => ({ team, round }))),
      ),
    ),
    unsaid: decisions.flatMap((decision) => listUnsaid(decision, played)),
  };
}

/**
 * One round for each decision that a team came to: of the take in which it was first asked. What was taken back within a take
 * counts as it was played last.
 */
function listScoredRounds({ rounds }: ArchivedTeam): readonly ArchivedRound[] {
  const scored = new Map<string, ArchivedRound>();
  for (const round of rounds) {
    if (round.take <= (scored.get(round.decision)?.take ?? round.take)) scored.set(round.decision, round);
  }
  return [...scored.values()];
}

function reviewTeam(engine: Engine, team: ArchivedTeam): TeamReview {
  const { number, people, takes } = team;
  const [first, ...later] = takes.map((take) => createDebrief(engine, take.record));
  return { number, people, first: first ?? null, later, rounds: listScoredRounds(team) };
}

interface Played {
  readonly team: ArchivedTeam;
  readonly round: ArchivedRound;
}

function reviewDecision(decision: string, number: number, played: readonly Played[]): RoomDecision {
  const moves = played.flatMap(({ round }) => round.moved ?? []);
  const sum = (way: 'towards' | 'away' | 'level') => moves.reduce((total, one) => total + one[way], 0);
  return {
    decision,
    number,
    teams: played.map(({ team, round }) => ({
      team: team.number,
      option: round.by === 'skipped' ? null : round.option,
      by: round.by,
      agreement: { first: measureAgreement(round.first), second: measureAgreement(round.second) },
    })),
    first: addUpAnswers(played.flatMap(({ round }) => round.first ?? [])),
    moved: moves.length === 0 ? null : { towards: sum('towards'), away: sum('away'), level: sum('level') },
  };
}

/** Only what a holder has denied counts as unsaid: who did not answer may well have spoken. */
function listUnsaid(
  decision: string,
  played: readonly { readonly team: ArchivedTeam; readonly rounds: readonly ArchivedRound[] }[],
): RoomReview['unsaid'] {
  const teamsByRole = new Map<string, number[]>();
  for (const { team, rounds } of played) {
    for (const { role, said } of rounds.find((one) => one.decision === decision)?.facts ?? []) {
      if (said === false) teamsByRole.set(role, [...(teamsByRole.get(role) ?? []), team.number]);
    }
  }
  return [...teamsByRole].map(([role, teams]) => ({ decision, role, teams }));
}
