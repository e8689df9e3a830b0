import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { build } from 'vite';
import { packageOrigin, servePackage, type MadePackage } from './a-package.ts';
import type { Cmi } from './strict-scorm.ts';

/** A learning management system in a browser, with a package uploaded to it and one learner. */
export interface ScormLms {
  /** Launches the content, as often as a learner opens it; gives the system's page and the content in it. */
  launch(): Promise<{ readonly page: Page; readonly content: Page | Frame; readonly missing: readonly string[] }>;
}

/** How the content is launched. */
export interface ScormLaunching {
  readonly standard: 'scorm12' | 'scorm2004';
  readonly scenario: string;
  /** How deep in frames the content lies, or in a window of its own. */
  readonly within?: 1 | 2 | 3 | 'window';
  /** What is held of the learner before the first launch. */
  readonly held?: Cmi;
  /** Further parameters of the content's address. */
  readonly search?: string;
}

/** What the system holds, what it was told, and what it has refused. */
export interface ScormWitness {
  readonly held: Cmi;
  readonly log: readonly string[];
  readonly refusals: readonly string[];
}

/** Uploads a package to a system whose storage is the browser profile's. */
export async function openScormLms(context: BrowserContext, made: MadePackage, launching: ScormLaunching): Promise<ScormLms> {
  const { standard, scenario, within = 1, held = {}, search = '' } = launching;
  const text = new TextEncoder();
  const page = '<!doctype html><meta charset="utf-8"><title>LMS</title><body><script src="lms.js"></script>';
  const files = new Map([...made.files, ['lms/index.html', text.encode(page)], ['lms/lms.js', text.encode(await bundle())]]);
  const query = new URLSearchParams({
    standard,
    content: `../index.html?scenario=${scenario}${search}`,
    held: JSON.stringify(held),
    ...(within === 'window' ? { opens: 'window' } : { frames: String(within) }),
  });
  return {
    async launch() {
      const system = await context.newPage();
      const missing = await servePackage(system, { ...made, files });
      if (within === 'window') {
        context.once('page', (opened) => void servePackage(opened, { ...made, files }));
        const [content] = await Promise.all([
          context.waitForEvent('page'),
          system.goto(`${packageOrigin}/lms/index.html?${query.toString()}`),
        ]);
        return { page: system, content, missing };
      }
      await system.goto(`${packageOrigin}/lms/index.html?${query.toString()}`);
      await system.waitForFunction(() => (window as unknown as { lms?: unknown }).lms !== undefined);
      const content = system.frame('content');
      if (content === null) throw new Error('Violated assumption: the content lies in a frame of that name.');
      return { page: system, content, missing };
    },
  };
}

/** What the system has to say of the present launch. */
export async function askScormLms(page: Page): Promise<ScormWitness> {
  return page.evaluate(() => {
    const { lms } = window as unknown as { lms: { held: Record<string, string>; log: string[]; refusals: string[] } };
    return { held: lms.held, log: lms.log, refusals: lms.refusals };
  });
}

let bundled: Promise<string> | null = null;

/** The system's page as one script: scorm-again, the guard before it and the frames. */
function bundle(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('scorm-lms-page.ts', import.meta.url)), formats: ['iife'], name: 'system', fileName: 'lms' },
    },
  }).then((made) => {
    const [output] = [made].flat();
    const chunk = output !== undefined && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
    if (chunk === undefined || chunk.type !== 'chunk') throw new Error('Violated assumption: the page of the system is one script.');
    return chunk.code;
  });
  return bundled;
}
