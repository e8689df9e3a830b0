import type { Language, Translate } from '#i18n/translate.ts';
import type { CliIo, ExitCode } from './io.ts';

/** An option of one command beside `--json` and `--lang`, as `parseArgs` of Node understands it. */
export type OptionKind = { readonly type: 'boolean' } | { readonly type: 'string' };

/** What the author typed after the command's name. */
export interface CommandCall {
  readonly io: CliIo;
  readonly t: Translate;
  /** The language the command speaks in. */
  readonly language: Language;
  /** As many as `takes` allows. */
  readonly args: readonly string[];
  readonly json: boolean;
  /** Values of the command's own options that were given. */
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** One command of the terminal. */
export interface Command {
  /** How many arguments it takes. */
  readonly takes: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, OptionKind>>;
  /** Never throws at an author; what cannot be done is a sentence on stderr and an exit code. */
  run(call: CommandCall): ExitCode | Promise<ExitCode>;
}

/** Exactly so many arguments. */
export function exactly(count: number): Command['takes'] {
  return { least: count, most: count };
}
