import { hashChance } from '#engine/chance.ts';
import type { FacilitatorCommand, HostCommand } from '#workshop/protocol/command.ts';
import { nicknameCount, workshopLimits } from '#workshop/protocol/words.ts';
import { dealRole, findSmallestTeam, isRoleFree, listAnswerers } from './deal-role.ts';
import { logEntry } from './log-code.ts';
import { carried, changeTeam, refuse, type Carried, type Step } from './step.ts';
import type { Participant, TeamState, WorkshopState } from './workshop-state.ts';

/** Gives somebody who comes in a seat, at any time until the end. Pure. */
export function seatNewcomer(step: Step, command: Extract<HostCommand, { readonly type: 'participant.join' }>): Carried {
  const { played, state, seq, at } = step;
  const { participant: id, keyHash, language, observes } = command;
  if (state.setup.mode === 'screen') return refuse('workshop/not-allowed');
  if (state.isLocked) return refuse('workshop/locked');
  if (Object.hasOwn(state.participants, id)) return refuse('workshop/repeated');
  const present = Object.values(state.participants).filter((one) => !one.isRemoved);
  if (present.length >= workshopLimits.participants) return refuse('workshop/full');
  const team = command.team ?? findSmallestTeam(state, observes);
  if (state.teams.every((one) => one.number !== team)) return refuse('workshop/unknown-team');
  const participant: Participant = {
    id,
    keyHash,
    nickname: isNicknameFree(state, command.nickname) ? command.nickname : drawNickname(state, id, seq),
    language,
    observes,
    team,
    role: observes || state.setup.roles === 'chosen' ? null : dealRole(played, listAnswerers(state, team)),
    joinedAt: at,
    isRemoved: false,
    lastMessage: 0,
    hasSentCommitment: false,
    notes: [],
  };
  return carried(putParticipant(state, participant), logEntry(observes ? 'observer-joined' : 'joined', team));
}

/** A nickname in place of the present one. Pure. */
export function drawAnotherNickname({ state, seq }: Step, participant: Participant): Carried {
  return carried(putParticipant(state, { ...participant, nickname: drawNickname(state, participant.id, seq) }));
}

/** Takes a role where roles are chosen; once the story has begun, only by those who have none yet, since a role knows secrets. Pure. */
export function chooseRole({ played, state }: Step, participant: Participant, role: string): Carried {
  if (participant.observes) return refuse('workshop/observer');
  if (state.setup.roles !== 'chosen') return refuse('workshop/not-allowed');
  if (!played.logic.roles.includes(role)) return refuse('workshop/unknown-role');
  if (state.phase !== 'lobby' && participant.role !== null) return refuse('workshop/already-started');
  const others = listAnswerers(state, participant.team).filter((one) => one.id !== participant.id);
  if (!isRoleFree(played, others, role)) return refuse('workshop/role-taken');
  return carried(putParticipant(state, { ...participant, role }));
}

/** Closes a seat for good; what was answered on it in the present round goes with it. Pure. */
export function removeParticipant({ state }: Step, id: string): Carried {
  const participant = findPresent(state, id);
  if (participant === null) return refuse('workshop/unknown-participant');
  const left = leaveTeam(putParticipant(state, { ...participant, isRemoved: true }), participant);
  return carried(left, logEntry('removed', participant.team));
}

/** Moves somebody to another team, role or kind of seat. Pure. */
export function moveParticipant(step: Step, command: Extract<FacilitatorCommand, { readonly type: 'participant.seat' }>): Carried {
  const { played, state } = step;
  const { team, role, observes } = command;
  const participant = findPresent(state, command.participant);
  if (participant === null) return refuse('workshop/unknown-participant');
  if (state.teams.every((one) => one.number !== team)) return refuse('workshop/unknown-team');
  if (role !== null && !played.logic.roles.includes(role)) return refuse('workshop/unknown-role');
  const others = listAnswerers(state, team).filter((one) => one.id !== participant.id);
  const dealt = role ?? (state.setup.roles === 'dealt' ? dealRole(played, others) : null);
  const moved: Participant = { ...participant, team, observes, role: observes ? null : dealt };
  const seated = putParticipant(state, moved);
  const isElsewhere = participant.team !== team || participant.observes !== observes;
  return carried(isElsewhere ? leaveTeam(seated, participant) : seated, logEntry('seated', team));
}

/** Names who speaks for a team. Pure. */
export function nameSpokesperson({ state }: Step, id: string): Carried {
  const participant = findPresent(state, id);
  if (participant === null) return refuse('workshop/unknown-participant');
  if (participant.observes) return refuse('workshop/observer');
  const { team } = participant;
  return carried(
    changeTeam(state, team, (one) => ({ ...one, spokesperson: id })),
    logEntry('spokesperson-named', team),
  );
}

/** A participant in place of what was known of them. Pure. */
export function putParticipant(state: WorkshopState, participant: Participant): WorkshopState {
  return { ...state, participants: { ...state.participants, [participant.id]: participant } };
}

/** A participant by id; null if there is none, also after a removal. Pure. */
export function findPresent({ participants }: WorkshopState, id: string): Participant | null {
  const found = Object.hasOwn(participants, id) ? participants[id] : undefined;
  return found === undefined || found.isRemoved ? null : found;
}

function leaveTeam(state: WorkshopState, { id, team }: Participant): WorkshopState {
  const without = (answers: TeamState['answers']['first']) => {
    const { [id]: _, ...others } = answers;
    return others;
  };
  return changeTeam(state, team, (one) => ({
    ...one,
    answers: { first: without(one.answers.first), second: without(one.answers.second) },
    spokesperson: one.spokesperson === id ? null : one.spokesperson,
  }));
}

function isNicknameFree({ participants }: WorkshopState, nickname: number): boolean {
  return nickname >= 0 && nickname < nicknameCount && Object.values(participants).every((one) => one.nickname !== nickname);
}

/** From the line of the journal, so that it comes out the same again; there are more nicknames than seats. */
function drawNickname(state: WorkshopState, id: string, seq: number): number {
  let drawn = hashChance(state.setup.seed, `nickname:${id}`, `${seq}`) % nicknameCount;
  for (let tries = 0; tries < nicknameCount && !isNicknameFree(state, drawn); tries += 1) drawn = (drawn + 1) % nicknameCount;
  return drawn;
}
