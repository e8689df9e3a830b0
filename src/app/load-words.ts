import { wordChunks } from 'virtual:words';
import type { Words } from '#i18n/translate.ts';
import type { WordsPart } from './ports.ts';

/** Fetches the words of a language: those of every screen, or those that come with debrief and table. */
export async function loadWords(language: string, part: WordsPart): Promise<Words> {
  return (await wordChunks[language]?.[part]()) ?? {};
}
