import type { LengthId } from './compiled.ts';
import type { ScenarioFile } from './schema.ts';
import { lengthIds } from './schema-parts.ts';
import type { BeatFile } from './walk.ts';

/** The lengths in which a scenario may be played, shortest first. Pure. */
export function listLengths(scenario: Pick<ScenarioFile, 'lengths'>): readonly LengthId[] {
  return lengthIds.filter((id) => scenario.lengths[id] !== undefined);
}

/** Whether a beat is part of a length's story. Pure. */
export function isToldIn(beat: Pick<BeatFile, 'lengths'>, length: LengthId): boolean {
  return beat.lengths === undefined || beat.lengths.includes(length);
}
