import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { listFiles } from '../list-files.ts';
import type { FaceUse } from './faces.ts';

/** The characters each face sets on the way to the first decision, those of pages that are not Japanese, and all. */
export interface FontTexts {
  readonly first: Readonly<Record<FaceUse, string>>;
  /** With the names of the languages, so that a page in English never asks for a Japanese slice. */
  readonly abroad: string;
  readonly all: string;
}

type Tree = unknown;

/** Namespaces read between the start page and the first decision. */
const firstNamespaces = ['common', 'start', 'brief', 'play'];
/** Of these, what is set as a heading or drawn large. */
const displayKeys = /^(common:channels|brief:(what-happens|you-are)|play:seal-word)/;
/** Read by screen readers and window titles only, or on later pages. */
const unseenKeys = /^common:(title|tiers|units|basis)\b|^play:(menu|secret|papers-|consequence|complication|duty-missed)/;
/** Namespaces of the terminal; no browser sets them. */
const terminalNamespaces = ['cli', 'findings', 'terminal'];
/** Short words are labels, buttons and badges. */
const longestLabel = 18;
/** Dates, weekdays and units that formats put between the digits. */
const dates = '年月日火水木金土時分秒約件円万億人あと第回目()';
/** The first pages of a scenario: its cover, its people, its measures. */
const firstSections = ['scenario', 'rulesets', 'roles', 'parties', 'measures', 'counters', 'duties'];

/** Reads every text of the product from the working directory. */
export function collectFontTexts(): FontTexts {
  const words = readLocales();
  const scenarios = readScenarios();
  const code = readCodeCharacters();
  const firstWords = words.filter(({ key }) => firstNamespaces.includes(key.split(':', 1)[0] ?? '') && !unseenKeys.test(key));
  const parts = scenarios.map(collectFirstParts);
  const cover = parts.flatMap((part) => part.cover);
  const isShort = (text: string): boolean => text.length <= longestLabel;
  const named = readFileSync('src/i18n/languages.ts', 'utf8').replaceAll(comments, '');
  return {
    first: {
      text: merge([...firstWords.map(textOf), ...cover, ...parts.flatMap((part) => part.notes), dates, code]),
      label: merge([...firstWords.map(textOf).filter(isShort), ...parts.flatMap((part) => part.labels), dates]),
      document: merge(parts.flatMap((part) => part.documents)),
      display: merge([...firstWords.filter(({ key }) => displayKeys.test(key)).map(textOf), ...parts.flatMap((part) => part.headings), dates]),
    },
    abroad: merge([...words.filter(({ language }) => language !== 'ja').map(textOf), ...scenarios.flatMap(({ texts }) => texts.filter(isAbroad).flatMap(({ tree }) => listStrings(tree))), named]),
    all: merge([...words.map(textOf), ...scenarios.flatMap(({ texts, others }) => [...texts.map(({ tree }) => tree), ...others].flatMap(listStrings)), dates, named, code]),
  };
}

interface Word {
  readonly language: string;
  /** `namespace:nested.key` */
  readonly key: string;
  readonly text: string;
}

const textOf = ({ text }: Word): string => text;
const isAbroad = ({ language }: { readonly language: string }): boolean => language !== 'ja';
const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

interface ScenarioTrees {
  readonly logic: Tree;
  readonly texts: readonly { readonly language: string; readonly tree: Tree }[];
  /** Sources and history: names and titles that the debrief sets. */
  readonly others: readonly Tree[];
}

function collectFirstParts(scenario: ScenarioTrees) {
  const { beats, injects, decision } = findFirstBeats(scenario.logic);
  const texts = scenario.texts.map(({ tree }) => tree);
  const acts = at(scenario.logic, 'acts');
  const act = Array.isArray(acts) ? String(at(acts[0], 'id')) : '';
  const pick = (section: string, ids: readonly string[], fields: readonly string[]): string[] =>
    texts.flatMap((text) => ids.flatMap((id) => fields.flatMap((field) => listStrings(at(text, section, id, field)))));
  const options = texts.flatMap((text) => Object.values(asRecord(at(text, 'decisions', decision, 'options'))));
  const cover = texts.flatMap((text) => firstSections.flatMap((section) => listStrings(at(text, section))));
  const senders = [...pick('injects', injects, ['title', 'from']), ...pick('beats', beats, ['title', 'place'])];
  return {
    cover: [...cover, ...pick('acts', [act], ['name'])],
    headings: [
      ...texts.flatMap((text) => ['title', 'subtitle', 'cover-line'].flatMap((field) => listStrings(at(text, 'scenario', field)))),
      ...pick('decisions', [decision], ['question']),
    ],
    documents: pick('injects', injects, ['body']),
    labels: [...options.flatMap((option) => listStrings(at(option, 'label'))), ...cover.filter((text) => text.length <= longestLabel), ...senders],
    notes: [
      ...options.flatMap((option) => ['label', 'note'].flatMap((field) => listStrings(at(option, field)))),
      ...senders,
      ...pick('injects', injects, ['tail', 'body']),
      ...pick('decisions', [decision], ['context', 'question']),
    ],
  };
}

/** The beats from the first of the first act to the first with a decision. */
function findFirstBeats(logic: Tree): { readonly beats: string[]; readonly injects: string[]; readonly decision: string } {
  const acts = at(logic, 'acts');
  const first = Array.isArray(acts) ? acts[0] : null;
  const beats: string[] = [];
  const injects: string[] = [];
  let id = String(at(first, 'first'));
  while (!beats.includes(id)) {
    beats.push(id);
    const arriving = at(first, 'beats', id, 'injects');
    if (Array.isArray(arriving)) injects.push(...arriving.map((inject) => String(at(inject, 'id'))));
    const decision = at(first, 'beats', id, 'decision');
    if (typeof decision === 'string') return { beats, injects, decision };
    const next = at(first, 'beats', id, 'goto');
    id = Array.isArray(next) ? String(at(next[0], 'to')) : id;
  }
  return { beats, injects, decision: '' };
}

function readLocales(): readonly Word[] {
  return listFiles('locales', ['.json']).flatMap((file) => {
    const [, language, name] = /^locales\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
    if (language === undefined || name === undefined || terminalNamespaces.includes(name)) return [];
    return listWords(JSON.parse(readFileSync(file, 'utf8')), []).map(({ path, text }) => ({ language, key: `${name}:${path.join('.')}`, text }));
  });
}

function listWords(tree: Tree, path: readonly string[]): readonly { readonly path: readonly string[]; readonly text: string }[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  return Object.entries(asRecord(tree)).flatMap(([key, child]) => listWords(child, [...path, key]));
}

function readScenarios(): readonly ScenarioTrees[] {
  return readdirSync('scenarios')
    .map((id) => `scenarios/${id}`)
    .filter((folder) => existsSync(`${folder}/scenario.yaml`))
    .map((folder) => ({
      logic: readYaml(`${folder}/scenario.yaml`),
      texts: listFiles(folder, ['.yaml']).flatMap((file) => {
        const language = /\/text\.([^/]+)\.yaml$/.exec(file)?.[1];
        return language === undefined ? [] : [{ language, tree: readYaml(file) }];
      }),
      others: ['sources', 'history'].map((name) => `${folder}/${name}.yaml`).filter((file) => existsSync(file)).map(readYaml),
    }));
}

/** Signs that components draw as characters; texts of the product are never in code. The pseudo-language is for developers. */
function readCodeCharacters(): string {
  const files = ['ui', 'i18n', 'report', 'app'].flatMap((room) => listFiles(`src/${room}`, ['.ts', '.tsx', '.css']));
  return merge(files.filter((file) => !file.endsWith('/pseudo.ts')).map((file) => readFileSync(file, 'utf8').replaceAll(comments, '')));
}

const readYaml = (file: string): Tree => parse(readFileSync(file, 'utf8'));

function listStrings(tree: Tree): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(listStrings) : [];
}

function at(tree: Tree, ...path: readonly string[]): Tree {
  return path.reduce<Tree>((node, key) => asRecord(node)[key], tree);
}

const asRecord = (tree: Tree): Readonly<Record<string, Tree>> => (typeof tree === 'object' && tree !== null ? { ...tree } : {});

function merge(texts: readonly string[]): string {
  return [...new Set(texts.join(''))].filter((character) => character > ' ').toSorted().join('');
}
