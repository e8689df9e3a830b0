import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { SessionState } from '#engine/state.ts';
import { scoreState } from '#scoring/score.ts';
import { createSession } from '#session/session.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playBut } from '#test/support/styles.ts';

const { logic, history } = loadShippedScenario('hario-2019-desk');
const engine = createEngine(logic);

const minutesOf = (state: SessionState, flow: string) => state.flowMinutes[flow] ?? 0;

// What holds for every scenario of the product is in shipped-scenarios.test.ts.
describe('the scenario hario-2019-desk', () => {
  it('is played in ten minutes from a seat at the desk: eight decisions, one length', () => {
    expect(Object.keys(logic.lengths)).toEqual(['express']);
    expect(logic.lengths.express?.decisions).toHaveLength(8);
    expect(logic.lengths.express?.minutesAlone).toBe(10);
  });

  it('tells of the real case what hario-2019 tells, with the same labels, days and sources', () => {
    const whole = new Map(loadShippedScenario('hario-2019').history.map((entry) => [entry.id, entry]));
    for (const entry of history) expect(entry, entry.id).toEqual(whole.get(entry.id));
  });

  it('trains each decision of a false word and of touching the machine behind a gate', () => {
    const gates = Object.values(logic.decisions).filter((one) => one.gate.length > 0);
    expect(gates.map((one) => one.id)).toEqual(['strange-order', 'why-closed']);
  });
});

describe.each(Object.keys(logic.rulesets))('play under %s', (ruleset) => {
  const play = (player: Player) => playToEnd(engine, player, { seed: 'seed', ruleset }).state;

  it('brings the warning again after a day if proof was asked for, and by post after six if the caller was turned away', () => {
    const acts = (player: Player) => minutesOf(play(player), 'cards-typed-in') / (24 * 60);
    expect(acts(playBut())).toBeLessThan(0.1);
    expect(acts(playBut('take-the-call.ask-proof'))).toBeCloseTo(1, 0);
    expect(acts(playBut('take-the-call.hang-up'))).toBeCloseTo(6, 0);
  });

  it('counts people to be called back for as long as callers are told something untrue, and for nothing else', () => {
    for (const option of ['maintenance', 'soon-open']) {
      expect(minutesOf(play(playBut(`why-closed.${option}`)), 'told-otherwise'), option).toBeGreaterThan(0);
    }
    for (const option of ['what-we-know', 'tell-regulars']) {
      expect(minutesOf(play(playBut(`why-closed.${option}`)), 'told-otherwise'), option).toBe(0);
    }
  });

  it('widens the period of the notice only where the strange order was deleted', () => {
    const from = (option: string) => {
      const { record } = playToEnd(engine, playBut(`strange-order.${option}`), { seed: 'seed', ruleset });
      const { exposure } = createSession({ engine, record, settings: { explain: 'end', confidence: true }, history }).view().tape;
      return exposure?.known === true ? formatLocalDay(exposure.from) : 'unknown';
    };
    for (const option of ['hands-off', 'open-look', 'wait-manager']) expect(from(option), option).toBe('2018-11-28');
    expect(from('delete-it')).toBe('2018-09-01');
  });

  it('keeps the promised call where the case was taken, and misses it where a card number was taken instead', () => {
    const dutyAfter = (option: string) => play(playBut(`charge-not-mine.${option}`)).duties['promised-call'];
    expect(dutyAfter('take-case')).toMatchObject({ status: 'met' });
    expect(dutyAfter('card-number')).toMatchObject({ status: 'missed' });
    expect(dutyAfter('issuer-only')).toBeUndefined();
  });

  it('withholds the pass for one false word or one deleted order, although the rest is enough', () => {
    for (const option of ['why-closed.maintenance', 'why-closed.soon-open', 'strange-order.delete-it']) {
      const { score } = scoreState(logic, play(playBut(option)));
      expect(score.exact, option).toBeGreaterThan(logic.passMark);
      expect(score.passed, option).toBe(false);
    }
  });
});

describe('the report to the commission', () => {
  it('is due on Monday 13 May under the law of 2025, counted from the call at the desk, even if the caller was turned away', () => {
    const dutyAfter = (option: string) =>
      playToEnd(engine, playBut(`take-the-call.${option}`), { ruleset: 'japan-2025' }).state.duties['ppc-preliminary'];
    for (const option of ['note-and-hand-on', 'hang-up']) {
      expect(formatLocalDay(dutyAfter(option)?.dueDay ?? 0), option).toBe('2019-05-13');
    }
    expect(dutyAfter('note-and-hand-on')).toMatchObject({ status: 'met' });
    expect(dutyAfter('hang-up')).toMatchObject({ status: 'missed' });
  });
});
