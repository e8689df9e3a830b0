import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCmi5Lms, type Cmi5Lms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, anAnswer, aResult, aStanding, aTab, began } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';

const home = 'https://course.example/index.html?scenario=a-case';
let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
});

afterEach(async () => {
  await lms.close();
});

describe('a session of cmi5', () => {
  it('is opened, told of each answer and of the result, and ended, and nothing of it is refused', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home, { masteryScore: 0.7, returnUrl: 'https://lms.example/back' }));

    const launch = await page.live(page.port.open());
    page.port.report(aStanding(page, [anAnswer('stop-what', page.now())]));
    await page.until('saved');
    page.port.report(aStanding(page, [anAnswer('stop-what', page.now()), anAnswer('wish-to-clean', page.now())], aResult(80)));
    await page.until('saved');
    const leads = await page.live(page.port.close());

    expect(lms.refusals).toEqual([]);
    expect(launch).toMatchObject({ ok: true, mode: 'normal', kept: null, passMark: 70, leadsBack: true });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated']);
    expect(leads).toBe('https://lms.example/back');
    expect(page.requests.slice(0, 5)).toEqual([
      'POST fetch',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile cmi5LearnerPreferences',
      'GET activities/state progress',
      'PUT statements',
    ]);
  });
});
