import type { LengthId } from '#scenario/compiled.ts';
import type { Played, SessionRecord } from '#engine/record.ts';
import type { Command, Confidence, SlotSetting } from '#engine/state.ts';

/** Why a text is not a record. Worded in `locales/<lng>/notices.json`. */
export type RecordFault = 'record/not-json' | 'record/not-a-record' | 'record/too-large';

export type ParsedRecord = { readonly ok: true; readonly record: SessionRecord } | { readonly ok: false; readonly fault: RecordFault };

/** No run of any scenario comes near these; a file beyond them was not written by this product. */
const limits = { characters: 500_000, commands: 2_000, word: 100, seconds: 10_000_000 } as const;

const lengths: readonly LengthId[] = ['express', 'standard', 'full'];
const confidences: readonly Confidence[] = ['low', 'medium', 'high'];
const hashPattern = /^[0-9a-f]{64}$/u;
const dayPattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const versionPattern = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/u;

/** Reads a record file. Pure; whatever the text holds, it is only compared and copied, never carried out. */
export function parseRecord(text: string): ParsedRecord {
  if (text.length > limits.characters) return { ok: false, fault: 'record/too-large' };
  let value: unknown;
  try {
    // A record saved by an editor may begin with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, fault: 'record/not-json' };
  }
  const record = readRecord(value);
  return record === null ? { ok: false, fault: 'record/not-a-record' } : { ok: true, record };
}

/** The record in a value, or null if it differs from one in any way, a further key included. Pure. */
export function readRecord(value: unknown): SessionRecord | null {
  const { played: measured, ...rest } = typeof value === 'object' && value !== null ? { played: undefined, ...value } : {};
  const played = measured === undefined ? null : readPlayed(measured);
  if (measured !== undefined && played === null) return null;
  const [format, scenario, seed, settings, commands] = readKeys(rest, ['format', 'scenario', 'seed', 'settings', 'commands']);
  if (format !== 1 || !isWord(seed) || !Array.isArray(commands) || commands.length > limits.commands) return null;
  const [id, version, hash] = readKeys(scenario, ['id', 'version', 'hash']);
  if (!isWord(id) || !isMatch(version, versionPattern) || !isMatch(hash, hashPattern)) return null;
  const [ruleset, length] = readKeys(settings, ['ruleset', 'length']);
  if (!isWord(ruleset) || !isOneOf(length, lengths)) return null;
  const read = commands.map(readCommand);
  if (!read.every((command) => command !== null)) return null;
  const record: SessionRecord = { format, scenario: { id, version, hash }, seed, settings: { ruleset, length }, commands: read };
  return played === null ? record : { ...record, played };
}

function readPlayed(value: unknown): Played | null {
  const [on, seconds] = readKeys(value, ['on', 'seconds']);
  const isTime = typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0 && seconds <= limits.seconds;
  return isMatch(on, dayPattern) && isTime ? { on, seconds } : null;
}

function readCommand(value: unknown): Command | null {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
  switch (type) {
    case 'beat.continue':
      return readKeys(value, ['type']).length === 1 ? { type } : null;
    case 'decision.skip': {
      const [, decision] = readKeys(value, ['type', 'decision']);
      return isWord(decision) ? { type, decision } : null;
    }
    case 'decision.take': {
      const [, decision, option, confidence] = readKeys(value, ['type', 'decision', 'option', 'confidence']);
      if (!isWord(decision) || !isWord(option)) return null;
      return confidence === null || isOneOf(confidence, confidences) ? { type, decision, option, confidence } : null;
    }
    case 'slot.set': {
      const [, slot, settled] = readKeys(value, ['type', 'slot', 'set']);
      const set = readSetting(settled);
      return isWord(slot) && set !== null ? { type, slot, set } : null;
    }
    default:
      return null;
  }
}

function readSetting(value: unknown): SlotSetting | null {
  const is = typeof value === 'object' && value !== null && 'is' in value ? value.is : null;
  if (is === 'drawn' || is === 'none') return readKeys(value, ['is']).length === 1 ? { is } : null;
  const [, complication] = readKeys(value, ['is', 'complication']);
  return is === 'this' && isWord(complication) ? { is, complication } : null;
}

/** The values under exactly these keys; nothing at all if one is missing or there is another. */
function readKeys(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const members = new Map<string, unknown>(Object.entries(value));
  if (members.size !== keys.length || !keys.every((key) => members.has(key))) return [];
  return keys.map((key) => members.get(key));
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= limits.word;
}

function isMatch(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isOneOf<Word extends string>(value: unknown, words: readonly Word[]): value is Word {
  return words.some((word) => word === value);
}
