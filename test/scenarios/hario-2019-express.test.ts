import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createSession } from '#session/session.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playBut } from '#test/support/styles.ts';

const { logic, history } = loadShippedScenario('hario-2019');
const engine = createEngine(logic);

// What holds for every scenario of the product is in shipped-scenarios.test.ts.
describe('the express length of hario-2019', () => {
  it('asks the ten decisions of the case in the order of the case', () => {
    expect(logic.lengths.express?.decisions).toEqual([
      'first-move',
      'who-decides',
      'stop-what',
      'clean-or-keep',
      'tell-the-chain',
      'report-to-ppc',
      'asked-to-wait',
      'member-passwords',
      'public-notice',
      'reopen',
    ]);
    expect(logic.acts.map((act) => act.id)).toEqual(['alert', 'containment', 'forensics', 'disclosure', 'recovery']);
  });

  it('keeps the logs only if someone acts: a log lost in the second act widens the window in the third', () => {
    const exposureAtEnd = (player: Player) => {
      const { record } = playToEnd(engine, player, { seed: 'seed' });
      const session = createSession({ engine, record, settings: { explain: 'end', confidence: true }, history });
      const { exposure } = session.view().tape;
      return exposure?.known === true ? formatLocalDay(exposure.from) : 'unknown';
    };
    expect(exposureAtEnd(playBut())).toBe('2018-11-28');
    expect(exposureAtEnd(playBut('clean-or-keep.restore')) < '2018-11-28').toBe(true);
  });
});
