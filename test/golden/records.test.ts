import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { listPlays } from '#proof/prove.ts';
import { playToEnd } from '#test/support/play.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle, styles } from '#test/support/styles.ts';
import { createDebriefFigures } from './debrief-figures.ts';
import { createRandomFigures } from './random-figures.ts';
import { createSwapFigures } from './swap-figures.ts';

const writeJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

// Golden files change only with an intended change of a rule or of a story: `npx vitest run test/golden -u`.
describe.each(listShippedScenarios())('of %s', (id) => {
  const engine = createEngine(loadShippedScenario(id).logic);

  describe.each(listPlays(engine.scenario))('the golden play of $length under $ruleset', ({ ruleset, length }) => {
    describe.each(styles)('in the style %s', (style) => {
      const { record } = playToEnd(engine, playStyle(style), { seed: 'golden', ruleset, length, confidence: 'high' });
      const file = `${id}/${length}/${ruleset}.${style}.json`;

      it('has the same record', async () => {
        await expect(writeJson(record)).toMatchFileSnapshot(`records/${file}`);
      });

      it('replays to its end', () => {
        const { state, refused } = replay(engine, record);
        expect(refused).toBeNull();
        expect(state.phase).toBe('ended');
      });

      it('tells and teaches the same', async () => {
        await expect(writeJson(createDebriefFigures(engine, record))).toMatchFileSnapshot(`figures/${file}`);
      });
    });

    it('leads to the same ends, whichever single option is taken', async () => {
      await expect(writeJson(createSwapFigures(engine, ruleset, length))).toMatchFileSnapshot(`swaps/${id}/${length}/${ruleset}.json`);
    });

    it('lets chance come to the same', async () => {
      await expect(writeJson(createRandomFigures(engine, ruleset, length))).toMatchFileSnapshot(`random/${id}/${length}/${ruleset}.json`);
    });
  });
});
