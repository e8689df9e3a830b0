import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { decodeRecord, encodeRecord } from '#engine/record-code.ts';
import type { SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import type { Command, SessionState, SlotSetting } from '#engine/state.ts';
import { readRecord } from '#session/read-record.ts';
import { playByRule } from '#scoring/play-by-rule.ts';
import { swapOption } from '#scoring/swap-option.ts';
import { traceRecord } from '#scoring/trace.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const engine = createEngine(loadSmallScenario().logic);
const { id, version, hash } = engine.scenario;
const settings = { ruleset: 'japan-2019', length: 'express' } as const;
const goOn: Command = { type: 'beat.continue' };
/** The one slot turns on entry of the last decision's beat, in half of all runs. */
const setTo = (set: SlotSetting, slot = 'before-notice'): Command => ({ type: 'slot.set', slot, set });
const rumour: SlotSetting = { is: 'this', complication: 'rumour' };
const take = (decision: string, option: string): Command => ({ type: 'decision.take', decision, option, confidence: null });
const untilNotice = [take('first-move', 'call-back'), goOn, take('stop-what', 'stop-cards'), goOn, goOn];

function play(seed: string, commands: readonly Command[]): SessionState {
  const played = replay(engine, aRecord(seed, commands));
  if (played.refused !== null) throw new Error(`Violated assumption: every command is legal, not ${played.refused.code}.`);
  return played.state;
}

function aRecord(seed: string, commands: readonly Command[]): SessionRecord {
  return { format: 1, scenario: { id, version, hash }, seed, settings, commands };
}

const hasTurned = (state: SessionState) => state.arrived.some((one) => one.kind === 'complication');
const seeds = Array.from({ length: 40 }, (_, at) => `seed-${at}`);
const lucky = seeds.find((seed) => hasTurned(play(seed, untilNotice))) ?? '';
const unlucky = seeds.find((seed) => !hasTurned(play(seed, untilNotice))) ?? '';

describe('a slot that is set beforehand', () => {
  it('turns up what it is set to, whatever the seed would draw', () => {
    expect(hasTurned(play(unlucky, [setTo(rumour), ...untilNotice]))).toBe(true);
    expect(hasTurned(play(lucky, [setTo({ is: 'none' }), ...untilNotice]))).toBe(false);
  });

  it('is left to the seed again when it is set so, and the state carries nothing of it', () => {
    const state = play(lucky, [setTo({ is: 'none' }), setTo({ is: 'drawn' }), ...untilNotice]);
    expect(state).toEqual(play(lucky, untilNotice));
    expect('slots' in state).toBe(false);
  });

  it('takes no time, moves nothing and lets what was before stand for comparison', () => {
    const record = aRecord(lucky, untilNotice.slice(0, 3));
    const before = replay(engine, record);
    const after = replay(engine, { ...record, commands: [...record.commands, setTo(rumour)] });
    expect(after.state).toEqual({ ...before.state, slots: { 'before-notice': 'rumour' } });
    expect(after.before).toEqual(before.before);
    expect(after.events).toEqual(before.events);
  });

  it.each([
    ['while a decision is open', []],
    ['once it is settled', untilNotice.slice(0, 1)],
    ['where there is nothing to decide', untilNotice.slice(0, 2)],
    ['between two acts', untilNotice.slice(0, 4)],
  ])('can be set %s', (_, commands) => {
    expect(engine.apply(play(lucky, commands), setTo({ is: 'none' })).ok).toBe(true);
  });

  it.each<readonly [string, Command, readonly Command[], string]>([
    ['that the scenario does not have', setTo({ is: 'none' }, 'constructor'), [], 'engine/unknown-slot'],
    ['to a complication that is not its own', setTo({ is: 'this', complication: 'flood' }), [], 'engine/unknown-complication'],
    ['whose beat has been entered', setTo({ is: 'none' }), untilNotice, 'engine/slot-turned'],
    ['after the end', setTo({ is: 'none' }), [...untilNotice, take('tell-customers', 'tell-now'), goOn, goOn], 'engine/session-over'],
  ])('is refused: one %s', (_, command, commands, code) => {
    const state = play(lucky, commands);
    expect(engine.apply(state, command)).toEqual({ ok: false, state, code });
  });

  it('is part of the record: it is read back from a file and from a code', () => {
    const commands = [setTo(rumour), ...untilNotice.slice(0, 2), setTo({ is: 'none' }), setTo({ is: 'drawn' }), ...untilNotice.slice(2)];
    const record = aRecord(lucky, commands);
    expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(decodeRecord(engine, encodeRecord(engine, record))).toEqual({ ok: true, record });
  });

  it.each([
    { type: 'slot.set', slot: 'before-notice' },
    { type: 'slot.set', slot: 'before-notice', set: { is: 'this' } },
    { type: 'slot.set', slot: 'before-notice', set: { is: 'none', complication: 'rumour' } },
    { type: 'slot.set', slot: 'before-notice', set: 'none' },
    { type: 'slot.set', slot: '', set: { is: 'none' } },
  ])('is not read from a record that says it otherwise: %j', (command) => {
    expect(readRecord({ ...aRecord('seed', []), hash, commands: [command] })).toBeNull();
  });

  it('is kept where another option is tried, though it was set after that choice', () => {
    const commands = [...untilNotice.slice(0, 4), setTo(rumour), goOn, take('tell-customers', 'tell-now'), goOn, goOn];
    const trace = traceRecord(engine, aRecord(unlucky, commands));
    if (trace === null) throw new Error('Violated assumption: the record is played to its end.');
    expect(trace.end.phase).toBe('ended');
    const swapped = swapOption(engine, trace, 'first-move', 'hang-up');
    expect(swapped?.end.slots).toEqual({ 'before-notice': 'rumour' });
  });

  it('is kept by other ways of deciding that are played beside a run, which share its luck', () => {
    const trustWith = (slots: SessionState['slots'] = {}) =>
      playByRule(engine, { seed: unlucky, ...settings, slots }, (_, open) => open[0])?.measures['trust'];
    expect(trustWith({ 'before-notice': 'rumour' })).toBe((trustWith() ?? 0) - 5);
    expect(trustWith({ 'before-notice': null })).toBe(trustWith());
  });
});
