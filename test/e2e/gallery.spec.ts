import { expect, test, type Page } from '@playwright/test';
import { frames } from '../../gallery/frames.ts';
import { type ServedGallery, startGallery } from '../../scripts/start-gallery.ts';

// One server for all pictures, and one table at a time.
test.describe.configure({ mode: 'serial' });

const firstPort = Number(process.env['E2E_PORT'] ?? 4180) + 100;
let gallery: ServedGallery;

test.beforeAll(async () => {
  gallery = await startGallery(firstPort, { isLive: false });
});

test.afterAll(async () => {
  await gallery.close();
});

/** Pictures of whole tables are kept as small as they can be told apart. */
const small = 0.24;
const half = 0.4;

/** Pictures of the table: what is told, the state of the gallery that tells it, and how large the picture is kept. */
const tables = [
  { told: 'the first call in the morning light', state: 'light/morning', scale: small },
  { told: 'the table at noon', state: 'light/noon', scale: small },
  { told: 'the table under the lamp of the evening', state: 'light/evening', scale: small },
  { told: 'the table at night', state: 'light/night', scale: small },
  { told: 'the laptop of a shop without card payment', state: 'laptop/card-stopped', scale: half },
  { told: 'the laptop of a shop that is stopped', state: 'laptop/stopped', scale: half },
  { told: 'the sealed card among those that were left', state: 'cards/sealed', scale: half },
  { told: 'the vessels with the marks of their old levels', state: 'vessels/fallen', scale: half },
  { told: 'the tape with an exposure that is known and three duties', state: 'tape/three-duties', scale: half },
  { told: 'the end of an act with three cards', state: 'act-end/3', scale: small },
] as const;

for (const { told, state, scale } of tables) {
  test(`${told} looks as it did`, async ({ page }) => {
    await page.setViewportSize(frames.desktop);
    await page.goto(`${gallery.address}table.html?lang=ja#${state}`);
    await expect(page.locator('html')).toHaveAttribute('data-shown', state);
    await expect(page).toHaveScreenshot(`${state.replace('/', '-')}.png`, { clip: await shrink(page, scale) });
  });
}

for (const { told, look, media, parts } of [
  { told: 'the parts of a dark sheet', look: 'theme=dark', media: {}, parts: ['button', 'option-row'] },
  { told: 'the parts of a sheet in forced colours', look: 'theme=light', media: { forcedColors: 'active' }, parts: ['option-row'] },
] as const) {
  test(`${told} look as they did`, async ({ page }) => {
    await page.setViewportSize({ width: 520, height: 900 });
    await page.emulateMedia(media);
    await page.goto(`${gallery.address}sheet.html?lang=ja&${look}`);
    await expect(page.locator('html')).toHaveAttribute('data-shown', 'sheet');
    for (const part of parts) {
      const name = `${told.split(' ').at(-1) ?? ''}-${part}.png`;
      await expect(page.locator(`[data-part=${part}]`)).toHaveScreenshot(name);
    }
  });
}

/** Makes the picture smaller without its table noticing; gives the piece of the page that the state is about. */
async function shrink(page: Page, scale: number): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = ((await page.locator('html').getAttribute('data-part')) ?? '').split(' ').map((one) => Math.floor(Number(one) * scale));
  await page.locator('#table').evaluate((table, by) => {
    table.style.transformOrigin = '0 0';
    table.style.transform = `scale(${by})`;
  }, scale);
  const [x = 0, y = 0, width = 0, height = 0] = box;
  return { x, y, width, height };
}
