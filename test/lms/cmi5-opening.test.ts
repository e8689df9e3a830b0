import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCmi5Lms, type Cmi5Lms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page, anAnswer, aStanding, aTab } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';

const home = 'https://course.example/index.html';
let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
});

afterEach(async () => {
  await lms.close();
});

/** What the opening of a page at this address says. */
async function open(address: string) {
  const page = aCmi5Page(lms, address);
  return await page.live(page.port.open());
}

describe('the launch of cmi5', () => {
  it.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])('is none without %s', async (name) => {
    const address = new URL(lms.launch(lms.enrol(), home));
    address.searchParams.delete(name);

    expect(await open(address.href)).toEqual({ ok: false, fault: 'lms/not-launched' });
  });

  it.each([
    ['actor', 'somebody'],
    ['actor', '"somebody"'],
    ['endpoint', 'javascript:alert(1)'],
    ['fetch', 'data:application/json,{"auth-token":"1"}'],
  ])('is none where %s is %s', async (name, value) => {
    const address = new URL(lms.launch(lms.enrol(), home));
    address.searchParams.set(name, value);

    expect(await open(address.href)).toEqual({ ok: false, fault: 'lms/not-launched' });
  });

  it('is read whatever the order of its query', async () => {
    const address = new URL(lms.launch(lms.enrol(), home));
    const turned = new URLSearchParams([...address.searchParams].toReversed());

    expect(await open(`${home}?${turned.toString()}`)).toMatchObject({ ok: true });
  });

  it('confines the page to where the LRS and the token are, before it asks anybody', async () => {
    const address = new URL(lms.launch(lms.enrol(), home));
    address.searchParams.set('endpoint', 'https://lrs.example/xapi');
    lms.stumble({ at: 'fetch', how: 400, times: 1 });
    const page = aCmi5Page(lms, address.href);
    const opening = page.port.open();

    expect(page.confined).toEqual(['https://lrs.example', new URL(lms.origin).origin]);
    await page.live(opening);
  });

  it('asks for the token once, and a reload of the tab goes on with it', async () => {
    const learner = lms.enrol();
    const address = lms.launch(learner, home);
    const tab = aTab();
    const page = aCmi5Page(lms, address, { tab });
    await page.live(page.port.open());
    page.kill();

    const reloaded = aCmi5Page(lms, address, { tab, now: page.now() + 60_000 });
    const launch = await reloaded.live(reloaded.port.open());
    reloaded.port.report(aStanding(reloaded, [anAnswer('a', reloaded.now())]));
    await reloaded.live(reloaded.port.close());

    expect(launch).toMatchObject({ ok: true });
    expect(reloaded.requests).not.toContain('POST fetch');
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered', 'terminated']);
    expect(learner.statements.at(-1)?.['result']).toEqual({ duration: 'PT1M' });
    expect(lms.refusals).toEqual([]);
  });

  it('takes its first statement as said where it was reloaded before the answer, and an LMS refuses to hear it again', async () => {
    const learner = lms.enrol();
    const address = lms.launch(learner, home);
    const tab = aTab();
    lms.stumble({ at: 'statements', how: 'swallow', times: 1 });
    const page = aCmi5Page(lms, address, { tab });
    await page.live(page.port.open());
    page.kill();
    lms.stumble({ at: 'statements', how: 403, times: 1 });

    const reloaded = aCmi5Page(lms, address, { tab, now: page.now() });

    expect(await reloaded.live(reloaded.port.open())).toMatchObject({ ok: true });
    expect(learner.statements.map(nameVerb)).toEqual(['initialized']);
  });

  it('survives a storage that is blocked, until the tab is reloaded', async () => {
    const address = lms.launch(lms.enrol(), home);
    const tab = aTab({ isBlocked: true });
    const page = aCmi5Page(lms, address, { tab });

    expect(await page.live(page.port.open())).toMatchObject({ ok: true });
    const reloaded = aCmi5Page(lms, address, { tab });
    expect(await reloaded.live(reloaded.port.open())).toEqual({ ok: false, fault: 'lms/token-used' });
  });

  it('is over once it was ended: nothing is asked any more when the learner turns back to it', async () => {
    const address = lms.launch(lms.enrol(), home);
    const tab = aTab();
    const page = aCmi5Page(lms, address, { tab });
    await page.live(page.port.open());
    await page.live(page.port.close());

    const back = aCmi5Page(lms, address, { tab });

    expect(await back.live(back.port.open())).toEqual({ ok: false, fault: 'lms/token-used' });
    expect(back.requests).toEqual([]);
  });

  it('says that the token is used where the LMS has ended a session whose tab is reloaded', async () => {
    const learner = lms.enrol();
    const address = lms.launch(learner, home);
    const tab = aTab();
    const page = aCmi5Page(lms, address, { tab });
    await page.live(page.port.open());
    lms.abandon(learner);

    const reloaded = aCmi5Page(lms, address, { tab });

    expect(await reloaded.live(reloaded.port.open())).toEqual({ ok: false, fault: 'lms/token-used' });
  });

  it('is opened after an LRS that stumbles twice, and is given up after the third time', async () => {
    lms.stumble({ at: 'state', how: 500, times: 2 });
    expect(await open(lms.launch(lms.enrol(), home))).toMatchObject({ ok: true });

    lms.stumble({ at: 'state', how: 500, times: 3 });
    expect(await open(lms.launch(lms.enrol(), home))).toEqual({ ok: false, fault: 'lms/unreachable' });
  });

  it.each(['cut', 'hang', 503] as const)('is unreachable where the address of the token is dead: %s', async (how) => {
    lms.stumble({ at: 'fetch', how, times: 3 });
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home));
    const before = page.now();

    expect(await page.live(page.port.open())).toEqual({ ok: false, fault: 'lms/unreachable' });
    expect(page.now() - before).toBeLessThan(60_000);
  });

  it('is not opened where the LMS knows no such session', async () => {
    const address = new URL(lms.launch(lms.enrol(), home));
    address.searchParams.set('fetch', `${lms.origin}fetch?session=none`);

    expect(await open(address.href)).toEqual({ ok: false, fault: 'lms/not-opened' });
  });

  it('is not opened where something that is no LMS answers', async () => {
    const address = new URL(lms.launch(lms.enrol(), home));
    address.searchParams.set('fetch', `${lms.origin}nowhere`);

    expect(await open(address.href)).toEqual({ ok: false, fault: 'lms/not-opened' });
  });

  it.each([
    ['without a template', { launchMode: 'Normal' }],
    ['without the id of the session', { launchMode: 'Normal', contextTemplate: { extensions: {} } }],
    ['that is no object', ['Normal']],
    ['that is no JSON', 'Normal'],
  ])('is not opened by a launch document %s', async (_fault, launchData) => {
    expect(await open(lms.launch(lms.enrol(), home, { launchData }))).toEqual({ ok: false, fault: 'lms/not-opened' });
  });

  it('is not opened where the first statement is refused', async () => {
    lms.stumble({ at: 'statements', how: 400, times: 1 });

    expect(await open(lms.launch(lms.enrol(), home))).toEqual({ ok: false, fault: 'lms/not-opened' });
  });

  it('is opened where the first statement finds no answer, which is then tried again before anything else', async () => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, home));
    lms.stumble({ at: 'statements', how: 'swallow', times: 1 });

    expect(await page.live(page.port.open())).toMatchObject({ ok: true });
    page.port.report(aStanding(page, [anAnswer('a', page.now())]));
    await page.until('saved');

    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'answered']);
    expect(lms.refusals).toEqual([]);
  });
});

describe('what a launch asks for', () => {
  it.each([
    [
      { languagePreference: 'ja, en-US,', audioPreference: 'off' },
      { languages: ['ja', 'en-US'], sound: false },
    ],
    [
      { languagePreference: 'en', audioPreference: 'on' },
      { languages: ['en'], sound: true },
    ],
    [{ languagePreference: 7 }, { languages: [], sound: null }],
    [null, { languages: [], sound: null }],
    [403, { languages: [], sound: null }],
    [500, { languages: [], sound: null }],
  ])('are the preferences of the learner: %j', async (preferences, wanted) => {
    const learner = { ...lms.enrol(), preferences };

    expect(await open(lms.launch(learner, home))).toMatchObject({ ok: true, ...wanted });
  });

  it.each([
    [0.7, 70],
    [0.57, 57],
    [0.6667, 66.67],
    [0, 0],
    [undefined, null],
    [70, null],
  ])('is a mastery of %j, shown as %j', async (masteryScore, passMark) => {
    expect(await open(lms.launch(lms.enrol(), home, masteryScore === undefined ? {} : { masteryScore }))).toMatchObject({
      ok: true,
      passMark,
    });
  });

  it('is an end at an address that may be relative to the page', async () => {
    const page = aCmi5Page(lms, lms.launch(lms.enrol(), home, { returnUrl: '/lms/done' }));
    await page.live(page.port.open());

    expect(await page.live(page.port.close())).toBe('https://course.example/lms/done');
  });
});
