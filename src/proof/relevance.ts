import type { Change, CompiledScenario } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import type { SessionSettings } from '#engine/record.ts';
import { type Caused, type Course, listCaused, pickBeats } from './course.ts';
import { listReads, type Read } from './reads.ts';

/**
 * What of a state can still decide the course of a run from a beat on. Two states that agree in it, at the same beat,
 * have the same future in everything that is proven, so they are merged (cone of influence, as in model checking).
 */
export interface Relevance {
  readonly reads: ReadonlySet<Read>;
  readonly duties: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
  /** `decision/option/consequence` of what may be waiting and would matter when it comes. */
  readonly pending: ReadonlySet<string>;
  /** What is looked out for beside the course. */
  readonly watches: readonly Watch[];
  /** Those of `pending` that are looked out for, whatever they do. */
  readonly watched: ReadonlySet<string>;
  /** Consequences still to be caused that come after a time and matter when they come. */
  readonly timed: readonly Caused[];
  /** Measures that something else than the course itself asks for on the way: their value must be known at every step. */
  readonly entangled: ReadonlySet<string>;
  /** Which condition made a read matter, first come first named: `containment.stop goto 1`. */
  readonly because: ReadonlyMap<string, string>;
}

/** Something that is looked out for beside the course itself, and the condition on which it hangs. */
export interface Watch {
  /** The beat on entry of which it is asked; `end`: when the run ends; null: at any time. */
  readonly beat: string | null;
  readonly name: string;
  readonly conditions: readonly (Condition | null)[];
  /** A consequence that is waited for: `decision/option/consequence`. */
  readonly pending?: string | undefined;
  readonly duty?: string | undefined;
}

/** Finds what matters while a beat's decision is open. Pure. */
export function findRelevance(course: Course, settings: SessionSettings, beat: string, watches: readonly Watch[]): Relevance {
  const cone = new Cone(course, settings, beat, watches);
  cone.readCourse();
  cone.readWatches();
  cone.close();
  return cone;
}

class Cone implements Relevance {
  readonly reads = new Set<Read>();
  readonly duties = new Set<string>();
  readonly flows = new Set<string>();
  readonly pending = new Set<string>();
  readonly watched = new Set<string>();
  readonly entangled = new Set<string>();
  readonly because = new Map<string, string>();
  readonly timed: Caused[] = [];
  readonly watches: readonly Watch[];

  readonly #scenario: CompiledScenario;
  readonly #settings: SessionSettings;
  readonly #beat: string;
  readonly #later: ReadonlySet<string>;
  /** What is still to be caused, and what may have been caused and is waiting. */
  readonly #ahead: readonly Caused[];
  readonly #behind: readonly Caused[];

  constructor(course: Course, settings: SessionSettings, beat: string, watches: readonly Watch[]) {
    this.watches = watches;
    this.#scenario = course.scenario;
    this.#settings = settings;
    this.#beat = beat;
    this.#later = course.after(beat);
    this.#ahead = listCaused(course.scenario, [beat, ...this.#later]);
    const before = course.order.filter((id) => id !== beat && !this.#later.has(id));
    this.#behind = listCaused(course.scenario, before).filter((one) => one.consequence.after !== null);
  }

  /** What decides which options are on offer and where the story goes. */
  readCourse(): void {
    const { decisions, lengths } = this.#scenario;
    const asked = lengths[this.#settings.length]?.decisions ?? [];
    for (const beat of pickBeats(this.#scenario, [this.#beat, ...this.#later])) {
      beat.goto.forEach((rule, at) => this.#read(rule.when, `${beat.id} goto ${at + 1}`));
      if (beat.decision === null || !asked.includes(beat.decision)) continue;
      for (const option of decisions[beat.decision]?.options ?? []) this.#read(option.when, `${beat.decision} ${option.id}`);
    }
  }

  readWatches(): void {
    for (const watch of this.watches) this.#readWatch(watch);
  }

  #readWatch({ beat, name, conditions, pending, duty }: Watch): void {
    if (beat !== null && beat !== 'end' && beat !== this.#beat && !this.#later.has(beat)) return;
    for (const condition of conditions) {
      if (beat === null) this.#readOnTheWay(condition, name);
      else this.#read(condition, name);
    }
    if (duty !== undefined) this.#add(`duty:${duty}`, name);
    if (pending === undefined) return;
    this.pending.add(pending);
    this.watched.add(pending);
  }

  /** Follows what is relevant back to whatever can change it, until nothing is added. */
  close(): void {
    for (let size = -1; size !== this.#size();) {
      size = this.#size();
      this.#followConsequences();
      this.#followComplications();
      this.#followDuties();
      this.#followFlows();
    }
    this.timed.push(...this.#ahead.filter((one) => isTimed(one) && this.pending.has(nameCaused(one))));
  }

  #size(): number {
    return this.reads.size + this.duties.size + this.flows.size + this.pending.size;
  }

  #read(condition: Condition | null, name: string): void {
    for (const read of listReads(condition)) this.#add(read, name);
  }

  #readOnTheWay(condition: Condition | null, name: string): void {
    this.#read(condition, name);
    for (const read of listReads(condition)) if (read.startsWith('measure:')) this.entangled.add(read.slice('measure:'.length));
  }

  #add(read: Read, name: string): void {
    if (this.reads.has(read)) return;
    this.reads.add(read);
    this.because.set(read, name);
  }

  #matters(change: Change): boolean {
    return (
      change.effects.some((one) => this.reads.has('measure' in one ? `measure:${one.measure}` : `counter:${one.counter}`)) ||
      [...change.sets, ...change.clears].some((flag) => this.reads.has(`flag:${flag}`))
    );
  }

  #followConsequences(): void {
    for (const caused of [...this.#ahead, ...this.#behind]) {
      const { consequence } = caused;
      const name = nameCaused(caused);
      if (!this.#matters(consequence) && !this.pending.has(name)) continue;
      this.#readOnTheWay(consequence.when, `consequence ${consequence.id}`);
      if (consequence.after !== null) this.pending.add(name);
    }
  }

  #followComplications(): void {
    const { slots, complications } = this.#scenario;
    for (const slot of Object.values(slots)) {
      if (!this.#later.has(slot.beat)) continue;
      for (const id of slot.oneOf) {
        const complication = complications[id];
        if (complication !== undefined && this.#matters(complication)) this.#readOnTheWay(complication.when, `complication ${id}`);
      }
    }
  }

  #followDuties(): void {
    for (const duty of Object.values(this.#scenario.duties)) {
      if (!duty.rulesets.includes(this.#settings.ruleset)) continue;
      if (!this.reads.has(`duty:${duty.id}`) && !this.#matters(duty.missed)) continue;
      this.duties.add(duty.id);
      this.#readOnTheWay(duty.opens, `duty ${duty.id}`);
      this.#readOnTheWay(duty.met, `duty ${duty.id}`);
    }
  }

  #followFlows(): void {
    for (const [id, flow] of Object.entries(this.#scenario.flows)) {
      if (!this.reads.has(`counter:${flow.counter}`)) continue;
      this.flows.add(id);
      this.#readOnTheWay(flow.while, `flow ${id}`);
    }
  }
}

/** How a consequence is named among what is waiting. */
export function nameCaused({ decision, option, consequence }: Caused): string {
  return `${decision}/${option.id}/${consequence.id}`;
}

function isTimed({ consequence }: Caused): boolean {
  return consequence.after !== null && 'minutes' in consequence.after;
}
