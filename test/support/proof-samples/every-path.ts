import { createEngine, type Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { SessionSettings } from '#engine/record.ts';
import type { SessionEvent, SessionState } from '#engine/state.ts';
import type { CompiledOption, CompiledScenario } from '#scenario/compiled.ts';

/** All runs of a scenario as a tree that merges nothing: every choice, and every draw of every slot on the way. */
export interface Moment {
  /** null: the run is over. */
  readonly decision: string | null;
  readonly open: readonly CompiledOption[];
  /** Beats entered on the way from the choice before. */
  readonly beats: readonly string[];
  /** One entry per option on offer. */
  readonly after: Map<string, Fork>;
}

/** What luck makes of one step: by what the slots drew. */
export type Fork = Map<string, { readonly share: number; readonly moment: Moment }>;

/** The tree, and everything that some run of it came to. */
export interface EveryPath {
  readonly start: Fork;
  readonly seen: ReadonlySet<string>;
  /** Where runs came to stand and with which flags: `alert.call open told`. */
  readonly stops: ReadonlySet<string>;
}

/** Drawn by each slot in one of all the worlds there are; null: nothing turns up. */
type World = Readonly<Record<string, string | null>>;

/**
 * Plays every run of a small scenario, one after the other, with the real engine. It is slow and simple on purpose: what
 * the proof works out by merging is held against it. A goto is named by its beats, so rules of one beat need their own aims.
 */
export function playEveryPath(scenario: CompiledScenario, settings: SessionSettings): EveryPath {
  const player = new Player(scenario, settings);
  const start: Fork = new Map();
  for (const world of listWorlds(scenario)) player.play(world, start);
  return { start, seen: player.seen, stops: player.stops };
}

class Player {
  readonly seen = new Set<string>();
  readonly stops = new Set<string>();
  readonly #scenario: CompiledScenario;
  readonly #settings: SessionSettings;
  readonly #engine: Engine;
  #world: World = {};
  #met: { readonly drawn: string; readonly share: number }[] = [];

  constructor(scenario: CompiledScenario, settings: SessionSettings) {
    this.#scenario = scenario;
    this.#settings = settings;
    this.#engine = createEngine(scenario, (_seed, slot, { chance, oneOf }) => {
      const drawn = this.#world[slot] ?? null;
      this.#met.push({ drawn: `${slot}=${drawn}`, share: drawn === null ? 1 - chance / 100 : chance / 100 / oneOf.length });
      return drawn;
    });
  }

  play(world: World, into: Fork): void {
    this.#world = world;
    this.#met = [];
    const { state, events } = this.#engine.start({ seed: 'any', settings: this.#settings });
    this.#follow(state, [...events], into);
  }

  #follow(from: SessionState, events: SessionEvent[], into: Fork): void {
    let state = from;
    this.#noteStop(state);
    while (state.phase !== 'deciding' && state.phase !== 'ended') {
      const outcome = this.#engine.apply(state, { type: 'beat.continue' });
      if (!outcome.ok) throw new Error(`Violated assumption: one can go on at ${state.beat}.`);
      events.push(...outcome.events);
      state = outcome.state;
      this.#noteStop(state);
    }
    this.#note(from.beat, from.phase === 'settled', events);
    const luck = this.#met.map((one) => one.drawn).join();
    const share = this.#met.reduce((product, one) => product * one.share, 1);
    const decision = this.#scenario.decisions[this.#scenario.beats[state.beat]?.decision ?? ''];
    const isOver = state.phase === 'ended' || decision === undefined;
    const known = into.get(luck)?.moment;
    const moment: Moment = known ?? {
      decision: isOver ? null : decision.id,
      open: isOver ? [] : decision.options.filter((one) => isOptionOpen(this.#scenario, state, decision.id, one.id)),
      beats: events.flatMap((event) => (event.type === 'beat.entered' ? [event.beat] : [])),
      after: new Map(),
    };
    into.set(luck, { share, moment });
    for (const option of moment.open) {
      this.#met = [];
      const command = { type: 'decision.take', decision: moment.decision ?? '', option: option.id, confidence: null } as const;
      const outcome = this.#engine.apply(state, command);
      if (!outcome.ok) throw new Error(`Violated assumption: ${option.id} is on offer.`);
      this.seen.add(`option:${moment.decision ?? ''}/${option.id}`);
      const fork = moment.after.get(option.id) ?? new Map();
      moment.after.set(option.id, fork);
      this.#follow(outcome.state, [...outcome.events], fork);
    }
  }

  #noteStop(state: SessionState): void {
    if (state.phase === 'deciding' || state.phase === 'reading') this.stops.add(nameStop(state));
  }

  /** `isLeaving`: the stretch begins with leaving this beat. */
  #note(beat: string, isLeaving: boolean, events: readonly SessionEvent[]): void {
    let left: string | null = isLeaving ? beat : null;
    for (const event of events) {
      if (event.type === 'act.ended') left = null;
      if (event.type !== 'beat.entered') continue;
      const [from, to] = [left, event.beat];
      const rule = this.#scenario.beats[from ?? '']?.goto.findIndex((one) => one.to === to);
      if (from !== null) this.seen.add(`goto:${from}/${rule}`);
      left = to;
    }
    for (const event of events) for (const name of nameEvent(event)) this.seen.add(name);
  }
}

/** How a place to stand is named among `stops`. Pure. */
export function nameStop({ beat, flags }: Pick<SessionState, 'beat' | 'flags'>): string {
  return [beat, ...Object.keys(flags).toSorted()].join(' ');
}

function nameEvent(event: SessionEvent): readonly string[] {
  if (event.type === 'beat.entered') return [`beat:${event.beat}`];
  if (event.type === 'inject.arrived') return [`inject:${event.inject}`];
  if (event.type === 'complication.turned') return [`complication:${event.complication}`];
  if (event.type === 'consequence.arrived') return [`consequence:${event.decision}/${event.option}/${event.consequence}`];
  if (event.type === 'duty.opened') return [`duty-opened:${event.duty}`];
  if (event.type === 'duty.met') return [`duty-met:${event.duty}`];
  if (event.type === 'duty.missed') return [`duty-missed:${event.duty}`];
  if (event.type === 'milestone.reached') return [`milestone:${event.milestone}`];
  return event.type === 'session.ended' ? [`ending:${event.ending}`] : [];
}

function listWorlds({ slots }: CompiledScenario): readonly World[] {
  let worlds: readonly World[] = [{}];
  for (const [id, { chance, oneOf }] of Object.entries(slots)) {
    const draws = chance < 100 ? [null, ...oneOf] : oneOf;
    worlds = worlds.flatMap((world) => draws.map((drawn) => ({ ...world, [id]: drawn })));
  }
  return worlds;
}
