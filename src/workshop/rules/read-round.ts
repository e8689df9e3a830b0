import { countRound } from './archive-round.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import type { Round } from '#workshop/protocol/words.ts';
import { findAsked } from './play-on.ts';
import { listShownOptions, type ShownOption } from './tally.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** The decision a team has before it, or has just settled; null where there is neither. Pure. */
export function findPresentDecision(played: PlayedScenario, team: TeamState): string | null {
  return team.decided?.decision ?? findAsked(played, team);
}

/** The options that a team has, or had before it decided, in the order on the screens. Pure. */
export function listOffered({ logic }: PlayedScenario, { run, decided }: TeamState, decision: string): readonly ShownOption[] {
  if (run === null) return [];
  return listShownOptions(logic, decided === null ? run.state : run.before, decision);
}

/** The answers of a round in counts, as soon as they are open; null before the reveal, and where nobody has answered. Pure. */
export function countOpenRound(played: PlayedScenario, setup: WorkshopState['setup'], team: TeamState, round: Round): Distribution | null {
  if (team.decided !== null) return findRound(team)?.[round] ?? null;
  const asked = team.stage === 'talking' ? findAsked(played, team) : null;
  return asked === null ? null : countRound(played, team, round, asked, setup.confidence);
}

/** How many have changed their mind between the rounds; null for fewer than five who answered twice. Pure. */
export function countChanged({ answers }: TeamState, smallest: number): number | null {
  const twice = Object.entries(answers.second).flatMap(([id, second]) => {
    const first = answers.first[id];
    return first === undefined ? [] : [first.option !== second.option];
  });
  return twice.length < smallest ? null : twice.filter((hasChanged) => hasChanged).length;
}

/** The round that the present decision was settled in; undefined before that. Pure. */
export function findRound({ rounds, decided, take }: TeamState): TeamState['rounds'][number] | undefined {
  return rounds.findLast((one) => one.decision === decided?.decision && one.take === take);
}
