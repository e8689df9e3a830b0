import type { Course } from '#session/course.ts';

/** What the terminal gives a command: results go out, talk goes beside them. */
export interface CliIo {
  /** stdout: data. */
  out(text: string): void;
  /** stderr: talk. */
  err(text: string): void;
  /** The value of LANG, if there is one. */
  readonly lang: string | undefined;
  /** Folder that relative paths are read from. */
  readonly cwd: string;
  /** Folder that holds the product's scenarios. */
  readonly scenarios: string;
  /** Settles when the author ends a command that goes on until then (Ctrl-C). */
  untilStopped(): Promise<void>;
  /** Builds the game with one course as one file; absent where only the terminal's own commands are at hand. Rejects where it cannot. */
  readonly buildSingle?: ((course: Course, file: string) => Promise<unknown>) | undefined;
  /** Builds the page of a course that is a recheck into a folder, `recheck.html` with the files that it asks for; like `buildSingle`. */
  readonly buildRecheck?: ((course: Course, folder: string) => Promise<unknown>) | undefined;
}

/** 0 sound, 1 something to mend, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;
