import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages as registry } from '#i18n/languages.ts';
import { listFiles } from '../../build/list-files.ts';

const languages = readdirSync('locales').toSorted();
const namespaces = listFiles('locales/ja', ['.json']).map((file) => file.slice('locales/ja/'.length, -'.json'.length));
const words = new Map(languages.map((language) => [language, new Map(namespaces.map((name) => [name, readWords(language, name)]))]));
const code = ['src', 'scripts']
  .flatMap((folder) => listFiles(folder, ['.ts', '.tsx', '.mjs']))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** What code holds between quotes, and what it completes by an id. */
const whole = new Set([...code.matchAll(/['"`]([\w.:/-]+)(?=['"`])/g)].map((match) => match[1] ?? ''));
const completed = new Set([...code.matchAll(/['"`]([\w.:/-]*)(?=\$\{)/g)].map((match) => match[1] ?? ''));

describe('the words of the product', () => {
  it('are seen, so that this cannot be silently green', () => {
    expect(languages).toEqual(Object.keys(registry).toSorted());
    expect(languages.length).toBeGreaterThan(1);
    expect(namespaces.length).toBeGreaterThan(10);
    expect(words.get('ja')?.get('play')?.size).toBeGreaterThan(20);
  });

  it('have the same files in every language', () => {
    for (const language of languages) expect(readdirSync(`locales/${language}`).toSorted()).toEqual(readdirSync('locales/ja').toSorted());
  });

  it.each(namespaces)('have the same keys and placeholders in every language: %s', (name) => {
    const japanese = words.get('ja')?.get(name);
    for (const language of languages) {
      const own = words.get(language)?.get(name);
      // A language has the plural forms it has; the base of a counted key is what must agree.
      expect(baseKeys(own), language).toEqual(baseKeys(japanese));
      for (const [key, text] of own ?? []) {
        const other = japanese?.get(key) ?? japanese?.get(`${withoutPlural(key)}_other`) ?? japanese?.get(withoutPlural(key));
        const ignored = withoutPlural(key) === key ? [] : ['count'];
        expect(placeholders(text, ignored), `${language} ${name}.${key}`).toEqual(placeholders(other ?? '', ignored));
      }
    }
  });

  it.each(languages)('are never empty, never markup and never left with a space at an end: %s', (language) => {
    const wrong = namespaces.flatMap((name) =>
      [...(words.get(language)?.get(name) ?? [])]
        .filter(([, text]) => text.trim() !== text || text === '' || /<\w|&\w+;/.test(text))
        .map(([key]) => `${name}.${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are all used: a key nobody asks for is deleted', () => {
    const unused = namespaces.flatMap((name) =>
      [...new Set([...(words.get('ja')?.get(name)?.keys() ?? [])].map(withoutPlural))]
        .filter((key) => !isUsed(name, key))
        .map((key) => `${name}:${key}`),
    );
    expect(unused).toEqual([]);
  });
});

/**
 * A key is used if code holds it whole, or if it lies under a group that code completes by an id
 * (`t(\`refusals:${code}\`)` uses all of `refusals`, `t(\`debrief:label.${one}\`)` all of `label`).
 */
function isUsed(name: string, key: string): boolean {
  if (whole.has(key) || whole.has(`${name}:${key}`)) return true;
  const parts = key.split('.');
  const groups = parts.slice(0, -1).map((_, at) => `${parts.slice(0, at + 1).join('.')}.`);
  if (groups.some((group) => [group, `${name}:${group}`].some((one) => whole.has(one) || completed.has(one)))) return true;
  // Completed in the middle of a word (`confidence-${level}`), or a whole namespace by id.
  const stems = [...key.matchAll(/[-.]/g)].map((match) => key.slice(0, match.index + 1));
  return ['', ...stems].some((stem) => completed.has(`${name}:${stem}`));
}

function readWords(language: string, name: string): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const enter = (node: unknown, path: string): void => {
    if (typeof node === 'string') flat.set(path, node);
    else if (typeof node === 'object' && node !== null)
      for (const [key, child] of Object.entries(node)) enter(child, path === '' ? key : `${path}.${key}`);
  };
  enter(JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8')), '');
  return flat;
}

const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const baseKeys = (texts: ReadonlyMap<string, string> | undefined): readonly string[] =>
  [...new Set([...(texts?.keys() ?? [])].map(withoutPlural))].toSorted();

function placeholders(text: string, ignored: readonly string[]): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w-]+)/g)].map((match) => match[1] ?? ''))]
    .filter((name) => !ignored.includes(name))
    .toSorted();
}
