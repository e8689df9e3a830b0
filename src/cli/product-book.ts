import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLanguage, isLanguage } from '#i18n/languages.ts';
import type { Translate } from '#i18n/translate.ts';
import { isTree, listWords, setWords, type Word, type WordTree } from './word-tree.ts';
import { getBase, getCategory, giveExamples, listForms } from './plural-forms.ts';
import { findTerms } from './translation-terms.ts';
import { type NoteWords, noteSeparator, termSeparator } from './translation-notes.ts';
import type { BookUnit, FileChange, Objection, TranslationBook } from './translation-book.ts';

/** The id by which the product's own words are translated. */
export const productId = 'product';

/** Words by language and namespace. */
type Locales = ReadonlyMap<string, ReadonlyMap<string, WordTree>>;

/** The words of the product as a book; `root` is the folder that holds `locales/`. Null where there are none. */
export function openProductBook(root: string, words: NoteWords): TranslationBook | null {
  const folder = join(root, 'locales');
  const locales = readLocales(folder);
  if (locales.size === 0) return null;
  const first = locales.has(defaultLanguage) ? [defaultLanguage] : [];
  const listUnits = (from: string, to: string): readonly BookUnit[] => listProductUnits(locales, from, to);
  return {
    id: productId,
    version: readVersion(join(root, 'package.json')),
    languages: [...first, ...[...locales.keys()].filter((language) => language !== defaultLanguage).toSorted()],
    isDeclared: isLanguage,
    listUnits,
    describe: (unit, from, to) => describeWord(unit, to, words.t, findTerms(unit.source, words.listTerms(from, to), from)),
    judge: judgeWord,
    findForerunner: () => null,
    write: (from, to, texts) => writeLocale({ locales, folder, from, to }, texts),
  };
}

function readLocales(folder: string): Locales {
  if (!existsSync(folder)) return new Map();
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    languages.map(({ name }) => {
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.json'));
      return [name, new Map(files.map((file) => [file.slice(0, -'.json'.length), readTree(join(folder, name, file))]))];
    }),
  );
}

function readTree(path: string): WordTree {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isTree(value) ? value : {};
}

function readVersion(path: string): string {
  const version = existsSync(path) ? readTree(path)['version'] : undefined;
  return typeof version === 'string' ? version : '0.0.0';
}

function listLocaleWords(files: ReadonlyMap<string, WordTree> | undefined): readonly Word[] {
  return [...(files ?? [])].flatMap(([name, tree]) => listWords(tree, `${name}:`));
}

/** Counted words have as many forms as the language they are translated into, whatever the source language has. */
function listProductUnits(locales: Locales, from: string, to: string): readonly BookUnit[] {
  const source = listLocaleWords(locales.get(from));
  const sourceBy = new Map(source.map(({ key, text }) => [key, text]));
  const targetBy = new Map(listLocaleWords(locales.get(to)).map(({ key, text }) => [key, text]));
  const everywhere = [...locales.values()].flatMap(listLocaleWords);
  const counted = new Set(everywhere.filter(({ key }) => getCategory(key) !== null).map(({ key }) => getBase(key)));
  return [...new Set(source.map(({ key }) => getBase(key)))].flatMap((base) => {
    const keys =
      !counted.has(base) || targetBy.has(base) ? [base] : listForms(to, sourceBy.has(`${base}_zero`)).map((form) => `${base}_${form}`);
    return keys.map((key) => ({
      key,
      source: sourceBy.get(key) ?? sourceBy.get(`${base}_other`) ?? sourceBy.get(base) ?? '',
      target: targetBy.get(key) ?? null,
      limit: null,
    }));
  });
}

function describeWord({ key, source }: BookUnit, to: string, t: Translate, terms: ReturnType<typeof findTerms>): string {
  const names = listPlaceholders(source);
  const category = getCategory(key);
  const listed = terms
    .filter((term) => term.source !== source)
    .map((term) => t('translate:note.term', { source: term.source, target: term.target }));
  return [
    t('translate:place.product', { file: `${key.split(':', 1)[0] ?? ''}.json` }),
    category === null ? '' : t('translate:note.plural', { category, examples: giveExamples(to, category) }),
    names.length === 0 ? '' : t('translate:note.placeholders', { names: names.map(writePlaceholder).join(' ') }),
    source.includes('\n') ? t('translate:note.line-breaks') : '',
    listed.length === 0 ? '' : t('translate:note.terms', { terms: listed.join(termSeparator) }),
  ]
    .filter((one) => one !== '')
    .join(noteSeparator);
}

function listPlaceholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w-]+)/gu)].map((match) => match[1] ?? ''))].toSorted();
}

const writePlaceholder = (name: string): string => `{{${name}}}`;

function judgeWord({ key, source }: BookUnit, text: string): readonly Objection[] {
  const [wanted, got] = [listPlaceholders(source), listPlaceholders(text)];
  // A form for one amount may say it in words: "One day left".
  const isFree = (name: string): boolean => name === 'count' && getCategory(key) !== null;
  const missing = wanted.filter((name) => !got.includes(name) && !isFree(name));
  const foreign = got.filter((name) => !wanted.includes(name) && !isFree(name));
  const markup = /<\w|&\w+;/u.exec(text)?.[0];
  return [
    ...(missing.length === 0
      ? []
      : [{ code: 'missing-placeholder' as const, params: { wanted: missing.map(writePlaceholder).join(' ') } }]),
    ...(foreign.length === 0 ? [] : [{ code: 'no-placeholder' as const, params: { got: foreign.map(writePlaceholder).join(' ') } }]),
    ...(markup === undefined ? [] : [{ code: 'markup' as const, params: { sign: markup } }]),
    ...(text.trim() === text ? [] : [{ code: 'edge-space' as const, params: {} }]),
  ];
}

interface Work {
  readonly locales: Locales;
  readonly folder: string;
  readonly from: string;
  readonly to: string;
}

function writeLocale({ locales, folder, from, to }: Work, texts: ReadonlyMap<string, string>): readonly FileChange[] {
  return [...(locales.get(from) ?? [])].flatMap(([name, example]) => {
    const own = [...texts].filter(([key]) => key.startsWith(`${name}:`)).map(([key, text]) => ({ key: key.slice(name.length + 1), text }));
    const present = locales.get(to)?.get(name) ?? {};
    const changed = own.filter(({ key, text }) => listWords(present, '').every((word) => word.key !== key || word.text !== text));
    if (changed.length === 0) return [];
    const tree = changed.reduce((grown, word) => setWords(grown, word.key.split('.'), word.text, example), present);
    const file = `${to}/${name}.json`;
    return [{ path: join(folder, to, `${name}.json`), shown: `locales/${file}`, text: `${JSON.stringify(tree, null, 2)}\n` }];
  });
}
