import type { CompiledScenario } from './compiled.ts';
import type { HousePlace } from './house.ts';
import type { HouseFile } from './house-schema.ts';

/** A place as it is compiled: a decision as a whole is one without an option. Pure. */
export function compilePlace(at: HouseFile['notes'][number]['at']): HousePlace {
  return 'decision' in at ? { decision: at.decision, option: at.option ?? null } : at;
}

/** An id that a scenario does not have, and those of its kind that it has. */
export interface MissingPlace {
  readonly kind: 'beat' | 'decision' | 'option' | 'duty' | 'competency';
  readonly id: string;
  readonly known: readonly string[];
}

/** What of a place a scenario lacks; null where the place is there. Pure. */
export function findMissingPlace(place: HousePlace, logic: CompiledScenario): MissingPlace | null {
  if ('always' in place) return null;
  if ('beat' in place) return lookUp('beat', place.beat, logic.beats);
  if ('duty' in place) return lookUp('duty', place.duty, logic.duties);
  if ('competency' in place) return lookUp('competency', place.competency, logic.competencies);
  const missing = lookUp('decision', place.decision, logic.decisions);
  if (missing !== null || place.option === null) return missing;
  const known = (logic.decisions[place.decision]?.options ?? []).map((one) => one.id);
  return known.includes(place.option) ? null : { kind: 'option', id: place.option, known };
}

function lookUp(kind: MissingPlace['kind'], id: string, declared: object): MissingPlace | null {
  return Object.hasOwn(declared, id) ? null : { kind, id, known: Object.keys(declared) };
}
