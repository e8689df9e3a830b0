import { readFileSync } from 'node:fs';

export type SpokenLanguage = 'ja' | 'en';

/** A sentence of the product by its key, such as `workshop:bar.next`; placeholders stay as they are. */
export function wordOf(language: SpokenLanguage, key: string): string {
  const [namespace = '', path = ''] = key.split(':');
  const words: unknown = JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, 'utf8'));
  const found = path
    .split('.')
    .reduce<unknown>((node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined), words);
  if (typeof found !== 'string') throw new Error(`Violated assumption: ${language} has the word ${key}.`);
  return found;
}
