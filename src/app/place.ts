import type { Screen } from '#ui/app-model.ts';

/** A screen as an entry of the browser's history: enough to come back to it, even after a reload. */
export interface Place {
  readonly screen: Screen;
  readonly scenario: string | null;
  readonly save: string | null;
}

/** The place in a value of the browser's history, or null if it is none of ours. Pure. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null || !('screen' in value)) return null;
  const screen = readScreen(value.screen);
  if (screen === null) return null;
  return { screen, scenario: readWord('scenario', value), save: readWord('save', value) };
}

function readScreen(value: unknown): Screen | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  switch (value.name) {
    case 'start':
      return { name: 'start' };
    case 'library':
      return { name: 'library' };
    case 'brief':
      return { name: 'brief' };
    case 'play':
      return { name: 'play' };
    case 'debrief': {
      const page = readWord('page', value);
      if (page !== 'timeline' && page !== 'decision' && page !== 'plan') return null;
      return { name: 'debrief', page, decision: readWord('decision', value) };
    }
    default:
      return null;
  }
}

function readWord(name: string, value: object): string | null {
  const word: unknown = Reflect.get(value, name);
  return typeof word === 'string' ? word : null;
}
