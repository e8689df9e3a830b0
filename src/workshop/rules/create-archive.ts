import type { SessionRecord } from '#engine/record.ts';
import type { ArchivedTeam, WorkshopArchive } from '#workshop/protocol/archive.ts';
import { listAnswerers } from './deal-role.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** What is kept of a workshop: records, rounds in counts and notes, but no person, no reason of an answer and no message. Pure. */
export function createArchive({ logic }: PlayedScenario, state: WorkshopState): WorkshopArchive {
  const { code, setup, createdAt, startedAt, endedAt, observations, parked, hotWash, commitments, log } = state;
  const createRecord = (commands: SessionRecord['commands']): SessionRecord => ({
    format: 1,
    scenario: { id: logic.id, version: setup.scenario.version, hash: setup.scenario.hash },
    seed: setup.seed,
    settings: { ruleset: setup.ruleset, length: setup.length },
    commands,
  });
  return {
    format: 1,
    code,
    setup,
    createdAt,
    startedAt,
    endedAt,
    teams: state.teams.map((team) => ({
      number: team.number,
      people: setup.mode === 'screen' ? (state.people ?? 0) : listAnswerers(state, team.number).length,
      takes: listTakes(team, createRecord),
      rounds: team.rounds,
    })),
    observations,
    parked: parked.map(({ at, text, done }) => ({ at, text, done })),
    hotWash,
    commitments,
    log,
  };
}

/** Every take, the first one first; each later one with where it began and why, which the one before it was left with. */
function listTakes(
  { takes, commands }: TeamState,
  createRecord: (commands: SessionRecord['commands']) => SessionRecord,
): ArchivedTeam['takes'] {
  const records = [...takes.map((one) => one.commands), commands].map(createRecord);
  return records.map((record, at) => {
    const left = at === 0 ? undefined : takes[at - 1];
    return { record, from: left?.rewoundTo ?? null, reason: left?.reason ?? null };
  });
}
