import { describe, expect, it } from 'vitest';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

describe.each(listShippedScenarios())('what a recheck asks of %s', (id) => {
  const { logic, texts } = loadShippedScenario(id);

  it.each(Object.keys(texts))('is there for every decision: %s', (language) => {
    const worded = Object.keys(texts[language]?.rechecks ?? {});
    expect(Object.keys(logic.decisions).filter((decision) => !worded.includes(decision))).toEqual([]);
  });

  it.each(Object.keys(texts))('repeats neither the question nor an option of the decision: %s', (language) => {
    const text = texts[language];
    const repeated = Object.entries(text?.rechecks ?? {}).flatMap(([decision, { question, options }]) => {
      const asked = text?.decisions[decision];
      const labels = Object.values(asked?.options ?? {}).map((one) => one['label']);
      return [
        ...(question === asked?.question ? [`${decision}: question`] : []),
        ...Object.entries(options).flatMap(([option, label]) => (labels.includes(label) ? [`${decision}: ${option}`] : [])),
      ];
    });
    expect(repeated).toEqual([]);
  });
});
