import { describe, expect, it } from 'vitest';
import { listPlays, prove } from '#proof/prove.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { createProofFigures } from '../golden/proof-figures.ts';

describe.each(listShippedScenarios())('the shipped scenario %s', { timeout: 60_000 }, (id) => {
  const pack = loadShippedScenario(id);
  const proof = prove(pack);

  it('is proven for every ruleset and length, without a finding', () => {
    expect(proof.findings).toEqual([]);
    expect(proof.proven).toBe(true);
    expect(proof.plays.map(({ ruleset, length }) => ({ ruleset, length }))).toEqual(listPlays(pack.logic));
    for (const { followed } of proof.plays) expect(followed.exhaustive).toBe(true);
  });

  it('can come to everything that it declares', () => {
    for (const [kind, { reached, declared }] of Object.entries(proof.reached)) expect(reached, kind).toBe(declared);
  });

  // They change only with an intended change of a rule or of the story: `npx vitest run test/scenarios/proof.test.ts -u`.
  it('has the figures that were kept', async () => {
    await expect(`${JSON.stringify(createProofFigures(proof), null, 2)}\n`).toMatchFileSnapshot(`../golden/proof/${id}.json`);
  });
});
