import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { scoreState } from '#scoring/score.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playBut } from '#test/support/styles.ts';

const { logic, history } = loadShippedScenario('ekinet-2020');
const engine = createEngine(logic);
const options = Object.values(logic.decisions).flatMap((decision) => decision.options.map((option) => ({ decision, option })));

// What holds for every scenario of the product is in shipped-scenarios.test.ts.
describe('the scenario ekinet-2020', () => {
  it('shows nothing of the real case at the table on the day of its notice, only the earlier ones', () => {
    const shown = history.filter((entry) => formatLocalDay(entry.publicFrom) <= '2020-03-03').map((entry) => entry.id);
    expect(shown).toEqual(['earlier-2013', 'earlier-2014']);
  });
});

describe.each(Object.keys(logic.rulesets))('play under %s', (ruleset) => {
  const play = (player: Player) => playToEnd(engine, player, { seed: 'seed', ruleset }).state;

  it('takes the two letters away from whoever calls the change of passwords routine, and from nobody else', () => {
    const isAsked = (player: Player) => play(player).decided.some((one) => one.decision === 'two-letters');
    expect(isAsked(playBut('same-day-notice.routine'))).toBe(false);
    for (const { decision, option } of options) {
      if (option.forfeits.length > 0 || decision.id === 'two-letters') continue;
      expect(isAsked(playBut(`${decision.id}.${option.id}`)), `${decision.id}.${option.id}`).toBe(true);
    }
    expect(options.filter(({ option }) => option.forfeits.length > 0).map(({ option }) => option.id)).toEqual(['routine']);
  });

  it('withholds the pass from whoever leaves log-in open or clears the records, although the rest is enough', () => {
    for (const option of ['stop-what.lock-ids', 'keep-logs.restart']) {
      const { score } = scoreState(logic, play(playBut(option)));
      expect(score.exact, option).toBeGreaterThan(logic.passMark);
      expect(score.passed, option).toBe(false);
    }
  });

  it('counts members entered later only where the entrance stayed open', () => {
    expect(play(playBut()).flowMinutes['accounts-entered'] ?? 0).toBe(0);
    expect(play(playBut('stop-what.lock-ids')).flowMinutes['accounts-entered'] ?? 0).toBeGreaterThan(0);
  });
});

describe('the report to the commission', () => {
  it('is due on Monday 9 March and Friday 1 May 2020 under the law of 2025, and has no date under that of 2020', () => {
    const dueDays = (ruleset: string) =>
      Object.entries(playToEnd(engine, playBut(), { ruleset }).state.duties).map(
        ([id, duty]) => `${id} ${duty.dueDay === null ? 'no date' : formatLocalDay(duty.dueDay)}`,
      );
    expect(dueDays('japan-2019')).toEqual(['ppc-effort no date']);
    expect(dueDays('japan-2025').toSorted()).toEqual(['persons-notice no date', 'ppc-final 2020-05-01', 'ppc-preliminary 2020-03-09']);
  });

  it('costs the pass under the law of 2025 alone, if it waits for the end of the month', () => {
    const isPassed = (ruleset: string) =>
      scoreState(logic, playToEnd(engine, playBut('report-to-ppc.end-of-month'), { ruleset }).state).score.passed;
    expect(isPassed('japan-2019')).toBe(true);
    expect(isPassed('japan-2025')).toBe(false);
  });
});
