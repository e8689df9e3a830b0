import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '#shared/canonical-json.ts';

describe('canonical JSON', () => {
  it('puts keys in one order and leaves undefined members out', () => {
    expect(toCanonicalJson({ b: 1, a: [true, null, 'x'], c: undefined })).toBe('{"a":[true,null,"x"],"b":1}');
  });

  it('gives equal text for equal values whatever the order they were written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(toCanonicalJson(turned)).toBe(toCanonicalJson(value));
        expect(JSON.parse(toCanonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => toCanonicalJson(Number.NaN)).toThrow(RangeError);
    expect(() => toCanonicalJson({ a: 1n })).toThrow(RangeError);
  });
});
