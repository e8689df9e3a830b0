import type { FindingCode } from './finding-codes.ts';
import type { Finding } from './finding.ts';
import type { ParsedFile, Path } from './parsed-file.ts';
import type { HistoryFile, ScenarioFile, SourcesFile } from './schema.ts';

/** What the checks of a scenario's content read and where they report to. Files that could not be read are null. */
export interface CheckContext {
  readonly scenario: ScenarioFile;
  readonly sources: SourcesFile | null;
  readonly history: HistoryFile | null;
  /** Text files by language, as plain values: their own shape is judged elsewhere. */
  readonly texts: ReadonlyMap<string, ParsedFile>;
  /** Languages whose text file has the shape of the schema. */
  readonly soundTexts: ReadonlySet<string>;
  readonly report: Report;
}

export type FileName = 'scenario.yaml' | 'sources.yaml' | 'history.yaml' | `text.${string}.yaml`;

/** Notes a finding at a part of a file, by its key or its value. */
export type Report = (
  code: FindingCode,
  at: { readonly file: FileName; readonly path: Path; readonly aim?: 'key' | 'value' },
  params?: Finding['params'],
) => void;
