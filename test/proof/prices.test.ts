import { describe, expect, it } from 'vitest';
import { prove } from '#proof/prove.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';
import { loadSmallScenario, readSmallScenario } from '../support/small-scenario.ts';

/** The small scenario in which nothing costs anything. */
function loadFreeOfCharge() {
  const free = [...readSmallScenario()].map(([name, text]): [string, string] => [
    name,
    name === 'scenario.yaml' ? text.replaceAll(/effects: \[\{ (?:price|counter: cost).*\}\]/gu, 'effects: []') : text,
  ]);
  const loaded = loadScenario(new Map(free));
  if (!loaded.ok) throw new Error('Violated assumption: a scenario is sound where nothing is paid.');
  return loaded.pack;
}

/** States and paths of every play. */
function followWhole(pack: ScenarioPack) {
  return prove(pack).plays.flatMap(({ followed }) => (followed.exhaustive ? [[followed.states, followed.paths]] : []));
}

describe('a price in a proof', () => {
  it('makes no state of its own', () => {
    const priced = followWhole(loadSmallScenario());
    const free = followWhole(loadFreeOfCharge());

    expect(priced.length).toBeGreaterThan(2);
    expect(priced).toEqual(free);
  });
});
