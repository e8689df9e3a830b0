import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Course } from '#session/course.ts';
import type { CourseResult } from '#session/lms-port.ts';
import { startCmi5Lms, type Cmi5Lms, type Enrolment, type LaunchTerms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, anAnswer, aResult, aStanding } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';

const home = 'https://course.example/index.html';
let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
});

afterEach(async () => {
  await lms.close();
});

/** One whole session in which the learner comes to these results, one after the other. */
async function sit(
  learner: Enrolment,
  results: readonly CourseResult[],
  { course = {}, terms = {} }: { course?: Partial<Course>; terms?: LaunchTerms } = {},
) {
  const page = aCmi5Page(lms, lms.launch(learner, home, terms), { course });
  const launch = await page.live(page.port.open());
  for (const result of results) {
    page.pass(60_000);
    page.port.report(aStanding(page, [], result));
    await page.until('saved', 'lost');
  }
  await page.live(page.port.close());
  return launch;
}

/** What a learner's unit said but for beginnings and ends. */
const verdicts = (learner: Enrolment): readonly string[] =>
  learner.statements.map(nameVerb).filter((verb) => verb !== 'initialized' && verb !== 'terminated');

describe('what an LMS is told of a result', () => {
  it.each([
    ['passed-failed', ['completed', 'passed'], ['completed', 'failed']],
    ['passed-incomplete', ['completed', 'passed'], []],
    ['completed-failed', ['completed'], ['failed']],
    ['completed-incomplete', ['completed'], []],
  ] as const)('follows the mode of report: %s', async (report, ofPass, ofFail) => {
    const [one, other] = [lms.enrol(), lms.enrol()];
    // Nobody waits for `passed` here.
    const setting = { course: { report }, terms: { moveOn: 'Completed' } };

    await sit(one, [aResult(80)], setting);
    await sit(other, [aResult(60)], setting);

    expect([verdicts(one), verdicts(other)]).toEqual([ofPass, ofFail]);
    expect(lms.refusals).toEqual([]);
  });

  it.each([
    ['Passed', ['completed', 'passed']],
    ['CompletedAndPassed', ['completed', 'passed']],
    ['CompletedOrPassed', ['completed']],
    ['Completed', ['completed']],
    ['NotApplicable', ['completed']],
  ])('lets a learner who passes move on by %s in every mode', async (moveOn, wanted) => {
    const learner = lms.enrol();

    await sit(learner, [aResult(80)], { course: { report: 'completed-incomplete' }, terms: { moveOn } });

    expect(verdicts(learner)).toEqual(wanted);
  });

  it('says passed and completed once in a registration, however often the learner comes again', async () => {
    const learner = lms.enrol();

    await sit(learner, [aResult(80), aResult(90)]);
    const again = await sit(learner, [aResult(90)]);

    expect(verdicts(learner)).toEqual(['completed', 'passed']);
    expect(again).toMatchObject({ holds: { passed: true, completed: true } });
    expect(lms.refusals).toEqual([]);
  });

  it('does not say failed before the end of the session, so that another try in it can still pass', async () => {
    const learner = lms.enrol();

    await sit(learner, [aResult(50), aResult(80)]);

    expect(verdicts(learner)).toEqual(['completed', 'passed']);
    expect(lms.refusals).toEqual([]);
  });

  it('says failed, and passed in a later session, and failed of one score not twice', async () => {
    const learner = lms.enrol();

    await sit(learner, [aResult(50)]);
    await sit(learner, [aResult(50)]);
    await sit(learner, [aResult(60)]);
    await sit(learner, [aResult(60), aResult(80)]);

    expect(verdicts(learner)).toEqual(['completed', 'failed', 'failed', 'passed']);
    expect(lms.refusals).toEqual([]);
  });

  it('says nothing worse after passed', async () => {
    const learner = lms.enrol();
    await sit(learner, [aResult(80)]);

    await sit(learner, [aResult(40)]);

    expect(verdicts(learner)).toEqual(['completed', 'passed']);
    expect(lms.refusals).toEqual([]);
  });

  it('holds to the mastery of the LMS where the result held to less', async () => {
    const learner = lms.enrol();

    await sit(learner, [aResult(75)], { terms: { masteryScore: 0.8 } });

    expect(verdicts(learner)).toEqual(['completed', 'failed']);
    expect(learner.statements.at(-2)).toMatchObject({ result: { success: false, score: { scaled: 0.75 } } });
    expect(lms.refusals).toEqual([]);
  });

  it('says failed without a score where the pass was withheld above the mastery', async () => {
    const learner = lms.enrol();

    await sit(learner, [aResult(85, false)], { terms: { masteryScore: 0.7 } });

    const failed = learner.statements.at(-2);
    expect(failed).toMatchObject({ result: { success: false, extensions: { 'https://publisher.example/breach/extensions/percent': 85 } } });
    expect(failed?.['result']).not.toHaveProperty('score');
    expect(lms.refusals).toEqual([]);
  });

  it('tells no progress once completed was said', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    page.port.report(aStanding(page, [anAnswer('a', page.now())], aResult(50)));
    await page.until('saved');

    page.port.report(aStanding(page, [anAnswer('a', page.now()), anAnswer('a-2', page.now())], aResult(50)));
    await page.until('saved');

    expect(verdicts(learner)).toEqual(['answered', 'completed', 'answered']);
    expect(lms.refusals).toEqual([]);
  });
});
