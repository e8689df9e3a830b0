import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecheckModel } from './recheck-model.ts';

export const RecheckContext = createContext<RecheckModel | null>(null);

/** The model of a recheck's screens. Throws outside of `mountRecheck`, which is a mistake of ours and never a learner's. */
export function useRecheck(): RecheckModel {
  const model = useContext(RecheckContext);
  if (model === null) throw new Error('A component of the recheck was drawn outside of mountRecheck.');
  return model;
}
