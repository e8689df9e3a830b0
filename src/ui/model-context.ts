import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppModel } from './app-model.ts';

export const ModelContext = createContext<AppModel | null>(null);

/** The model of the screens. Throws outside of `mountUi`, which is a mistake of ours and never a player's. */
export function useModel(): AppModel {
  const model = useContext(ModelContext);
  if (model === null) throw new Error('A component of the screens was drawn outside of mountUi.');
  return model;
}
