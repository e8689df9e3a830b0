import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { run } from '#cli/run.ts';
import { buildRecheck } from '../../build/build-recheck.ts';
import { buildSingle } from '../../build/build-single.ts';

/** A package as an administrator gets it. */
export interface MadePackage {
  readonly bytes: Uint8Array;
  /** What is in the zip; the one page where it is none. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every file as text, one after the other: to look for what must or must not be there. */
  readonly text: string;
  /** What was printed. */
  readonly said: string;
}

/** Where the game lies that is packaged: the build that the other browser tests play with. */
const built = process.env['E2E_BUILT'] ?? 'dist';

/** Packages the built game as `npm run package` does, in a folder that is gone afterwards. Throws with what the command said. */
export async function makePackage(...args: readonly string[]): Promise<MadePackage> {
  const folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-package-'));
  const out: string[] = [];
  const err: string[] = [];
  try {
    const exit = await run(['package', ...args, '--built', built, '--out', folder, '--json'], {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      lang: 'en_GB.UTF-8',
      cwd: process.cwd(),
      scenarios: 'scenarios',
      untilStopped: () => Promise.resolve(),
      buildSingle,
      buildRecheck,
    });
    if (exit !== 0) throw new Error(err.join('\n'));
    const told: { readonly file: string } = JSON.parse(out.join('\n'));
    const bytes = new Uint8Array(readFileSync(told.file));
    const files = told.file.endsWith('.html') ? new Map([['index.html', bytes]]) : new Map(Object.entries(unzipSync(bytes)));
    const text = [...files.values()].map((file) => new TextDecoder().decode(file)).join('\n');
    return { bytes, files, text, said: out.join('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const made = new Map<string, Promise<MadePackage>>();

/** The same, made once for all tests of a worker that ask for it in the same words. */
export function sharePackage(...args: readonly string[]): Promise<MadePackage> {
  const key = args.join(' ');
  const known = made.get(key) ?? makePackage(...args);
  made.set(key, known);
  return known;
}

/** Where packages are served: a name that is nobody's. */
export const packageOrigin = 'http://package.invalid';

/** The strictest policy under which a system is known to serve content. */
const policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Puts the files of a package into a folder, as whoever publishes it does. */
export function unpack({ files }: MadePackage, folder: string): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Answers the page from the package alone, by the exact names of its files; gives back what was asked for in vain. */
export async function servePackage(page: Page, { files }: MadePackage): Promise<readonly string[]> {
  const missing: string[] = [];
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === packageOrigin ? files.get(url.pathname.slice(1)) : undefined;
    if (file === undefined) {
      missing.push(url.href);
      return route.abort();
    }
    const headers = { 'Content-Type': types[extname(url.pathname)] ?? 'application/octet-stream', 'Content-Security-Policy': policy };
    return route.fulfill({ status: 200, headers, body: Buffer.from(file) });
  });
  return missing;
}
