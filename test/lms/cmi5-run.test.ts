import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBestOption, sortByRating } from '#scoring/rate-options.ts';
import { startCmi5Lms, type Cmi5Lms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, aTab, began } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';
import { tellRun } from '#test/support/cmi5-run.ts';
import type { Player } from '#test/support/play.ts';

const home = 'https://course.example/index.html';
const course = { scenarios: ['hario-2019'] };
const ruleset = 'japan-2019';
/** Of the options that are open, the one that is worth most; and the one that is worth least. */
const best: Player = (decision, open) => {
  const wanted = getBestOption(decision, ruleset);
  return open.find((one) => one.id === wanted.id) ?? sortByRating(open, ruleset)[0] ?? wanted;
};
const worst: Player = (decision, open) => sortByRating(open, ruleset).at(-1) ?? getBestOption(decision, ruleset);

let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
});

afterEach(async () => {
  await lms.close();
});

describe('a whole run over cmi5', () => {
  it.each([
    ['best', best, ['completed', 'passed']],
    ['worst', worst, ['completed', 'failed']],
  ] as const)('of the %s choices is told decision by decision, and nothing of it is refused', async (_name, player, verdict) => {
    const run = tellRun('hario-2019', 'express', player, began);
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home, { masteryScore: 0.7 }), { course });
    await page.live(page.port.open());

    for (const [at] of run.answers.entries()) {
      const isLast = at === run.answers.length - 1;
      page.pass(60_000);
      page.port.report({
        kept: run.kept[at] ?? '',
        place: 'a-beat',
        progress: isLast ? 1 : at / run.answers.length,
        since: began,
        answers: run.answers.slice(0, at + 1),
        result: isLast ? run.result : null,
      });
      await page.until('saved');
    }
    await page.live(page.port.close());

    expect(lms.refusals).toEqual([]);
    expect(run.answers.length).toBeGreaterThanOrEqual(9);
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', ...run.answers.map(() => 'answered'), ...verdict, 'terminated']);
  });

  it('is told whole and once where the tab is killed behind every decision, by a reload and by a new launch in turn', async () => {
    const run = tellRun('hario-2019', 'express', best, began);
    const learner = lms.enrol();
    let tab = aTab();
    let address = lms.launch(learner, home, { masteryScore: 0.7 });
    let now = began;
    for (const [at, answer] of run.answers.entries()) {
      const isLast = at === run.answers.length - 1;
      const page = aCmi5Page(lms, address, { course, tab, now });
      const launch = await page.live(page.port.open());
      expect(launch).toMatchObject({ ok: true, kept: at === 0 ? null : run.kept[at - 1] });

      page.pass(60_000);
      page.port.report({
        kept: run.kept[at] ?? '',
        place: 'a-beat',
        progress: isLast ? 1 : 0.5,
        since: now,
        answers: [answer],
        result: isLast ? run.result : null,
      });
      await page.until('saved');
      if (isLast) await page.live(page.port.close());
      else page.kill();
      now = page.now();
      if (at % 2 === 0) continue;
      tab = aTab();
      address = lms.launch(learner, home, { masteryScore: 0.7 });
    }

    expect(lms.refusals).toEqual([]);
    const said = learner.statements.map(nameVerb);
    expect(said.filter((verb) => verb === 'answered')).toHaveLength(run.answers.length);
    expect(said.filter((verb) => verb === 'passed' || verb === 'completed')).toEqual(['completed', 'passed']);
  });
});
