import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import type { Round, Target } from '#workshop/protocol/words.ts';
import type { ConsoleModel, ConsoleScenario } from '../console-model.ts';

/** What lies over the console. */
export type ConsoleDialog =
  | { readonly name: 'begin' }
  | { readonly name: 'reveal' }
  | { readonly name: 'override' }
  | { readonly name: 'rewind' }
  | { readonly name: 'message' }
  | { readonly name: 'insert' }
  | { readonly name: 'skip' }
  | { readonly name: 'more' }
  | { readonly name: 'people' }
  | { readonly name: 'park' }
  | { readonly name: 'log' }
  | { readonly name: 'key' }
  | { readonly name: 'erase' }
  | { readonly name: 'debrief' }
  | { readonly name: 'close' };

/** Where there is no room for four zones, one of them is before the others. */
export type ConsoleTab = 'teams' | 'now' | 'next' | 'notes';

/** Hands as they are being counted; null: not counted yet. It survives views that come meanwhile. */
export interface HandsDraft {
  readonly decision: string;
  readonly round: Round;
  readonly take: number;
  readonly options: Readonly<Record<string, number | null>>;
  readonly none: number;
  readonly sure: number | null;
}

/** What the parts of the console share beside the model: what only this window knows. */
export interface ConsoleDesk {
  readonly model: ConsoleModel;
  readonly dialog: Signal<ConsoleDialog | null>;
  readonly tab: Signal<ConsoleTab>;
  readonly isDrawerOpen: Signal<boolean>;
  readonly hands: Signal<HandsDraft | null>;
  /** In a room without phones: the option that is about to be confirmed. */
  readonly chosen: Signal<string | null>;
  /** Teams that were meant and could not follow, in a sentence. */
  readonly left: Signal<string>;
  /** Asks for something and tells what became of it. */
  ask(command: FacilitatorCommand): Promise<CommandAnswer>;
}

/** The console as one of its parts reads it: view and scenario are there. */
export interface ConsoleParts extends ConsoleDesk {
  readonly view: ConsoleView;
  readonly scenario: ConsoleScenario;
  readonly target: Target;
}

export const ConsoleContext = createContext<ConsoleParts | null>(null);

/** The console that a part stands in. Throws outside of one, which is a mistake of ours and never a facilitator's. */
export function useConsole(): ConsoleParts {
  const parts = useContext(ConsoleContext);
  if (parts === null) throw new Error('A part of the console was drawn outside of it.');
  return parts;
}
