import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { CompiledScenario, Stance } from '#scenario/compiled.ts';
import { tabTo } from './player-in-browser.ts';
import { type SpokenLanguage, wordOf } from './shipped-words.ts';

/** One computer with its two windows: the facilitator's, and the room's on the projector. */
export interface OneScreen {
  readonly context: BrowserContext;
  readonly facilitator: Page;
  readonly audience: Page;
}

/** Where an exercise stands: the attributes of the automation contract. */
export interface ExercisePlace {
  readonly screen: string;
  readonly phase: string | null;
  readonly stage: string | null;
  readonly beat: string | null;
  readonly seq: number;
}

/** Reads where the facilitator's window stands. */
export async function readExercise(page: Page): Promise<ExercisePlace> {
  return page.locator('#app').evaluate((root) => ({
    screen: root.dataset['screen'] ?? '',
    phase: root.dataset['phase'] ?? null,
    stage: root.dataset['stage'] ?? null,
    beat: root.dataset['beat'] ?? null,
    seq: Number(root.dataset['seq'] ?? '-1'),
  }));
}

/** Waits until both windows stand at the same line of the journal. */
export async function expectInStep({ facilitator, audience }: Pick<OneScreen, 'facilitator' | 'audience'>): Promise<void> {
  await expect
    .poll(async () => {
      const [led, shown] = await Promise.all([readExercise(facilitator), readExercise(audience)]);
      return shown.seq - led.seq;
    })
    .toBe(0);
}

/** Does what the journal takes down, and waits until both windows show it. */
export async function expectTaken(screen: OneScreen, change: () => Promise<void>): Promise<void> {
  const { seq } = await readExercise(screen.facilitator);
  await change();
  await screen.facilitator.waitForFunction((old) => Number(document.querySelector<HTMLElement>('#app')?.dataset['seq']) > old, seq);
  await expectInStep(screen);
}

/** Presses a key of the console that is taken down. */
export async function pressKey(screen: OneScreen, key: string): Promise<void> {
  await expectTaken(screen, () => screen.facilitator.keyboard.press(key));
}

/** The number fields for hands, option by option. */
export function countFields(facilitator: Page) {
  return facilitator.locator('.cs-hand-rows input');
}

/** How the hands of so many people fall on so many options: unlike one another, and all of them counted. Pure. */
export function spreadHands(people: number, options: number): readonly number[] {
  const each = Math.floor(people / (options + 1));
  const counts = Array.from({ length: options }, () => each);
  return counts.map((count, at) => (at === 0 ? people - each * (options - 1) : count));
}

/** Counts hands by keyboard: a number key leads to the first field, Enter to the next. The reveal stays shut until the sum fits. */
export async function countHands(screen: OneScreen, people: number): Promise<void> {
  const { facilitator, audience } = screen;
  const options = await countFields(facilitator).count();
  await facilitator.keyboard.press('1');
  await expect(countFields(facilitator).first()).toBeFocused();
  for (const [at, count] of spreadHands(people, options).entries()) {
    await facilitator.keyboard.press('r');
    await expect(audience.locator('#app')).toHaveAttribute('data-scene', 'vote');
    await facilitator.keyboard.type(String(count));
    if (at < options - 1) await facilitator.keyboard.press('Enter');
  }
}

/** Confirms an option as what the room has settled on: its number key, then D. */
export async function decideForRoom(screen: OneScreen, option: string): Promise<void> {
  const ids = await countFields(screen.facilitator).evaluateAll((all) => all.map(({ id }) => id));
  const place = ids.findIndex((id) => id.endsWith(`-hands-${option}`)) + 1;
  const card = screen.facilitator.locator(`.cs-decision button:nth-of-type(${place})`);
  // The keys mean the scene that is drawn: a robot is quicker than the picture.
  await expect(async () => {
    await screen.facilitator.keyboard.press(String(place));
    await expect(card).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 });
  }).toPass();
  await pressKey(screen, 'd');
}

export interface RunByKeyboard {
  readonly scenario: CompiledScenario;
  readonly style: Stance;
  readonly people: number;
  /** Called at every new place, before the next key. */
  readonly onPlace?: (place: ExercisePlace) => Promise<void>;
}

/** Well beyond the scenes of the longest length. */
const mostScenes = 200;

/** Leads an exercise from its lobby to the debrief with the keyboard alone. Gives the decisions in their order. */
export async function leadByKeyboard(screen: OneScreen, { scenario, style, people, onPlace }: RunByKeyboard): Promise<readonly string[]> {
  const { facilitator } = screen;
  const decided: string[] = [];
  for (let scene = 0; scene < mostScenes; scene += 1) {
    const place = await readExercise(facilitator);
    await onPlace?.(place);
    if (place.phase === 'debrief') return decided;
    if (place.stage === 'answering') {
      await countHands(screen, people);
      await expectTaken(screen, () => facilitator.keyboard.press('r'));
      await expect(facilitator.locator('#app')).toHaveAttribute('data-stage', 'talking');
      await expectInStep(screen);
    } else if (place.stage === 'talking') {
      const decision = scenario.decisions[scenario.beats[place.beat ?? '']?.decision ?? ''];
      const option = decision?.options.find(({ stance }) => stance.includes(style));
      await decideForRoom(screen, option?.id ?? '');
      decided.push(decision?.id ?? '');
    } else if (place.stage === 'ended') {
      await facilitator.keyboard.press('PageDown');
      await tabTo(facilitator, 'dialog .cs-form-deeds .button-on');
      await pressKey(screen, 'Enter');
    } else await pressKey(screen, 'PageDown');
  }
  throw new Error(`The debrief is not reached within ${mostScenes} scenes.`);
}

/** A browser profile of its own, as on the computer of a training room. */
export async function openComputer(browser: Browser, language: SpokenLanguage, baseURL: string | undefined): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
}

/** Goes from the start page to a lobby with the wall beside it. `clicks` is how many it took. */
export async function openExercise(facilitator: Page, language: SpokenLanguage): Promise<OneScreen & { readonly clicks: number }> {
  const context = facilitator.context();
  await facilitator.goto('./');
  await facilitator.getByRole('link', { name: wordOf(language, 'start:facilitate') }).click();
  await facilitator.getByRole('button', { name: wordOf(language, 'workshop:setup.start') }).click();
  await expect(facilitator.locator('#app')).toHaveAttribute('data-phase', 'lobby');
  const [audience] = await Promise.all([
    context.waitForEvent('page'),
    facilitator.getByRole('button', { name: wordOf(language, 'workshop:console.open-projector') }).click(),
  ]);
  const screen = { context, facilitator, audience };
  await expectInStep(screen);
  return { ...screen, clicks: 3 };
}

/** Every sentence of a scenario that the room is not told before its debrief: for the facilitator, for one role, and why. Pure. */
export function listUntold(texts: unknown): readonly string[] {
  const hidden = ['because', 'rightIf', 'known', 'secret', 'facilitator', 'contingency', 'keep', 'change', 'check'];
  const long = 6;
  const search = (node: unknown, isHidden: boolean): readonly string[] => {
    if (typeof node === 'string') return isHidden && node.length > long ? [node] : [];
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([name, child]) => search(child, isHidden || hidden.includes(name.split('@')[0] ?? name)));
  };
  return search(texts, false);
}
