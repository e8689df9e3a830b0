import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCmi5Lms, type Cmi5Lms, type Stumble } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, anAnswer, aResult, aStanding, type Cmi5Page } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';

const home = 'https://course.example/index.html';
let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
});

afterEach(async () => {
  await lms.close();
});

/** Waits until the line is saved, and lets time pass whenever nothing else can bring it. */
const saved = async (page: Cmi5Page): Promise<void> => await page.live(page.until('saved'));

describe('an LMS that does not answer', () => {
  it.each<[string, Stumble]>([
    ['errors', { at: 'state', how: 500, times: 6 }],
    ['too many requests', { at: 'statements', how: 429, times: 6 }],
    ['a line that is cut', { at: 'statements', how: 'cut', times: 6 }],
    ['a line that hangs', { at: 'state', how: 'hang', times: 4 }],
    ['answers that are lost', { at: 'statements', how: 'swallow', times: 6 }],
    ['documents whose answers are lost', { at: 'state', how: 'swallow', times: 6 }],
  ])('is told everything, in its order and once, after a minute of %s', async (_fault, stumble) => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble(stumble);
    const before = page.now();

    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.live(page.until('failing'));
    page.port.report(aStanding(page, [anAnswer('a', page.now()), anAnswer('b', page.now())], aResult(80)));
    await saved(page);
    await page.live(page.port.close());

    expect(page.now() - before).toBeGreaterThan(10_000);
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated']);
    expect(lms.refusals).toEqual([]);
  });

  it('is asked again after waits that grow, and the line says how often', async () => {
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home));
    await page.live(page.port.open());
    lms.stumble({ at: 'state', how: 500, times: 4 });

    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await saved(page);

    expect(page.lines.filter(({ is }) => is === 'failing')).toEqual([1, 2, 3, 4].map((tries) => ({ is: 'failing', tries })));
    expect(page.lines.at(-1)).toEqual({ is: 'saved' });
  });

  it('is asked at once where the learner wants it, or where the page goes out of sight', async () => {
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home));
    await page.live(page.port.open());
    lms.stumble({ at: 'state', how: 500, times: 2 });
    const before = page.now();
    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.until('failing');

    page.port.tryAgain();
    await new Promise<void>((resolve) => {
      page.port.follow((line) => line.is === 'failing' && line.tries === 2 && resolve());
    });
    page.hide();
    await page.until('saved');

    expect(page.now()).toBe(before);
  });

  it.each([500, 'hang'] as const)('keeps nobody at the door who wants to leave: %s', async (how) => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home, { returnUrl: 'https://lms.example/back' }));
    await page.live(page.port.open());
    lms.stumble({ at: 'state', how, times: 1000 });
    const before = page.now();
    page.port.report(aStanding(page, [anAnswer('a', page.now())]));

    expect(await page.live(page.port.close())).toBe('https://lms.example/back');
    expect(page.now() - before).toBeLessThanOrEqual(12_000);
    expect(page.lines.at(-1)).toMatchObject({ is: 'failing' });
  });
});

describe('an LMS that refuses', () => {
  it('is not asked again for an answer that it does not take, and is told the rest', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 400, times: 1 });

    page.port.report(aStanding(page, [anAnswer('a', page.now()), anAnswer('b', page.now())], aResult(80)));
    await page.until('saved', 'lost');

    expect(page.lines.at(-1)).toEqual({ is: 'saved' });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'completed', 'passed']);
  });

  it('has lost the line where it does not take a result, and is still told that the session ends', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 400, times: 1 });

    page.port.report(aStanding(page, [], aResult(80)));
    await page.until('saved', 'lost');
    expect(page.lines.at(-1)).toMatchObject({ is: 'lost' });
    await page.live(page.port.close());

    expect(page.lines.at(-1)).toMatchObject({ is: 'lost' });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'passed', 'terminated']);
  });

  it('has what it refuses to hear again, where the answer to the first time was lost', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    await page.live(page.port.open());
    lms.stumble({ at: 'statements', how: 'swallow', times: 1 });
    lms.stumble({ at: 'statements', how: 403, times: 1 });

    page.port.report(aStanding(page, [], aResult(80)));
    await page.until('failing');
    await page.live(page.until('saved', 'lost'));

    expect(page.lines.at(-1)).toEqual({ is: 'saved' });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'completed', 'passed']);
  });

  it.each([401, 403])('has lost the line where it answers %i to a document', async (how) => {
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home));
    await page.live(page.port.open());
    lms.stumble({ at: 'state', how, times: 1 });

    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.until('lost');

    expect(page.requests.at(-1)).toBe('PUT activities/state progress');
  });
});
