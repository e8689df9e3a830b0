import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProofFinding } from '#proof/finding-codes.ts';
import { listObservables } from '#proof/observables.ts';
import { prove } from '#proof/prove.ts';
import { playEveryPath } from '#test/support/proof-samples/every-path.ts';
import { listDisagreements } from '#test/support/proof-samples/hold-against.ts';
import { anyOf, anyTinyScenario } from '#test/support/proof-samples/tiny-scenario.ts';
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
        { numRuns: 50 },
      );
    },
    120_000,
  );
});

describe('a proof of a small scenario', () => {
  it('calls unreachable what no path comes to, unless it stands within such a thing, and nothing else', () => {
    fc.assert(
      fc.property(anyTinyScenario, (scenario) => {
        const { seen } = playEveryPath(scenario, { ruleset: 'then', length: 'express' });
        const { findings, reached } = prove({ logic: scenario, texts: {} });

        const observables = listObservables(scenario);
        const unseen = observables.filter((one) => !seen.has(one.id));
        const told = unseen.filter((one) => one.within.every((id) => seen.has(id)));
        const nameOf = ({ code, path }: Pick<ProofFinding, 'code' | 'path'>) => `${code} ${path.join('.')}`;
        const codes = new Set(observables.map((one) => one.code));
        const found = findings.filter((one) => codes.has(one.code));
        expect(found.map(nameOf).toSorted()).toEqual(told.map(nameOf).toSorted());
        const sum = Object.values(reached).reduce((all, one) => all + one.reached, 0);
        expect(sum).toBe(observables.length - unseen.length);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
