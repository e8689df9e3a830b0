import { useEffect } from 'preact/hooks';
import type { ConsoleDesk } from './console-parts.ts';
import { listSteps } from './list-steps.ts';
import { type KeyDeed, type Keystroke, readKey } from './read-key.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import { findRoom, nameHandField, readWindow } from './read-hands.ts';
import { takeStep } from './take-step.ts';

/** Has the whole window listen to the keys of the console, and to a clicker; not while a sheet lies over it. */
export function useKeys(desk: ConsoleDesk): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat || desk.dialog.peek() !== null) return;
      const deed = readKey({
        key: event.key,
        hasModifier: event.ctrlKey || event.altKey || event.metaKey,
        in: readPlace(event.target),
      });
      if (deed === null) return;
      event.preventDefault();
      carryOut(desk, deed);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [desk]);
}

function readPlace(target: EventTarget | null): Keystroke['in'] {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target instanceof HTMLInputElement) return target.inputMode === 'numeric' ? 'figure' : 'text';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text';
  return target.closest('button, a, summary, [tabindex="0"]') === null ? 'page' : 'control';
}

function carryOut(desk: ConsoleDesk, deed: KeyDeed): void {
  const view = desk.model.view.peek();
  if (view === null) return;
  switch (deed.is) {
    case 'step': {
      // What is still being written down comes first.
      if (view.phase === 'lobby' && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      const step = listSteps(view, desk.model.target.peek(), readWindow(desk, view)).find(({ id }) => id === deed.step);
      if (step?.why === null) takeStep(desk, view, deed.step);
      return;
    }
    case 'target':
      if (view.setup.mode === 'screen') pointAt(desk, view, deed.team);
      else if (deed.team === null) desk.model.target.value = 'all';
      else if (view.teams.some(({ number }) => number === deed.team)) desk.model.target.value = [deed.team];
      return;
    case 'black-out':
      void desk.ask({ type: 'screen.black-out', on: !view.isBlack });
      return;
    case 'observe':
      document.getElementById(`cs-observe-${deed.tag}`)?.click();
      return;
    case 'park':
      desk.dialog.value = { name: 'park' };
  }
}

/** With one team a number is an option: its field while hands are counted, the option itself once the room has talked. */
function pointAt(desk: ConsoleDesk, view: ConsoleView, number: number | null): void {
  const team = findRoom(view);
  const option = team?.options.filter(({ isOpen }) => isOpen)[(number ?? 0) - 1];
  if (view.phase !== 'running' || team === null || option === undefined) return;
  if (team.stage === 'talking') desk.chosen.value = option.id;
  else if (team.stage === 'answering') document.getElementById(nameHandField(option.id))?.focus();
}
