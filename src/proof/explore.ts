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

/** Every state of one beat's open decision that has the same future, and what follows from each option. */
export interface Node {
  readonly at: number;
  readonly beat: string;
  readonly decision: CompiledDecision;
  readonly open: readonly CompiledOption[];
  /** One of the ways here; null where the run begins. */
  readonly from: { readonly node: Node; readonly option: CompiledOption } | null;
  /** How luck stood on the last stretch of that way. */
  readonly luck: Luck;
  /** One per open option, filled when the node is expanded. */
  choices: readonly Choice[];
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
  readonly luck: Luck;
  /** null: the run is over. */
  readonly to: Node | null;
  readonly ending: string | null;
  /** Commands beside the choice, and beats entered. */
  readonly continues: number;
  readonly beats: number;
}

/** Everything that can happen in one ruleset and length, states with the same future merged. */
export interface Exploration {
  readonly settings: SessionSettings;
  readonly start: readonly Branch[];
  /** In an order in which every branch leads to a later one. */
  readonly nodes: readonly Node[];
  /** How often a way led into a state that was already known. */
  readonly merged: number;
  readonly keyMakers: ReadonlyMap<string, KeyMaker>;
  /** Different values of each part of the keys, by beat. */
  readonly spread: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly seen: ReadonlySet<string>;
}

/** A way to a moment of a run: to a node, through one of its options, and on by so many continues. */
export interface Way {
  /** null: from the start of the run. */
  readonly from: Node | null;
  readonly option: CompiledOption | null;
  readonly continues: number;
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
  /** Told of every state at which a run comes to stand, decided or not, and of the way to it. */
  readonly lookOut?: ((state: SessionState, way: Way, luck: Luck) => void) | undefined;
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
  const run = new Run(input);
  return run.follow();
}

class Run {
  readonly #input: ExploreInput;
  readonly #nodes: Node[] = [];
  /** States of beats that are still to be expanded, by beat and key. */
  readonly #waiting = new Map<string, Map<string, { readonly node: Node; readonly state: SessionState }>>();
  readonly #keyMakers = new Map<string, KeyMaker>();
  readonly #spread = new Map<string, ReadonlyMap<string, number>>();
  readonly #seen = new Set<string>();
  #merged = 0;
  #states = 0;

  constructor(input: ExploreInput) {
    this.#input = input;
  }

  follow(): Exploration | TooLarge {
    const { lucky, settings, course, maxStates } = this.#input;
    const start = this.#branch(null, null, () => {
      const begun = lucky.engine.start({ seed: '', settings });
      return goOn(lucky.engine, begun.state, begun.events);
    });
    for (const beat of course.order) {
      const level = [...(this.#waiting.get(beat) ?? [])];
      this.#waiting.delete(beat);
      if (level.length > 0) this.#noteSpread(beat, level);
      for (const [, { node, state }] of level) {
        this.#expand(node, state);
        if (this.#states > maxStates) return this.#giveUp();
      }
      if (this.#input.isEnough?.(this.#seen) === true) break;
    }
    return {
      settings,
      start,
      nodes: this.#nodes,
      merged: this.#merged,
      keyMakers: this.#keyMakers,
      spread: this.#spread,
      seen: this.#seen,
    };
  }

  #expand(node: Node, state: SessionState): void {
    const { lucky, settings } = this.#input;
    this.#nodes.push(node);
    node.choices = node.open.map((option) => {
      const taken = takeOption(lucky.engine, state, node.decision.id, option.id);
      this.#seen.add(`option:${node.decision.id}/${option.id}`);
      const branches = this.#branch(node, option, () => goOn(lucky.engine, taken.state, taken.events));
      const points = Math.round(ratingCredit[getRating(option, settings.ruleset)] * pointsPerWeight) * weightPoints[node.decision.weight];
      return { option, points, branches };
    });
  }

  #branch(from: Node | null, option: CompiledOption | null, step: () => Stretch): readonly Branch[] {
    const { lucky, lookOut } = this.#input;
    return lucky.tryAll(step).map(({ result, share, luck }) => {
      for (const event of result.events) noteEvent(event, this.#seen);
      for (const way of result.ways) this.#seen.add(`goto:${way}`);
      if (lookOut !== undefined) result.stops.forEach((state, continues) => lookOut(state, { from, option, continues }, luck));
      const to = result.state.phase === 'ended' ? null : this.#place(result.state, from, option, luck);
      const beats = result.events.filter((event) => event.type === 'beat.entered').length;
      return { share, luck, to, ending: result.state.ending, continues: result.continues, beats };
    });
  }

  #place(state: SessionState, from: Node | null, option: CompiledOption | null, luck: Luck): Node {
    const { course, settings, watches, lucky } = this.#input;
    let maker = this.#keyMakers.get(state.beat);
    if (maker === undefined) {
      maker = createKeyMaker(course, settings, state.beat, watches);
      this.#keyMakers.set(state.beat, maker);
    }
    const level = this.#waiting.get(state.beat) ?? new Map<string, { node: Node; state: SessionState }>();
    this.#waiting.set(state.beat, level);
    const key = maker.makeKey(state);
    const known = level.get(key);
    if (known !== undefined) {
      this.#merged += 1;
      return known.node;
    }
    const asked = findOpenDecision(lucky.engine.scenario, state);
    if (asked === null) throw new Error(`There is no decision at ${state.beat}, though the run waits for one.`);
    const node: Node = {
      at: this.#states,
      beat: state.beat,
      ...asked,
      from: from === null || option === null ? null : { node: from, option },
      luck,
      choices: [],
    };
    this.#states += 1;
    level.set(key, { node, state });
    return node;
  }

  #noteSpread(beat: string, level: readonly (readonly [string, { readonly state: SessionState }])[]): void {
    const parts = this.#keyMakers.get(beat)?.parts ?? [];
    this.#spread.set(beat, new Map(parts.map((part) => [part.name, new Set(level.map(([, { state }]) => part.read(state))).size])));
  }

  #giveUp(): TooLarge {
    const counts = new Map<string, number>();
    for (const node of this.#nodes) counts.set(node.beat, (counts.get(node.beat) ?? 0) + 1);
    for (const [beat, level] of this.#waiting) {
      counts.set(beat, (counts.get(beat) ?? 0) + level.size);
      if (!this.#spread.has(beat)) this.#noteSpread(beat, [...level]);
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
