import type { CompiledScenario } from '#scenario/compiled.ts';
import type { House, HouseNote, HousePlace } from '#scenario/house.ts';
import { findMissingPlace } from '#scenario/house-place.ts';
import type { SessionView } from './view.ts';

/** What may be seen of a company's own notes while a run stands where it stands. */
export interface HouseView {
  /** With the papers of this beat. */
  readonly beat: readonly HouseNote[];
  /** With the papers of every beat. */
  readonly always: readonly HouseNote[];
  /** By decision: on those that are sealed, and on the option that was chosen. Never before. */
  readonly decided: Readonly<Record<string, readonly HouseNote[]>>;
  /** By duty, of those that have opened. */
  readonly duties: Readonly<Record<string, readonly HouseNote[]>>;
}

/** The house with those of its notes that stand in a scenario, under one of its rulesets or, without one, under any. Pure. */
export function selectHouse(house: House, logic: CompiledScenario, ruleset: string | null): House {
  const isMeant = ({ scenario, rulesets, at }: HouseNote): boolean =>
    (scenario === null || scenario === logic.id) &&
    (ruleset === null || ((rulesets === null || rulesets.includes(ruleset)) && isInForce(at, logic, ruleset))) &&
    findMissingPlace(at, logic) === null;
  return { ...house, notes: house.notes.filter(isMeant) };
}

/** What of a house, as selected for the scenario and ruleset of a run, may be seen at this point of it. Pure. */
export function selectHouseView({ notes }: House, view: SessionView): HouseView {
  const where = (isThere: (at: HousePlace) => boolean): readonly HouseNote[] => notes.filter((note) => isThere(note.at));
  return {
    beat: where((at) => 'beat' in at && at.beat === view.beat),
    always: where((at) => 'always' in at),
    decided: Object.fromEntries(
      view.book.map(({ decision, option }) => [
        decision,
        where((at) => 'decision' in at && at.decision === decision && (at.option === null || at.option === option)),
      ]),
    ),
    duties: Object.fromEntries(view.duties.map(({ id }) => [id, where((at) => 'duty' in at && at.duty === id)])),
  };
}

/** A duty of another law is no duty here. */
function isInForce(at: HousePlace, logic: CompiledScenario, ruleset: string): boolean {
  return !('duty' in at) || logic.duties[at.duty]?.rulesets.includes(ruleset) !== false;
}
