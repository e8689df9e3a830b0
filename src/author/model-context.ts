import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageModel } from './page-model.ts';

/** Hands the model down to every part of the page. */
export const ModelContext = createContext<PageModel | null>(null);

/** The model of the page around; throws outside one, which no part ever is. */
export function useModel(): PageModel {
  const model = useContext(ModelContext);
  if (model === null) throw new Error('A part of the story page stands outside it.');
  return model;
}
