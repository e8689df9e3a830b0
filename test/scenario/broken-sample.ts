import type { FindingCode } from '#scenario/finding-codes.ts';

/** What is replaced, once, and by what. */
type Edit = readonly [from: string, to: string];

/** The small scenario with one mistake in it, and where the mistake must be found. */
export interface BrokenSample {
  readonly code: FindingCode;
  readonly file: string;
  readonly edit: Edit;
  /** A piece of the edited file's line that the finding must name; the line of `file` itself if it is another file. */
  readonly at: string;
  /** Where the finding is in another file than the edit. */
  readonly foundIn?: string;
  /** Where two places of the file make the mistake together. */
  readonly alsoEdit?: Edit;
  /** Findings that the same mistake cannot but cause elsewhere. */
  readonly also?: readonly FindingCode[];
}

/** A mistake in scenario.yaml, found there. */
export const scenario = (code: FindingCode, from: string, to: string, at: string, also: readonly FindingCode[] = []): BrokenSample => ({
  code,
  file: 'scenario.yaml',
  edit: [from, to],
  at,
  also,
});
/** A mistake in any file, found there. */
export const inFile = (
  file: string,
  code: FindingCode,
  from: string,
  to: string,
  at: string,
  also: readonly FindingCode[] = [],
): BrokenSample => ({
  code,
  file,
  edit: [from, to],
  at,
  also,
});
