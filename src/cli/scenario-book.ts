import { join } from 'node:path';
import { type Finding, sortFindings } from '#scenario/finding.ts';
import { growTextFile } from '#scenario/grow-text-file.ts';
import { parseFile } from '#scenario/parse.ts';
import { type ScenarioFile, scenarioSchema, sourcesSchema } from '#scenario/schema.ts';
import { textSchema } from '#scenario/text-schema.ts';
import { setTexts } from '#scenario/set-texts.ts';
import { checkShape } from '#scenario/shape.ts';
import { controlCharacters, markupSigns } from '#scenario/terms.ts';
import { findTextLimit } from '#scenario/text-limits.ts';
import { listTextUnits, type TextFiles, type TextUnit } from '#scenario/text-units.ts';
import { describeTextUnit, type NoteWords } from './translation-notes.ts';
import type { BookUnit, FileChange, Objection, TranslationBook } from './translation-book.ts';

/** A scenario's texts as a book, or what keeps its files from being read. */
export type OpenedScenarioBook =
  | { readonly ok: true; readonly book: TranslationBook }
  | { readonly ok: false; readonly findings: readonly Finding[] };

interface Input {
  /** Files of the folder by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly shown: string;
  readonly words: NoteWords;
}

/** The longest text that the loader takes. */
const LONGEST = 2000;

/** Opens the texts of a scenario. What is missing in them is no mistake here: that is what is to be translated. Pure. */
export function openScenarioBook(input: Input): OpenedScenarioBook {
  const findings: Finding[] = [];
  const read = (name: string): ReturnType<typeof parseFile>['file'] => {
    const parsed = parseFile(name, input.files.get(name) ?? '');
    findings.push(...parsed.findings);
    return parsed.file;
  };
  const file = read('scenario.yaml');
  const shaped = file === null ? null : checkShape(file, scenarioSchema);
  findings.push(...(shaped?.findings ?? []));
  const sources = input.files.has('sources.yaml') ? read('sources.yaml') : null;
  if (sources !== null) findings.push(...checkShape(sources, sourcesSchema).findings);
  const texts = new Map<string, unknown>();
  for (const name of input.files.keys()) {
    const language = /^text\.([a-z]{2})\.yaml$/u.exec(name)?.[1];
    const text = language === undefined ? null : read(name);
    if (language === undefined || text === null) continue;
    texts.set(language, text.value);
    findings.push(...checkShape(text, textSchema).findings.filter((one) => one.code !== 'scenario/missing-key'));
  }
  const errors = sortFindings(findings.filter((one) => one.severity === 'error'));
  const scenario = shaped?.value ?? null;
  if (scenario === null || errors.length > 0) return { ok: false, findings: errors };
  return { ok: true, book: createBook(input, scenario, { texts, sources: sources?.value }) };
}

function createBook(input: Input, scenario: ScenarioFile, tree: TextFiles): TranslationBook {
  const declared = scenario.languages.filter((language) => tree.texts.has(language));
  const languages = [...declared, ...[...tree.texts.keys()].filter((language) => !declared.includes(language)).toSorted()];
  const unitOf = new Map<BookUnit, TextUnit>();
  const listUnits = (from: string, to: string): readonly BookUnit[] =>
    listTextUnits(tree, from, to).map((one) => {
      const { key, source, target } = one;
      const unit = { key, source, target, limit: one.file === 'text' ? findTextLimit(one.path, to) : null };
      unitOf.set(unit, one);
      return unit;
    });
  return {
    id: scenario.id,
    version: scenario.version,
    languages,
    isDeclared: (language) => scenario.languages.includes(language),
    listUnits,
    describe: (unit, from, to) => {
      const of = unitOf.get(unit);
      return of === undefined ? '' : describeTextUnit({ unit: of, limit: unit.limit, scenario, tree, from, to, words: input.words });
    },
    judge: (_, text) => judgeText(text),
    findForerunner: (unit) => {
      const at = unitOf.get(unit)?.path.at(-1);
      return typeof at === 'number' && at > 0 ? unit.key.replace(/\d+$/u, `${at - 1}`) : null;
    },
    write: (from, to, texts) => writeFiles(input, scenario, listTextUnits(tree, from, to), { from, to, texts }),
  };
}

function judgeText(text: string): readonly Objection[] {
  const signs = markupSigns.flatMap((sign) => sign.exec(text)?.slice(0, 1) ?? []);
  const control = controlCharacters.exec(text)?.[0].codePointAt(0);
  return [
    ...signs.map((sign) => ({ code: 'markup' as const, params: { sign } })),
    ...(control === undefined
      ? []
      : [{ code: 'control-character' as const, params: { character: `U+${control.toString(16).toUpperCase().padStart(4, '0')}` } }]),
    ...(text.length > LONGEST ? [{ code: 'far-too-long' as const, params: { length: text.length, most: LONGEST } }] : []),
  ];
}

interface Work {
  readonly from: string;
  readonly to: string;
  readonly texts: ReadonlyMap<string, string>;
}

function writeFiles(
  { files, folder, shown }: Input,
  scenario: ScenarioFile,
  units: readonly TextUnit[],
  work: Work,
): readonly FileChange[] {
  const { from, to, texts } = work;
  const set = units.flatMap((unit) => {
    const text = texts.get(unit.key);
    return text === undefined ? [] : [{ ...unit, text }];
  });
  const ofText = set.filter((unit) => unit.file === 'text');
  const ofSources = set.filter((unit) => unit.file === 'sources').map(({ path, text }) => ({ path: [...path, to], text }));
  const example = files.get(`text.${from}.yaml`) ?? '';
  const present = files.get(`text.${to}.yaml`);
  const written = new Map<string, string>();
  if (ofText.length > 0) {
    written.set(`text.${to}.yaml`, present === undefined ? growTextFile(example, ofText) : setTexts(present, ofText, example));
  }
  const sources = files.get('sources.yaml') ?? '';
  if (ofSources.length > 0) written.set('sources.yaml', setTexts(sources, ofSources));
  // A language that is declared must be complete; until then its file is one that the game does not open.
  const isComplete = units.every((unit) => unit.target !== null || texts.has(unit.key));
  if (isComplete && !scenario.languages.includes(to)) {
    const declaration = { path: ['languages', scenario.languages.length], text: to };
    written.set('scenario.yaml', setTexts(files.get('scenario.yaml') ?? '', [declaration]));
  }
  return [...written]
    .filter(([name, text]) => files.get(name) !== text)
    .map(([name, text]) => ({ path: join(folder, name), shown: `${shown}/${name}`, text }));
}
