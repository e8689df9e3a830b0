import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { StoryPage } from '#proof/story-graph-page.ts';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { playsAll } from '#test/support/every-combination.ts';
import { smallScenarioFolder } from '#test/support/small-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-graph-'));
const whole = join(folder, 'whole.html');
const broken = join(folder, 'broken.html');

test.beforeAll(() => {
  test.setTimeout(240_000);
  draw('hario-2019', whole);
  // A beat that no run comes to: its condition can never hold.
  const changed = join(folder, 'changed');
  cpSync(smallScenarioFolder, changed, { recursive: true });
  const scenario = join(changed, 'scenario.yaml');
  const rule = '{ to: alert.orders, when: { flag: card-input-open } }';
  writeFileSync(scenario, readFileSync(scenario, 'utf8').replace(rule, rule.replace('card-input-open', 'told')));
  draw(changed, broken, ['--open-beat', 'alert.stop']);
});

test.afterAll(() => rmSync(folder, { recursive: true }));

function draw(name: string, file: string, more: readonly string[] = []): void {
  const command = ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', 'graph', name, '--lang', 'ja', '--out', file, ...more];
  execFileSync(process.execPath, command, { stdio: 'pipe' });
}

/** Opens a page from the disk; everything it asks for and complains of from now on is noted. */
async function open(page: Page, file: string): Promise<{ readonly asked: readonly string[]; readonly complaints: readonly string[] }> {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:data|file):/u.test(request.url())) asked.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`file://${file}`);
  await expect(page.locator('h1')).toBeVisible();
  return { asked, complaints };
}

async function readStory(page: Page): Promise<StoryPage> {
  return JSON.parse((await page.locator('#story').textContent()) ?? '');
}

const paper = (page: Page, id: string) => page.locator(`.graph-paper[data-node="${id}"]`);

test('the page asks nobody for anything and keeps its own policy', async ({ page }) => {
  const { asked, complaints } = await open(page, whole);
  await page.getByRole('button', { name: 'English' }).click();
  await paper(page, 'decision:first-move').click();
  await page.getByRole('button', { name: 'Texts', exact: true }).click();
  expect(await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'error').length)).toBe(0);
  expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
  const refused = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.body.append(script);
    return !('planted' in window);
  });
  expect(refused).toBe(true);
});

test('searching marks what holds the words in any language, lists it and brings it into sight', async ({ page }) => {
  await open(page, whole);
  const { nodes } = await readStory(page);
  await page.keyboard.press('/');
  await page.keyboard.type('Mother’s Day');
  await expect(page.getByRole('status')).toContainText(new RegExp(`該当 [1-9]\\d* / ${nodes.length}`, 'u'));
  const marked = await page.locator('.graph-paper[data-hit=true]').count();
  expect(marked).toBeGreaterThan(0);
  await expect(page.locator('.hit-list button')).toHaveCount(marked);
  await page.keyboard.press('Enter');
  const first = page.locator('.graph-paper[data-hit=true]').first();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(first).toBeInViewport();
  await expect(page.locator('.chosen-sheet mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.graph-paper[data-hit=true]')).toHaveCount(0);
});

test('a chosen paper tells its ways, and all its texts in both languages', async ({ page }) => {
  await open(page, whole);
  await paper(page, 'decision:first-move').click();
  const sheet = page.locator('.chosen-sheet');
  await expect(sheet.getByRole('heading', { level: 3 })).toContainText('最初の一手は');
  await expect(sheet).toContainText('Your first move?');
  await expect(sheet).toContainText('call-refused または proof-asked');
  await expect(sheet.locator('.block-option')).toHaveCount(4);
  await expect(sheet.locator('.block-option').filter({ hasText: '最善' })).toHaveCount(1);
  await sheet.getByRole('button', { name: /二度目の知らせ/u }).click();
  await expect(paper(page, 'beat:alert.second-call')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#chosen-heading')).toBeFocused();
});

test('the keyboard alone walks the ways, reads with Enter and comes back with Escape', async ({ page }) => {
  await open(page, whole);
  for (let step = 0; step < 20; step += 1) {
    if (await page.evaluate(() => document.activeElement?.matches('.graph-paper') ?? false)) break;
    await page.keyboard.press('Tab');
  }
  await expect(paper(page, 'beat:alert.call')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(paper(page, 'beat:alert.second-call')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const reached = paper(page, 'beat:containment.stop');
  await expect(reached).toBeFocused();
  await expect(reached).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#chosen-heading')).toBeFocused();
  await expect(page.locator('#chosen-title')).toContainText('母の日の前');
  await page.keyboard.press('Escape');
  await expect(reached).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.matches('.graph-paper') ?? true)).toBe(false);
});

test('the table holds every paper and every way of the picture', async ({ page }) => {
  await open(page, whole);
  const { nodes, edges } = await readStory(page);
  expect(nodes.length).toBeGreaterThan(30);
  await expect(page.locator('.graph-paper')).toHaveCount(nodes.length);
  await page.getByRole('button', { name: '一覧', exact: true }).click();
  await expect(page.locator('.node-row:visible')).toHaveCount(nodes.length);
  await expect(page.locator('.edge-row:visible')).toHaveCount(edges.length);
  await page.getByRole('button', { name: '最初の一手は?', exact: true }).first().press('Enter');
  await expect(page.locator('#chosen-heading')).toBeFocused();
});

test('what no run comes to is marked on the picture, in the table and among the findings', async ({ page }) => {
  await open(page, broken);
  await expect(paper(page, 'beat:alert.stop')).toHaveAttribute('aria-pressed', 'true');
  const lost = paper(page, 'beat:alert.orders');
  await expect(lost).toHaveAttribute('data-unreached', 'true');
  await expect(page.locator('.edge-tag[data-unreached=true]')).toHaveText('told');
  await page.getByRole('button', { name: /「増える注文」に届きません/u }).click();
  await expect(lost).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '一覧', exact: true }).click();
  await expect(page.locator('.node-row', { hasText: '増える注文' })).toContainText('届かない');
});

test('the small map stands where the whole does not fit, and goes where it does', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, whole);
  await expect(page.locator('.story-map')).toBeVisible();
  await page.locator('.story-map').click({ position: { x: 190, y: 20 } });
  await expect(page.getByRole('heading', { name: '結末', level: 3 })).toBeInViewport();
  await page.getByRole('button', { name: '全体', exact: true }).click();
  await expect(page.locator('.story-map')).toHaveCount(0);
  await page.getByRole('button', { name: '大きく' }).click();
  await expect(page.locator('.story-map')).toBeVisible();
});

for (const { language, file, decision } of [
  // The longest scenario has more of the same.
  ...(playsAll ? [{ language: '日本語', file: whole, decision: 'clean-or-keep' }] : []),
  { language: '日本語', file: broken, decision: 'stop-what' },
  { language: 'English', file: broken, decision: 'stop-what' },
] as const) {
  test(`axe finds no barrier on any view (${language}, ${decision})`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, file);
    await page.getByRole('button', { name: language }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('log');
    await paper(page, `decision:${decision}`).click();
    for (const at of [0, 1, 2]) {
      await page.locator('.segments').first().locator('button').nth(at).click();
      await expectNoBarrier(page, { where: `view ${at}`, rules: 'wcag' });
    }
  });
}

test('a phone begins with the table, and nothing runs out of the page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await open(page, whole);
  await expect(page.locator('.node-row').first()).toBeVisible();
  await expect(page.locator('.graph-view')).toBeHidden();
  await page.locator('[data-row="decision:first-move"]').click();
  await expect(page.locator('#chosen-heading')).toBeInViewport();
  for (const at of [0, 1, 2]) {
    await page.locator('.segments').first().locator('button').nth(at).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
});
