import type { z } from 'zod';
import { checkScenario } from './check.ts';
import type { Report } from './check-context.ts';
import { compileHistory, compileScenario } from './compile.ts';
import type { ScenarioPack } from './compiled.ts';
import { createFinding, sortFindings, type Finding } from './finding.ts';
import { parseFile } from './parse.ts';
import { describePath, type ParsedFile } from './parsed-file.ts';
import { historySchema, scenarioSchema, sourcesSchema } from './schema.ts';
import { textSchema, type TextFile } from './text-schema.ts';
import { checkShape } from './shape.ts';

const textFilePattern = /^text\.([a-z]{2})\.yaml$/u;
const requiredFiles = ['scenario.yaml', 'sources.yaml', 'history.yaml'] as const;

/** A sound scenario with its warnings, or everything that is wrong with it. Never half a scenario. */
export type Loaded =
  | { readonly ok: true; readonly pack: ScenarioPack; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Loads a scenario from the texts of its files, by file name. Pure: reading files is the caller's. Never throws,
 * whatever the texts are, and never stops at the first mistake.
 */
export function loadScenario(files: ReadonlyMap<string, string>): Loaded {
  const reading = new Reading(files);
  const scenario = reading.read('scenario.yaml', scenarioSchema);
  const sources = reading.read('sources.yaml', sourcesSchema);
  const history = reading.read('history.yaml', historySchema);
  const texts = new Map<string, TextFile>();
  for (const name of files.keys()) {
    const language = textFilePattern.exec(name)?.[1];
    // A language that is not declared is being translated: its file is not judged before it is whole.
    if (language === undefined || scenario?.languages.includes(language) === false) continue;
    const text = reading.read(name, textSchema);
    if (text !== null) texts.set(language, text);
  }
  reading.checkFileNames(scenario?.languages ?? null);
  if (scenario !== null) {
    const declared = (language: string): boolean => scenario.languages.includes(language);
    checkScenario({
      scenario,
      sources,
      history,
      texts: reading.listTextFiles(declared),
      soundTexts: new Set([...texts.keys()].filter(declared)),
      report: reading.report,
    });
  }
  const findings = sortFindings(reading.findings);
  if (scenario === null || sources === null || history === null || findings.some((one) => one.severity === 'error')) {
    return { ok: false, findings };
  }
  const spoken = scenario.languages.flatMap((language) => {
    const text = texts.get(language);
    return text === undefined ? [] : [[language, text] as const];
  });
  return {
    ok: true,
    findings,
    pack: {
      logic: compileScenario(scenario),
      cover: scenario.cover ?? 'card-shop',
      briefLabel: scenario.briefLabel ?? 'fact',
      texts: Object.fromEntries(spoken),
      sources,
      history: compileHistory(history),
    },
  };
}

/** The files of one load and what was found in them so far. */
class Reading {
  readonly findings: Finding[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, ParsedFile>();

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  readonly report: Report = (code, { file, path, aim = 'value' }, params = {}) => {
    const place = this.#parsed.get(file)?.locate(path, aim) ?? { line: 1, column: 1 };
    this.findings.push(createFinding(code, file, place, { path: describePath(file, path), ...params }));
  };

  read<T>(name: string, schema: z.ZodType<T>): T | null {
    const text = this.#files.get(name);
    if (text === undefined) return null;
    const { file, findings } = parseFile(name, text);
    this.findings.push(...findings);
    if (file === null) return null;
    this.#parsed.set(name, file);
    const shaped = checkShape(file, schema);
    this.findings.push(...shaped.findings);
    return shaped.value;
  }

  listTextFiles(isDeclared: (language: string) => boolean): ReadonlyMap<string, ParsedFile> {
    const files = new Map<string, ParsedFile>();
    for (const [name, file] of this.#parsed) {
      const language = textFilePattern.exec(name)?.[1];
      if (language !== undefined && isDeclared(language)) files.set(language, file);
    }
    return files;
  }

  checkFileNames(languages: readonly string[] | null): void {
    const required = [...requiredFiles, ...(languages ?? []).map((language) => `text.${language}.yaml`)];
    for (const name of required) {
      if (!this.#files.has(name)) this.findings.push(createFinding('scenario/missing-file', name, { line: 1, column: 1 }, { name }));
    }
    for (const name of this.#files.keys()) {
      const language = textFilePattern.exec(name)?.[1];
      if (language !== undefined && languages !== null && !languages.includes(language)) {
        this.findings.push(createFinding('scenario/language-undeclared', name, { line: 1, column: 1 }, { name, language }));
      } else if (language === undefined && /\.ya?ml$/u.test(name) && !required.includes(name)) {
        this.findings.push(createFinding('scenario/unknown-file', name, { line: 1, column: 1 }, { name }));
      }
    }
  }
}
