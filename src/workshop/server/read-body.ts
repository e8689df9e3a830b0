import type { IncomingMessage } from 'node:http';

/** The body of a request as JSON; null where it is too large, or none. Never rejects. */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > mostBytes) return null;
      chunks.push(part);
    }
    const given: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return given;
  } catch {
    return null;
  }
}
