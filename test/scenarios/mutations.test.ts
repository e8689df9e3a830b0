import { describe, expect, it } from 'vitest';
import type { CompiledScenario, ScenarioPack } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { listPlays, prove } from '#proof/prove.ts';
import { mutationKinds, pickMutants } from '#test/support/mutants.ts';
import { playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle, styles } from '#test/support/styles.ts';
import { createDebriefFigures } from '../golden/debrief-figures.ts';
import { createProofFigures } from '../golden/proof-figures.ts';
import { createRandomFigures } from '../golden/random-figures.ts';
import { createSwapFigures } from '../golden/swap-figures.ts';

const shipped = loadShippedScenario('hario-2019');
const pack: ScenarioPack = { ...shipped, logic: keepMiddle(shipped.logic) };

/** The golden figures, cheapest first. */
const figures: Readonly<Record<string, (logic: CompiledScenario) => unknown>> = {
  'figures of the six styles': (logic) => {
    const engine = createEngine(logic);
    return listPlays(logic).map(({ ruleset, length }) =>
      styles.map((style) => {
        const { record } = playToEnd(engine, playStyle(style), { seed: 'golden', ruleset, length, confidence: 'high' });
        return createDebriefFigures(engine, record);
      }),
    );
  },
  'figures of single swaps': (logic) =>
    listPlays(logic).map(({ ruleset, length }) => createSwapFigures(createEngine(logic), ruleset, length)),
  'figures of chance': (logic) => listPlays(logic).map(({ ruleset, length }) => createRandomFigures(createEngine(logic), ruleset, length)),
};

const before = Object.fromEntries(Object.entries(figures).map(([name, take]) => [name, JSON.stringify(take(pack.logic))]));
const proof = prove(pack);
const mutants = pickMutants(pack.logic);
const caughtBy = new Map<string, readonly string[]>();

describe('a mutant of hario-2019', { timeout: 60_000 }, () => {
  it('is picked for each kind in each of the five acts; a forfeit to be dropped is declared in the first alone', () => {
    const kinds = mutationKinds.filter((kind) => kind !== 'forfeit');
    const expected = ['alert', 'containment', 'forensics', 'disclosure', 'recovery'].flatMap((act) =>
      kinds.map((kind) => `${act}, ${kind}`),
    );
    expect(mutants.map(({ act, kind }) => `${act}, ${kind}`).toSorted()).toEqual([...expected, 'alert, forfeit'].toSorted());
  });

  it.each(mutants.map((one) => [`${one.act}, ${one.kind}: ${one.name}`, one.logic] as const))('is caught: %s', (mutant, logic) => {
    const caught = catchMutant(logic);
    caughtBy.set(mutant, caught);
    expect(caught).not.toEqual([]);
  });

  // It changes with the story, as the mutants do: `npx vitest run test/scenarios/mutations.test.ts -u`.
  it('is caught by what caught it before', async () => {
    const list = Object.fromEntries([...caughtBy].map(([mutant, caught]) => [mutant, caught.join(', ')]));
    await expect(`${JSON.stringify(list, null, 2)}\n`).toMatchFileSnapshot('../golden/mutants/hario-2019.json');
  });
});

describe('the scenario as it is shipped', { timeout: 60_000 }, () => {
  it('is not caught', () => {
    expect(catchMutant(pack.logic)).toEqual([]);
  });
});

/** The first of the golden figures that shows a difference; where the cheapest does not, what the proof says comes before the rest. */
function catchMutant(logic: CompiledScenario): readonly string[] {
  const [cheapest = '', ...others] = Object.keys(figures);
  if (showsDifference(cheapest, logic)) return [cheapest];
  const proven = catchByProof(logic);
  const shown = proven.length > 0 ? undefined : others.find((name) => showsDifference(name, logic));
  return [...proven, ...(shown === undefined ? [] : [shown])];
}

function showsDifference(name: string, logic: CompiledScenario): boolean {
  return JSON.stringify(figures[name]?.(logic)) !== before[name];
}

/** New errors of the proof by their code, and its figures. */
function catchByProof(logic: CompiledScenario): readonly string[] {
  const after = prove({ ...pack, logic });
  const known = new Set(proof.findings.map((one) => one.code));
  const codes = new Set(after.findings.filter((one) => one.severity === 'error' && !known.has(one.code)).map((one) => one.code));
  const moved = JSON.stringify(createProofFigures(after)) !== JSON.stringify(createProofFigures(proof));
  return [...codes, ...(moved ? ['figures of the proof'] : [])];
}

/** The middle story alone: proving every length for each mutant would take minutes. */
function keepMiddle(logic: CompiledScenario): CompiledScenario {
  const plays = listPlays(logic);
  const length = plays.find((one) => one.length === 'standard')?.length ?? 'express';
  const kept = logic.lengths[length];
  return { ...createEngine(logic).cutTo(length).scenario, lengths: kept === undefined ? {} : { [length]: kept } };
}
