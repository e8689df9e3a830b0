import { dayOf } from '#shared/local-time.ts';
import type { CompiledConsequence, CompiledScenario, LocalDay } from './compiled.ts';

/** What can lie on the table until a first decision has been sealed, whatever the length, the ruleset and the luck. */
export interface Opening {
  readonly acts: ReadonlySet<string>;
  readonly beats: ReadonlySet<string>;
  readonly injects: ReadonlySet<string>;
  /** Parties outside the table that send one of these. */
  readonly parties: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
  readonly consequences: ReadonlySet<string>;
  readonly complications: ReadonlySet<string>;
  /** The last day on which it can still be told. */
  readonly until: LocalDay;
}

/** Follows every way from the first beat to the first decision of each length. Pure; takes conditions for possible. */
export function listOpening(logic: CompiledScenario): Opening {
  const beats = new Set(Object.values(logic.lengths).flatMap((length) => listBeatsToDecision(logic, length.decisions)));
  const at = [...beats].flatMap((id) => logic.beats[id] ?? []);
  const acts = new Set(at.map((beat) => beat.act));
  const decisions = at.flatMap((beat) => logic.decisions[beat.decision ?? ''] ?? []);
  const consequences = decisions.flatMap(({ options }) => options.flatMap((option) => option.consequences));
  const injects = at.flatMap((beat) => beat.injects);
  const next = logic.acts[1 + Math.max(...logic.acts.map(({ id }, index) => (acts.has(id) ? index : 0)))];
  return {
    acts,
    beats,
    injects: new Set(injects.map(({ id }) => id)),
    parties: new Set(injects.map(({ from }) => from).filter((from) => logic.parties.includes(from))),
    decisions: new Set(decisions.map(({ id }) => id)),
    consequences: new Set(consequences.filter((one) => canArrive(one, { acts, beats })).map(({ id }) => id)),
    complications: new Set(Object.values(logic.slots).flatMap((slot) => (beats.has(slot.beat) ? slot.oneOf : []))),
    until: next === undefined ? Infinity : dayOf(next.opensAt),
  };
}

/** The beats that can be passed before one asks for a decision that this length has. */
function listBeatsToDecision(logic: CompiledScenario, asked: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [logic.acts[0]?.first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const beat = logic.beats[id];
    if (beat === undefined || found.has(id)) continue;
    found.add(id);
    if (beat.decision !== null && asked.includes(beat.decision)) continue;
    open.push(...beat.goto.map(({ to }) => to));
    const isLast = !beat.goto.some(({ when }) => when === null);
    if (isLast) open.push(logic.acts[1 + logic.acts.findIndex((act) => act.id === beat.act)]?.first);
  }
  return [...found];
}

/** What waits for a later act or beat comes after the opening; what waits some minutes may still come in it. */
function canArrive({ after }: CompiledConsequence, { acts, beats }: Pick<Opening, 'acts' | 'beats'>): boolean {
  if (after === null || 'minutes' in after) return true;
  return 'act' in after ? acts.has(after.act) : beats.has(after.beat);
}
