import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';

/** Writes what a command made to the file that the author named, and says so on stderr; exit code 2 where it cannot be written. */
export function writeText({ io, t }: Pick<CommandCall, 'io' | 't'>, file: string, text: string): ExitCode {
  const path = resolve(io.cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch {
    io.err(t('cli:file.cannot-write', { file }));
    return 2;
  }
  io.err(t('cli:file.wrote', { file }));
  return 0;
}
