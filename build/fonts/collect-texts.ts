import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listScenarioIds, readScenarioFolder } from '../../src/cli/scenario-folder.ts';
import { getLanguageEntry, isLanguage } from '../../src/i18n/languages.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { splitText } from '../../src/scenario/split-text.ts';
import { listFiles } from '../list-files.ts';
import { parts } from '../words-plugin.ts';
import type { FaceUse } from './faces.ts';
import { listCoverTexts, listFirstTexts, listPlayedTexts, type UseTexts } from './scenario-texts.ts';
import { asRecord, listStrings, type Tree } from './text-tree.ts';

/** The characters that each face sets somewhere, each once. */
export type UseCharacters = Readonly<Record<FaceUse, string>>;

/** What is set where: on the way to the first decision in Japanese, in the library, in other languages, and at all. */
export interface FontTexts {
  /** The product's own words on the way to the first decision. */
  readonly first: UseCharacters;
  /** The words of the library and what stands on the covers of all scenarios. */
  readonly library: UseCharacters;
  /** The words of a participant's phone. */
  readonly phone: UseCharacters;
  /** By scenario, what it sets from its cover to its first decision. */
  readonly scenarios: Readonly<Record<string, UseCharacters>>;
  /** What Japanese pages of the product and its scenarios set at all. */
  readonly played: UseCharacters;
  /** All that other languages set, with the names of the languages, so that a page in English never asks for a Japanese slice. */
  readonly abroad: UseCharacters;
  /** Every text of every locale and scenario. */
  readonly written: string;
  /** These and the signs that code draws as characters. */
  readonly all: string;
}

/** Namespaces read between the start page and the first decision. */
const firstNamespaces = ['common', 'start', 'brief', 'play'];
/** Of these, what is set as a heading or drawn large. */
const displayKeys = /^(common:(channels|brand)|brief:(what-happens|you-are)|play:seal-word)/;
/** Window titles, and what is only said after the first decision. */
const laterKeys = new RegExp(
  [
    '^common:(title|tiers|units|basis|ratings|act-number|glossary|keys|findings|about-tiers|source-|opens-new|download)',
    '^start:(resume|finished|other|save|remove|no-case|offline)',
    '^play:(menu-|papers-|from-invented|consequence|complication|duty-missed|because-of|sealed|not-chosen|confidence-was|recorded|what-moved)',
    '^play:(nothing-moved|measure-change|next-scene|due-over|no-date|history|roles|speaking|book|shop|exposure|sources|waiting|act-end)',
    '^play:captions[.](seal|newspaper|flip|shutter|tag|act|lamp|pin|glass)',
    '^play:(met-on|missed-on|duty-status|change-|closed|tape|duties-none|open-status|status-heading)',
  ].join('|'),
);
/** Short words that are never set as a label: what stands beside one, what is heard, and what is told apart by its place. */
const plainKeys =
  /^(common:(channels|confidence|sources)|start:(foot|more|.+-note)|brief:(place|resume-later)|play:(day|arrived|duration|confidence|key|real-case|captions|fiction|lowest|pick-confidence|more-papers))/;
/** The term of the glossary in the other language, and its reading. */
const glossed = /^glossary:terms[.][^.]+[.](other|reading)$/;
/** What the library says before anything has been brought to it. */
const libraryKeys = /^(library:|packs:(add|heading))/;
/** What a phone sets as a heading. What is longer there comes with the scenario's own texts. */
const phoneHeadings = new RegExp(
  [
    '^phone:(head\\.|seal-word|left|role\\.choose|secret\\.name|wait\\.(all$|left))',
    '^phone:(act-end|commit|ended|join|lobby|observer|papers|reveal)\\.heading',
    '^phone:(ended\\.(elsewhere|lost|removed)|join\\.(arriving|code-is))',
  ].join('|'),
);
/** Words that are set as headings whatever their length. */
const headlineKeys = /head(?:ing|line)/;
/** Short words that no page sets as a heading: names of guests, terms of the glossary, and faults of a file. */
const neverHeadings = /^(phone:nicknames|glossary:terms|findings:)/;
/** What the game sets at all: the terminal and the author's pages have words of their own. */
const gameNamespaces: readonly string[] = Object.values(parts).flat();
/** Short words are labels, buttons and badges. */
const longestLabel = 24;
/** Dates, weekdays and units that formats put between the digits, and what numbers are written with. */
const figures = '年月日火水木金土時分件円0123456789:/,.%+-−';
/** What the code of the screens can draw besides letters. */
const isSign = (character: string): boolean => character > '~';

/** Reads every text of the product from the working directory; with a cut, only those of its scenarios and languages. */
export function collectFontTexts(cut?: { readonly scenarios: readonly string[]; readonly languages: readonly string[] }): FontTexts {
  const words = readLocales().filter(({ language }) => cut?.languages.includes(language) ?? true);
  const scenarios = readScenarios()
    .filter(({ id }) => cut?.scenarios.includes(id) ?? true)
    .map((one) => ({ ...one, texts: one.texts.filter(({ language }) => cut?.languages.includes(language) ?? true) }));
  const code = readCodeCharacters();
  const firstWords = words.filter((word) => isJapanese(word) && isFirst(word));
  const libraryWords = words.filter((word) => isJapanese(word) && libraryKeys.test(word.key));
  const phoneWords = words.filter((word) => isJapanese(word) && word.key.startsWith('phone:'));
  const japanese = words.filter(isJapanese).map(textOf);
  const spoken = scenarios.map(({ texts, ...rest }) => ({ ...rest, texts: texts.filter(isJapanese).map(treeOf) }));
  const covers = spoken.map(({ texts }) => listCoverTexts(texts));
  const written = [
    ...words.map(textOf),
    ...scenarios.flatMap(({ texts, others }) => [...texts.map(treeOf), ...others].flatMap(listStrings)),
  ];
  const named = readFileSync('src/i18n/languages.ts', 'utf8').replaceAll(comments, '');
  const abroad = [
    ...words.filter((word) => !isJapanese(word) && !glossed.test(word.key)).map(textOf),
    ...scenarios.flatMap(({ texts }) => texts.filter((text) => !isJapanese(text)).flatMap(({ tree }) => listStrings(tree))),
    named,
  ];
  const isShort = (text: string): boolean => text.length <= longestLabel;
  return {
    first: mergeUses([
      {
        text: [...firstWords.map(textOf), figures, [...code].filter(isSign).join('')],
        label: [
          ...firstWords
            .filter(({ key }) => !plainKeys.test(key))
            .map(textOf)
            .filter(isShort),
          figures,
        ],
        document: [],
        display: [...firstWords.filter(({ key }) => displayKeys.test(key)).map(textOf), figures],
      },
    ]),
    library: mergeUses([
      ...covers,
      {
        text: libraryWords.map(textOf),
        label: libraryWords.map(textOf).filter(isShort),
        document: [],
        display: libraryWords.filter(({ key }) => /:(heading|done-seal)$/.test(key)).map(textOf),
      },
    ]),
    phone: mergeUses([
      {
        text: [...phoneWords.map(textOf), figures],
        label: phoneWords
          .filter(({ key }) => !key.startsWith('phone:nicknames'))
          .map(textOf)
          .filter(isShort),
        document: [],
        display: [...phoneWords.filter(({ key }) => phoneHeadings.test(key)).map(textOf), figures],
      },
    ]),
    scenarios: Object.fromEntries(
      spoken.map(({ id, logic, texts, openings }) => [id, mergeUses([listCoverTexts(texts), listFirstTexts(logic, openings)])]),
    ),
    played: mergeUses([
      ...spoken.flatMap(({ texts, others }) => [
        listPlayedTexts(texts),
        { text: others.flatMap(listStrings), label: [], document: [], display: [] },
      ]),
      // A short word may be a heading; a headline is one however long it is.
      {
        text: japanese,
        label: japanese.filter(isShort),
        document: [],
        display: words
          .filter((word) => isJapanese(word) && (headlineKeys.test(word.key) || (isShort(word.text) && !neverHeadings.test(word.key))))
          .map(textOf),
      },
    ]),
    abroad: mergeUses([
      { text: abroad, label: abroad, document: abroad, display: abroad },
      // Beside a term of the glossary stands the Japanese one, in the face of what is read.
      { text: words.filter((word) => !isJapanese(word) && glossed.test(word.key)).map(textOf), label: [], document: [], display: [] },
    ]),
    written: merge(written),
    all: merge([...written, figures, named, code]),
  };
}

interface Word {
  readonly language: string;
  /** `namespace:nested.key` */
  readonly key: string;
  readonly text: string;
}

const textOf = ({ text }: Word): string => text;
const treeOf = ({ tree }: { readonly tree: Tree }): Tree => tree;
const isJapanese = ({ language }: { readonly language: string }): boolean =>
  isLanguage(language) && getLanguageEntry(language).script === 'japanese';
const isFirst = ({ key }: Word): boolean => firstNamespaces.includes(key.split(':', 1)[0] ?? '') && !laterKeys.test(key);
const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

interface ScenarioTrees {
  readonly id: string;
  readonly logic: Tree;
  readonly texts: readonly { readonly language: string; readonly tree: Tree }[];
  /** What is read up to the first decision, in Japanese. */
  readonly openings: readonly Tree[];
  /** Sources and history: names and titles that the debrief sets. */
  readonly others: readonly Tree[];
}

function readLocales(): readonly Word[] {
  return listFiles('locales', ['.json']).flatMap((file) => {
    const [, language, name] = /^locales\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
    if (language === undefined || name === undefined || !gameNamespaces.includes(name)) return [];
    return listWords(JSON.parse(readFileSync(file, 'utf8')), []).map(({ path, text }) => ({
      language,
      key: `${name}:${path.join('.')}`,
      text,
    }));
  });
}

function listWords(tree: Tree, path: readonly string[]): readonly { readonly path: readonly string[]; readonly text: string }[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  return Object.entries(asRecord(tree)).flatMap(([key, child]) => listWords(child, [...path, key]));
}

function readScenarios(): readonly ScenarioTrees[] {
  return listScenarioIds('scenarios')
    .map((id) => ({ id, folder: `scenarios/${id}` }))
    .map(({ id, folder }) => ({
      id,
      logic: readYaml(`${folder}/scenario.yaml`),
      texts: listFiles(folder, ['.yaml']).flatMap((file) => {
        const language = /\/text\.([^/]+)\.yaml$/.exec(file)?.[1];
        return language === undefined ? [] : [{ language, tree: withoutRechecks(readYaml(file)) }];
      }),
      openings: readOpenings(folder),
      others: ['sources', 'history']
        .map((name) => `${folder}/${name}.yaml`)
        .filter((file) => existsSync(file))
        .map(readYaml),
    }));
}

/** A recheck is a page of its own, with faces of its own. */
function withoutRechecks(text: Tree): Tree {
  return Object.fromEntries(Object.entries(asRecord(text)).filter(([section]) => section !== 'rechecks'));
}

/** None of an unsound scenario: whoever loads it for play says what is wrong. */
function readOpenings(folder: string): readonly Tree[] {
  const loaded = loadScenario(readScenarioFolder(folder));
  if (!loaded.ok) return [];
  return Object.entries(loaded.pack.texts).flatMap(([language, text]) =>
    isJapanese({ language }) ? [splitText(text, loaded.pack).opening] : [],
  );
}

/** Signs that components draw as characters; texts of the product are never in code. The pseudo-language is for developers. */
function readCodeCharacters(): string {
  const files = ['ui', 'i18n', 'report', 'app'].flatMap((room) => listFiles(`src/${room}`, ['.ts', '.tsx', '.css']));
  return merge(files.filter((file) => !file.endsWith('/pseudo.ts')).map((file) => readFileSync(file, 'utf8').replaceAll(comments, '')));
}

const readYaml = (file: string): Tree => parse(readFileSync(file, 'utf8'));

function mergeUses(all: readonly UseTexts[]): UseCharacters {
  const pick = (use: FaceUse): string => merge(all.flatMap((texts) => texts[use]));
  return { text: pick('text'), label: pick('label'), document: pick('document'), display: pick('display') };
}

function merge(texts: readonly string[]): string {
  return [...new Set(texts.join(''))]
    .filter((character) => character > ' ')
    .toSorted()
    .join('');
}
