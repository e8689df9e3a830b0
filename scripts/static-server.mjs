import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { word } from './say.mjs';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.map': 'application/json; charset=utf-8',
};

/** Everything comes from here, nothing is evaluated, and an LMS or a company portal may frame the page. */
export const securityPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/**
 * A server for the built folder.
 *
 * @param {string} root
 */
export function createStaticServer(root) {
  return createServer((request, response) => serveFile(root, request, response));
}

/**
 * Answers with a file of the built folder: right types, the compressed twins made by the build, long caching for hashed names.
 *
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function serveFile(root, request, response) {
  response.setHeader('Content-Security-Policy', securityPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = findFile(root, request.url ?? '/', request.headers['accept-encoding'] ?? '');
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(word('notFound'));
    return;
  }
  const body = readFileSync(found.file);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', found.hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', found.type);
  response.setHeader('Content-Length', body.length);
  if (found.encoding) response.setHeader('Content-Encoding', found.encoding);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {string} root
 * @param {string} url
 * @param {string} accepted the Accept-Encoding header
 */
function findFile(root, url, accepted) {
  const path = decodePath(url);
  // Dot files are ours, not the visitor's; and nobody climbs out of the folder.
  if (path === null || /(^|[\\/])\./.test(path)) return null;
  // A page is read out without its ending: /join.
  const name = path.endsWith('/') ? `${path}index.html` : isFile(join(root, path)) ? path : `${path}.html`;
  const file = join(root, name);
  if (!normalize(file).startsWith(normalize(root) + sep) || !isFile(file)) return null;
  const hashed = path.startsWith('/assets/');
  const type = types[extname(file)] ?? 'application/octet-stream';
  for (const [encoding, ending] of /** @type {const} */ ([
    ['br', '.br'],
    ['gzip', '.gz'],
  ])) {
    if (accepted.includes(encoding) && isFile(file + ending)) return { file: file + ending, type, hashed, encoding };
  }
  return { file, type, hashed, encoding: null };
}

/** @param {string} url */
function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** @param {string} file */
function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
