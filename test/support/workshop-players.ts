import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
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
