import type { Envelope } from '#workshop/protocol/command.ts';

/** A line of a journal as this server wrote it: the rules judge it once more when it is carried out. Throws on what is no JSON. */
export function parseLine(text: string): Envelope {
  return JSON.parse(text) as Envelope;
}

/** A cell of a row as text. */
export function parseCell(row: unknown, name: string): string {
  return String((row as Record<string, unknown>)[name]);
}
