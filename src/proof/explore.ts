import type { SessionSettings } from '#engine/record.ts';
import type { SessionState } from '#engine/state.ts';
import { getRating } from '#scoring/rate-options.ts';
import { ratingCredit, weightPoints } from '#scoring/rules.ts';
import type { CompiledDecision, CompiledOption } from '#scenario/compiled.ts';
import type { Course } from './course.ts';
import type { Luck, LuckyEngine } from './every-luck.ts';
import { noteEvent } from './note-event.ts';
import type { Watch } from './relevance.ts';
import { createKeyMaker, type KeyMaker } from './state-key.ts';
import { findOpenDecision, goOn, type Stretch, takeOption } from './step.ts';

/** All states of one beat's open decision that differ in nothing but the sums that are carried along. */
export interface Node {
  readonly beat: string;
  readonly decision: CompiledDecision;
  readonly open: readonly CompiledOption[];
  /** The sums with which a run can stand here, by the class of their values; each with one of the ways here. */
  readonly sums: Map<string, Arrived>;
  /** One per open option, filled when the node is expanded. */
  choices: readonly Choice[];
}

/** Values of the carried sums, and one way on which a run came to stand here with them. */
export interface Arrived {
  readonly values: readonly number[];
  /** Only where ways are kept; a way that has none itself begins here. */
  readonly way: Way | null;
}

/** One state: a node, and the class of its sums. */
export interface Point {
  readonly node: Node;
  readonly sums: string;
}

/** What follows from taking an option: one branch per outcome of luck. */
export interface Choice {
  readonly option: CompiledOption;
  /** Hundredths of a weight point: credit × weight × 100, whole. */
  readonly points: number;
  readonly branches: readonly Branch[];
}

/** One outcome up to the next open decision, or to the end. */
export interface Branch {
  readonly share: number;
  /** Draws of the slots that come to this. */
  readonly draws: number;
  readonly luck: Luck;
  /** Beats entered on the way. */
  readonly beats: number;
  /** Where it leads from values of the sums; null: the run is over. */
  lead(values: readonly number[]): Point | null;
}

/** Everything that can happen in one ruleset and length, states with the same future merged. */
export interface Exploration {
  readonly settings: SessionSettings;
  readonly start: readonly Branch[];
  /** In an order in which every branch leads to a later one. */
  readonly nodes: readonly Node[];
  readonly states: number;
  /** How often a way led into a state that was already known. */
  readonly merged: number;
  readonly keyMakers: ReadonlyMap<string, KeyMaker>;
  /** Different values of each part of the states, by beat. */
  readonly spread: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What runs came to, as observables are named. */
  readonly seen: ReadonlySet<string>;
}

/** A way to a moment of a run: to a state, and through one of its options. */
export interface Way {
  /** null: from the start of the run. */
  readonly from: Point | null;
  readonly option: CompiledOption | null;
  readonly luck: Luck;
}

/** A state space beyond the limit: how far it was followed, and at which beats it grows. */
export interface TooLarge {
  readonly tooLarge: true;
  readonly states: number;
  readonly beats: readonly { readonly beat: string; readonly states: number; readonly parts: readonly string[] }[];
}

/** What is asked of one exploration. */
export interface ExploreInput {
  readonly lucky: LuckyEngine;
  readonly course: Course;
  readonly settings: SessionSettings;
  readonly watches: readonly Watch[];
  readonly maxStates: number;
  /** What may be taken as seen also in states put together from several runs, because all it hangs on is kept apart. */
  readonly isKept?: ((seen: string) => boolean) | undefined;
  /** Told of every state at which a run comes to stand, decided or not, and of the way to it: ways are then kept. */
  readonly lookOut?: ((state: SessionState, way: Way) => void) | undefined;
  /** Asked after each beat; true ends the exploration, which is then not complete. */
  readonly isEnough?: ((seen: ReadonlySet<string>) => boolean) | undefined;
}

/** Points that a decision of full credit is worth, as `Choice.points` counts them. */
export const pointsPerWeight = 100;

/**
 * Follows every way through a scenario, beat by beat in the order of play, through the compiled machine itself. States
 * of a beat that have the same future are followed once. Pure: the same scenario gives the same exploration.
 */
export function explore(input: ExploreInput): Exploration | TooLarge {
  return new Run(input).follow();
}

/** A node that waits to be expanded, with a state that stands for all of it. */
interface Waiting {
  readonly node: Node;
  readonly state: SessionState;
  /** Whether a single run stands in this very state; else measures of one run were put into the state of another. */
  readonly isGenuine: boolean;
}

class Run {
  readonly #input: ExploreInput;
  readonly #nodes: Node[] = [];
  readonly #waiting = new Map<string, Map<string, Waiting>>();
  readonly #keyMakers = new Map<string, KeyMaker>();
  readonly #spread = new Map<string, ReadonlyMap<string, number>>();
  readonly #seen = new Set<string>();
  #merged = 0;
  #states = 0;

  constructor(input: ExploreInput) {
    this.#input = input;
  }

  follow(): Exploration | TooLarge {
    const { lucky, settings, course, maxStates, isEnough } = this.#input;
    const start = this.#branch(null, null, () => {
      const begun = lucky.engine.start({ seed: '', settings });
      return goOn(lucky.engine, begun.state, begun.events);
    });
    for (const beat of course.order) {
      const level = [...(this.#waiting.get(beat)?.values() ?? [])];
      if (level.length > 0) this.#noteSpread(beat, level);
      for (const waiting of level) {
        this.#expand(waiting);
        if (this.#states > maxStates) return this.#giveUp();
      }
      this.#waiting.delete(beat);
      if (isEnough?.(this.#seen) === true) break;
    }
    const [nodes, states, merged] = [this.#nodes, this.#states, this.#merged];
    return { settings, start, nodes, states, merged, keyMakers: this.#keyMakers, spread: this.#spread, seen: this.#seen };
  }

  #expand(waiting: Waiting): void {
    const { lucky, settings } = this.#input;
    const { node, state } = waiting;
    this.#nodes.push(node);
    node.choices = node.open.map((option) => {
      const taken = takeOption(lucky.engine, state, node.decision.id, option.id);
      this.#seen.add(`option:${node.decision.id}/${option.id}`);
      const branches = this.#branch(waiting, option, () => goOn(lucky.engine, taken.state, taken.events));
      const points = Math.round(ratingCredit[getRating(option, settings.ruleset)] * pointsPerWeight) * weightPoints[node.decision.weight];
      return { option, points, branches };
    });
  }

  #branch(from: Waiting | null, option: CompiledOption | null, step: () => Stretch): readonly Branch[] {
    return this.#input.lucky.tryAll(step).map(({ result, share, draws, luck }) => {
      this.#note(result, from?.isGenuine ?? true);
      this.#look(result, from, option, luck);
      const beats = result.events.filter((event) => event.type === 'beat.entered').length;
      const lead = result.state.phase === 'ended' ? () => null : this.#place(result.state, from, option, luck);
      return { share, draws, luck, beats, lead };
    });
  }

  #note(result: Stretch, isGenuine: boolean): void {
    const seen = isGenuine ? this.#seen : new Set<string>();
    for (const event of result.events) noteEvent(event, seen);
    for (const way of result.ways) this.#seen.add(`goto:${way}`);
    if (isGenuine) return;
    const { isKept } = this.#input;
    for (const id of seen) if (id.startsWith('beat:') || isKept?.(id) === true) this.#seen.add(id);
  }

  #look(result: Stretch, from: Waiting | null, option: CompiledOption | null, luck: Luck): void {
    const { lookOut } = this.#input;
    if (lookOut === undefined) return;
    const [sums] = from?.node.sums.keys() ?? [];
    const point = from === null ? null : { node: from.node, sums: sums ?? '' };
    for (const state of result.stops) lookOut(state, { from: point, option, luck });
  }

  /** Puts the outcome of a step where it belongs, once for each of the sums it may have begun with. */
  #place(state: SessionState, from: Waiting | null, option: CompiledOption | null, luck: Luck): Branch['lead'] {
    const target = this.#keyMaker(state.beat);
    const begun = from === null ? null : this.#keyMaker(from.node.beat);
    const carried = begun?.sums ?? [];
    /** What the step adds to each carried sum, whatever its value was. */
    const adds = carried.map((id) => target.readSum(state, id) - (begun === null || from === null ? 0 : begun.readSum(from.state, id)));
    const readAfter = (values: readonly number[], id: string): number => {
      const at = carried.indexOf(id);
      return at === -1 ? target.readSum(state, id) : (values[at] ?? 0) + (adds[at] ?? 0);
    };
    // Where all that was carried is carried on, everything leads to one node.
    const split = carried.filter((id) => !target.sums.includes(id) && target.relevance.reads.has(`measure:${id}`));
    const common = split.length === 0 ? this.#findNode(state, from?.isGenuine ?? true) : null;
    const findOwn = (values: readonly number[]): Node => {
      const measures = { ...state.measures, ...Object.fromEntries(split.map((id) => [id, readAfter(values, id)])) };
      return this.#findNode({ ...state, measures }, false);
    };

    const keepsWay = this.#input.lookOut !== undefined;
    const arrive = (values: readonly number[], point: Point | null): Point => {
      const node = common ?? findOwn(values);
      const after = target.sums.map((id) => readAfter(values, id));
      const sums = target.classify(after);
      if (node.sums.has(sums)) this.#merged += 1;
      else {
        this.#states += 1;
        node.sums.set(sums, { values: after, way: keepsWay ? { from: point, option, luck } : null });
      }
      return { node, sums };
    };

    if (from === null) {
      const point = arrive([], null);
      return () => point;
    }
    const byClass = new Map<string, Point>();
    for (const [sums, { values }] of from.node.sums) {
      const point = arrive(values, { node: from.node, sums });
      if (common === null) byClass.set(sums, point);
    }
    if (common === null) return (values) => byClass.get(begun?.classify(values) ?? '') ?? null;
    return (values) => ({ node: common, sums: target.classify(target.sums.map((id) => readAfter(values, id))) });
  }

  #findNode(state: SessionState, isGenuine: boolean): Node {
    const level = this.#waiting.get(state.beat) ?? new Map<string, Waiting>();
    this.#waiting.set(state.beat, level);
    const key = this.#keyMaker(state.beat).makeKey(state);
    const known = level.get(key);
    if (known !== undefined) return known.node;
    const asked = findOpenDecision(this.#input.course.scenario, state);
    if (asked === null) throw new Error(`There is no decision at ${state.beat}, though the run waits for one.`);
    const node: Node = { beat: state.beat, ...asked, sums: new Map(), choices: [] };
    level.set(key, { node, state, isGenuine });
    return node;
  }

  #keyMaker(beat: string): KeyMaker {
    const { course, settings, watches } = this.#input;
    const known = this.#keyMakers.get(beat);
    if (known !== undefined) return known;
    const made = createKeyMaker(course, settings, beat, watches);
    this.#keyMakers.set(beat, made);
    return made;
  }

  #noteSpread(beat: string, level: readonly Waiting[]): void {
    const { parts, sums } = this.#keyMaker(beat);
    const count = (values: readonly unknown[]): number => new Set(values).size;
    this.#spread.set(
      beat,
      new Map([
        ...parts.map((part) => [part.name, count(level.map(({ state }) => part.read(state)))] as const),
        ...sums.map(
          (id, at) => [`measure:${id}`, count(level.flatMap(({ node }) => [...node.sums.values()].map((one) => one.values[at])))] as const,
        ),
      ]),
    );
  }

  #giveUp(): TooLarge {
    const counts = new Map<string, number>();
    const add = (node: Node): void => void counts.set(node.beat, (counts.get(node.beat) ?? 0) + node.sums.size);
    const expanded = new Set(this.#nodes);
    expanded.forEach(add);
    for (const [beat, level] of this.#waiting) {
      if (!this.#spread.has(beat)) this.#noteSpread(beat, [...level.values()]);
      for (const { node } of level.values()) if (!expanded.has(node)) add(node);
    }
    const beats = [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 3)
      .map(([beat, states]) => ({ beat, states, parts: this.#listWidest(beat) }));
    return { tooLarge: true, states: this.#states, beats };
  }

  #listWidest(beat: string): readonly string[] {
    return [...(this.#spread.get(beat) ?? [])]
      .filter(([, values]) => values > 1)
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 4)
      .map(([name]) => name);
  }
}
