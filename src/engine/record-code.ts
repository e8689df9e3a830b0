import type { LengthId } from '#scenario/compiled.ts';
import type { Engine } from './engine.ts';
import { findMisfit, type Played, type RecordMisfit, type SessionRecord, type SessionSettings } from './record.ts';
import type { Command, Confidence, RefusalCode, SessionState, SlotSetting } from './state.ts';

/** How a record is written as one word of ASCII; a later way of writing takes the next number. In the second one it tells when it was played. */
const versions = { plain: '1', played: '2' } as const;

const lengths: readonly LengthId[] = ['express', 'standard', 'full'];
const confidences: readonly (Confidence | null)[] = [null, 'low', 'medium', 'high'];
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const continueSign = '-';
const skipSign = '!';
/** A slot that was set, in brackets because it is called by name: `(slot)` drawn, `(slot:)` nothing, `(slot:complication)`. */
const setting = /^\(([^:)]+)(?::([^)]*))?\)$/u;
const playedPattern = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/u;
const signs = /\([^)]*\)|./gu;
/** Hexadecimal digits of the rules' hash that are kept: enough to tell other rules, not to prove anything. */
const hashLength = 16;

/**
 * Packs a record into ASCII of the fewest characters that a run needs: one per command, an option by its place in the
 * file together with the confidence. Pure. Throws on a record whose commands these rules do not know.
 */
export function encodeRecord(engine: Engine, record: SessionRecord): string {
  const { scenario } = engine;
  const commands = record.commands.map((command) => {
    if (command.type === 'beat.continue') return continueSign;
    if (command.type === 'decision.skip') return skipSign;
    if (command.type === 'slot.set') return encodeSetting(command.slot, command.set);
    const at = scenario.decisions[command.decision]?.options.findIndex((one) => one.id === command.option) ?? -1;
    const digit = digits[at * confidences.length + confidences.indexOf(command.confidence)];
    if (at < 0 || digit === undefined) throw new Error(`${command.decision} has no option ${command.option}.`);
    return digit;
  });
  const { ruleset, length } = record.settings;
  const head = [record.scenario.id, record.scenario.version, record.scenario.hash.slice(0, hashLength), record.seed, ruleset, length];
  const written = [...head.map(escapePart), commands.join('')];
  const { played } = record;
  return (played === undefined ? [versions.plain, ...written] : [versions.played, ...written, `${played.on}.${played.seconds}`]).join('~');
}

/** A record from its code, or why these rules cannot read it. */
export type DecodedRecord =
  | { readonly ok: true; readonly record: SessionRecord }
  | { readonly ok: false; readonly fault: 'not-a-code' | RecordMisfit | RefusalCode };

/** Unpacks a code that `encodeRecord` made with the same rules. Pure; never throws, whatever the text is. */
export function decodeRecord(engine: Engine, code: string): DecodedRecord {
  const [written, ...parts] = code.split('~');
  const measured = written === versions.played ? readPlayed(parts.pop() ?? '') : undefined;
  if ((written !== versions.plain && written !== versions.played) || parts.length !== 7 || measured === null) {
    return { ok: false, fault: 'not-a-code' };
  }
  const [id, scenarioVersion, hash, seed, ruleset, wantedLength, commands] = parts.map(unescapePart);
  if (id === undefined || scenarioVersion === undefined || seed === undefined || ruleset === undefined || commands === undefined) {
    return { ok: false, fault: 'not-a-code' };
  }
  const { scenario } = engine;
  if (id !== scenario.id || hash !== scenario.hash.slice(0, hashLength)) return { ok: false, fault: 'other-rules' };
  const length = lengths.find((one) => one === wantedLength);
  if (length === undefined) return { ok: false, fault: 'unknown-length' };
  const settings: SessionSettings = { ruleset, length };
  const misfit = findMisfit(scenario, { scenario: { id, version: scenarioVersion, hash: scenario.hash }, settings });
  if (misfit !== null) return { ok: false, fault: misfit };

  const played: Command[] = [];
  let { state } = engine.start({ seed, settings });
  for (const sign of commands.match(signs) ?? []) {
    const command = readCommand(engine, state, sign);
    if (command === null) return { ok: false, fault: 'not-a-code' };
    const outcome = engine.apply(state, command);
    if (!outcome.ok) return { ok: false, fault: outcome.code };
    played.push(command);
    state = outcome.state;
  }
  const record: SessionRecord = {
    format: 1,
    scenario: { id, version: scenarioVersion, hash: scenario.hash },
    seed,
    settings,
    commands: played,
  };
  return { ok: true, record: measured === undefined ? record : { ...record, played: measured } };
}

function readPlayed(text: string): Played | null {
  const [, on, seconds] = playedPattern.exec(text) ?? [];
  return on === undefined || seconds === undefined ? null : { on, seconds: Number(seconds) };
}

/** A sign means something only where the run stands. */
function readCommand({ scenario }: Engine, state: SessionState, sign: string): Command | null {
  if (sign === continueSign) return { type: 'beat.continue' };
  const [, slot, turns] = setting.exec(sign) ?? [];
  if (slot !== undefined) return { type: 'slot.set', slot, set: decodeSetting(turns) };
  const decision = scenario.beats[state.beat]?.decision ?? null;
  if (decision === null) return null;
  if (sign === skipSign) return { type: 'decision.skip', decision };
  const digit = digits.indexOf(sign);
  const option = scenario.decisions[decision]?.options[Math.floor(digit / confidences.length)];
  const confidence = confidences[digit % confidences.length];
  return digit === -1 || option === undefined || confidence === undefined
    ? null
    : { type: 'decision.take', decision, option: option.id, confidence };
}

function encodeSetting(slot: string, set: SlotSetting): string {
  const turns = { drawn: '', none: ':', this: `:${set.is === 'this' ? set.complication : ''}` }[set.is];
  return `(${slot}${turns})`;
}

function decodeSetting(turns: string | undefined): SlotSetting {
  if (turns === undefined) return { is: 'drawn' };
  return turns === '' ? { is: 'none' } : { is: 'this', complication: turns };
}

/** `~` separates, and whatever is not plain ASCII is written in escapes. */
function escapePart(part: string): string {
  return encodeURIComponent(part).replaceAll('~', '%7E');
}

function unescapePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
