import { describe, expect, it } from 'vitest';
import { rememberByParts } from '#workshop/rules/remember.ts';

describe('what is remembered by its parts', () => {
  const calls: string[] = [];
  const join = rememberByParts((one: { readonly is: string }, other: { readonly is: string }) => {
    calls.push(one.is + other.is);
    return calls.at(-1) === 'aa' ? null : one.is + other.is;
  });
  const [a, b] = [{ is: 'a' }, { is: 'b' }];

  it('is made once for the same parts in the same order, also where it comes to nothing', () => {
    expect([join(a, b), join(a, b), join(b, a), join(a, a), join(a, a)]).toEqual(['ab', 'ab', 'ba', null, null]);
    expect(calls).toEqual(['ab', 'ba', 'aa']);
  });

  it('is made anew for a part that only looks the same', () => {
    expect(join({ is: 'a' }, b)).toBe('ab');
    expect(calls).toHaveLength(4);
  });
});
