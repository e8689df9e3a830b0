import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PhoneModel } from '../phone-model.ts';

export const PhoneContext = createContext<PhoneModel | null>(null);

/** What this phone reads and may ask for. Throws outside of a mounted page, which is a mistake of ours and never a player's. */
export function usePhone(): PhoneModel {
  const model = useContext(PhoneContext);
  if (model === null) throw new Error('A component was drawn outside of a phone.');
  return model;
}
