import { describe, expect, it } from 'vitest';
import { sumOf } from '#storage/checksum.ts';
import { type EnvelopeFormat, openEnvelope, sealEnvelope } from '#storage/envelope.ts';

const first: EnvelopeFormat = { kind: 'test', current: 1, minCompatible: 1, migrations: {} };
const third: EnvelopeFormat = {
  kind: 'test',
  current: 3,
  minCompatible: 1,
  migrations: { 1: (content) => [content, 'made 2'], 2: (content) => [content, 'made 3'] },
};

describe('an envelope', () => {
  it('gives back what was put in', () => {
    expect(openEnvelope(first, sealEnvelope(first, { a: [1, 'b', null] }))).toEqual({ ok: true, content: { a: [1, 'b', null] } });
  });

  it('of an older format is brought up step by step', () => {
    expect(openEnvelope(third, sealEnvelope(first, 'old'))).toEqual({ ok: true, content: [['old', 'made 2'], 'made 3'] });
  });

  it('older than the oldest that can be read is of an unknown format', () => {
    expect(openEnvelope({ ...third, minCompatible: 2 }, sealEnvelope(first, 'old'))).toEqual({
      ok: false,
      fault: 'storage/unknown-format',
    });
  });

  it('whose migration is missing is of an unknown format rather than half migrated', () => {
    expect(openEnvelope({ ...third, migrations: { 1: (content) => content } }, sealEnvelope(first, 'old'))).toEqual({
      ok: false,
      fault: 'storage/unknown-format',
    });
  });
});

describe('the sum', () => {
  it('does not depend on the order of keys', () => {
    expect(sumOf({ a: 1, b: 2 })).toBe(sumOf({ b: 2, a: 1 }));
  });

  it('changes with any value', () => {
    expect(sumOf({ a: 1 })).not.toBe(sumOf({ a: 2 }));
    expect(sumOf('')).toMatch(/^[0-9a-f]{16}$/u);
  });
});
