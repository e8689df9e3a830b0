import type { ParticipantCommand } from '#workshop/protocol/command.ts';
import { chooseRole, drawAnotherNickname, putParticipant } from './seat-people.ts';
import { answerForTeam } from './settle-decision.ts';
import { refuse, type Carried, type Step } from './step.ts';
import { giveAnswer, tellFact } from './take-answers.ts';
import type { Participant } from './workshop-state.ts';
import { noteObservation } from './write-notes.ts';

/** A message of somebody who sits in the workshop. */
export interface ParticipantMessage {
  readonly participant: Participant;
  /** The sender's own number of it; null: it is not numbered. */
  readonly message: number | null;
  readonly command: Exclude<ParticipantCommand, { readonly type: 'commitment.send' }>;
}

/** Carries out what a participant asks for, once for each number. Pure. */
export function serveParticipant(step: Step, { participant, message, command }: ParticipantMessage): Carried {
  if (message !== null && message <= participant.lastMessage) return refuse('workshop/repeated');
  const served = carryOut(step, participant, command);
  if (!served.ok || message === null) return served;
  const after = served.state.participants[participant.id] ?? participant;
  return { ...served, state: putParticipant(served.state, { ...after, lastMessage: message }) };
}

function carryOut(step: Step, participant: Participant, command: ParticipantMessage['command']): Carried {
  if (command.type === 'nickname.draw') return drawAnotherNickname(step, participant);
  if (command.type === 'role.choose') return chooseRole(step, participant, command.role);
  if (command.type === 'observation.note') return noteObservation(step, participant, command);
  const team = step.state.teams.find((one) => one.number === participant.team);
  if (team === undefined) return refuse('workshop/unknown-team');
  switch (command.type) {
    case 'answer.give':
      return giveAnswer(step, participant, team, command);
    case 'team.answer':
      return answerForTeam(step, participant, team, command);
    case 'fact.tell':
      return tellFact(step, participant, team, command);
  }
}
