import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDisagreements } from '#test/support/proof-samples/hold-against.ts';
import { anyOf } from '#test/support/proof-samples/tiny-scenario.ts';
import { profiles } from '#test/support/proof-samples/tiny-profiles.ts';

describe('merging states', () => {
  it.each(Object.keys(profiles))(
    'tells of %s what playing every path tells: paths, points, extents, what is reached, lost and at fault',
    (name) => {
      const profile = profiles[name];
      if (profile === undefined) throw new Error(`Violated assumption: ${name} is a family of tiny scenarios.`);
      fc.assert(
        fc.property(anyOf(profile), (scenario) => {
          expect(listDisagreements(scenario)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    120_000,
  );
});
