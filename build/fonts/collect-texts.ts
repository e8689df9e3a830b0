import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { isLanguage, languages } from '../../src/i18n/languages.ts';
import { listFiles } from '../list-files.ts';
import type { FaceUse } from './faces.ts';

/** The characters each face sets on the way to the first decision, those of pages that are not Japanese, and all. */
export interface FontTexts {
  readonly first: Readonly<Record<FaceUse, string>>;
  /** With the names of the languages, so that a page in English never asks for a Japanese slice. */
  readonly abroad: string;
  /** Every text of every locale and scenario. */
  readonly written: string;
  /** These and the signs that code draws as characters. */
  readonly all: string;
}

type Tree = unknown;

/** Namespaces read between the start page and the first decision. */
const firstNamespaces = ['common', 'start', 'brief', 'play'];
/** Of these, what is set as a heading or drawn large. */
const displayKeys = /^(common:channels|brief:(what-happens|you-are)|play:seal-word)/;
/** Window titles, and what is only said after the first decision. */
const laterKeys = new RegExp(
  [
    '^common:(title|tiers|units|basis|ratings|lengths[.](standard|full)|act-number)',
    '^start:(resume|finished|other|save|remove|no-case)',
    '^play:(menu-|papers-|from-invented|consequence|complication|duty-missed|because-of|sealed|not-chosen|confidence-was|recorded|what-moved)',
    '^play:(nothing-moved|measure-change|next-scene|due-over|no-date|history|roles|speaking|book|shop|exposure|sources|waiting|act-end)',
    '^play:(met-on|missed-on|duty-status|change-|closed|tape|duties-none|open-status|status-heading)',
  ].join('|'),
);
/** Namespaces of the terminal and the author's pages; the game sets none of them. */
const terminalNamespaces = ['author', 'cli', 'terminal', 'terms', 'translate'];
/** Short words are labels, buttons and badges. */
const longestLabel = 24;
/** Dates, weekdays and units that formats put between the digits. */
const dates = '年月日火水木金土時分件円';
/** Reads every text of the product from the working directory. */
export function collectFontTexts(): FontTexts {
  const words = readLocales();
  const scenarios = readScenarios();
  const code = readCodeCharacters();
  const firstWords = words.filter(({ key }) => firstNamespaces.includes(key.split(':', 1)[0] ?? '') && !laterKeys.test(key));
  const parts = scenarios.map(collectFirstParts);
  const written = [
    ...words.map(textOf),
    ...scenarios.flatMap(({ texts, others }) => [...texts.map(({ tree }) => tree), ...others].flatMap(listStrings)),
  ];
  const isShort = (text: string): boolean => text.length <= longestLabel;
  const named = readFileSync('src/i18n/languages.ts', 'utf8').replaceAll(comments, '');
  return {
    first: {
      text: merge([...firstWords.map(textOf), ...parts.flatMap(({ text }) => text), dates, code]),
      label: merge([...firstWords.map(textOf).filter(isShort), ...parts.flatMap(({ label }) => label), dates]),
      document: merge(parts.flatMap((part) => part.document)),
      display: merge([
        ...firstWords.filter(({ key }) => displayKeys.test(key)).map(textOf),
        ...parts.flatMap(({ display }) => display),
        dates,
      ]),
    },
    abroad: merge([
      ...words.filter(isAbroad).map(textOf),
      ...scenarios.flatMap(({ texts }) => texts.filter(isAbroad).flatMap(({ tree }) => listStrings(tree))),
      named,
    ]),
    written: merge(written),
    all: merge([...written, dates, named, code]),
  };
}

interface Word {
  readonly language: string;
  /** `namespace:nested.key` */
  readonly key: string;
  readonly text: string;
}

const textOf = ({ text }: Word): string => text;
const isAbroad = ({ language }: { readonly language: string }): boolean =>
  !isLanguage(language) || languages[language].script !== 'japanese';
const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

interface ScenarioTrees {
  readonly logic: Tree;
  readonly texts: readonly { readonly language: string; readonly tree: Tree }[];
  /** Sources and history: names and titles that the debrief sets. */
  readonly others: readonly Tree[];
}

function collectFirstParts({ logic, texts: written }: ScenarioTrees) {
  const { beats, injects, senders, decision } = findFirstBeats(logic);
  const texts = written.map(({ tree }) => tree);
  const acts = at(logic, 'acts');
  const act = Array.isArray(acts) ? String(at(acts[0], 'id')) : '';
  const pick = (section: string, ids: readonly string[], fields: readonly string[]): string[] =>
    texts.flatMap((text) => ids.flatMap((id) => fields.flatMap((field) => listStrings(at(text, section, id, field)))));
  const every = (section: string, fields: readonly string[]): string[] => pick(section, idsOf(texts, section), fields);
  const ofScenario = (fields: readonly string[]): string[] =>
    texts.flatMap((text) => fields.flatMap((field) => listStrings(at(text, 'scenario', field))));
  const options = texts.flatMap((text) => Object.values(asRecord(at(text, 'decisions', decision, 'options'))));
  const names = [
    ...['rulesets', 'roles', 'measures', 'counters'].flatMap((section) => every(section, ['name'])),
    ...every('duties', ['name', 'short']),
    ...pick('parties', senders, ['name']),
    ...pick('acts', [act], ['name']),
  ];
  const arriving = [...pick('injects', injects, ['title', 'from']), ...pick('beats', beats, ['title', 'place'])];
  const labels = options.flatMap((option) => listStrings(at(option, 'label')));
  return {
    display: [...ofScenario(['title', 'subtitle', 'cover-line']), ...pick('decisions', [decision], ['question'])],
    document: pick('injects', injects, ['body']),
    label: [...ofScenario(['title', 'subtitle']), ...names, ...labels, ...arriving],
    text: [
      ...texts.flatMap((text) => listStrings(at(text, 'scenario'))),
      ...names,
      ...every('roles', ['line']),
      ...every('rulesets', ['note']),
      ...texts.flatMap((text) => listFirstBands(logic, text)),
      ...labels,
      ...options.flatMap((option) => listStrings(at(option, 'note'))),
      ...arriving,
      ...pick('injects', injects, ['tail']),
      ...pick('decisions', [decision], ['context']),
    ],
  };
}

/** The word of the band each measure starts in. */
function listFirstBands(logic: Tree, text: Tree): readonly string[] {
  return Object.entries(asRecord(at(logic, 'measures'))).flatMap(([id, measure]) => {
    const bands: Tree = at(measure, 'bands');
    const start = Number(at(measure, 'start'));
    const band = Array.isArray(bands)
      ? bands.find((one) => typeof at(one, 'below') !== 'number' || start < Number(at(one, 'below')))
      : undefined;
    return listStrings(at(text, 'measures', id, 'bands', String(at(band, 'id'))));
  });
}

/** The beats from the first of the first act to the first with a decision. */
function findFirstBeats(logic: Tree): {
  readonly beats: string[];
  readonly injects: string[];
  readonly senders: string[];
  readonly decision: string;
} {
  const acts = at(logic, 'acts');
  const first = Array.isArray(acts) ? acts[0] : null;
  const beats: string[] = [];
  const injects: string[] = [];
  const senders: string[] = [];
  let id = String(at(first, 'first'));
  while (!beats.includes(id)) {
    beats.push(id);
    const arriving = at(first, 'beats', id, 'injects');
    for (const inject of Array.isArray(arriving) ? arriving : []) {
      injects.push(String(at(inject, 'id')));
      senders.push(String(at(inject, 'from')));
    }
    const decision = at(first, 'beats', id, 'decision');
    if (typeof decision === 'string') return { beats, injects, senders, decision };
    const next = at(first, 'beats', id, 'goto');
    id = Array.isArray(next) ? String(at(next[0], 'to')) : id;
  }
  return { beats, injects, senders, decision: '' };
}

function readLocales(): readonly Word[] {
  return listFiles('locales', ['.json']).flatMap((file) => {
    const [, language, name] = /^locales\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
    if (language === undefined || name === undefined || terminalNamespaces.includes(name)) return [];
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
  return readdirSync('scenarios')
    .map((id) => `scenarios/${id}`)
    .filter((folder) => existsSync(`${folder}/scenario.yaml`))
    .map((folder) => ({
      logic: readYaml(`${folder}/scenario.yaml`),
      texts: listFiles(folder, ['.yaml']).flatMap((file) => {
        const language = /\/text\.([^/]+)\.yaml$/.exec(file)?.[1];
        return language === undefined ? [] : [{ language, tree: readYaml(file) }];
      }),
      others: ['sources', 'history']
        .map((name) => `${folder}/${name}.yaml`)
        .filter((file) => existsSync(file))
        .map(readYaml),
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

const idsOf = (texts: readonly Tree[], section: string): readonly string[] => [
  ...new Set(texts.flatMap((text) => Object.keys(asRecord(at(text, section))))),
];

const asRecord = (tree: Tree): Readonly<Record<string, Tree>> => (typeof tree === 'object' && tree !== null ? { ...tree } : {});

function merge(texts: readonly string[]): string {
  return [...new Set(texts.join(''))]
    .filter((character) => character > ' ')
    .toSorted()
    .join('');
}
