import type { StepId } from './list-steps.ts';

/** What a key asks for. */
export type KeyDeed =
  | { readonly is: 'step'; readonly step: StepId }
  | { readonly is: 'target'; readonly team: number | null }
  | { readonly is: 'black-out' }
  | { readonly is: 'observe'; readonly tag: 'well' | 'worry' | 'danger' }
  | { readonly is: 'park' };

/** What of a keystroke counts. */
export interface Keystroke {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Where the focus is: in words that are being written, in a figure, on a control that the key itself works, or elsewhere. */
  readonly in: 'text' | 'figure' | 'control' | 'page';
}

const letters: Readonly<Record<string, KeyDeed>> = {
  e: { is: 'step', step: 'extend' },
  r: { is: 'step', step: 'reveal' },
  d: { is: 'step', step: 'decide' },
  o: { is: 'step', step: 'override' },
  w: { is: 'step', step: 'rewind' },
  m: { is: 'step', step: 'message' },
  z: { is: 'step', step: 'undo' },
  b: { is: 'black-out' },
  p: { is: 'park' },
};

const figures: Readonly<Record<string, KeyDeed>> = {
  '0': { is: 'target', team: null },
  '7': { is: 'observe', tag: 'well' },
  '8': { is: 'observe', tag: 'worry' },
  '9': { is: 'observe', tag: 'danger' },
};

/** Teams that have a key of their own; the others are reached by the tab key. */
const teamKeys = 6;

/**
 * What a key asks for on the console, or null. A key never does two things: letters are nobody's while words are written,
 * figures not while a count is entered, and Space and arrows belong to the control that has the focus. Pure.
 */
export function readKey({ key, hasModifier, in: place }: Keystroke): KeyDeed | null {
  if (hasModifier || place === 'text') return null;
  // A clicker for slides sends these, wherever the focus is.
  if (key === 'PageDown') return { is: 'step', step: 'next' };
  if (key === 'PageUp') return { is: 'step', step: 'back' };
  const letter = letters[key.toLowerCase()];
  if (letter !== undefined) return letter;
  if (place === 'figure') return null;
  const figure = figures[key];
  if (figure !== undefined) return figure;
  const team = Number(key);
  if (key.length === 1 && Number.isInteger(team) && team >= 1 && team <= teamKeys) return { is: 'target', team };
  if (place === 'control') return null;
  if (key === ' ') return { is: 'step', step: 'pause' };
  if (key === 'ArrowRight' || key === 'ArrowDown') return { is: 'step', step: 'next' };
  if (key === 'ArrowLeft' || key === 'ArrowUp') return { is: 'step', step: 'back' };
  return null;
}
