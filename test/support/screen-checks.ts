import { expect, type Page } from '@playwright/test';

/** Everything a page asks for outside its own origin, and everything it complains of, from now on. */
export function watchPage(
  page: Page,
  baseURL: string | undefined,
): { readonly outside: readonly string[]; readonly complaints: readonly string[] } {
  const outside: string[] = [];
  const complaints: string[] = [];
  const home = new URL(baseURL ?? 'http://127.0.0.1').origin;
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== home) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { outside, complaints };
}

/** No key and no placeholder is on the screen, and no button or heading is cut off. */
export async function expectWholeWords(page: Page, where: string): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(text, where).not.toMatch(/\{\{|\}\}|undefined|\[object|(?:play|common|start|debrief|brief|report|settings|notices):[a-z]/u);
  const clipped = await page
    .locator('button:visible, h1:visible, h2:visible')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible')
        .map((one) => one.textContent),
    );
  expect(clipped, where).toEqual([]);
}

/** What makes one state of the screen differ from another for a reader: screen, phase, light and the kinds of sheets on it. */
export async function nameState(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { screen, phase } = document.querySelector<HTMLElement>('#app')?.dataset ?? {};
    const light = document.querySelector<HTMLElement>('[data-light]')?.dataset['light'] ?? '';
    const sheets = [...document.querySelectorAll('main section, main article, main form')].map((one) => one.className);
    return [screen, phase, light, ...new Set(sheets)].join(' ');
  });
}
