import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '#cli/run.ts';
import { applyEdit, readEdit } from './edit-file.ts';
import type { Snippet } from './snippets.ts';

/** Somebody who does exactly what a page says, in a folder of their own: types its commands and edits the files it names. */
export class Reader {
  readonly folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-'));
  readonly scenarios = join(this.folder, 'scenarios');
  /** What the last command said. */
  said = '';
  /** The folder whose files the page means. */
  #at = this.folder;

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** From now on files are those of this folder. */
  workIn(folder: string): void {
    this.#at = join(this.folder, folder);
  }

  edit({ page, line, verb, rest, text }: Snippet): void {
    if (verb !== 'after' && verb !== 'before' && verb !== 'replace') throw new Error(`${page}:${line} asks for "${verb}".`);
    const edit = readEdit(verb, rest);
    this.#change(edit.file, (file) => applyEdit(file, edit, text));
  }

  replaceAll({ page, line, rest, text }: Snippet): void {
    const [from, to] = text.split(' → ');
    if (from === undefined || to === undefined) throw new Error(`${page}:${line} does not say what to replace.`);
    this.#change(rest, (file) => file.replaceAll(from, to));
  }

  /** Types one line of a shell block; gives the exit code. A command that goes on until it is stopped is stopped. */
  async type(line: string): Promise<number> {
    const args = splitArguments(line);
    const out: string[] = [];
    const err: string[] = [];
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const ended = run(args, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      lang: 'en_GB.UTF-8',
      cwd: this.folder,
      scenarios: this.scenarios,
      untilStopped: () => stopped,
    });
    if (args[0] === 'preview') {
      await vi.waitUntil(() => [...out, ...err].length > 0, { timeout: 30_000 });
      stop();
    }
    const exit = await ended;
    this.said = [...out, ...err].join('\n');
    return exit;
  }

  read(file: string): string {
    return readFileSync(join(this.#at, file), 'utf8');
  }

  #change(file: string, change: (text: string) => string): void {
    const changed = change(this.read(file));
    if (changed === this.read(file)) throw new Error(`Nothing was changed in ${file}.`);
    writeFileSync(join(this.#at, file), changed);
  }
}

/** What stands after `npm run scenario --`, without a remark at the end. */
function splitArguments(line: string): readonly string[] {
  const typed = /^npm run scenario -- (?<args>.*?)(?:\s+#.*)?$/u.exec(line)?.groups?.['args'];
  if (typed === undefined) throw new Error(`This is not a command of ours: ${line}`);
  return typed.split(/\s+/u);
}
