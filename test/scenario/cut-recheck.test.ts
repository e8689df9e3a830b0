import { describe, expect, it } from 'vitest';
import { cutRecheck } from '#scenario/cut-recheck.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

const pack = loadShippedScenario('hario-2019-desk');
const [first = '', second = ''] = Object.keys(pack.logic.decisions);

describe('a scenario cut to what is asked again', () => {
  const cut = cutRecheck(pack, [first], ['ja']);
  const told = JSON.stringify(cut.texts);

  it('has the question in both wordings, every option, the reasons and when they would be right', () => {
    const { question, options } = pack.texts['ja']?.decisions[first] ?? {};
    const again = pack.texts['ja']?.rechecks?.[first];
    for (const text of [question, again?.situation, again?.question, ...Object.values(again?.options ?? {})]) expect(told).toContain(text);
    for (const option of Object.values(options ?? {}))
      for (const [field, text] of Object.entries(option))
        if (/^(?:label|because|rightIf)(?:@|$)/u.test(field)) expect(told, field).toContain(text);
  });

  it('has nothing of another decision, another language or the course of the case', () => {
    expect(Object.keys(cut.texts)).toEqual(['ja']);
    expect(told).not.toContain(pack.texts['ja']?.decisions[second]?.question);
    expect(told).not.toContain(pack.texts['ja']?.rechecks?.[second]?.situation);
    for (const section of ['injects', 'history', 'beats', 'roles']) expect(Object.keys(cut.texts['ja'] ?? {})).not.toContain(section);
  });

  it('has the sources that its options cite, and no others', () => {
    const cited = pack.logic.decisions[first]?.options.flatMap(({ sources }) => sources) ?? [];
    expect(Object.keys(cut.sources).toSorted()).toEqual([...new Set(cited)].toSorted());
    expect(Object.keys(pack.sources).length).toBeGreaterThan(cited.length);
  });
});
