import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { makePackage } from '#test/support/a-package.ts';
import { hostPackage, type Cmi5Host } from '#test/support/cmi5-host.ts';
import { startCmi5Lms, type Cmi5Lms, type Enrolment, type LaunchTerms } from '#test/support/cmi5-lms.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';
import { playUntil } from '#test/support/player-in-browser.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';

/*
 * What is packaged for cmi5, launched by an LMS that refuses whatever the specification refuses, with its records on another
 * origin than the content.
 */

const { logic } = loadShippedScenario('hario-2019-desk');
const play = { scenario: logic, style: 'rule-book' } as const;
let lms: Cmi5Lms;
let host: Cmi5Host;

test.beforeEach(async () => {
  lms = await startCmi5Lms();
  host = await hostPackage(await makePackage('--target', 'cmi5', '--scenario', logic.id, '--length', 'express'));
});

test.afterEach(async () => {
  await host.close();
  await lms.close();
});

/** A page that is launched, and everybody whom it asks beside its own server and the LRS. */
async function launch(context: BrowserContext, learner: Enrolment, terms: LaunchTerms = {}): Promise<{ page: Page; strangers: string[] }> {
  const page = await context.newPage();
  const strangers: string[] = [];
  const known = [new URL(host.page).origin, new URL(lms.origin).origin];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !known.includes(origin)) strangers.push(request.url());
  });
  await page.goto(lms.launch(learner, host.page, terms));
  await page.locator('.course-sheet').waitFor();
  return { page, strangers };
}

/** Saves and leaves, from the first screen where the present one has no way out. */
async function leave(page: Page): Promise<void> {
  const out = page.getByRole('button', { name: wordOf('ja', 'course:leave') });
  if ((await out.count()) === 0) await page.getByText(wordOf('ja', 'common:back-to-start')).click();
  await out.first().click();
}

const countAnswers = (learner: Enrolment): number => learner.statements.filter((one) => nameVerb(one) === 'answered').length;

test('a package is played to its end over two launches, the first of which is killed, and nothing of it is refused', async ({
  context,
}) => {
  test.setTimeout(180_000);
  const learner = { ...lms.enrol(), preferences: { languagePreference: 'ja', audioPreference: 'off' } };
  const first = await launch(context, learner, { masteryScore: 0.7 });
  await first.page.getByRole('button', { name: wordOf('ja', 'start:begin') }).click();
  await playUntil(first.page, play, () => countAnswers(learner) >= 2);
  await expect(first.page.locator('.bar-line-saved')).toBeVisible();
  const before = countAnswers(learner);
  await first.page.close();

  const second = await launch(context, learner, { masteryScore: 0.7, returnUrl: `${host.page}?back` });
  await second.page.locator('.ways-in .button-decide').click();
  await playUntil(second.page, play, ({ screen }) => screen === 'debrief');
  await expect.poll(() => learner.statements.map(nameVerb)).toContain('passed');
  await leave(second.page);
  await second.page.waitForURL(`${host.page}?back`);

  const said = learner.statements.map(nameVerb);
  expect(lms.refusals).toEqual([]);
  expect(before).toBeGreaterThanOrEqual(2);
  expect(countAnswers(learner)).toBe(logic.lengths.express?.decisions.length);
  expect(said.filter((verb) => verb === 'completed' || verb === 'passed')).toEqual(['completed', 'passed']);
  expect(said.at(-1)).toBe('terminated');
  expect([first.strangers, second.strangers]).toEqual([[], []]);
});

test('a launch to review says nothing but its beginning and its end', async ({ context }) => {
  const learner = lms.enrol();
  const { page } = await launch(context, learner, { mode: 'Review' });
  await page.getByRole('button', { name: wordOf('ja', 'start:begin') }).click();
  await playUntil(page, play, ({ phase }) => phase === 'settled');

  await leave(page);
  await expect.poll(() => learner.statements.map(nameVerb)).toEqual(['initialized', 'terminated']);

  expect(lms.refusals).toEqual([]);
});

test('a page that is launched by cmi5 can speak to nobody but itself and its LRS', async ({ context }) => {
  const { page } = await launch(context, lms.enrol());

  const foreign = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
    for (const address of ['http://127.0.0.1:9/', 'http://localhost:9/']) await fetch(address).catch(() => undefined);
    // The complaint is a task of its own.
    while (violations.length < 2) await new Promise((resolve) => setTimeout(resolve));
    return violations;
  });

  expect(foreign).toEqual(['http://127.0.0.1:9/', 'http://localhost:9/']);
});
