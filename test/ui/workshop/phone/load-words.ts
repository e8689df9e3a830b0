import { readFileSync } from 'node:fs';
import { parts } from '../../../../build/words-plugin.ts';
import type { Words } from '#i18n/translate.ts';

/** The words that a phone is sent, and no more. */
export function loadWords(language: string): Words {
  return Object.fromEntries(parts.phone.map((name) => [name, JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'))]));
}
