import { expect, test, type Page } from '@playwright/test';
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

const pack = loadShippedScenario('hario-2019');
const { logic } = pack;
/** Well beyond the scenes of the short length. */
const mostScenes = 60;

test('a console, a wall and four phones in two languages play the whole short case, and nobody is told more than is theirs', async ({
  browser,
  page: desk,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const watched = watchPage(desk, baseURL);
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  await desk.setViewportSize({ width: 1366, height: 768 });

  const code = await openWorkshop(desk);
  const phones: PhoneInBrowser[] = [];
  for (const language of ['ja', 'en', 'ja', 'en'] as const) phones.push(await joinByCode(browser, { code, language, baseURL }));
  const [wall] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('button', { name: wordOf('ja', 'workshop:console.open-projector') }).click(),
  ]);
  const wallWatched = watchPage(wall, baseURL);
  await expect(wall.getByText(code).first()).toBeVisible();
  await desk.bringToFront();

  await pressStep(desk, 'PageDown');
  let decided = 0;
  for (let scene = 0; scene < mostScenes && (await readRoot(desk, 'phase')) === 'running'; scene += 1) {
    if ((await readRoot(desk, 'stage')) === 'answering') {
      decided += 1;
      for (const [at, phone] of phones.entries()) {
        await answerAlone(phone, pickByTheBook(logic));
        if (at === 0) await expect(wall.locator('body')).toContainText(/1\s*\/\s*4/u);
      }
      await expectNothingBeforeReveal(wall, phones);
      await pressStep(desk, 'r', 'workshop:bar.reveal');
      for (const { page, language } of phones) await expect(page.getByText(wordOf(language, 'phone:reveal.first-note'))).toBeVisible();
      await pressStep(desk, 'd', 'workshop:bar.decide');
    }
    await goOn(desk);
  }

  expect(decided).toBe(logic.lengths.express?.decisions.length);
  await expect(wall.locator('#app')).toHaveAttribute('data-scene', 'debrief');
  for (const phone of phones) {
    expectOwnWordsOnly(phone);
    expect(phone.watched.outside).toEqual([]);
    expect(phone.watched.complaints).toEqual([]);
  }
  expect(watched.outside).toEqual([]);
  expect(watched.complaints).toEqual([]);
  expect(wallWatched.complaints).toEqual([]);
  for (const { context } of phones) await context.close();
});

/** The wall says nothing of what an option is worth, and no phone counts answers, before they are opened. */
async function expectNothingBeforeReveal(wall: Page, phones: readonly PhoneInBrowser[]): Promise<void> {
  const shown = await wall.locator('body').innerText();
  for (const rating of ['best', 'sound', 'weak', 'harmful']) expect(shown).not.toContain(wordOf('ja', `common:ratings.${rating}`));
  for (const { page, language } of phones) {
    expect(await page.locator('main').innerText()).not.toContain(wordOf(language, 'phone:reveal.first-note'));
  }
}

/** Everybody here sits as the president: what only others know, and why an option is best, has come to none of them. */
function expectOwnWordsOnly({ frames, language }: PhoneInBrowser): void {
  const told = frames.join('\n');
  const decisions = Object.values(pack.texts[language]?.decisions ?? {});
  expect(decisions.length).toBeGreaterThan(0);
  // Frames are read as they came: a question of the first decision is in one of them.
  expect(decisions.some(({ question }) => told.includes(question))).toBe(true);
  for (const { options, secret } of decisions) {
    for (const { because } of Object.values(options)) if (because !== undefined) expect(told).not.toContain(because);
    for (const [role, words] of Object.entries(secret ?? {})) if (role !== 'president') expect(told).not.toContain(words);
  }
}

/** On to the next scene; at the end of the story, to the debrief of the room. */
async function goOn(desk: Page): Promise<void> {
  if ((await readRoot(desk, 'stage')) !== 'ended') {
    await pressStep(desk, 'PageDown', 'workshop:bar.next');
    return;
  }
  await desk.keyboard.press('PageDown');
  const confirm = desk.getByRole('dialog').getByRole('button', { name: wordOf('ja', 'workshop:bar.to-debrief') });
  await expectTakenBy(desk, () => confirm.click());
}
