import type { Author, WorkshopCommand } from '#workshop/protocol/command.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import { findPresent, putParticipant } from './seat-people.ts';
import { refuse } from './step.ts';
import type { WorkshopState } from './workshop-state.ts';

/** Something that was asked for, with who asked. */
interface Asked {
  readonly by: Author;
  readonly message: number | null;
  readonly command: WorkshopCommand;
}

/**
 * Why a commitment is not taken from its sender, or null if it is none or may be taken. Asked before the sender's name is
 * struck, since the journal does not know it. Pure.
 */
export function findCommitmentFault(state: WorkshopState, { by, message, command }: Asked): Refused | null {
  if (command.type !== 'commitment.send') return null;
  if (by === 'host' || by === 'facilitator') return refuse('workshop/not-allowed');
  const participant = findPresent(state, by);
  if (participant === null) return refuse(Object.hasOwn(state.participants, by) ? 'workshop/removed' : 'workshop/unknown-participant');
  const isRepeated = participant.hasSentCommitment || (message !== null && message <= participant.lastMessage);
  return isRepeated ? refuse('workshop/repeated') : null;
}

/** The state in which a sender is known to have sent, for as long as this process lives. Pure. */
export function markCommitment(state: WorkshopState, { by, message }: Asked): WorkshopState {
  const participant = findPresent(state, by);
  if (participant === null) return state;
  return putParticipant(state, { ...participant, hasSentCommitment: true, lastMessage: message ?? participant.lastMessage });
}
