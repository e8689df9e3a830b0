import { readdirSync, readFileSync } from 'node:fs';
import type { Words } from '#i18n/translate.ts';

/** The shipped words of a language, read as the build does. */
export function readWords(language: string): Words {
  const folder = new URL(`../../locales/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`Violated assumption: locales/${language} has files.`);
  return Object.fromEntries(
    files.map((name): [string, object] => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  );
}
