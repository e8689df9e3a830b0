import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliIo } from '#cli/io.ts';
import { run } from '#cli/run.ts';
import { smallScenarioFolder } from '../support/small-scenario.ts';

/** What a command left behind. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

class Stopped {
  settle: () => void = () => undefined;
  readonly promise = new Promise<void>((resolve) => {
    this.settle = () => resolve();
  });
}

/** A terminal in a folder of its own, whose product has one scenario, `small`. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-'));

  readonly #stopped = new Stopped();

  constructor() {
    cpSync(smallScenarioFolder, join(this.folder, 'scenarios', 'small'), { recursive: true });
  }

  /** `out` and `err` are where the lines go while the command still runs; `more` is what else the terminal is given. */
  async run(
    args: readonly string[],
    lang: string | undefined = 'en_GB.UTF-8',
    { out, err }: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] },
    more: Pick<CliIo, 'buildSingle' | 'buildRecheck'> = {},
  ): Promise<Ran> {
    const exit = await run(args, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      lang,
      cwd: this.folder,
      scenarios: join(this.folder, 'scenarios'),
      untilStopped: () => this.#stopped.promise,
      ...more,
    });
    return { exit, out: out.join('\n'), err: err.join('\n') };
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  change(name: string, from: string, to: string): void {
    this.write(name, this.read(name).replace(from, to));
  }

  /** What Ctrl-C does to a command that goes on until then. */
  stop(): void {
    this.#stopped.settle();
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}
