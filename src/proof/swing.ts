import type { Change, CompiledScenario } from '#scenario/compiled.ts';
import { type Course, pickBeats } from './course.ts';

/** By how much a measure or a counter can still fall (0 or less) and rise (0 or more) by declared effects. */
export interface Swing {
  readonly fall: number;
  readonly rise: number;
}

/** `measure:x` or `counter:x`. */
type Quantity = `measure:${string}` | `counter:${string}`;

/**
 * The widest swing from a beat's open decision on: of each decision the option that moves it most, with everything that
 * it can cause, and every complication and missed duty on top. Never narrower than what can happen. Pure.
 */
export function findSwing(course: Course, beat: string, quantity: Quantity): Swing {
  const { scenario } = course;
  const later = course.after(beat);
  let [fall, rise] = [0, 0];
  const widen = (change: Change): void => {
    const add = sumOf(change, quantity);
    if (add < 0) fall += add;
    else rise += add;
  };
  for (const { decision } of pickBeats(scenario, course.order)) {
    const isBehind =
      decision !== null && scenario.decisions[decision]?.beat !== beat && !later.has(scenario.decisions[decision]?.beat ?? '');
    let [lowest, highest] = [0, 0];
    for (const option of scenario.decisions[decision ?? '']?.options ?? []) {
      // What was decided before has had its effect; only what it caused may still be on its way.
      const parts: readonly Change[] = isBehind
        ? option.consequences.filter((one) => one.after !== null)
        : [option, ...option.consequences];
      const adds = parts.map((part) => sumOf(part, quantity));
      lowest = Math.min(lowest, sumUp(adds.filter((add) => add < 0)));
      highest = Math.max(highest, sumUp(adds.filter((add) => add > 0)));
    }
    fall += lowest;
    rise += highest;
  }
  for (const slot of Object.values(scenario.slots)) {
    if (later.has(slot.beat)) for (const id of slot.oneOf) widen(scenario.complications[id] ?? nothing);
  }
  for (const duty of Object.values(scenario.duties)) widen(duty.missed);
  return { fall, rise };
}

const nothing: Change = { effects: [], sets: [], clears: [] };

function sumOf(change: Change, quantity: Quantity): number {
  return sumUp(
    change.effects.map((one) => (('measure' in one ? `measure:${one.measure}` : `counter:${one.counter}`) === quantity ? one.add : 0)),
  );
}

function sumUp(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** The limits of the bands of a quantity between which conditions can tell values apart, lowest first. Pure. */
export function listLimits(scenario: CompiledScenario, quantity: Quantity): readonly number[] {
  const [kind, id] = [quantity.slice(0, quantity.indexOf(':')), quantity.slice(quantity.indexOf(':') + 1)];
  const bands = (kind === 'measure' ? scenario.measures[id]?.bands : scenario.counters[id]?.bands) ?? [];
  const asked = new Set(listAskedBands(scenario, kind, id));
  return bands.flatMap((band, at) => {
    const next = bands[at + 1];
    const isTold = asked.has(band.id) || (next !== undefined && asked.has(next.id));
    return band.below !== null && isTold ? [band.below] : [];
  });
}

function listAskedBands(scenario: CompiledScenario, kind: string, id: string): readonly string[] {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('band' in part && typeof part.band === 'string' && Reflect.get(part, kind) === id) found.push(part.band);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(scenario);
  return found;
}

/** Values that no condition can tell apart any more are made one: the nearest from which no limit can be crossed. Pure. */
export function clampForFuture(value: number, limits: readonly number[], { fall, rise }: Swing): number {
  const [lowest] = limits;
  const highest = limits.at(-1);
  if (lowest === undefined || highest === undefined) return 0;
  return Math.min(Math.max(value, lowest - rise - 1), highest - fall);
}
