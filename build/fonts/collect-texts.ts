import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { listFiles } from '../list-files.ts';
import type { FaceUse } from './faces.ts';

/** The characters each face sets on the way to the first decision, and all characters set anywhere. */
export interface FontTexts {
  readonly first: Readonly<Record<FaceUse, string>>;
  readonly all: string;
}

type Tree = unknown;

/** Namespaces read between the start page and the first decision. */
const firstNamespaces = ['common', 'start', 'brief', 'play', 'format', 'settings', 'table'];
/** Namespaces of the terminal; no browser sets them. */
const terminalNamespaces = ['cli', 'findings', 'terminal'];
/** Short words are labels, buttons and badges. */
const longestLabel = 18;
/** Digits, dates, weekdays and units are figures in every face. */
const figures = '0123456789.,:/%+-−±–—()()年月日火水木金土時分秒約件円万億人あと第回目前後曜午';
/** The first pages of a scenario: its cover, its people, its measures. */
const firstSections = ['scenario', 'rulesets', 'roles', 'parties', 'measures', 'counters', 'duties'];

/** Reads every text of the product from the working directory. */
export function collectFontTexts(): FontTexts {
  const words = readLocales();
  const scenarios = readScenarios();
  const code = readCodeCharacters();

  const firstWords = firstNamespaces.flatMap((name) => words.get(name) ?? []);
  const parts = scenarios.map(collectFirstParts);
  const cover = parts.flatMap((part) => part.cover);
  const short = [...firstWords, ...cover].filter((text) => text.length <= longestLabel);
  return {
    first: {
      text: merge([...firstWords, ...cover, ...parts.flatMap((part) => part.notes), figures, code]),
      label: merge([...short, ...parts.flatMap((part) => part.labels), figures, code]),
      document: merge([...parts.flatMap((part) => part.documents), figures]),
      display: merge([...short, ...parts.flatMap((part) => part.headings), figures]),
    },
    all: merge([...[...words.values()].flat(), ...scenarios.flatMap(({ texts, others }) => [...texts, ...others].flatMap(listStrings)), figures, code]),
  };
}

interface ScenarioTrees {
  readonly logic: Tree;
  readonly texts: readonly Tree[];
  /** Sources and history: names and titles that the debrief sets. */
  readonly others: readonly Tree[];
}

function collectFirstParts({ logic, texts }: ScenarioTrees) {
  const { beats, injects, decision } = findFirstBeats(logic);
  const acts = at(logic, 'acts');
  const act = Array.isArray(acts) ? String(at(acts[0], 'id')) : '';
  const pick = (section: string, ids: readonly string[], fields: readonly string[]): string[] =>
    texts.flatMap((text) => ids.flatMap((id) => fields.flatMap((field) => listStrings(at(text, section, id, field)))));
  const options = texts.flatMap((text) => Object.values(asRecord(at(text, 'decisions', decision, 'options'))));
  return {
    cover: [...texts.flatMap((text) => firstSections.flatMap((section) => listStrings(at(text, section)))), ...pick('acts', [act], ['name', 'headline'])],
    headings: [
      ...texts.flatMap((text) => ['title', 'subtitle', 'cover-line'].flatMap((field) => listStrings(at(text, 'scenario', field)))),
      ...pick('acts', [act], ['name', 'headline']),
      ...pick('beats', beats, ['title']),
      ...pick('injects', injects, ['title']),
      ...pick('decisions', [decision], ['question']),
    ],
    documents: pick('injects', injects, ['title', 'body', 'tail', 'from']),
    labels: [...options.flatMap((option) => listStrings(at(option, 'label'))), ...pick('injects', injects, ['title', 'from']), ...pick('beats', beats, ['title', 'place'])],
    notes: [
      ...options.flatMap((option) => ['label', 'note'].flatMap((field) => listStrings(at(option, field)))),
      ...pick('beats', beats, ['title', 'place']),
      ...pick('injects', injects, ['title', 'from', 'tail', 'body']),
      ...pick('decisions', [decision], ['context', 'secret', 'question']),
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

function readLocales(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const file of listFiles('locales', ['.json'])) {
    const name = /([^/\\]+)\.json$/.exec(file)?.[1] ?? '';
    if (!terminalNamespaces.includes(name)) words.set(name, [...(words.get(name) ?? []), ...listStrings(JSON.parse(readFileSync(file, 'utf8')))]);
  }
  return words;
}

function readScenarios(): readonly ScenarioTrees[] {
  return readdirSync('scenarios')
    .map((id) => `scenarios/${id}`)
    .filter((folder) => existsSync(`${folder}/scenario.yaml`))
    .map((folder) => ({
      logic: readYaml(`${folder}/scenario.yaml`),
      texts: listFiles(folder, ['.yaml']).filter((file) => /\/text\.[^/]+\.yaml$/.test(file)).map(readYaml),
      others: ['sources', 'history'].map((name) => `${folder}/${name}.yaml`).filter((file) => existsSync(file)).map(readYaml),
    }));
}

/** Signs that components draw as characters; texts of the product are never in code. */
function readCodeCharacters(): string {
  const files = ['ui', 'i18n', 'report', 'app'].flatMap((room) => listFiles(`src/${room}`, ['.ts', '.tsx', '.css']));
  return merge(files.map((file) => readFileSync(file, 'utf8')).map((source) => source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
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
