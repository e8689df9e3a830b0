import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { findMisfit, type SessionRecord, type SessionSettings } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import { findWay, type FoundWay } from '#proof/find-way.ts';
import type { PreviewWish } from './preview-wish.ts';

const lengthIds: readonly LengthId[] = ['express', 'standard', 'full'];

/** A beat with flags that hold there, and the settings to look for first. */
export interface PlaceWish extends Pick<PreviewWish, 'flags' | 'ruleset' | 'length'> {
  readonly beat: string;
  /** Of the run that is open on the page. */
  readonly present: SessionSettings | null;
}

/** A record that stands there, under the first settings that lead to it. Pure. */
export function findPlace(scenario: CompiledScenario, wish: PlaceWish): FoundWay {
  const goal = { beat: wish.beat, flags: Object.fromEntries(wish.flags.map((flag) => [flag, true])) };
  let reason: 'impossible' | 'not-searched' = 'impossible';
  for (const settings of listSettings(scenario, wish)) {
    const found = findWay(scenario, settings, goal);
    if (found.ok) return found;
    if (found.reason === 'not-searched') reason = found.reason;
  }
  return { ok: false, reason };
}

/** A run of the scenario before a change, as a run of it after; null where it can no longer be played so. Pure. */
export function refitRecord(
  scenario: CompiledScenario,
  record: SessionRecord,
): { readonly record: SessionRecord; readonly beat: string } | null {
  const { id, version, hash } = scenario;
  const refitted: SessionRecord = { ...record, scenario: { id, version, hash } };
  if (findMisfit(scenario, refitted) !== null) return null;
  const { state, refused } = replay(createEngine(scenario), refitted);
  return refused === null ? { record: refitted, beat: state.beat } : null;
}

function listSettings(scenario: CompiledScenario, { beat, ruleset, length, present }: PlaceWish): readonly SessionSettings[] {
  const rulesets = putFirst(Object.keys(scenario.rulesets), present?.ruleset ?? null);
  const decision = scenario.beats[beat]?.decision ?? null;
  const all = putFirst(
    lengthIds.filter((id) => scenario.lengths[id] !== undefined),
    present?.length ?? null,
  );
  // A length that leaves the beat's decision out shows less of the beat.
  const asks = (id: LengthId): boolean => decision === null || scenario.lengths[id]?.decisions.includes(decision) === true;
  const lengths = [...all.filter(asks), ...all.filter((id) => !asks(id))];
  return only(lengths, length).flatMap((one) => only(rulesets, ruleset).map((law) => ({ ruleset: law, length: one })));
}

function putFirst<Word extends string>(all: readonly Word[], word: string | null): readonly Word[] {
  return [...all.filter((one) => one === word), ...all.filter((one) => one !== word)];
}

function only<Word extends string>(all: readonly Word[], wanted: string | null): readonly Word[] {
  return wanted === null ? all : all.filter((one) => one === wanted);
}
