import type { Words } from '#i18n/translate.ts';
import type { WordsPart } from './ports.ts';

/** Every file of words but those that only a terminal speaks. A new language is found by its folder. */
const files = import.meta.glob<object>(['/locales/*/*.json', '!/locales/*/cli.json', '!/locales/*/findings.json', '!/locales/*/boot.json'], { import: 'default' });

const later: readonly string[] = ['debrief', 'report', 'table'];

/** Fetches the words of a language: those of every screen, or those that come with debrief and table. */
export async function loadWords(language: string, part: WordsPart): Promise<Words> {
  const wanted = Object.entries(files).flatMap(([path, fetch]) => {
    const [, folder, name] = /\/locales\/([^/]+)\/([^/]+)\.json$/u.exec(path) ?? [];
    return folder === language && name !== undefined && later.includes(name) === (part === 'later') ? [{ name, fetch }] : [];
  });
  const fetched = await Promise.all(wanted.map(async ({ name, fetch }): Promise<[string, object]> => [name, await fetch()]));
  return Object.fromEntries(fetched);
}
