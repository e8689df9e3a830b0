import type { IncomingMessage } from 'node:http';

/** What came with a request; `null` as a value where it was no JSON. */
export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: 'workshop/too-large' };

/**
 * The body of a request as JSON. One that is too large is not read to its end, and can still be answered. Never rejects; where
 * the sender goes away meanwhile, it is no JSON.
 */
export function readJson(request: IncomingMessage, mostBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (body: Body): void => {
      request.removeAllListeners('data').pause();
      resolve(body);
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > mostBytes) finish({ ok: false, code: 'workshop/too-large' });
    });
    request.on('end', () => finish({ ok: true, value: readText(Buffer.concat(chunks).toString('utf8')) }));
    request.on('error', () => finish({ ok: true, value: null }));
    request.on('close', () => finish({ ok: true, value: null }));
  });
}

function readText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
