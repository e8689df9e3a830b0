import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test, type Page } from '@playwright/test';
import { expectNoBarrier } from '#test/support/barriers.ts';
import { playsAll } from '#test/support/every-combination.ts';
import { smallScenarioFolder } from '#test/support/small-scenario.ts';
import previewEn from '../../locales/en/preview.json' with { type: 'json' };
import previewJa from '../../locales/ja/preview.json' with { type: 'json' };

const port = Number(process.env['E2E_PORT'] ?? 4180) + 1;
const words = { ja: previewJa, en: previewEn } as const;

/** An author at work: a folder, a terminal with `preview` in it, and a browser. */
class Author {
  readonly folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-'));
  #terminal: ChildProcess | null = null;
  #said = '';

  constructor() {
    cpSync(smallScenarioFolder, this.folder, { recursive: true });
  }

  async preview(...options: readonly string[]): Promise<string> {
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'preview', this.folder, '--port', `${port}`, ...options];
    const terminal = spawn(process.execPath, args);
    this.#terminal = terminal;
    terminal.stdout.on('data', (data) => (this.#said += String(data)));
    terminal.stderr.on('data', (data) => (this.#said += String(data)));
    await expect.poll(() => this.#said, { timeout: 30_000 }).toContain('http://');
    return /http:\S+/.exec(this.#said)?.[0] ?? '';
  }

  save(file: string, from: string, to: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`Violated assumption: ${file} has "${from}".`);
    writeFileSync(path, text.replace(from, to));
  }

  said(): string {
    return this.#said;
  }

  /** Ctrl-C; gives the exit code. */
  async stop(): Promise<number | null> {
    const terminal = this.#terminal;
    if (terminal === null || terminal.exitCode !== null) return terminal?.exitCode ?? null;
    const ended = once(terminal, 'exit');
    terminal.kill('SIGINT');
    await ended;
    return terminal.exitCode;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}

let author: Author;
test.beforeEach(() => {
  author = new Author();
});
test.afterEach(() => author.close());

const atTable = (page: Page) => page.locator('.screen-beat');

test('the page goes to the beat whose words are written, without being fetched again, and ends with Ctrl-C', async ({ page }) => {
  await page.goto(await author.preview());
  await expect(page.getByText('小さなネットショップの対応責任者です。')).toBeVisible();
  await page.evaluate(() => (document.body.dataset['mark'] = 'same page'));

  author.save('text.ja.yaml', '昼までに、さらに五件の注文が記録されました。', '昼までに、さらに九件です。');
  await expect(page.getByText('昼までに、さらに九件です。')).toBeVisible();

  author.save('text.ja.yaml', '昼までに、さらに九件です。', '昼までに、さらに七件です。');
  await expect(page.getByText('昼までに、さらに七件です。')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-mark', 'same page');
  await expect.poll(() => author.said()).toContain('alert.orders');
  expect(await author.stop()).toBe(0);
});

test('the page is fetched again at the beat whose play is written, in the language and view it had, and no save is left', async ({
  page,
}) => {
  await page.goto(`${await author.preview()}&view=simple`);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('You lead the response at a small web shop.')).toBeVisible();

  author.save('scenario.yaml', 'id: more-orders, channel: log', 'id: more-orders, channel: mail');

  await expect(atTable(page)).toBeVisible();
  await expect(page.locator('.screen.simple')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('save')))).toEqual([]);
});

test('the page begins at the beat and with the flags that were asked for', async ({ page }) => {
  await page.goto(await author.preview('--beat', 'alert.stop', '--flags', 'called-back'));

  await expect(atTable(page)).toBeVisible();
  await expect(page.getByText('「この一時間でカードの注文が三件入りました」')).toBeVisible();
  await expect(page.getByText('「折り返しをお待ちしているのですが、いかがでしょうか」')).toHaveCount(0);
});

for (const language of playsAll ? (['ja', 'en'] as const) : (['ja'] as const)) {
  test(`findings lie over the page with line and fix until they are mended: ${language}`, async ({ page }) => {
    await page.goto(await author.preview('--lang', language, '--beat', 'alert.stop'));
    await expect(atTable(page)).toBeVisible();

    author.save('scenario.yaml', 'decision: stop-what', 'decision: stop-wat');

    const sheet = page.locator('.preview-cover');
    await expect(sheet.getByRole('heading')).toHaveText(words[language].sheet.unsound_other.replace('{{count}}', '2'));
    await expect(sheet).toContainText(/scenario\.yaml:\d+:\d+/);
    await expect(sheet.locator('pre').first()).toHaveText('decision: stop-wat');
    await expect(sheet).toContainText('stop-what');
    await expectNoBarrier(page, { where: 'cover', part: '.preview-layer', rules: 'all' });

    await sheet.getByRole('button', { name: words[language].sheet.close }).click();
    await expect(sheet).toHaveCount(0);

    author.save('scenario.yaml', 'sets: [alerted]', 'sets: [alerted, alarmed]');
    await expect(sheet).toBeVisible();
    author.save('scenario.yaml', 'decision: stop-wat', 'decision: stop-what');
    await expect(sheet).toHaveCount(0);
    const bar = page.locator('.preview-bar');
    await expect(bar.locator('summary')).toBeVisible();
    await expect(bar.locator('li')).toBeHidden();
    await bar.locator('summary').press('Enter');
    await expect(bar.locator('pre')).toHaveText('sets: [alerted, alarmed]');
    await expectNoBarrier(page, { where: 'bar', part: '.preview-layer', rules: 'all' });

    author.save('scenario.yaml', 'sets: [alerted, alarmed]', 'sets: [alerted]');
    await expect(bar).toHaveCount(0);
    await expect(atTable(page)).toBeVisible();
  });
}

test('a scenario that is unsound from the beginning is only its findings, and appears once it is mended', async ({ page }) => {
  author.save('scenario.yaml', 'decision: stop-what', 'decision: stop-wat');
  await page.goto(await author.preview());
  await expect(page.locator('.preview-cover')).toBeVisible();

  author.save('scenario.yaml', 'decision: stop-wat', 'decision: stop-what');

  await expect(page.locator('.preview-cover')).toHaveCount(0);
  await expect(page.locator('.screen')).toBeVisible();
});
