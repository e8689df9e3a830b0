import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { listScenarioIds } from '../src/cli/scenario-folder.ts';
import { makePackage, packageOrigin, servePackage } from '#test/support/a-package.ts';
import type { Figure } from './figure.ts';
import { nameHelper } from './name-helper.ts';

const megabyte = 1_000_000;

/** What each package weighs, with Phaser and both languages, and what travels to the first decision within a system's frame. */
export async function measurePackages(browser: Browser): Promise<readonly Figure[]> {
  const scenarios = listScenarioIds('scenarios');
  const figures: Figure[] = [];
  for (const target of ['scorm12', 'scorm2004', 'cmi5', 'web']) {
    const { bytes } = await makePackage('--target', target, '--scenario', scenarios.join(','), '--lang', 'ja,en');
    figures.push({ id: `package-${target}-all`, value: bytes.length / megabyte, unit: 'MB', limit: { atMost: 6 } });
  }
  for (const scenario of scenarios) figures.push(...(await measureScenario(browser, scenario)), await measureSingle(scenario));
  return figures;
}

async function measureSingle(scenario: string): Promise<Figure> {
  const { bytes } = await makePackage('--target', 'single', '--scenario', scenario, '--lang', 'ja,en');
  return { id: `package-single-${scenario}`, value: bytes.length / megabyte, unit: 'MB', limit: { atMost: 6 } };
}

async function measureScenario(browser: Browser, scenario: string): Promise<readonly Figure[]> {
  const made = await makePackage('--target', 'scorm12', '--scenario', scenario, '--lang', 'ja,en');
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await page.addInitScript(nameHelper);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)));
  let needed: readonly string[] = [];
  await page.exposeFunction('decisionIsThere', () => {
    if (needed.length === 0) needed = [...asked];
  });
  await page.addInitScript(() => {
    const go = (): void => {
      if (document.querySelector('form input[name=option]:not(:disabled)') !== null) {
        Reflect.apply(Reflect.get(window, 'decisionIsThere'), window, []);
        document.documentElement.dataset['bench'] = 'there';
        return;
      }
      document.querySelector<HTMLElement>('[data-action=continue], .button-decide')?.click();
      requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  });
  const host = `<!doctype html><title>host</title><iframe src="index.html?scenario=${scenario}" width="1280" height="700"></iframe>`;
  await servePackage(page, { ...made, files: new Map([...made.files, ['host.html', new TextEncoder().encode(host)]]) });
  await page.goto(`${packageOrigin}/host.html`);
  await page.frameLocator('iframe').locator('html[data-bench=there]').waitFor({ state: 'attached' });
  await page.close();
  const files = needed.flatMap((name) => made.files.get(name) ?? []);
  const sum = (measure: (file: Uint8Array) => number): number => files.reduce((total, file) => total + measure(file), 0) / 1000;
  return [
    { id: `package-scorm12-${scenario}`, value: made.bytes.length / megabyte, unit: 'MB', limit: { atMost: 6 } },
    { id: `frame-first-decision-plain-${scenario}`, value: sum((file) => file.length), unit: 'kB', limit: null },
    // As most web servers send it on.
    {
      id: `frame-first-decision-gzip-${scenario}`,
      value: sum((file) => gzipSync(file, { level: 6 }).length),
      unit: 'kB',
      limit: { atMost: 400 },
    },
    { id: `frame-first-decision-requests-${scenario}`, value: files.length, unit: 'requests', limit: null },
  ];
}
