import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { watchPage } from './screen-checks.ts';
import { type SpokenLanguage, wordOf } from './shipped-words.ts';

/** Somebody at a table with a phone, and every frame that the server has sent to it. */
export interface PhoneInBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: SpokenLanguage;
  readonly frames: readonly string[];
  readonly watched: ReturnType<typeof watchPage>;
}

const locales = { ja: 'ja-JP', en: 'en-GB' } as const;

/** A phone of its own that takes a seat by the code. */
export async function joinByCode(
  browser: Browser,
  { code, language, baseURL }: { readonly code: string; readonly language: SpokenLanguage; readonly baseURL: string | undefined },
): Promise<PhoneInBrowser> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: locales[language],
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  const watched = watchPage(page, baseURL);
  await page.goto(`/join#${code}`);
  await page.getByRole('button', { name: wordOf(language, 'phone:join.enter'), exact: true }).click();
  await expect(page.getByRole('heading', { name: wordOf(language, 'phone:lobby.heading') })).toBeVisible();
  return { page, context, language, frames, watched };
}

/** Gives a first answer with high confidence; `pick` chooses among the options that are offered. */
export async function answerAlone({ page, language }: PhoneInBrowser, pick: (options: readonly string[]) => string): Promise<void> {
  await page.getByRole('button', { name: wordOf(language, 'phone:papers.answer'), exact: true }).click();
  const options = page.locator('input[name=option]');
  await expect(options.first()).toBeAttached();
  const offered = await options.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  await page.locator(`input[name=option][value="${pick(offered)}"]`).check({ force: true });
  await page.locator('.ph-confidence input').last().check({ force: true });
  await page.locator('.ph-act button.button-decide').click();
  await expect(options).toHaveCount(0);
}

/** What the rule book says, among what is offered. */
export function pickByTheBook(logic: CompiledScenario): (offered: readonly string[]) => string {
  return (offered) => {
    const decision = Object.values(logic.decisions).find(({ options }) => offered.every((id) => options.some((one) => one.id === id)));
    const found = decision?.options.find((one) => one.stance.includes('rule-book') && offered.includes(one.id));
    if (found === undefined) throw new Error(`Violated assumption: the rule book has an answer among ${offered.join(', ')}.`);
    return found.id;
  };
}

/** From the start page to an open lobby, in no more than five clicks. */
export async function openWorkshop(page: Page): Promise<string> {
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

/** What a page says of itself on its root. */
export async function readRoot(page: Page, name: string): Promise<string> {
  return page.locator('#app').evaluate((root, key) => root.dataset[key] ?? '', name);
}

/** Presses the key of a step once the bar offers it, and waits until the journal has taken it. */
export async function pressStep(desk: Page, key: string, step?: string): Promise<void> {
  if (step !== undefined) {
    const offered = desk.locator('button:not([aria-disabled="true"])').filter({ hasText: wordOf('ja', step) });
    await expect(offered.first()).toBeVisible();
  }
  await expectTakenBy(desk, () => desk.keyboard.press(key));
}

/** Does what the journal takes down, and waits until the console shows it. */
export async function expectTakenBy(desk: Page, change: () => Promise<void>): Promise<void> {
  const seq = Number(await readRoot(desk, 'seq'));
  await change();
  await desk.waitForFunction((old) => Number(document.querySelector<HTMLElement>('#app')?.dataset['seq']) > old, seq);
}
