import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { readTranslationCsv } from './translation-csv.ts';
import { readTranslationJson, type ReadTranslation, refuseFile } from './translation-file.ts';
import { printProblem } from './translation-problem.ts';

/** A file of translations, or an exit code where the reason has been told. */
export type OpenedTranslation = Extract<ReadTranslation, { ok: true }> | { readonly ok: false; readonly exit: ExitCode };

/** Reads a file of translations, CSV or JSON by what is in it; says on stderr why one cannot be read. */
export function readTranslationFile({ io, t, json }: Pick<CommandCall, 'io' | 't' | 'json'>, name: string): OpenedTranslation {
  const bytes = readBytes(resolve(io.cwd, name));
  if (bytes === null) {
    io.err(t('translate:usage.no-file', { name }));
    return { ok: false, exit: 2 };
  }
  const read = readTranslation(bytes);
  if (read.ok) return read;
  if (json) io.out(JSON.stringify({ written: [], problems: [read.problem] }, null, 2));
  io.err(printProblem(read.problem, name, t));
  return { ok: false, exit: 1 };
}

function readTranslation(bytes: Uint8Array): ReadTranslation {
  const text = decode(bytes);
  if (text === null) return refuseFile('not-utf8');
  return /^\s*[{[]/u.test(text) ? readTranslationJson(text) : readTranslationCsv(text);
}

/** The text without its byte order mark; null where the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
