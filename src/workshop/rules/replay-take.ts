import type { Command } from '#engine/state.ts';
import type { Run } from '#session/select-view.ts';
import { beginRun, playOn } from './play-on.ts';
import { rememberByParts } from './remember.ts';
import { isRefused } from './step.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** A run as its commands tell it, played through once; they were legal when they were journaled. Pure. */
export const replayTake = rememberByParts((played: PlayedScenario, setup: WorkshopState['setup'], commands: readonly Command[]): Run => {
  const run = playOn(played, beginRun(played, setup), ...commands);
  if (isRefused(run)) throw new Error(`A take was journaled that its scenario refuses: ${run.code}.`);
  return run;
});

/** The run of a team; before the start the one that it would begin with, whatever was settled for it beforehand. Pure. */
export function readRun(played: PlayedScenario, setup: WorkshopState['setup'], { run, commands }: TeamState): Run {
  return run ?? replayTake(played, setup, commands);
}
