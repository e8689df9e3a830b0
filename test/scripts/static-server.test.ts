import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenOnFirstFree } from '../../scripts/listen.mjs';
import { createStaticServer } from '../../scripts/static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const page = '<!doctype html><title>page</title>';
let server: Server;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets/entry-abc.js'), 'export const answer = 1;');
  writeFileSync(join(folder, 'assets/entry-abc.js.br'), brotliCompressSync('export const answer = 1;'));
  writeFileSync(join(folder, 'offline-worker.js'), 'const keptFiles = [];');
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  server = createStaticServer(folder);
  port = (await listenOnFirstFree(server, [0], '127.0.0.1')) ?? -1;
  const address = server.address();
  if (typeof address === 'object' && address !== null) port = address.port;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the server of npm start', () => {
  it('serves the entrance with its type, uncached, under a policy without anything inline and without eval', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("manifest-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain('frame-ancestors *');
  });

  it('serves the compressed twin to those who can read it, and hashed names for a year', async () => {
    const compressed = await get('/assets/entry-abc.js', { 'accept-encoding': 'gzip, br' });
    expect(compressed.headers['content-encoding']).toBe('br');
    expect(compressed.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(compressed.headers['cache-control']).toContain('immutable');
    expect(compressed.body).toEqual(brotliCompressSync('export const answer = 1;'));
    const plain = await get('/assets/entry-abc.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe('export const answer = 1;');
  });

  it('has the worker asked for anew each time: a newer one is to be found at once', async () => {
    const { headers } = await get('/offline-worker.js');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('answers 304 to a browser that has it already', async () => {
    const first = await get('/');
    const second = await get('/', { 'if-none-match': String(first.headers.etag) });
    expect(second.status).toBe(304);
    expect(second.body.length).toBe(0);
  });

  it.each([
    '/missing',
    '/assets/',
    '/.vite/manifest.json',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%',
    '//etc/passwd',
  ])('gives nothing for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('takes no method but GET and HEAD', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(page.length)]);
  });
});

describe('the port', () => {
  it('is the first that is free', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const second = createStaticServer(folder);
    expect(await listenOnFirstFree(second, [taken], '127.0.0.1')).toBeNull();
    expect(await listenOnFirstFree(second, [taken, 0], '127.0.0.1')).toBe(0);
    second.close();
    blocker.close();
  });
});

function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    // Not fetch: it would tidy the path before asking.
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
