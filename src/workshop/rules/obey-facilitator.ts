import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import type { Target } from '#workshop/protocol/words.ts';
import { extendClock, pauseTeam, startClock, stopClock } from './keep-time.ts';
import { closeWorkshop, countPeople, openDebrief, showOnScreen, startWorkshop } from './lead-workshop.ts';
import { logEntry, type LogCode, type LogEntry } from './log-code.ts';
import { findAsked } from './play-on.ts';
import { catchUpTeam, rewindTeam } from './rewind-team.ts';
import { moveParticipant, nameSpokesperson, removeParticipant } from './seat-people.ts';
import { continueTeam, decideForTeam, settleAsSaid, skipDecision } from './settle-decision.ts';
import { holdInject, insertContingency, sendInject, setComplication } from './show-injects.ts';
import { carried, changeTeams, type Carried, type Step, type TeamRule } from './step.ts';
import { countHands, revealAnswers } from './take-answers.ts';
import { undoTeams } from './undo-team.ts';
import { addObservation, park, tickParked } from './write-notes.ts';

/** Carries out what a facilitator asks for. Pure. */
export function obeyFacilitator(step: Step, command: FacilitatorCommand): Carried {
  const { state, at } = step;
  const change = (target: Target, code: LogCode, rule: TeamRule, params: LogEntry['params'] = {}, isUndoable = true): Carried =>
    changeTeams(step, { target, code, params, isUndoable }, rule);
  switch (command.type) {
    case 'workshop.start':
      return startWorkshop(step);
    case 'workshop.debrief':
      return openDebrief(step);
    case 'workshop.close':
      return closeWorkshop(step);
    case 'workshop.lock':
      return carried({ ...state, isLocked: command.locked }, logEntry(command.locked ? 'locked' : 'unlocked'));
    case 'screen.black-out':
      return carried({ ...state, isBlack: command.on }, logEntry(command.on ? 'blacked-out' : 'lit'));
    case 'screen.show':
      return showOnScreen(step, command);
    case 'people.count':
      return countPeople(step, command.people);
    case 'team.pause':
      return change(command.target, command.paused ? 'paused' : 'resumed', pauseTeam(step, command.paused));
    case 'timer.start':
      return change(command.target, 'timer-started', startClock(step, command.seconds), { seconds: command.seconds });
    case 'timer.extend':
      return change(command.target, 'timer-extended', extendClock(step, command.seconds), { seconds: command.seconds });
    case 'timer.stop':
      return change(command.target, 'timer-stopped', stopClock());
    case 'answers.reveal':
      return change(command.target, 'revealed', revealAnswers(step), {}, false);
    case 'hands.count':
      return countHands(step, command);
    case 'teams.settle':
      return change(command.target, 'settled', settleAsSaid(step));
    case 'team.decide': {
      const code = command.reason === null ? 'decided' : 'overridden';
      const team = state.teams.find((one) => one.number === command.team);
      const decision = team === undefined ? null : findAsked(step.played, team);
      return change([command.team], code, decideForTeam(step, command), { decision: decision ?? '', option: command.option });
    }
    case 'team.continue':
      return change(command.target, 'continued', continueTeam(step));
    case 'decision.skip':
      return change(command.target, 'skipped', skipDecision(step));
    case 'inject.hold':
      return change(command.target, command.held ? 'held' : 'released', holdInject(step, command.inject, command.held), {
        inject: command.inject,
      });
    case 'inject.send':
      return change(command.target, 'sent', sendInject(step, command.inject), { inject: command.inject }, false);
    case 'contingency.send': {
      const { beat, index } = command;
      return change(command.target, 'inserted', insertContingency(step, beat, index), { beat, index }, false);
    }
    case 'complication.set': {
      const { slot, set } = command;
      const params = { slot, is: set.is, ...(set.is === 'this' ? { complication: set.complication } : {}) };
      return change(command.target, 'complication-set', setComplication(step, slot, set), params);
    }
    case 'team.rewind':
      return change([command.team], 'rewound', rewindTeam(step, command.decision, command.reason), { decision: command.decision });
    case 'team.catch-up':
      return change([command.team], 'caught-up', catchUpTeam(step));
    case 'team.message': {
      const { text } = command;
      return change(command.target, 'messaged', (team) => ({ ...team, messages: [...team.messages, { at, text }] }), {}, false);
    }
    case 'participant.remove':
      return removeParticipant(step, command.participant);
    case 'participant.seat':
      return moveParticipant(step, command);
    case 'participant.speak':
      return nameSpokesperson(step, command.participant);
    case 'observation.add':
      return addObservation(step, command);
    case 'parked.add':
      return park(step, command.text);
    case 'parked.tick':
      return tickParked(step, command.id, command.done);
    case 'hot-wash.write':
      return carried({ ...state, hotWash: command.hotWash }, logEntry('hot-wash-written'));
    case 'team.undo':
      return undoTeams(step, command.target);
  }
}
