import type { CompiledScenario } from '#scenario/compiled.ts';
import type { DrawSlot, Slot } from '#engine/draw-slot.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { SessionEvent } from '#engine/state.ts';

/** What each slot turned up so far on one way; a slot that is not named has not been asked. */
export type Luck = Readonly<Record<string, string | null>>;

/** One outcome of luck: what happened, how likely it is (shares of all outcomes sum to 1), and what it was. */
export interface Chanced<T> {
  readonly result: T;
  readonly share: number;
  /** How many draws come to this. Which slots are drawn hangs on the way alone, so it is the same for merged states. */
  readonly draws: number;
  readonly luck: Luck;
}

/** Something that was played under one luck. */
export interface Played {
  readonly events: readonly SessionEvent[];
}

/** An engine that can be made to play the same step under every outcome of the slots it meets. */
export interface LuckyEngine {
  readonly engine: Engine;
  /** Plays a step once per outcome; outcomes in which nothing turns up count as one. The step must be pure. */
  tryAll<T extends Played>(step: () => T): readonly Chanced<T>[];
}

/** Compiles a scenario for a proof. */
export function createLuckyEngine(scenario: CompiledScenario): LuckyEngine {
  let script: Luck = {};
  /** The first slot that was asked though the script does not name it. */
  const unscripted: { readonly id: string; readonly slot: Slot }[] = [];
  const draw: DrawSlot = (_seed, id, slot) => {
    const scripted = script[id];
    if (scripted !== undefined) return scripted;
    if (unscripted.length === 0) unscripted.push({ id, slot });
    return null;
  };

  const play = <T extends Played>(luck: Luck, share: number, step: () => T): readonly Chanced<T>[] => {
    script = luck;
    unscripted.length = 0;
    const result = step();
    const met = unscripted[0];
    if (met === undefined) return [{ result, share, draws: 1, luck }];
    return listOutcomes(met.slot).flatMap((outcome) => play({ ...luck, [met.id]: outcome.complication }, share * outcome.share, step));
  };

  return {
    engine: createEngine(scenario, draw),
    tryAll: (step) => joinAlike(play({}, 1, step)),
  };
}

function listOutcomes({ chance, oneOf }: Slot): readonly { readonly complication: string | null; readonly share: number }[] {
  const drawn = oneOf.map((complication) => ({ complication, share: chance / 100 / oneOf.length }));
  return chance >= 100 ? drawn : [{ complication: null, share: 1 - chance / 100 }, ...drawn];
}

/** A complication that was drawn but could not happen is no other outcome than none. */
function joinAlike<T extends Played>(all: readonly Chanced<T>[]): readonly Chanced<T>[] {
  if (all.length === 1) return all;
  const byHappening = new Map<string, Chanced<T>>();
  for (const one of all) {
    const key = one.result.events
      .flatMap((event) => (event.type === 'complication.turned' ? [`${event.slot}=${event.complication}`] : []))
      .join();
    const known = byHappening.get(key);
    byHappening.set(key, known === undefined ? one : { ...known, share: known.share + one.share, draws: known.draws + one.draws });
  }
  return [...byHappening.values()];
}
