import type { Author, WorkshopCommand } from '#workshop/protocol/command.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { WorkshopPhase } from '#workshop/protocol/words.ts';
import { refuse } from './step.ts';

/** Who may ask for something, and in which part of a workshop. */
interface Right {
  readonly by: 'host' | 'facilitator' | 'participant';
  readonly phases: readonly WorkshopPhase[];
}

const untilClosed = ['lobby', 'running', 'debrief'] as const;
const onceBegun = ['running', 'debrief'] as const;
const untilDebrief = ['lobby', 'running'] as const;
const facilitator = { by: 'facilitator', phases: untilClosed } as const;
const facilitatorBefore = { by: 'facilitator', phases: untilDebrief } as const;
const facilitatorPlaying = { by: 'facilitator', phases: ['running'] } as const;
const participant = { by: 'participant', phases: untilClosed } as const;
const participantPlaying = { by: 'participant', phases: ['running'] } as const;

const rights: Readonly<Record<WorkshopCommand['type'], Right>> = {
  'workshop.create': { by: 'host', phases: [] },
  'participant.join': { by: 'host', phases: untilClosed },
  'workshop.start': facilitator,
  'workshop.debrief': { by: 'facilitator', phases: onceBegun },
  'workshop.close': facilitator,
  'workshop.lock': facilitator,
  'screen.black-out': facilitator,
  'screen.show': facilitator,
  'people.count': facilitator,
  'team.pause': facilitatorPlaying,
  'timer.start': facilitatorPlaying,
  'timer.extend': facilitatorPlaying,
  'timer.stop': facilitatorPlaying,
  'answers.reveal': facilitatorPlaying,
  'hands.count': facilitatorPlaying,
  'teams.settle': facilitatorPlaying,
  'team.decide': facilitatorPlaying,
  'team.continue': facilitatorPlaying,
  'decision.skip': facilitatorPlaying,
  'inject.hold': facilitatorBefore,
  'inject.send': facilitatorPlaying,
  'contingency.send': facilitatorPlaying,
  'complication.set': facilitatorBefore,
  'team.rewind': facilitatorPlaying,
  'team.catch-up': facilitatorPlaying,
  'team.message': facilitator,
  'participant.remove': facilitator,
  'participant.seat': facilitator,
  'participant.speak': facilitator,
  'observation.add': facilitator,
  'parked.add': facilitator,
  'parked.tick': facilitator,
  'hot-wash.write': facilitator,
  'team.undo': facilitatorBefore,
  'nickname.draw': participant,
  'role.choose': participant,
  'answer.give': participantPlaying,
  'team.answer': participantPlaying,
  'fact.tell': { by: 'participant', phases: onceBegun },
  'observation.note': participant,
  'commitment.send': { by: 'participant', phases: onceBegun },
};

/** Why nobody with this standing may ask for this now, or null if they may. Pure. */
export function findRightFault(phase: WorkshopPhase, by: Author, command: WorkshopCommand): Refused | null {
  const right = Object.hasOwn(rights, command.type) ? rights[command.type] : undefined;
  if (right === undefined) return refuse('workshop/not-understood');
  if (right.by !== readStanding(by) || command.type === 'workshop.create') return refuse('workshop/not-allowed');
  if (right.phases.includes(phase)) return null;
  return refuse(phase === 'lobby' ? 'workshop/not-started' : 'workshop/over');
}

function readStanding(by: Author): Right['by'] {
  return by === 'host' || by === 'facilitator' ? by : 'participant';
}
