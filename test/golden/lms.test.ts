import { describe, expect, it } from 'vitest';
import { aScormPage, began, type ScormPage } from '#test/support/scorm-page.ts';
import { listStandings, type CourseRun } from '#test/support/course-standings.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle } from '#test/support/styles.ts';

// Golden files change only with an intended change of an adapter or of a story: `npx vitest run test/golden/lms.test.ts -u`.
const pack = loadShippedScenario('hario-2019');
const day = 86_400_000;

const run = (style: 'rule-book' | 'sell-on', attempt = 1, since = began): CourseRun => ({
  player: playStyle(style),
  seconds: 45,
  confidence: 'high',
  since,
  attempt,
  best: attempt === 1 ? null : { percent: 100, passed: true, on: '2026-11-23' },
});

/** Plays so many decisions of a run in a page, or all of it, and leaves. */
async function study(page: ScormPage, standings: ReturnType<typeof listStandings>): Promise<void> {
  await page.port.open();
  for (const standing of standings) {
    page.pass(45_000);
    page.port.report(standing);
  }
  await page.live(page.port.close());
}

const asFile = (log: readonly string[]) => `${JSON.stringify(log, null, 2)}\n`;

describe('the golden log of a course', () => {
  it('is that of a passed run in SCORM 1.2', async () => {
    const page = aScormPage('scorm12', { held: { 'cmi.student_data.mastery_score': '70' } });

    await study(page, listStandings(pack, run('rule-book')));

    expect(page.line).toEqual({ is: 'saved' });
    await expect(asFile(page.lms.log)).toMatchFileSnapshot('lms/scorm12-passed.json');
  });

  it('is that of a failed run in SCORM 2004', async () => {
    const page = aScormPage('scorm2004');

    await study(page, listStandings(pack, run('sell-on')));

    expect(page.line).toEqual({ is: 'saved' });
    await expect(asFile(page.lms.log)).toMatchFileSnapshot('lms/scorm2004-failed.json');
  });

  it.each(['scorm12', 'scorm2004'] as const)('is that of a run that is resumed another day in %s', async (standard) => {
    const standings = listStandings(pack, run('rule-book'));
    const first = aScormPage(standard);
    await study(first, standings.slice(0, 4));
    const again = aScormPage(standard, { held: first.lms.endLaunch(), now: began + day });
    const resumed = standings.slice(4).map((one) => ({
      ...one,
      since: began + day,
      answers: one.answers.slice(4).map((answer) => ({ ...answer, askedAt: answer.askedAt + day, answeredAt: answer.answeredAt + day })),
    }));

    const launch = await again.port.open();
    await study(again, resumed);

    expect(launch).toMatchObject({ kept: standings[3]?.kept, holds: { passed: false, completed: false } });
    await expect(asFile([...first.lms.log, '—', ...again.lms.log])).toMatchFileSnapshot(`lms/${standard}-resumed.json`);
  });

  it.each(['scorm12', 'scorm2004'] as const)('is that of a lower result after a pass in %s', async (standard) => {
    const first = aScormPage(standard);
    await study(first, listStandings(pack, run('rule-book')));
    const again = aScormPage(standard, { held: first.lms.endLaunch(), now: began + day });

    const launch = await again.port.open();
    await study(again, listStandings(pack, run('sell-on', 2, began + day)));

    expect(launch).toMatchObject({ holds: { passed: true, completed: true } });
    await expect(asFile(again.lms.log)).toMatchFileSnapshot(`lms/${standard}-lower-after-pass.json`);
  });
});
