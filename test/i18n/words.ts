import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '#i18n/translate.ts';

/** The shipped words of a language, read as the build does. */
export function readWords(language: string): Words {
  const folder = join(import.meta.dirname, '..', '..', 'locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`Violated assumption: locales/${language} has files.`);
  return Object.fromEntries(
    files.map((name): [string, object] => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}
