import { expect, test, type Page } from '@playwright/test';
import { watchPage } from '#test/support/screen-checks.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';
import { answerAlone, joinByCode, type PhoneInBrowser } from '#test/support/workshop-players.ts';

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

  const code = await prepare(desk);
  const phones: PhoneInBrowser[] = [];
  for (const language of ['ja', 'en', 'ja', 'en'] as const) phones.push(await joinByCode(browser, { code, language, baseURL }));
  const [wall] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('button', { name: wordOf('ja', 'workshop:console.open-projector') }).click(),
  ]);
  const wallWatched = watchPage(wall, baseURL);
  await expect(wall.getByText(code).first()).toBeVisible();
  await desk.bringToFront();

  await press(desk, 'PageDown');
  let decided = 0;
  for (let scene = 0; scene < mostScenes && (await readRoot(desk, 'phase')) === 'running'; scene += 1) {
    if ((await readRoot(desk, 'stage')) === 'answering') {
      decided += 1;
      for (const [at, phone] of phones.entries()) {
        await answerAlone(phone, pickByTheBook);
        if (at === 0) await expect(wall.locator('body')).toContainText(/1\s*\/\s*4/u);
      }
      await expectNothingBeforeReveal(wall, phones);
      await press(desk, 'r', 'workshop:bar.reveal');
      for (const { page, language } of phones) await expect(page.getByText(wordOf(language, 'phone:reveal.first-note'))).toBeVisible();
      await press(desk, 'd', 'workshop:bar.decide');
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

/** From the start page to an open lobby, in no more than five clicks. */
async function prepare(page: Page): Promise<string> {
  let clicks = 0;
  const click = async (find: ReturnType<Page['locator']>): Promise<void> => {
    clicks += 1;
    await find.first().click();
  };
  await page.goto('/?lang=ja');
  await click(page.getByRole('link', { name: wordOf('ja', 'start:facilitate') }));
  await click(page.locator('label.chip', { hasText: wordOf('ja', 'workshop:setup.mode-values.phones') }));
  await click(page.getByRole('button', { name: wordOf('ja', 'workshop:setup.start') }));
  const code = page.getByText(/^[A-HJ-NP-Z2-9]{6}$/u).first();
  await expect(code).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(5);
  return (await code.innerText()).trim();
}

/** What the rule book says, among what is offered. */
function pickByTheBook(offered: readonly string[]): string {
  const decision = Object.values(logic.decisions).find(({ options }) => offered.every((id) => options.some((one) => one.id === id)));
  const found = decision?.options.find((one) => one.stance.includes('rule-book') && offered.includes(one.id));
  if (found === undefined) throw new Error(`Violated assumption: the rule book has an answer among ${offered.join(', ')}.`);
  return found.id;
}

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

async function readRoot(page: Page, name: string): Promise<string> {
  return page.locator('#app').evaluate((root, key) => root.dataset[key] ?? '', name);
}

/** Presses the key of a step once the bar offers it, and waits until the journal has taken it. */
async function press(desk: Page, key: string, step?: string): Promise<void> {
  if (step !== undefined) {
    const offered = desk.locator('button:not([aria-disabled="true"])').filter({ hasText: wordOf('ja', step) });
    await expect(offered.first()).toBeVisible();
  }
  await expectTaken(desk, () => desk.keyboard.press(key));
}

async function expectTaken(desk: Page, change: () => Promise<void>): Promise<void> {
  const seq = Number(await readRoot(desk, 'seq'));
  await change();
  await desk.waitForFunction((old) => Number(document.querySelector<HTMLElement>('#app')?.dataset['seq']) > old, seq);
}

/** On to the next scene; at the end of the story, to the debrief of the room. */
async function goOn(desk: Page): Promise<void> {
  if ((await readRoot(desk, 'stage')) !== 'ended') {
    await press(desk, 'PageDown', 'workshop:bar.next');
    return;
  }
  await desk.keyboard.press('PageDown');
  const confirm = desk.getByRole('dialog').getByRole('button', { name: wordOf('ja', 'workshop:bar.to-debrief') });
  await expectTaken(desk, () => confirm.click());
}
