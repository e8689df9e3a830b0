import { makePseudoTree } from '#i18n/pseudo.ts';
import type { Words } from '#i18n/translate.ts';
import type { AppPorts, ScenarioChunks } from './ports.ts';

type Texts = ScenarioChunks['opening'];

/** The same words, made strange. Pure. */
export function makePseudoWords(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([name, tree]) => [name, makePseudoTree(tree)]));
}

/** The same scenarios with every text made strange. */
export function makePseudoChunks(chunks: AppPorts['chunks']): AppPorts['chunks'] {
  const strange = (texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).map(([language, fetch]) => [language, async () => makePseudoTree(await fetch())]));
  return Object.fromEntries(
    Object.entries(chunks).map(([id, one]) => [id, { ...one, opening: strange(one.opening), rest: strange(one.rest) }]),
  );
}
