import type { CompiledBeat, CompiledDecision, CompiledOption, CompiledScenario } from '#scenario/compiled.ts';
import { type Labels, type Sample } from './sound-base.ts';

/** The sample with other words at the top of its logic. Pure, like all of these. */
export function changeLogic(sample: Sample, stated: Partial<CompiledScenario>): Sample {
  return { ...sample, logic: { ...sample.logic, ...stated } };
}

/** The sample with one beat changed. */
export function changeBeat(sample: Sample, id: string, stated: Partial<CompiledBeat>): Sample {
  const beat = sample.logic.beats[id];
  if (beat === undefined) throw new Error(`Violated assumption: the sample has the beat ${id}.`);
  return changeLogic(sample, { beats: { ...sample.logic.beats, [id]: { ...beat, ...stated } } });
}

/** The sample with one decision changed. */
export function changeDecision(sample: Sample, id: string, stated: Partial<CompiledDecision>): Sample {
  const decision = sample.logic.decisions[id];
  if (decision === undefined) throw new Error(`Violated assumption: the sample has the decision ${id}.`);
  return changeLogic(sample, { decisions: { ...sample.logic.decisions, [id]: { ...decision, ...stated } } });
}

/** The sample with one option changed. */
export function changeOption(sample: Sample, decision: string, id: string, stated: Partial<CompiledOption>): Sample {
  const options = sample.logic.decisions[decision]?.options ?? [];
  if (options.every((one) => one.id !== id)) throw new Error(`Violated assumption: ${decision} has the option ${id}.`);
  return changeDecision(sample, decision, { options: options.map((one) => (one.id === id ? { ...one, ...stated } : one)) });
}

/** The sample with every option changed. */
export function changeEachOption(sample: Sample, change: (option: CompiledOption) => Partial<CompiledOption>): Sample {
  const all = Object.values(sample.logic.decisions);
  return all.reduce(
    (changed, { id, options }) => changeDecision(changed, id, { options: options.map((one) => ({ ...one, ...change(one) })) }),
    sample,
  );
}

/** The sample with other words on the best option of each decision; `at` counts the decisions. */
export function changeBestLabels(sample: Sample, change: (label: string, at: number) => string): Sample {
  const labels: Record<string, Labels[string]> = { ...sample.labels };
  for (const [at, { id, options }] of Object.values(sample.logic.decisions).entries()) {
    const best = options.find((one) => one.rating['then'] === 'best')?.id ?? '';
    labels[id] = { ...labels[id], [best]: change(labels[id]?.[best] ?? '', at) };
  }
  return { ...sample, labels };
}
