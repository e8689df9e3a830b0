import { expect, type Frame, type Page } from '@playwright/test';
import type { CompiledScenario, Stance } from '#scenario/compiled.ts';

/** Where the game says it stands: the attributes of the automation contract. */
export interface Place {
  readonly screen: string;
  readonly beat: string | null;
  readonly phase: string | null;
}

/** The game as a page of its own, or in a frame of a learning management system. */
export type Played = Page | Frame;

/** Well beyond the pages of the longest length. */
const mostSteps = 500;

/** Reads the automation attributes of the root element. */
export async function readPlace(page: Played): Promise<Place> {
  return page.locator('#app').evaluate((root) => ({
    screen: root.getAttribute('data-screen') ?? '',
    beat: root.getAttribute('data-beat'),
    phase: root.getAttribute('data-phase'),
  }));
}

/** Does what changes the words on the screen, and waits for the picture in which they are changed. */
async function expectNewWords(page: Played, change: () => Promise<void>): Promise<void> {
  const before = await page.locator('#app').innerText();
  await change();
  await page.waitForFunction((old) => document.querySelector<HTMLElement>('#app')?.innerText !== old, before);
}

/** Waits for the picture in which the decision is settled. */
async function expectSettled(page: Played): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#app')?.getAttribute('data-phase') === 'settled');
}

/** The same, once it stands still: a run that has ended waits for its debrief, which comes as a chunk of its own. */
async function readNextPlace(page: Played): Promise<Place> {
  const place = await readPlace(page);
  if (place.phase !== 'ended') return place;
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'debrief');
  return readPlace(page);
}

/** Presses Tab until the focus is on what the selector names; fails when the keyboard cannot get there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const reachable = 60;
  for (let step = 0; step < reachable; step += 1) {
    const arrived = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (arrived) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

/** The focused element lies within the viewport, is not covered and shows a ring. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: 'nothing', inside: false, uncovered: false };
    const box = element.getBoundingClientRect();
    const x = Math.min(Math.max(box.x + Math.min(box.width, innerWidth) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.y + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return {
      name: `${element.tagName} ${element.textContent?.slice(0, 30) ?? ''}`,
      inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      uncovered:
        top !== null &&
        (element.contains(top) ||
          top.contains(element) ||
          (element instanceof HTMLInputElement && (element.labels?.[0]?.contains(top) ?? false))),
    };
  });
  expect(focus, `focus on ${focus.name}`).toMatchObject({ inside: true, uncovered: true });
}

export interface KeyboardPlay {
  readonly scenario: CompiledScenario;
  readonly style: Stance;
  /** Called on every new state of the screen, before the next key. */
  readonly onState?: (place: Place) => Promise<void>;
}

/** Plays from the first beat to the debrief with the keyboard alone, in one style. Gives the options it sealed. */
export async function playByKeyboard(page: Page, play: KeyboardPlay): Promise<readonly string[]> {
  const sealed: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    const place = await readNextPlace(page);
    await play.onState?.(place);
    if (place.screen === 'debrief') return sealed;
    await expectVisibleFocus(page);
    if ((await page.locator('form input[name=option]').count()) > 0) {
      sealed.push(await sealByKeyboard(page, play, place));
    } else {
      await tabTo(page, '[data-action=continue]');
      await expectVisibleFocus(page);
      await expectNewWords(page, () => page.keyboard.press('Enter'));
    }
  }
  throw new Error(`The debrief is not reached within ${mostSteps} steps.`);
}

async function sealByKeyboard(page: Page, play: KeyboardPlay, place: Place): Promise<string> {
  const decision = play.scenario.decisions[play.scenario.beats[place.beat ?? '']?.decision ?? ''];
  const option = decision?.options.find((one) => one.stance.includes(play.style));
  if (option === undefined) throw new Error(`Violated assumption: ${place.beat ?? ''} has an option for ${play.style}.`);
  const values = await page.locator('input[name=option]').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  await page.keyboard.press(String(values.indexOf(option.id) + 1));
  await expect(page.locator(`input[name=option][value="${option.id}"]`)).toBeChecked();
  if ((await page.locator('input[name=confidence]').count()) > 0) {
    await tabTo(page, 'input[name=confidence]');
    await expectVisibleFocus(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('input[name=confidence]:checked')).toHaveCount(1);
  }
  await tabTo(page, 'form button[type=submit]');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expectSettled(page);
  return option.id;
}

/** Turns the papers of a beat until its decision lies on the table. */
export async function turnToDecision(page: Played): Promise<void> {
  const most = 10;
  for (let turned = 0; turned < most; turned += 1) {
    if ((await page.locator('form input[name=option]').count()) > 0) return;
    await expectNewWords(page, () => page.locator('[data-action=continue]').click());
  }
  throw new Error('The decision does not come.');
}

/** Plays on with the pointer until a condition on the place holds (or the debrief is reached). Quicker than the keyboard. */
export async function playUntil(page: Played, play: KeyboardPlay, isThere: (place: Place) => boolean): Promise<Place> {
  for (let step = 0; step < mostSteps; step += 1) {
    const place = await readNextPlace(page);
    await play.onState?.(place);
    if (isThere(place) || place.screen === 'debrief') return place;
    if ((await page.locator('form input[name=option]').count()) > 0) {
      const decision = play.scenario.decisions[play.scenario.beats[place.beat ?? '']?.decision ?? ''];
      const option = decision?.options.find((one) => one.stance.includes(play.style));
      await page.locator(`input[name=option][value="${option?.id ?? ''}"]`).check({ force: true });
      if ((await page.locator('input[name=confidence]').count()) > 0) {
        await page.locator('input[name=confidence][value=high]').check({ force: true });
      }
      await page.locator('form button[type=submit]').click();
      await expectSettled(page);
    } else {
      await expectNewWords(page, () => page.locator('[data-action=continue]').click());
    }
  }
  throw new Error(`The place is not reached within ${mostSteps} steps.`);
}
