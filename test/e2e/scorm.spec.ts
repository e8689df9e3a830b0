import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { sharePackage, unpack } from '#test/support/a-package.ts';
import { playsAll } from '#test/support/every-combination.ts';
import { playUntil, readPlace, type Place } from '#test/support/player-in-browser.ts';
import { serveScormHost, type HostedLaunch, type ScormHost } from '#test/support/scorm-host.ts';
import { watchPage } from '#test/support/screen-checks.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';

test.describe.configure({ mode: 'parallel' });

const scenario = 'hario-2019-desk';
const playOf = (id: string) => ({ scenario: loadShippedScenario(id).logic, style: 'rule-book' }) as const;
const play = playOf(scenario);
const killed = playsAll ? listShippedScenarios() : [scenario];
/** Where each standard keeps what the tests look at. */
const elements = {
  scorm12: { state: 'cmi.suspend_data', success: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
  scorm2004: { state: 'cmi.suspend_data', success: 'cmi.success_status', score: 'cmi.score.raw' },
} as const;

/** A package that has been uploaded, and the system that it was uploaded to. */
class Uploaded {
  #folder = '';
  #host: ScormHost | null = null;

  get host(): ScormHost {
    if (this.#host === null) throw new Error('Violated assumption: a package has been uploaded.');
    return this.#host;
  }

  async upload(target: HostedLaunch['standard'], id: string, launch: Partial<HostedLaunch> = {}): Promise<ScormHost> {
    this.#folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-lms-'));
    unpack(await sharePackage('--target', target, '--scenario', id, '--length', 'express'), this.#folder);
    // Without the table a launch is quick; what is told is the same.
    const query = `index.html?scenario=${id}&view=simple`;
    const { standard = target, ...rest } = launch;
    this.#host = await serveScormHost({ dist: this.#folder, standard, launch: { query, ...rest } });
    return this.#host;
  }

  async remove(): Promise<void> {
    await this.#host?.close();
    if (this.#folder !== '') rmSync(this.#folder, { recursive: true });
  }
}

let uploaded: Uploaded;
test.beforeEach(() => {
  uploaded = new Uploaded();
});
test.afterEach(() => uploaded.remove());

for (const standard of ['scorm12', 'scorm2004'] as const) {
  const { state, success, score } = elements[standard];

  for (const id of killed) {
    test(`a page of ${id} that is killed right after any decision goes on there in the frame of ${standard}, to a pass that is never lowered`, async ({
      context,
    }) => {
      test.setTimeout(300_000);
      const host = await uploaded.upload(standard, id);
      const own = playOf(id);
      let killedAt: Place | null = null;
      for (let decided = 0; decided < (own.scenario.lengths.express?.decisions.length ?? 0); decided += 1) {
        const { page, content } = await launch(context, host);
        const { complaints, outside } = watchPage(page, host.address);
        await goIn(content, decided > 0);
        if (killedAt !== null) expect(await readPlace(content)).toEqual(killedAt);
        await playUntil(content, own, ({ phase }) => phase !== 'settled');
        killedAt = await playUntil(content, own, ({ phase }) => phase === 'settled');
        await expect.poll(() => countAnswers(host)).toBe(decided + 1);
        expect(host.held[state]?.length).toBeLessThanOrEqual(3_500);
        expect([...host.refusals, ...host.missing, ...outside, ...complaints]).toEqual([]);
        await page.close();
      }

      const last = await launch(context, host);
      await goIn(last.content, true);
      await playUntil(last.content, own, ({ screen }) => screen === 'debrief');
      await expect.poll(() => host.held[success]).toBe('passed');
      expect(host.held[score]).toBe('100');
      await last.page.close();

      const again = await launch(context, host);
      await again.content.getByRole('button', { name: wordOf('ja', 'course:from-start') }).click();
      await playUntil(again.content, { ...own, style: 'panicked' }, ({ screen }) => screen === 'debrief');
      await expect.poll(() => countAnswers(host)).toBeGreaterThan(own.scenario.lengths.express?.decisions.length ?? 0);
      expect(host.held[success]).toBe('passed');
      expect(host.held[score]).toBe('100');
      expect(host.refusals).toEqual([]);
    });
  }

  for (const frames of ['grandparent', 'opener'] as const) {
    test(`the API of ${standard} is found at the ${frames}, and leaving is told once`, async ({ context }) => {
      const host = await uploaded.upload(standard, scenario, { frames });
      const { content } = await launch(context, host, frames);
      await goIn(content, false);
      await playUntil(content, play, ({ phase }) => phase === 'settled');
      await content
        .getByRole('button', { name: wordOf('ja', 'course:leave') })
        .first()
        .click();
      await expect(content.locator('#app')).toHaveAttribute('data-screen', 'left');
      await expect(content.getByText(wordOf('ja', 'course:left.gone'))).toBeVisible();
      expect(host.log.filter((line) => /^(?:LMSFinish|Terminate)/u.test(line))).toHaveLength(1);
      expect(host.refusals).toEqual([]);
    });
  }

  test(`play goes on while ${standard} saves nothing, says so, offers the record, and all is there once it saves again`, async ({
    context,
  }) => {
    const host = await uploaded.upload(standard, scenario);
    const { page, content } = await launch(context, host);
    await goIn(content, false);
    host.setGone(true);
    await playUntil(content, play, ({ phase }) => phase === 'settled');
    const notice = content
      .locator('.notice-warning')
      .filter({ has: content.getByRole('button', { name: wordOf('ja', 'common:download') }) });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      notice
        .getByRole('button', { name: wordOf('ja', 'common:download') })
        .first()
        .click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.json$/u);
    await playUntil(content, play, ({ phase }) => phase !== 'settled');
    host.setGone(false);
    await playUntil(content, play, ({ phase }) => phase === 'settled');
    await expect.poll(() => countAnswers(host)).toBe(2);
    await expect(notice).toHaveCount(0);
    expect(host.refusals).toEqual([]);
  });
}

test('without any API the case is played all the same, and a sentence says what is not saved', async ({ context }) => {
  const host = await uploaded.upload('scorm12', scenario, { standard: 'scorm2004' });
  const { content } = await launch(context, host);
  await expect(content.locator('.notice').getByText(wordOf('ja', 'notices:lms/no-api'))).toBeVisible();
  await goIn(content, false);
  await playUntil(content, play, ({ screen }) => screen === 'debrief');
});

test('a launch for looking writes nothing', async ({ context }) => {
  const held = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit', 'cmi.core.lesson_status': 'passed' };
  const host = await uploaded.upload('scorm12', scenario, { held });
  const { content } = await launch(context, host);
  await expect(content.getByText(wordOf('ja', 'course:kept.looking'))).toBeVisible();
  await goIn(content, false);
  await playUntil(content, play, ({ phase }) => phase === 'settled');
  expect(host.log.filter((line) => /interactions|suspend_data|lesson_status|score/u.test(line))).toEqual([]);
  expect(host.refusals).toEqual([]);
});

/** Opens the system's page, and the content in it. */
async function launch(
  context: BrowserContext,
  host: ScormHost,
  frames: HostedLaunch['frames'] = 'parent',
): Promise<{ readonly page: Page; readonly content: Page | Frame }> {
  const page = await context.newPage();
  await page.goto(host.address);
  if (frames === 'opener') {
    const [content] = await Promise.all([context.waitForEvent('page'), page.getByRole('button').click()]);
    return { page, content };
  }
  const find = (): Frame | undefined => page.frames().find((frame) => frame.url().includes('/content/'));
  await expect.poll(() => find() !== undefined).toBe(true);
  const content = find();
  if (content === undefined) throw new Error('Violated assumption: the content lies in a frame.');
  return { page, content };
}

/** From the start sheet into play: where the learner stood, or at the beginning. */
async function goIn(content: Page | Frame, isBegun: boolean): Promise<void> {
  const name = wordOf('ja', isBegun ? 'start:resume' : 'start:begin');
  await content.getByRole('button', { name }).first().click();
  await expect(content.locator('#app')).toHaveAttribute('data-screen', isBegun ? /beat|act-end|debrief/u : /brief|beat/u);
}

/** The decisions that the system has been told. */
function countAnswers({ log }: ScormHost): number {
  return log.filter((line) => /interactions\.\d+\.id /u.test(line)).length;
}
