import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Place } from '#scenario/finding.ts';
import { parseFile } from '#scenario/parse.ts';
import { getPart, type ParsedFile, type Path } from '#scenario/parsed-file.ts';
import { type ScenarioFile, scenarioSchema } from '#scenario/schema.ts';
import { checkShape } from '#scenario/shape.ts';
import { listLines } from '#scenario/text-lines.ts';

/** One text in one language and where it stands. */
export interface Wording extends Place {
  readonly language: string;
  readonly text: string;
  /** File name within the scenario folder. */
  readonly file: string;
}

/** One text in every language of the scenario. */
export interface SheetText {
  /** Its path by ids: `injects.call.body`. */
  readonly key: string;
  readonly path: Path;
  readonly wordings: readonly Wording[];
}

/** A sound scenario as its fact sheet reads it: what its files say, and where. */
export interface FactBook {
  /** The scenario as the author would write it. */
  readonly shown: string;
  readonly pack: ScenarioPack;
  readonly scenario: ScenarioFile;
  readonly languages: readonly string[];
  /** Every text of the text files, in file order. */
  readonly texts: readonly SheetText[];
  /** Where a part of a file begins, at its key. */
  locate(file: string, path: Path): Place;
}

/** Reads the files of a scenario that has been loaded without errors. Pure. */
export function openFactBook(shown: string, pack: ScenarioPack, files: ReadonlyMap<string, string>): FactBook {
  const parsed = new Map([...files].map(([name, text]): [string, ParsedFile | null] => [name, parseFile(name, text).file]));
  const logic = parsed.get('scenario.yaml');
  const scenario = logic === undefined || logic === null ? null : checkShape(logic, scenarioSchema).value;
  if (scenario === null) throw new Error(`${shown} was loaded without errors, but its scenario.yaml cannot be read again.`);
  const locate = (file: string, path: Path): Place => parsed.get(file)?.locate(path, 'key') ?? { line: 1, column: 1 };
  const { languages } = scenario;
  return { shown, pack, scenario, languages, texts: listSheetTexts(languages, parsed, locate), locate };
}

function listSheetTexts(
  languages: readonly string[],
  parsed: ReadonlyMap<string, ParsedFile | null>,
  locate: FactBook['locate'],
): readonly SheetText[] {
  const spoken = languages.map((language) => ({
    language,
    file: `text.${language}.yaml`,
    value: parsed.get(`text.${language}.yaml`)?.value,
  }));
  const paths = new Map(spoken.flatMap(({ value }) => listLines(value).map(({ path }): [string, Path] => [path.join('.'), path])));
  return [...paths].map(([key, path]) => ({
    key,
    path,
    wordings: spoken.flatMap(({ language, file, value }) => {
      const text = getPart(value, path);
      return typeof text === 'string' ? [{ language, text, file, ...locate(file, path) }] : [];
    }),
  }));
}
