import { effect } from '@preact/signals';
import type { SessionView } from '#session/view.ts';
import type { AppModel, OpenScenario } from '#ui/app-model.ts';

/** A run before and after its first seal. */
export interface PlayedDecision {
  readonly open: OpenScenario;
  readonly deciding: SessionView;
  readonly settled: SessionView;
}

/** Plays a scenario with the app's own wishes until its first decision is sealed. */
export async function playFirstDecision(model: AppModel, scenario: string): Promise<PlayedDecision> {
  model.wishes.openBrief(scenario);
  await until(() => model.screen.value.name === 'brief' && model.open.value !== null);
  model.wishes.beginPlay();
  await until(() => model.view.value !== null);
  for (let read = 0; model.view.peek()?.decision === null && read < 20; read += 1) model.wishes.continue();
  const deciding = model.view.peek();
  const option = deciding?.decision?.options.find((one) => one.open);
  if (option === undefined) throw new Error('The decision does not come.');
  model.wishes.choose(option.id);
  model.wishes.setConfidence('medium');
  model.wishes.decide();
  await until(() => model.view.value?.phase === 'settled');
  const [open, settled] = [model.open.peek(), model.view.peek()];
  if (open === null || deciding === null || settled === null) throw new Error('The run has gone.');
  model.draft.value = { option: option.id, confidence: 'medium' };
  return { open, deciding, settled };
}

function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!holds()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
