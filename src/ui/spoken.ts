import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppModel } from './app-model.ts';

/** What a component needs to speak: the product's words, the language and its formats. Every page's model has it. */
export type Spoken = Pick<AppModel, 't' | 'language' | 'formats'>;

export const SpokenContext = createContext<Spoken | null>(null);

/** How to speak here, whatever page this is. Throws outside of a mounted page, which is a mistake of ours and never a player's. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === null) throw new Error('A component was drawn outside of a mounted page.');
  return spoken;
}
