import { sumOf } from './checksum.ts';

/** One way of writing a kind of content, and how to bring older ones up to it. */
export interface EnvelopeFormat {
  readonly kind: string;
  /** Written now. */
  readonly current: number;
  /** The oldest one that can still be read. */
  readonly minCompatible: number;
  /** `migrations[n]` makes format n + 1 out of format n. No number is left out between `minCompatible` and `current`. */
  readonly migrations: Readonly<Record<number, (content: unknown) => unknown>>;
}

export type Opened =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly fault: 'storage/damaged' | 'storage/unknown-format' };

/** Content as it is stored: with its kind, its format and a sum over both. Pure. */
export function sealEnvelope(format: EnvelopeFormat, content: unknown): string {
  const body = { kind: format.kind, format: format.current, content };
  return JSON.stringify({ ...body, sum: sumOf(body) });
}

/** The content of a stored text, brought up to the current format. Pure; never throws. */
export function openEnvelope(format: EnvelopeFormat, raw: string): Opened {
  const damaged = { ok: false, fault: 'storage/damaged' } as const;
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return damaged;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== format.kind) return damaged;
  if (!('format' in value) || !Number.isSafeInteger(value.format) || typeof value.format !== 'number') return damaged;
  // Asked before the sum: a later format may count its sum in another way.
  if (value.format < format.minCompatible || value.format > format.current) return { ok: false, fault: 'storage/unknown-format' };
  if (!('content' in value) || !('sum' in value) || !hasSum(value.kind, value.format, value.content, value.sum)) return damaged;
  return migrate(format, value.format, value.content);
}

function hasSum(kind: unknown, format: number, content: unknown, sum: unknown): boolean {
  try {
    return sumOf({ kind, format, content }) === sum;
  } catch {
    // A number too large for JSON (1e999) is read as infinity and has no sum.
    return false;
  }
}

function migrate(format: EnvelopeFormat, from: number, content: unknown): Opened {
  let migrated = content;
  for (let at = from; at < format.current; at += 1) {
    const step = format.migrations[at];
    if (step === undefined) return { ok: false, fault: 'storage/unknown-format' };
    migrated = step(migrated);
  }
  return { ok: true, content: migrated };
}
