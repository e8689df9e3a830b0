import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadHouse } from '#scenario/load-house.ts';
import { selectHouse } from '#session/select-house.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

const page = readFileSync('docs/scenario-format.md', 'utf8');
const template = /## House overlay[\s\S]*?```yaml\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';

describe('the house file of the documentation', () => {
  it('loads as it is printed, without a finding, and every note of it stands beside the scenario', () => {
    const { logic } = loadShippedScenario('hario-2019');
    const loaded = loadHouse('house.yaml', template, [logic]);

    expect(loaded.findings).toEqual([]);
    expect(loaded.ok && selectHouse(loaded.house, logic, null).notes.length).toBe(6);
  });

  it('shows every kind of note and every kind of place', () => {
    for (const word of [
      'contact',
      'log-retention',
      'deadline',
      'policy',
      'always',
      'beat',
      'decision',
      'option',
      'duty',
      'competency',
      'rulesets',
    ])
      expect(template).toContain(word);
  });
});
