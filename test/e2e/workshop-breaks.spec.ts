import { expect, test, type Page } from '@playwright/test';
import { playsAll } from '#test/support/every-combination.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { expectVisibleFocus, tabTo } from '#test/support/player-in-browser.ts';
import { watchPage } from '#test/support/screen-checks.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';
import {
  answerAlone,
  expectTakenBy,
  joinByCode,
  openWorkshop,
  pickByTheBook,
  pressStep,
  readRoot,
  type PhoneInBrowser,
} from '#test/support/workshop-players.ts';

test.describe.configure({ mode: 'parallel' });

const { logic } = loadShippedScenario('hario-2019');

test.beforeEach(async ({ page: desk }) => {
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  await desk.setViewportSize({ width: 1366, height: 768 });
});

test('a phone that has slept finds its seat again by itself, and nobody has waited for it', async ({ browser, page: desk, baseURL }) => {
  const code = await openWorkshop(desk);
  const stays = await joinByCode(browser, { code, language: 'ja', baseURL });
  const sleeps = await joinByCode(browser, { code, language: 'en', baseURL });
  await beginWithout(desk);
  await answerAlone(sleeps, pickByTheBook(logic));
  await sleeps.page.close();

  await answerAlone(stays, pickByTheBook(logic));
  await pressStep(desk, 'r', 'workshop:bar.reveal');
  await expect(stays.page.getByText(wordOf('ja', 'phone:reveal.first-note'))).toBeVisible();

  const woken = await sleeps.context.newPage();
  await woken.goto('/join');
  await expect(woken.getByText(wordOf('en', 'phone:reveal.first-note'))).toBeVisible();
  await woken.reload();
  await expect(woken.getByText(wordOf('en', 'phone:reveal.first-note'))).toBeVisible();
  for (const { context } of [stays, sleeps]) await context.close();
});

// In English four phones are played by test/e2e/workshop-run.spec.ts.
for (const language of playsAll ? (['ja', 'en'] as const) : (['ja'] as const)) {
  test(`a phone is joined and answered by keyboard alone, and axe finds no barrier on its screens (${language})`, async ({
    browser,
    page: desk,
    baseURL,
  }) => {
    const code = await openWorkshop(desk);
    const phone = await joinByCode(browser, { code, language, baseURL });
    const { page } = phone;
    await expectNoBarrier(page, { where: 'lobby', rules: 'wcag' });
    await beginWithout(desk);
    await expect(page.getByRole('button', { name: wordOf(language, 'phone:papers.answer'), exact: true })).toBeVisible();
    await expectNoBarrier(page, { where: 'papers', rules: 'wcag' });
    await tabTo(page, '.ph-act button');
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('input[name=option]').first()).toBeAttached();
    await expectNoBarrier(page, { where: 'vote', rules: 'wcag' });
    await tabTo(page, 'input[name=option]');
    await page.keyboard.press('Space');
    await tabTo(page, '.ph-confidence input');
    await page.keyboard.press('Space');
    await tabTo(page, '.ph-act button.button-decide');
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('input[name=option]')).toHaveCount(0);
    await expectNoBarrier(page, { where: 'waiting', rules: 'wcag' });
    await pressStep(desk, 'r', 'workshop:bar.reveal');
    await expect(page.getByText(wordOf(language, 'phone:reveal.first-note'))).toBeVisible();
    await expectNoBarrier(page, { where: 'reveal', rules: 'wcag' });
    await expectNoBarrier(desk, { where: 'console', rules: 'wcag' });
    await phone.context.close();
  });
}

test('a table goes back to an earlier decision with a reason, on a second take that its phones are told of', async ({
  browser,
  page: desk,
  baseURL,
}) => {
  const code = await openWorkshop(desk);
  const phone = await joinByCode(browser, { code, language: 'ja', baseURL });
  await beginWithout(desk);
  await decideOnce(desk, phone);
  const first = await readRoot(desk, 'beat');
  await comeToNextDecision(desk);

  await desk.keyboard.press('w');
  const sheet = desk.getByRole('dialog');
  await sheet.getByRole('radio').first().check();
  await sheet.locator('input:not([type=radio]), textarea').first().fill('最初の連絡を考え直す');
  await expectTakenBy(desk, () => sheet.getByRole('button', { name: wordOf('ja', 'workshop:dialogs.rewind.yes') }).click());

  await expect(desk.locator('#app')).toHaveAttribute('data-beat', first);
  await expect(desk.locator('#app')).toHaveAttribute('data-stage', /reading|answering/u);
  await decideOnce(desk, phone);
  await phone.context.close();
});

for (const language of ['ja', 'en'] as const) {
  test(`the kit prints as tagged A4 pages with title and language before any exercise is begun (${language})`, async ({
    page,
    baseURL,
  }) => {
    const watched = watchPage(page, baseURL);
    await page.goto('/workshop');
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const [at, part] of ['guide', 'roles', 'injects', 'handout', 'msel'].entries()) {
      if (at === 0) await page.getByRole('button', { name: wordOf(language, `workshop:setup.kit.${part}`) }).click();
      else await page.locator('.sd-tab').nth(at).click();
      await expect(page.getByRole('heading', { level: 1, name: wordOf(language, `kit:title.${part}`) })).toBeVisible();
      await expect(page.locator('.sd-sheets')).not.toBeEmpty();
      expect(await page.locator('body').innerText(), part).not.toMatch(/\{\{|undefined|\[object|(?:kit|report|common):[a-z]/u);
      await expectNoBarrier(page, { where: part, rules: 'wcag' });
      const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
      expect(pdf).toContain('/MarkInfo');
      expect(pdf).toContain('/Title');
      expect(pdf).toMatch(new RegExp(`/Lang\\s*\\(${language}`, 'u'));
    }
    expect(watched).toEqual({ outside: [], complaints: [] });
  });
}

/** Four tables were prepared, and only some are taken: the others are left out, which is asked first. */
async function beginWithout(desk: Page): Promise<void> {
  await desk.keyboard.press('PageDown');
  const asked = desk.getByRole('dialog', { name: wordOf('ja', 'workshop:dialogs.begin.heading') });
  await expectTakenBy(desk, () => asked.getByRole('button', { name: wordOf('ja', 'workshop:bar.start') }).click());
}

/** One answer, its reveal, and the table's decision. */
async function decideOnce(desk: Page, phone: PhoneInBrowser): Promise<void> {
  await comeToNextDecision(desk);
  await answerAlone(phone, pickByTheBook(logic));
  await pressStep(desk, 'r', 'workshop:bar.reveal');
  await pressStep(desk, 'd', 'workshop:bar.decide');
  await expect(desk.locator('#app')).toHaveAttribute('data-stage', 'settled');
}

async function comeToNextDecision(desk: Page): Promise<void> {
  const mostScenes = 10;
  for (let scene = 0; scene < mostScenes && (await readRoot(desk, 'stage')) !== 'answering'; scene += 1) {
    await pressStep(desk, 'PageDown', 'workshop:bar.next');
  }
  await expect(desk.locator('#app')).toHaveAttribute('data-stage', 'answering');
}
