import type { Page } from '@playwright/test';
import { type Place, playUntil, readPlace, turnToDecision } from '#test/support/player-in-browser.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import commonEn from '../../locales/en/common.json' with { type: 'json' };
import commonJa from '../../locales/ja/common.json' with { type: 'json' };
import type { Moment } from './moments.ts';

const words = { ja: commonJa, en: commonEn } as const;

/** With this seed and style the shortest run comes to every moment. */
const run = { scenario: 'hario-2019', seed: 'b', style: 'typical' } as const;

interface Taking {
  readonly page: Page;
  /** Of the served game, with `/` at its end. */
  readonly address: string;
  readonly language: keyof typeof words;
  readonly wanted: readonly Moment[];
  /** Called as soon as a wanted moment stands on the page. */
  readonly shoot: (moment: Moment) => Promise<void>;
}

/** Goes through the game once and stops at the wanted moments; ends as soon as the last of them has been. */
export async function takeMoments({ page, address, language, wanted, shoot }: Taking): Promise<void> {
  const open = new Set(wanted);
  const take = async (moment: Moment): Promise<void> => {
    if (open.delete(moment)) await shoot(moment);
  };
  await page.setViewportSize({ width: 1366, height: 768 });
  if (open.has('start') || open.has('library')) {
    await page.goto(`${address}?lang=${language}`);
    await page.locator('#app[data-screen=start]').waitFor();
    await take('start');
    await page.locator('.more-ways button').first().click();
    await page.locator('#app[data-screen=library]').waitFor();
    await take('library');
  }
  if (open.size === 0) return;
  await page.goto(`${address}?lang=${language}&scenario=${run.scenario}&seed=${run.seed}&length=express`);
  await page.locator('#app[data-screen=brief]').waitFor();
  await take('brief');
  const { logic } = loadShippedScenario(run.scenario);
  const acts = logic.acts.map(({ id }) => id);
  const lastAct = acts.at(-1);
  let isReady = false;
  await playUntil(
    page,
    {
      scenario: logic,
      style: run.style,
      onState: async (place) => {
        if (place.screen !== 'beat' && place.screen !== 'act-end') return;
        if (!isReady) {
          // The table comes once the words stand and the page is idle.
          await page.locator('.stage canvas').waitFor();
          isReady = true;
          await take('call');
          await turnToDecision(page);
        }
        const moment = await nameMoment(page, place, open, words[language].channels.news, lastAct);
        if (moment === 'chosen') await page.locator('input[name=option]').nth(1).check({ force: true });
        if (moment !== null) await take(moment);
      },
    },
    () => open.size === 0,
  );
  if (open.has('debrief') && (await readPlace(page)).screen === 'debrief') await take('debrief');
}

async function nameMoment(
  page: Page,
  place: Place,
  open: ReadonlySet<Moment>,
  news: string,
  lastAct: string | undefined,
): Promise<Moment | null> {
  const is = async (selector: string): Promise<boolean> => (await page.locator(selector).count()) > 0;
  const isDeciding = await is('form input[name=option]');
  const [heading] = await page.locator('.slip-head :is(h1, h2)').allTextContents();
  const found: readonly (Moment | false)[] = [
    (await is('.words > .slip-complication')) && 'complication',
    heading === news && 'newspaper',
    isDeciding && 'chosen',
    place.phase === 'settled' && 'sealed',
    isDeciding && (await is('[data-light=evening]')) && 'evening',
    place.screen === 'act-end' && 'act-end',
    isDeciding && place.beat?.split('.')[0] === lastAct && 'late',
  ];
  return found.find((moment): moment is Moment => moment !== false && open.has(moment)) ?? null;
}
