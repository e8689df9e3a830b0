import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleDesk } from './console-parts.ts';
import { listEmpty, listMeant } from './list-meant.ts';
import type { StepId } from './list-steps.ts';
import { findRoom, readWindow, takeDownHands } from './read-hands.ts';

/** So much time is given at once. */
const extensionSeconds = 120;

/** Takes a step of the bar for the teams that are meant, or opens the sheet that it needs. */
export function takeStep(desk: ConsoleDesk, view: ConsoleView, step: StepId): void {
  const { ask, dialog, model } = desk;
  const target = model.target.peek();
  const meant = listMeant(view, target);
  switch (step) {
    case 'pause':
      void ask({ type: 'team.pause', target, paused: !meant.every(({ isPaused }) => isPaused) });
      return;
    case 'extend': {
      const running = meant.filter(({ timer }) => timer !== null);
      void ask(
        running.length === 0
          ? { type: 'timer.start', target, seconds: extensionSeconds }
          : { type: 'timer.extend', target: target === 'all' ? 'all' : running.map(({ number }) => number), seconds: extensionSeconds },
      );
      return;
    }
    case 'reveal':
      reveal(desk, view);
      return;
    case 'decide':
      decide(desk, view);
      return;
    case 'next':
      goOn(desk, view);
      return;
    case 'back':
      void ask({ type: 'screen.show', team: null, page: view.shown.page - 1 });
      return;
    case 'undo':
      void ask({ type: 'team.undo', target });
      return;
    case 'override':
    case 'rewind':
    case 'message':
    case 'skip':
      dialog.value = { name: step };
  }
}

function reveal(desk: ConsoleDesk, view: ConsoleView): void {
  const target = desk.model.target.peek();
  if (view.setup.mode === 'screen') {
    void takeDownHands(desk, view).then((isTaken) => (isTaken ? desk.ask({ type: 'answers.reveal', target: 'all' }) : undefined));
    return;
  }
  const isWaited = listMeant(view, target).some(({ stage, answered }) => stage === 'answering' && !answered.isComplete);
  if (isWaited) desk.dialog.value = { name: 'reveal' };
  else void desk.ask({ type: 'answers.reveal', target });
}

function decide(desk: ConsoleDesk, view: ConsoleView): void {
  const target = desk.model.target.peek();
  if (view.setup.mode === 'screen') {
    const { chosen } = readWindow(desk, view);
    const team = findRoom(view);
    if (chosen === null || team === null) return;
    desk.chosen.value = null;
    void desk.ask({ type: 'team.decide', team: team.number, option: chosen, confidence: null, reason: null });
    return;
  }
  const talking = listMeant(view, target).filter(({ stage }) => stage === 'talking');
  const [only] = talking;
  if (only !== undefined && talking.length === 1 && only.leading === null) {
    desk.model.target.value = [only.number];
    desk.dialog.value = { name: 'override' };
  } else void desk.ask({ type: 'teams.settle', target });
}

/** Tables without anybody are left out, which whoever waits for the last people wants to know before. */
function begin(desk: ConsoleDesk, view: ConsoleView): void {
  const empty = listEmpty(view);
  if (empty.length > 0 && empty.length < view.teams.length) desk.dialog.value = { name: 'begin' };
  else void desk.ask({ type: 'workshop.start' });
}

function goOn(desk: ConsoleDesk, view: ConsoleView): void {
  const target = desk.model.target.peek();
  if (view.phase === 'lobby') begin(desk, view);
  else if (view.phase === 'debrief') void desk.ask({ type: 'screen.show', team: null, page: view.shown.page + 1 });
  else if (listMeant(view, target).every(({ stage }) => stage === 'ended')) desk.dialog.value = { name: 'debrief' };
  else void desk.ask({ type: 'team.continue', target });
}
