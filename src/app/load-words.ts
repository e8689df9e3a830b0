import type { Words } from '#i18n/translate.ts';
import type { WordsPart } from './ports.ts';

/** The words that a page needs, by part. A new language is found by its folder; what only a terminal speaks stays out. */
const files: Readonly<Record<WordsPart, Readonly<Record<string, () => Promise<object>>>>> = {
  first: import.meta.glob<object>('/locales/*/{brief,common,format,library,notices,play,refusals,settings,start}.json', {
    import: 'default',
  }),
  later: import.meta.glob<object>('/locales/*/{debrief,report,table}.json', { import: 'default' }),
};

/** Fetches the words of a language: those of every screen, or those that come with debrief and table. */
export async function loadWords(language: string, part: WordsPart): Promise<Words> {
  const wanted = Object.entries(files[part]).flatMap(([path, fetch]) => {
    const [, folder, name] = /\/([^/]+)\/([^/]+)\.json$/u.exec(path) ?? [];
    return folder === language && name !== undefined ? [{ name, fetch }] : [];
  });
  const fetched = await Promise.all(wanted.map(async ({ name, fetch }): Promise<[string, object]> => [name, await fetch()]));
  return Object.fromEntries(fetched);
}
