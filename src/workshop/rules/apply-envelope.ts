import type { Envelope } from '#workshop/protocol/command.ts';
import type { Done, Refused } from '#workshop/protocol/refusal.ts';
import { findRightFault } from './may-ask.ts';
import { obeyFacilitator } from './obey-facilitator.ts';
import { seatNewcomer } from './seat-people.ts';
import { serveParticipant } from './serve-participant.ts';
import { carried, refuse, type Carried, type Step } from './step.ts';
import type { PlayedScenario, WorkshopState } from './workshop-state.ts';

/** The state after a line of the journal, or why the line is not legal. */
export type Applied = (Done & { readonly state: WorkshopState }) | Refused;

/**
 * Carries out one line of a workshop's journal, or refuses it and changes nothing. Pure: the same lines give the same
 * state, everywhere. Never throws at anybody.
 */
export function applyEnvelope(played: PlayedScenario, state: WorkshopState, envelope: Envelope): Applied {
  const at = Math.max(state.at, envelope.at);
  const { seq } = envelope;
  const outcome = findRightFault(state.phase, envelope.by, envelope.command) ?? carryOut({ played, state, seq, at }, envelope);
  if (!outcome.ok) return outcome;
  const { log, ...done } = outcome;
  const lines = log.map((entry) => ({ seq, at, ...entry }));
  return { ...done, state: { ...outcome.state, seq, at, log: [...outcome.state.log, ...lines] } };
}

function carryOut(step: Step, { by, message, command }: Envelope): Carried {
  switch (command.type) {
    case 'workshop.create':
      return refuse('workshop/not-allowed');
    case 'participant.join':
      return seatNewcomer(step, command);
    case 'commitment.send':
      // Only in the journal without its sender: the host strikes the name, and has seen to it that it is sent once.
      return by === 'someone' ? takeCommitment(step, command.text) : refuse('workshop/not-allowed');
    case 'nickname.draw':
    case 'role.choose':
    case 'answer.give':
    case 'team.answer':
    case 'fact.tell':
    case 'observation.note': {
      const { participants } = step.state;
      const participant = Object.hasOwn(participants, by) ? participants[by] : undefined;
      if (participant === undefined) return refuse('workshop/unknown-participant');
      return participant.isRemoved ? refuse('workshop/removed') : serveParticipant(step, { participant, message, command });
    }
    default:
      return obeyFacilitator(step, command);
  }
}

function takeCommitment({ state }: Step, text: string): Carried {
  return carried({ ...state, commitments: [...state.commitments, text] });
}
