import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { listShippedScenarios } from '#test/support/shipped-scenario.ts';

/** Everything that travels until the first decision can be answered: code, words and fonts. */
const budget = 300_000;

interface Delivery {
  readonly name: string;
  readonly bytes: number;
}

/** Slices of fonts that nobody needs before the first decision. */
const late: Readonly<Record<string, RegExp>> = {
  ja: /-(?:latin|later|library|rest)-[\w-]+[.]woff2/,
  en: /-(?:first|later|library|rest|scenario)-[\w-]+[.]woff2/,
};

for (const scenario of listShippedScenarios()) {
  for (const [language, slices] of Object.entries(late)) {
    test(`the first decision of ${scenario} in ${language} arrives within 300 kB, without Phaser, without the reader of packs and without a slice of a font that it does not set`, async ({
      page,
    }) => {
      await page.goto(`/?scenario=${scenario}&seed=delivery&lang=${language}&view=table`);
      await goToFirstDecision(page);
      const missing = await listLateTexts(page, slices.source);
      const deliveries = await listDeliveries(page, slices.source);

      expect(missing, 'characters that no first slice has: see build/fonts/collect-texts.ts').toEqual([]);
      const list = deliveries.map(({ name, bytes }) => `${bytes} ${name}`).join('\n');
      expect(deliveries.length).toBeGreaterThan(5);
      expect(
        deliveries.reduce((total, { bytes }) => total + bytes, 0),
        list,
      ).toBeLessThanOrEqual(budget);
      expect(deliveries.filter(({ name }) => /create-table|pack-core|load-house|findings/.test(name))).toEqual([]);
      expect(deliveries.filter(({ name }) => slices.test(name))).toEqual([]);
      const others = listShippedScenarios().filter((id) => id !== scenario);
      // One id may begin with another; after it stands the hash of the file.
      expect(deliveries.filter(({ name }) => others.some((id) => new RegExp(`[/-]${id}-[\\w-]{8}[.]`).test(name)))).toEqual([]);
    });
  }
}

test('the licences of fonts and packages travel with the game', async ({ request }) => {
  for (const name of ['biz-udpgothic-ofl.txt', 'shippori-mincho-b1-ofl.txt', 'source-sans-3-ofl.txt']) {
    expect(await (await request.get(`/licences/${name}`)).text()).toContain('SIL Open Font License');
  }
  const packages = await (await request.get('/licences/packages.md')).text();
  const names: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).dependencies;
  for (const name of ['phaser', 'xstate', 'preact', 'i18next']) {
    expect(Object.keys(names)).toContain(name);
    expect(packages).toContain(name);
  }
});

/** What was asked for before the first decision stood there, and the slices it then asked for itself: the late ones follow anyway. */
async function listDeliveries(page: Page, slices: string): Promise<readonly Delivery[]> {
  return page.evaluate(async (late) => {
    await document.fonts.ready;
    const until = performance.getEntriesByName('first-decision')[0]?.startTime ?? Infinity;
    return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap((entry) =>
      entry instanceof PerformanceResourceTiming &&
      (entry.startTime <= until || (entry.name.endsWith('.woff2') && !new RegExp(late).test(entry.name)))
        ? [{ name: new URL(entry.name).pathname, bytes: entry.transferSize }]
        : [],
    );
  }, slices);
}

/** Moves on as quickly as the page allows, notes what is set on the way, and marks the moment at which the first decision can be answered. */
async function goToFirstDecision(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const seen = new Set<string>();
        const note = (): void => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!element?.checkVisibility() || !node.nodeValue?.trim()) continue;
            const { fontFamily, fontWeight } = getComputedStyle(element);
            seen.add(`${fontFamily}\t${fontWeight}\t${node.nodeValue.trim()}`);
          }
        };
        const step = (): void => {
          note();
          if (document.querySelector('form input[name=option]:not(:disabled)')) {
            performance.mark('first-decision', { detail: [...seen] });
            resolve();
            return;
          }
          document.querySelector<HTMLElement>('[data-action=continue]')?.click();
          requestAnimationFrame(step);
        };
        step();
      }),
  );
}

/** The texts set on the way with a character that their face keeps in late slices alone. */
async function listLateTexts(page: Page, slices: string): Promise<readonly string[]> {
  return page.evaluate((pattern) => {
    const plain = (range: string): string => range.toLowerCase().replaceAll(' ', '');
    const lateRanges = new Set(
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => (rule instanceof CSSFontFaceRule ? [rule.style] : []))
        .filter((style) => new RegExp(pattern).test(style.getPropertyValue('src')))
        .map((style) => plain(style.getPropertyValue('unicode-range'))),
    );
    const faces = [...document.fonts].map(({ family, weight, unicodeRange }) => ({
      family: family.replaceAll(/['"]/g, ''),
      weight,
      isLate: lateRanges.has(plain(unicodeRange)),
      ranges: plain(unicodeRange)
        .split(',')
        .map((range) =>
          range
            .replace('u+', '')
            .split('-')
            .map((code) => Number.parseInt(code, 16)),
        ),
    }));
    const mark = performance.getEntriesByName('first-decision')[0];
    const texts: readonly string[] = mark instanceof PerformanceMark ? mark.detail : [];
    return texts.flatMap((line) => {
      const [family = '', weight = '', text = ''] = line.split('\t');
      const late = [...text].filter((character) => {
        const code = character.codePointAt(0) ?? 0;
        const having = faces.filter(
          (face) =>
            family.includes(face.family) &&
            face.weight === weight &&
            face.ranges.some(([from = 0, to = from]) => code >= from && code <= to),
        );
        return having.length > 0 && having.every(({ isLate }) => isLate);
      });
      return late.length > 0 ? [`${late.join('')} in “${text}” (${weight})`] : [];
    });
  }, slices);
}
