import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCmi5Lms, type Cmi5Lms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, anAnswer, aResult, aStanding, aTab } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';

const home = 'https://course.example/index.html';
let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
});

afterEach(async () => {
  await lms.close();
});

describe('a course that is left and taken up again', () => {
  it('gets back what it had kept, word for word', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    const standing = aStanding(page, [anAnswer('a', page.now())]);
    page.port.report(standing);
    await page.live(page.port.close());

    const next = aCmi5Page(lms, lms.launch(learner, home));

    expect(await next.live(next.port.open())).toMatchObject({ ok: true, kept: standing.kept });
    expect(lms.refusals).toEqual([]);
  });

  it.each(['always', 'reading', 'never'] as const)(
    'goes on after its tab was killed behind any answer, where tags are given %s',
    async (tags) => {
      lms.tag(tags);
      const learner = lms.enrol();
      const answers = ['a', 'b', 'c', 'd'];
      let kept: string | null = null;
      for (const [at, id] of answers.entries()) {
        const page = aCmi5Page(lms, lms.launch(learner, home));
        const launch = await page.live(page.port.open());
        expect(launch).toMatchObject({ ok: true, kept });
        const isLast = at === answers.length - 1;
        const standing = aStanding(page, [anAnswer(id, page.now())], isLast ? aResult(80) : null);
        page.port.report(standing);
        await page.until('saved');
        ({ kept } = standing);
        if (isLast) await page.live(page.port.close());
        else page.kill();
      }

      expect(learner.statements.map(nameVerb).filter((verb) => verb !== 'initialized')).toEqual([
        'answered',
        'answered',
        'answered',
        'answered',
        'completed',
        'passed',
        'terminated',
      ]);
      expect(lms.refusals).toEqual([]);
    },
  );

  it('says in the next session, once, what the tab was killed before it could say', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 'cut', times: 1 });
    page.port.report(aStanding(page, [anAnswer('a', page.now())], aResult(80)));
    await page.until('failing');
    page.kill();
    expect(learner.statements.map(nameVerb)).toEqual(['initialized']);

    const next = aCmi5Page(lms, lms.launch(learner, home), { now: page.now() + 86_400_000 });
    expect(await next.live(next.port.open())).toMatchObject({ holds: { passed: true, completed: true } });
    await next.live(next.port.close());

    expect(learner.statements.slice(1).map(nameVerb)).toEqual(['initialized', 'answered', 'completed', 'passed', 'terminated']);
    expect(lms.refusals).toEqual([]);
  });

  it('does not say again in the next session what had been said and not been answered', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 'swallow', times: 1 });
    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.until('failing');
    page.kill();
    const said = learner.statements.map(({ id }) => id);

    const next = aCmi5Page(lms, lms.launch(learner, home), { now: page.now() + 86_400_000 });
    await next.live(next.port.open());
    await next.live(next.port.close());

    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'initialized', 'terminated']);
    expect(learner.statements.slice(0, 2).map(({ id }) => id)).toEqual(said);
    expect(lms.refusals).toEqual([]);
  });

  it('takes a pass as said that was said and not answered, where the LMS refuses to hear it in the next session', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 'swallow', times: 1, after: 1 });
    page.port.report(aStanding(page, [], aResult(80)));
    await page.until('failing');
    page.kill();
    lms.stumble({ at: 'statements', how: 403, times: 2, after: 1 });

    const next = aCmi5Page(lms, lms.launch(learner, home), { now: page.now() + 86_400_000 });
    await next.live(next.port.open());
    next.port.report(aStanding(next, [], aResult(80)));
    await next.until('saved', 'lost');

    expect(next.lines.at(-1)).toEqual({ is: 'saved' });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'completed', 'passed', 'initialized']);
  });

  it('forgets in the next session a failed that could not be said, so that the learner can pass in it', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    page.port.report(aStanding(page, [], aResult(50)));
    await page.until('saved');
    lms.stumble({ at: 'statements', how: 503, times: 3 });
    await page.live(page.port.close());
    expect(learner.documents.get('progress')).toContain('"failed"');

    const next = aCmi5Page(lms, lms.launch(learner, home));
    await next.live(next.port.open());
    next.port.report(aStanding(next, [], aResult(50)));
    await next.until('saved');
    next.port.report(aStanding(next, [], aResult(80)));
    await next.until('saved');
    await next.live(next.port.close());

    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'completed', 'initialized', 'passed', 'terminated']);
    expect(lms.refusals).toEqual([]);
  });

  it('says no failed in the session that says what an earlier one had passed', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 'cut', times: 1 });
    page.port.report(aStanding(page, [], aResult(80)));
    await page.until('failing');
    page.kill();

    const next = aCmi5Page(lms, lms.launch(learner, home));
    await next.live(next.port.open());
    next.port.report(aStanding(next, [], aResult(50)));
    await next.live(next.port.close());

    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'initialized', 'completed', 'passed', 'terminated']);
    expect(lms.refusals).toEqual([]);
  });

  it('leaves nothing as unsaid in its document when it has been ended', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    page.port.report(aStanding(page, [anAnswer('a', page.now())], aResult(80)));
    await page.until('saved');
    expect(learner.documents.get('progress')).not.toContain('"waiting":[]');

    await page.live(page.port.close());

    expect(learner.documents.get('progress')).toContain('"waiting":[]');
  });

  it.each(['always', 'reading', 'never'] as const)(
    'writes over nothing that another tab of its session has kept meanwhile, where tags are given %s',
    async (tags) => {
      lms.tag(tags);
      const learner = lms.enrol();
      const address = lms.launch(learner, home);
      const tab = aTab();
      const first = aCmi5Page(lms, address, { tab });
      await first.live(first.port.open());
      first.port.report(aStanding(first, [anAnswer('a', first.now())]));
      await first.until('saved');
      const second = aCmi5Page(lms, address, { tab });
      await second.live(second.port.open());
      const ofSecond = aStanding(second, [anAnswer('b', second.now())]);
      second.port.report(ofSecond);
      await second.until('saved');

      first.port.report(aStanding(first, [anAnswer('a', first.now()), anAnswer('c', first.now())]));
      await first.until('lost');
      const leads = await first.live(first.port.close());

      expect(leads).toBeNull();
      expect(learner.documents.get('progress')).toContain(JSON.stringify(ofSecond.kept));
      expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'answered']);
      second.port.report(aStanding(second, [anAnswer('b', second.now()), anAnswer('d', second.now())]));
      await second.until('saved');
      expect(lms.refusals).toEqual([]);
    },
  );

  it('waits a moment where the tab was reloaded before its last word had arrived', async () => {
    const learner = lms.enrol();
    const address = lms.launch(learner, home);
    const tab = aTab();
    const page = aCmi5Page(lms, address, { tab });
    await page.live(page.port.open());
    lms.stumble({ at: 'state', how: 'late', times: 1 });
    const standing = aStanding(page, [anAnswer('a', page.now())]);
    page.port.report(standing);
    page.kill();
    while (lms.late === 0) await new Promise((resolve) => setImmediate(resolve));

    const reloaded = aCmi5Page(lms, address, { tab, now: page.now() });
    expect(await reloaded.live(reloaded.port.open())).toMatchObject({ ok: true, kept: standing.kept });
    reloaded.port.report(aStanding(reloaded, [anAnswer('b', reloaded.now())]));
    await reloaded.until('saved', 'lost');

    expect(reloaded.lines.at(-1)).toEqual({ is: 'saved' });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'answered']);
    expect(lms.refusals).toEqual([]);
  });

  it('is lost where the learner has been launched elsewhere, and asks nothing more of that session', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.launch(learner, home);

    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.until('lost');
    const before = page.requests.length;
    page.port.report(aStanding(page, [anAnswer('a', page.now()), anAnswer('b', page.now())]));
    page.port.tryAgain();
    page.hide();
    await page.live(page.port.close());

    expect(page.requests).toHaveLength(before);
  });

  it.each([
    ['damaged', '{"format":1,"course":"https://publisher.example/breach","wri'],
    ['of another course', '{"format":1,"course":"https://publisher.example/other","write":"1"}'],
    ['of a later format', '{"format":2,"course":"https://publisher.example/breach"}'],
    [
      'of the right form with a wrong part',
      '{"format":1,"course":"https://publisher.example/breach","write":"1","session":"1","spent":{"before":0,"here":0},"kept":7,"told":{},"waiting":[]}',
    ],
    ['empty', ''],
  ])('begins afresh where its document is %s, and puts that one aside', async (_fault, document) => {
    const learner = lms.enrol();
    learner.documents.set('progress', document);
    const page = aCmi5Page(lms, lms.launch(learner, home));

    expect(await page.live(page.port.open())).toMatchObject({ ok: true, kept: null });
    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.until('saved');

    expect(learner.documents.get('progress.unreadable')).toBe(document);
    expect(learner.documents.get('progress')).toContain('"kept":"1~a~"');
    expect(lms.refusals).toEqual([]);
  });

  it('takes it as said where a verdict is refused after its document has been lost', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    page.port.report(aStanding(page, [], aResult(80)));
    await page.live(page.port.close());
    learner.documents.set('progress', 'gone');

    const next = aCmi5Page(lms, lms.launch(learner, home));
    await next.live(next.port.open());
    next.port.report(aStanding(next, [], aResult(80)));
    await next.until('saved', 'lost');

    expect(next.port).toBeDefined();
    expect(next.lines.at(-1)).toEqual({ is: 'saved' });
    expect(lms.refusals.map(({ requirement }) => requirement)).toEqual(['9.3.0.0-6', '9.3.0.0-7']);
  });
});
