import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultLanguage, isLanguage, type Language, languages } from '#i18n/languages.ts';
import { createTranslator, type Translate, type Words } from '#i18n/translate.ts';

const namespaces = [
  'author',
  'certificate',
  'cli',
  'common',
  'facts',
  'findings',
  'format',
  'preview',
  'proof',
  'refusals',
  'report',
  'simulate',
  'time',
  'training',
  'translate',
] as const;
const folder = fileURLToPath(new URL('../../locales/', import.meta.url));

/** The words of the terminal in one language, read from `locales/`. */
export function loadWords(language: Language): Translate {
  const words = Object.fromEntries(Object.keys(languages).map((one) => [one, readWords(one)]));
  return createTranslator({ language, words, marksGaps: true });
}

/** The product's term base in one language, by key; empty where a language has none. */
export function loadTerms(language: string): ReadonlyMap<string, string> {
  const path = `${folder}${language}/terms.json`;
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(readJson(path)).map(([id, word]) => [`terms:${id}`, String(word)]));
}

/** The language that `--lang` names; without it that of LANG; without either, or with a LANG we do not speak, Japanese. */
export function chooseLanguage(wanted: string | undefined, lang: string | undefined): Language | null {
  if (wanted !== undefined) return isLanguage(wanted) ? wanted : null;
  const spoken = lang?.split(/[_.@-]/u, 1)[0]?.toLowerCase() ?? '';
  return isLanguage(spoken) ? spoken : defaultLanguage;
}

/** Words of the product in one language, of some namespaces only. */
export function readWords(language: string, names: readonly string[] = namespaces): Words {
  return Object.fromEntries(names.map((name) => [name, readJson(`${folder}${language}/${name}.json`)]));
}

function readJson(path: string): object {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof value === 'object' && value !== null ? value : {};
}
