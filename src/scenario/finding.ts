/** One thing that is wrong with a scenario. Worded, with its fix, by `cli` and `ui` from `locales/<lng>/findings.json`. */
export interface Finding {
  /** `scenario/kebab-case`, stable. */
  readonly code: `scenario/${string}`;
  readonly severity: 'error' | 'warning';
  /** File name within the scenario folder. */
  readonly file: string;
  /** 1-based; 1 where no place can be named. */
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
}
