import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makePackage, packageOrigin, servePackage, sharePackage, unpack } from '#test/support/a-package.ts';
import { playUntil } from '#test/support/player-in-browser.ts';
import { watchPage } from '#test/support/screen-checks.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { wordOf } from '#test/support/shipped-words.ts';
import { listenOnFirstFree } from '../../scripts/listen.mjs';
import { createStaticServer } from '../../scripts/static-server.mjs';

const scenarios = listShippedScenarios();
/** Sentences that only this scenario has in this language: from its first page, its story and what it is listed by. A title may be spoken of elsewhere. */
const sentencesOf = (id: string, language: 'ja' | 'en'): readonly string[] => {
  const { texts } = loadShippedScenario(id);
  const text = texts[language];
  const [beat] = Object.values(text?.beats ?? {});
  return [text?.scenario['summary'], text?.scenario['who'], String(beat?.['short'])].map((one) => JSON.stringify(one).slice(1, -1));
};

for (const target of ['scorm12', 'scorm2004', 'cmi5', 'web']) {
  test(`all scenarios in both languages are one sound package for ${target}, the same to the byte`, async () => {
    const [one, two] = [
      await makePackage('--target', target, '--scenario', scenarios.join(',')),
      await makePackage('--target', target, '--scenario', scenarios.join(',')),
    ];

    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect(one.bytes.length).toBeLessThan(6_000_000);
    for (const name of one.files.keys()) expect(name).toMatch(/^[a-z0-9._/-]{1,100}$/u);
    for (const id of scenarios)
      for (const language of ['ja', 'en'] as const) for (const sentence of sentencesOf(id, language)) expect(one.text).toContain(sentence);
  });
}

for (const [at, id] of scenarios.entries()) {
  const language = at % 2 === 0 ? 'ja' : 'en';

  test(`a package of ${id} in ${language} alone holds no text of another scenario or language`, async () => {
    const { text } = await sharePackage('--target', 'scorm12', '--scenario', id, '--lang', language, '--length', 'express');

    for (const sentence of sentencesOf(id, language)) expect(text).toContain(sentence);
    const foreign = scenarios.flatMap((other) =>
      (['ja', 'en'] as const).flatMap((spoken) => (other === id && spoken === language ? [] : sentencesOf(other, spoken))),
    );
    expect(foreign.filter((sentence) => text.includes(sentence))).toEqual([]);
    const [own, strange] = [language, language === 'ja' ? 'en' : 'ja'] as const;
    expect(text).toContain(wordOf(own, 'common:skip'));
    expect(text).not.toContain(wordOf(strange, 'common:skip'));
  });

  test(`a package of ${id} in ${language} alone is played to its debrief from its own files under the policy of a strict system`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const made = await sharePackage('--target', 'scorm12', '--scenario', id, '--lang', language, '--length', 'express');
    const { complaints } = watchPage(page, packageOrigin);
    const missing = await servePackage(page, made);

    await page.goto(`${packageOrigin}/index.html?scenario=${id}&seed=package&view=table`);
    await page.getByRole('button', { name: wordOf(language, 'start:begin') }).click();
    const { logic } = loadShippedScenario(id);
    const place = await playUntil(page, { scenario: logic, style: 'rule-book' }, ({ screen }) => screen === 'debrief');

    expect(place.screen).toBe('debrief');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(missing).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a packaged web app is kept whole at the first visit and played to its debrief without a line', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage({ serviceWorkers: 'allow' });
  const folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-web-'));
  unpack(await makePackage('--target', 'web', '--scenario', 'hario-2019-desk', '--lang', 'ja'), folder);
  const server = createStaticServer(folder);
  const port = await listenOnFirstFree(
    server,
    Array.from({ length: 20 }, (_, at) => 4730 + at),
    '127.0.0.1',
  );
  const { complaints } = watchPage(page, `http://127.0.0.1:${port}`);
  try {
    await page.goto(`http://127.0.0.1:${port}/?seed=package&view=simple`);
    await expect(page.locator('.offline-note')).toHaveText(wordOf('ja', 'start:offline.ready'));
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });

    await page.goto(`http://127.0.0.1:${port}/?scenario=hario-2019-desk&seed=package&view=simple`);
    const { logic } = loadShippedScenario('hario-2019-desk');
    const place = await playUntil(page, { scenario: logic, style: 'rule-book' }, ({ screen }) => screen === 'debrief');

    expect(place.screen).toBe('debrief');
    // Only the worker itself was asked for anew, to see whether there is something newer.
    expect(complaints.filter((words) => !words.includes('offline-worker.js'))).toEqual([]);
  } finally {
    await page.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
});
