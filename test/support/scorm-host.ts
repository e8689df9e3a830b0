import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Cmi } from './strict-scorm.ts';

/** A launch as the page of the LMS begins it. */
export interface HostedLaunch {
  readonly standard: 'scorm12' | 'scorm2004';
  /** What is launched within the package, such as `index.html?scenario=a-case`. */
  readonly query: string;
  /** Where the API hangs, seen from the content. */
  readonly frames: 'parent' | 'grandparent' | 'opener';
  readonly held: Cmi;
}

/** What the page of the LMS tells the server with every call. */
export interface HostedNews {
  readonly log: readonly string[];
  readonly refusals: readonly string[];
  /** null where nothing was committed. */
  readonly held: Cmi | null;
}

/** An LMS in a browser that keeps what it holds in this process, so that any page of it may be killed. */
export interface ScormHost {
  /** The page to open; every opening is a launch that begins with what is held. */
  readonly address: string;
  readonly held: Cmi;
  /** The calls of all launches. */
  readonly log: readonly string[];
  readonly refusals: readonly string[];
  /** What was asked for that is not there. */
  readonly missing: readonly string[];
  /** While it is gone, every commit is answered with "false". */
  setGone(isGone: boolean): void;
  close(): Promise<void>;
}

/** What the most careful of LMSs allows the content. */
const policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

const folder = fileURLToPath(new URL('lms-host/', import.meta.url));

/** Serves an unpacked package, in the folder `dist`, within an LMS on a free port of this computer. */
export async function serveScormHost({
  dist,
  standard,
  launch,
}: {
  readonly dist: string;
  readonly standard: HostedLaunch['standard'];
  readonly launch?: Partial<Omit<HostedLaunch, 'standard'>>;
}): Promise<ScormHost> {
  const script = await bundleHost();
  const log: string[] = [];
  const missing: string[] = [];
  let refusals: readonly string[] = [];
  let held: Cmi = launch?.held ?? {};
  let isGone = false;

  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    if (isGone) return void response.writeHead(503).end();
    const news: HostedNews = JSON.parse(text);
    log.push(...news.log);
    refusals = news.refusals.length > 0 ? news.refusals : refusals;
    held = news.held ?? held;
    response.writeHead(200).end();
  };

  const answer = (response: ServerResponse, type: string, body: string | Buffer): void => {
    response.writeHead(200, { 'Content-Type': types[type] ?? 'application/octet-stream', 'Cache-Control': 'no-store' }).end(body);
  };

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://lms.example');
    if (pathname === '/') return answer(response, '.html', readFileSync(join(folder, 'index.html')));
    if (pathname === '/lms/host.css') return answer(response, '.css', readFileSync(join(folder, 'host.css')));
    if (pathname === '/lms/host.js') return answer(response, '.js', script);
    if (pathname === '/lms/news') return void hear(request, response);
    if (pathname === '/lms/frame.html') {
      const source = decodeURIComponent(search.slice(1)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const page = `<!doctype html><title>A frame</title><link rel="stylesheet" href="/lms/host.css" /><iframe title="Course" src="${source}"></iframe>`;
      return answer(response, '.html', page);
    }
    if (pathname === '/lms/launch.js') {
      const begun: HostedLaunch = { query: 'index.html', frames: 'parent', ...launch, standard, held };
      return answer(response, '.js', `window.hostedLaunch = ${JSON.stringify(begun)};`);
    }
    try {
      // A path of a URL has no dots that climb; an encoded one is no name of a packaged file.
      const body = readFileSync(join(dist, normalize(pathname.replace(/^\/content\//u, '/'))));
      response.setHeader('Content-Security-Policy', policy);
      return answer(response, extname(pathname), body);
    } catch {
      missing.push(pathname);
      return void response.writeHead(404).end();
    }
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Violated assumption: the server has a port.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    get held() {
      return held;
    },
    log,
    get refusals() {
      return refusals;
    },
    missing,
    setGone(next) {
      isGone = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One script for the page of the LMS, with the runtime and its guard in it. */
async function bundleHost(): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./lms-host/host.ts', import.meta.url)), formats: ['iife'], name: 'host' },
    },
  });
  const [first] = Array.isArray(bundle) ? bundle : [bundle];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : null;
  if (chunk === null) throw new Error('Violated assumption: a build that is not watched ends.');
  return chunk.code;
}
