import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCmi5Lms, type Cmi5Lms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, anAnswer, aResult, aStanding, began } from '#test/support/cmi5-page.ts';
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
  });

  it('reads what is to be read in the order of the specification, before it says anything', async () => {
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home));

    await page.live(page.port.open());

    expect(page.requests).toEqual([
      'POST fetch',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile cmi5LearnerPreferences',
      'GET activities/state progress',
      'PUT statements',
    ]);
  });

  it('has its document kept before any statement that goes with it', async () => {
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home));
    await page.live(page.port.open());
    const before = page.requests.length;

    page.port.report(aStanding(page, [anAnswer('a', page.now()), anAnswer('b', page.now())]));
    await page.until('saved');

    expect(page.requests.slice(before)).toEqual(['PUT activities/state progress', 'PUT statements', 'PUT statements']);
  });

  it('tells of an answer with the whole question in both languages, what is right, and how long it took', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    page.pass(60_000);

    page.port.report(aStanding(page, [anAnswer('stop-what', page.now(), { chosen: 'wait', rating: 'weak', credit: 0.3 })]));
    await page.until('saved');

    const iri = 'https://publisher.example/breach';
    expect(learner.statements[1]).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      timestamp: new Date(began + 60_000).toISOString(),
      object: {
        id: `${iri}/a-case/decisions/stop-what`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'choice',
          name: { ja: '店を止めますか。', en: 'Do you stop the shop?' },
          description: { ja: '店を止めますか。', en: 'Do you stop the shop?' },
          choices: [
            { id: 'stop', description: { ja: '止める', en: 'Stop it' } },
            { id: 'wait', description: { ja: '待つ', en: 'Wait' } },
          ],
          correctResponsesPattern: ['stop'],
        },
      },
      result: {
        response: 'wait',
        success: false,
        score: { scaled: 0.3 },
        duration: 'PT12.34S',
        extensions: {
          [`${iri}/extensions/rating`]: 'weak',
          [`${iri}/extensions/weight`]: 3,
          [`${iri}/extensions/confidence`]: 'high',
          'https://w3id.org/xapi/cmi5/result/extensions/progress': 10,
        },
      },
      context: {
        contextActivities: {
          grouping: [{ id: 'https://publisher.example/unit' }],
          parent: [{ id: learner.activityId }],
          other: [{ id: `${iri}/competencies/containment` }],
        },
        extensions: { 'https://lms.example/extensions/cohort': 'autumn' },
      },
    });
  });

  it('tells of the result with its score and the time of all sessions, and of the end with the time of its own', async () => {
    const learner = lms.enrol();
    const first = aCmi5Page(lms, lms.launch(learner, home));
    await first.live(first.port.open());
    first.pass(5 * 60_000);
    first.port.report(aStanding(first, [anAnswer('a', first.now())]));
    await first.live(first.port.close());
    const second = aCmi5Page(lms, lms.launch(learner, home, { masteryScore: 0.8 }), { now: began + 86_400_000 });
    await second.live(second.port.open());
    second.pass(2 * 60_000);

    second.port.report(aStanding(second, [], aResult(90)));
    await second.until('saved');
    second.pass(60_000);
    await second.live(second.port.close());

    const [completed, passed, terminated] = learner.statements.slice(-3);
    expect(completed?.['result']).toEqual({ completion: true, duration: 'PT7M' });
    expect(passed).toMatchObject({
      result: { success: true, score: { scaled: 0.9, raw: 90, min: 0, max: 100 }, duration: 'PT7M' },
      context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8 } },
    });
    expect(terminated?.['result']).toEqual({ duration: 'PT3M' });
    expect(lms.refusals).toEqual([]);
  });

  it('tells of one answer once, however often it is handed over', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    const answers = [anAnswer('a', page.now())];

    for (const again of [answers, answers, [...answers, anAnswer('b', page.now())]]) {
      page.port.report(aStanding(page, again));
      await page.until('saved');
    }

    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'answered']);
  });

  it.each(['Browse', 'Review'] as const)('says nothing but its beginning and its end in a launch to %s', async (mode) => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home, { mode }));
    const launch = await page.live(page.port.open());

    page.port.report(aStanding(page, [anAnswer('a', page.now())], aResult(90)));
    await page.live(page.port.close());

    expect(launch).toMatchObject({ ok: true, mode: mode.toLowerCase() });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'terminated']);
    expect([...learner.documents.keys()]).toEqual(['LMS.LaunchData']);
    expect(page.lines.every(({ is }) => is === 'idle')).toBe(true);
    expect(lms.refusals).toEqual([]);
  });

  it('ends once, and leads nowhere where the LMS names no address, or one that is none of the web', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home, { returnUrl: 'javascript:alert(1)' }));
    const launch = await page.live(page.port.open());

    const leads = await page.live(Promise.all([page.port.close(), page.port.close()]));
    page.port.report(aStanding(page, [anAnswer('a', page.now())]));

    expect([launch.ok && launch.leadsBack, leads]).toEqual([false, [null, null]]);
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'terminated']);
    expect(lms.refusals).toEqual([]);
  });

  it('is never later with anything than with its end, even where the clock was set back', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    page.port.report(aStanding(page, [anAnswer('a', page.now() + 60_000), anAnswer('b', page.now() - 60_000)]));
    await page.until('saved');

    await page.live(page.port.close());

    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'answered', 'terminated']);
    expect(lms.refusals).toEqual([]);
  });

  it('names nobody in the document that it keeps', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 503, times: 1 });

    page.port.report(aStanding(page, [anAnswer('a', page.now())], aResult(80)));
    await page.until('failing');

    const kept = learner.documents.get('progress') ?? '';
    expect(kept).toContain('"answered"');
    expect(kept).not.toContain('account');
  });
});
