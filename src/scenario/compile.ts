import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toCanonicalJson } from '#shared/canonical-json.ts';
import { parseLocalDay, parseLocalMinute } from '#shared/local-time.ts';
import type {
  Band,
  CompiledAct,
  CompiledBeat,
  CompiledCounter,
  CompiledDuty,
  CompiledLength,
  CompiledPrice,
  CompiledScenario,
  HistoryEntry,
  LengthId,
} from './compiled.ts';
import { compileChange, type Prices } from './compile-change.ts';
import { compileDecision } from './compile-decision.ts';
import { minutesOfWait } from './compile-wait.ts';
import type { HistoryFile, ScenarioFile } from './schema.ts';

/** Turns a sound scenario file into what the engine plays. Pure; the result is frozen through and through. */
export function compileScenario(file: ScenarioFile): CompiledScenario {
  const logic = compileLogic(file);
  const { version: _version, languages: _languages, ...hashed } = logic;
  return freeze({ ...logic, hash: bytesToHex(sha256(utf8ToBytes(toCanonicalJson(hashed)))) });
}

/** Turns a sound history file into the entries of the fact lane, in file order. Pure. */
export function compileHistory(file: HistoryFile): readonly HistoryEntry[] {
  return freeze(
    file.map((entry) => ({
      id: entry.id,
      date: entry.date === undefined ? null : toDay(entry.date),
      until: entry.until === undefined ? null : toDay(entry.until),
      label: entry.label,
      lane: entry.lane,
      publicFrom: toDay(entry.publicFrom),
      sources: entry.sources,
    })),
  );
}

function compileLogic(file: ScenarioFile): Omit<CompiledScenario, 'hash'> {
  const rulesets = Object.keys(file.rulesets);
  const prices = mapValues(file.prices ?? {}, compilePrice);
  const beats = file.acts.flatMap((act) => Object.entries(act.beats).map(([id, beat]) => [id, compileBeat(id, act.id, beat)] as const));
  return {
    format: file.format,
    id: file.id,
    version: file.version,
    languages: file.languages,
    clock: { start: toMinute(file.clock.start), zone: file.clock.zone, holidays: file.clock.holidays.map(toDay) },
    exposure: compileExposure(file.exposure),
    rulesets: mapValues(file.rulesets, ({ asOf, sources }) => ({ asOf: toDay(asOf), sources })),
    lengths: compileLengths(file.lengths),
    roles: file.roles,
    parties: file.parties,
    measures: mapValues(file.measures, ({ start, bands }) => ({ start, bands: compileBands(bands) })),
    counters: mapValues(file.counters, compileCounter),
    prices,
    flows: mapValues(file.flows, ({ counter, perDay, while: condition }) => ({ counter, perDay, while: condition })),
    lateness: compileBands(file.lateness),
    duties: mapValues(file.duties, (duty, id) => compileDuty(duty, id, prices)),
    start: compileChange(file.start, prices),
    acts: file.acts.map(compileAct),
    beats: Object.fromEntries(beats),
    decisions: Object.fromEntries(
      beats.flatMap(([, beat]) => {
        const decision = beat.decision === null ? undefined : file.decisions[beat.decision];
        if (beat.decision === null || decision === undefined) return [];
        return [[beat.decision, compileDecision(beat.decision, decision, beat, { rulesets, prices })] as const];
      }),
    ),
    complications: mapValues(file.complications, (one, id) => ({
      id,
      when: one.when ?? null,
      channel: one.channel ?? null,
      ...compileChange(one, prices),
    })),
    slots: file.slots,
    endings: file.endings.map(({ id, when }) => ({ id, when: when ?? null })),
    milestones: mapValues(file.milestones, ({ when, median }) => ({ when, median: median ?? null })),
    shop: file.shop.map(({ is, when }) => ({ is, when: when ?? null })),
    objectives: file.objectives,
    competencies: file.competencies,
    passMark: file.passMark,
  };
}

function compileAct(act: ScenarioFile['acts'][number]): CompiledAct {
  return { id: act.id, opensAt: toMinute(act.opensAt), first: act.first, beats: Object.keys(act.beats) };
}

function compileBeat(id: string, act: string, beat: ScenarioFile['acts'][number]['beats'][string]): CompiledBeat {
  return {
    id,
    act,
    ...(beat.lengths === undefined ? {} : { lengths: beat.lengths }),
    at: beat.at === undefined ? null : toMinute(beat.at),
    ...(beat.wait === undefined ? {} : { wait: minutesOfWait(beat.wait) }),
    ...(beat.hours === undefined ? {} : { hours: beat.hours }),
    injects: (beat.injects ?? []).map((inject) => ({
      id: inject.id,
      channel: inject.channel,
      from: inject.from,
      when: inject.when ?? null,
      facts: inject.facts ?? [],
    })),
    decision: beat.decision ?? null,
    sets: beat.sets ?? [],
    goto: (beat.goto ?? []).map(({ to, when }) => ({ to, when: when ?? null })),
    minutes: beat.minutes ?? {},
  };
}

function compileExposure(exposure: ScenarioFile['exposure']): CompiledScenario['exposure'] {
  if (exposure === undefined) return null;
  return {
    from: toDay(exposure.from),
    to: toDay(exposure.to),
    endsWith: exposure.endsWith,
    knownWhen: exposure.knownWhen,
    widenedWhen: exposure.widenedWhen ?? null,
    widenedFrom: exposure.widenedFrom === undefined ? null : toDay(exposure.widenedFrom),
  };
}

function compileLengths(lengths: ScenarioFile['lengths']): CompiledScenario['lengths'] {
  const compiled: Partial<Record<LengthId, CompiledLength>> = {};
  for (const id of ['express', 'standard', 'full'] as const) {
    const length = lengths[id];
    if (length !== undefined) compiled[id] = length;
  }
  return compiled;
}

function compileCounter(counter: ScenarioFile['counters'][string], id: string): CompiledCounter {
  const { unit, start, better, shown, basis } = counter;
  return { id, unit, start, better, shown, bands: compileBands(counter.bands ?? []), basis, sources: counter.sources ?? [] };
}

function compilePrice(price: NonNullable<ScenarioFile['prices']>[string], id: string): CompiledPrice {
  const { counter, from, to, basis, sources } = price;
  return { id, counter, from, to, basis: basis ?? 'sourced', sources };
}

function compileDuty(duty: ScenarioFile['duties'][string], id: string, prices: Prices): CompiledDuty {
  const { rulesets, opens, met, clock, sources } = duty;
  return { id, rulesets, opens, met, clock, missed: compileChange(duty.missed ?? {}, prices), sources };
}

function compileBands(bands: readonly { id: string; below?: number | undefined }[]): readonly Band[] {
  return bands.map(({ id, below }) => ({ id, below: below ?? null }));
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function toMinute(text: string): number {
  return assertParsed(parseLocalMinute(text), text);
}

function toDay(text: string): number {
  return assertParsed(parseLocalDay(text), text);
}

/** The schema has read the text already; a text that still cannot be read is a mistake of ours. */
function assertParsed(parsed: number | null, text: string): number {
  if (parsed === null) throw new Error(`Only a scenario whose shape was checked can be compiled; "${text}" is no date.`);
  return parsed;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
