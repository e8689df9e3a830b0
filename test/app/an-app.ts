import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { createStore, type UseStore } from 'idb-keyval';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { type App, createAppModel } from '#app/create-app-model.ts';
import type { CourseOnPage } from '#app/course-open.ts';
import type { Place } from '#app/place.ts';
import type { AppPorts, ScreenHistory } from '#app/ports.ts';
import { readUrl } from '#app/read-url.ts';
import { languages } from '#i18n/languages.ts';
import type { Words } from '#i18n/translate.ts';
import { splitText } from '#scenario/split-text.ts';
import { readRecord } from '#session/read-record.ts';
import { createHouseStore } from '#storage/house-store.ts';
import { createPackStore } from '#storage/pack-store.ts';
import { createSaveStore } from '#storage/save-store.ts';
import { createSettingsStore } from '#storage/settings-store.ts';
import type { OpenStorage } from '#storage/text-storage.ts';
import { withMemory } from '#storage/with-memory.ts';
import { FakeStorage } from '#test/storage/fake-storage.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { readWords } from '#test/i18n/words.ts';

const words: Readonly<Record<string, Words>> = Object.fromEntries(Object.keys(languages).map((id) => [id, readWords(id)]));
const pack = loadSmallScenario();

/** The catalogue entry of a scenario, as the build makes it. */
export function catalogueOf({ logic, cover, briefLabel, texts }: ScenarioPack): CatalogueEntry {
  const wordsOf = (language: string) => {
    const scenario = texts[language]?.scenario;
    return {
      title: scenario?.title ?? '',
      subtitle: '',
      kind: '',
      summary: '',
      coverLine: '',
      disclaimer: scenario?.disclaimer ?? '',
      rulesets: {},
    };
  };
  return {
    id: logic.id,
    version: logic.version,
    languages: logic.languages,
    begins: logic.clock.start,
    cover,
    briefLabel,
    isProven: false,
    lengths: [{ id: 'express', minutesAlone: 15, minutesAloud: null, decisions: logic.lengths.express?.decisions.length ?? 0 }],
    rulesets: Object.keys(logic.rulesets),
    acts: logic.acts.length,
    passMark: logic.passMark,
    texts: Object.fromEntries(logic.languages.map((language) => [language, wordsOf(language)])),
  };
}

/** A browser's history in memory: what Back and Forward would do. */
export class FakeHistory implements ScreenHistory {
  readonly places: (Place | null)[];
  at = 0;
  #go: (place: Place | null) => void = () => undefined;

  constructor(first: Place | null = null) {
    this.places = [first];
  }

  current(): Place | null {
    return this.places[this.at] ?? null;
  }

  push(place: Place): void {
    this.places.splice(this.at + 1, Infinity, place);
    this.at += 1;
  }

  replace(place: Place): void {
    this.places[this.at] = place;
  }

  listen(go: (place: Place | null) => void): void {
    this.#go = go;
  }

  back(): void {
    this.at -= 1;
    this.#go(this.current());
  }

  forward(): void {
    this.at += 1;
    this.#go(this.current());
  }
}

export interface Given {
  readonly search?: string;
  readonly storage?: FakeStorage;
  readonly openStorage?: OpenStorage;
  /** Where packs are kept; another app over the same one is the next visit. */
  readonly packDatabase?: UseStore;
  readonly place?: Place | null;
  readonly isClipboardShut?: boolean;
  /** Whether the player is quicker than what is fetched while the first decision is thought about. */
  readonly isHasty?: boolean;
  /** What the page was packaged as, with its line open. */
  readonly course?: CourseOnPage;
  /** Another build of the scenario. */
  readonly pack?: ScenarioPack;
}

let databases = 0;

/** A database of its own for packs, in memory. */
export function aPackDatabase(): UseStore {
  databases += 1;
  return createStore(`packs-of-a-test-${databases}`, 'packs');
}

/** An app over the small scenario, and everything of the world that a test wants to look at. */
export function anApp(given: Given = {}) {
  const storage = given.storage ?? new FakeStorage();
  const open = given.openStorage ?? (() => storage);
  const history = new FakeHistory(given.place);
  const built = given.pack ?? pack;
  const packDatabase = given.packDatabase ?? aPackDatabase();
  const files: { readonly name: string; readonly type: string; readonly text: string }[] = [];
  const copied: string[] = [];
  const logged: string[] = [];
  const net = { isDown: false };
  const fetched =
    <T>(value: T) =>
    async (): Promise<T> => {
      if (net.isDown) throw new TypeError('Failed to fetch dynamically imported module');
      return value;
    };
  const fetchedTexts = (part: 'opening' | 'rest') =>
    Object.fromEntries(Object.entries(built.texts).map(([id, text]) => [id, fetched(splitText(text, built)[part])]));
  const idle: (() => void)[] = [];
  const isInSight = signal(true);
  let now = Date.UTC(2026, 10, 22, 6, 4, 0);
  let drawn = 0;
  const ports: AppPorts = {
    catalogue: [catalogueOf(built)],
    chunks: {
      [built.logic.id]: {
        logic: fetched(built.logic),
        history: fetched(built.history),
        sources: fetched(built.sources),
        opening: fetchedTexts('opening'),
        rest: fetchedTexts('rest'),
      },
    },
    loadWords: (id) => fetched(words[id] ?? {})(),
    loadDebriefScreens: fetched(null),
    bringLibraryFaces: async () => undefined,
    saves: given.course?.store ?? withMemory(createSaveStore(open, readRecord)),
    settings: createSettingsStore(open),
    houses: createHouseStore(open),
    packs: createPackStore(() => packDatabase),
    history,
    clock: { now: () => (now += 1000) },
    logger: { warn: (code) => logged.push(code), error: (code) => logged.push(code) },
    drawWord: () => `word-${(drawn += 1)}-${storage.length}`,
    offerFile: (name, type, text) => files.push({ name, type, text }),
    copyText: async (text) => given.isClipboardShut !== true && copied.push(text) > 0,
    print: () => files.push({ name: 'print', type: '', text: '' }),
    pause: async () => undefined,
    whenIdle: (task) => idle.push(task),
    course: given.course?.port ?? null,
    isInSight,
    offline: signal('none'),
    forcesColours: signal(false),
    zone: 'Asia/Tokyo',
    marksGaps: false,
  };
  const stored = ports.settings.read();
  const asked = readUrl(given.search ?? '', ports.catalogue);
  const language = asked.language ?? 'ja';
  const app: App = createAppModel(ports, { asked, language, words: words[language] ?? {}, stored: stored.ok ? stored.value : {} });
  if (given.course === undefined) app.begin();
  else void app.restoreCourse().then(() => app.begin());
  return {
    isInSight,
    app,
    model: app.model,
    wishes: app.model.wishes,
    storage,
    packDatabase,
    history,
    files,
    copied,
    logged,
    net,
    idle,
    pack: built,
  };
}

export type TestApp = ReturnType<typeof anApp>;

/** Waits until everything that can be fetched has been: chunks of code are at hand already, so a few turns are enough. */
export async function settle(): Promise<void> {
  await Promise.all([import('#app/play-core.ts'), import('#app/debrief-core.ts'), import('#app/pack-core.ts')]);
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** An app with a run on the table that stands at its first beat; the rest of the story has come meanwhile, unless all goes on at once. */
export async function anAppAtTheTable(given: Given = {}): Promise<TestApp> {
  const test = anApp({ search: '?seed=fixed', ...given });
  test.wishes.openBrief(test.pack.logic.id);
  await settle();
  test.wishes.beginPlay();
  if (given.isHasty === true) return test;
  for (const task of test.idle.splice(0)) task();
  await settle();
  return test;
}

/** Takes the next step: the first open option where something is to be decided, else on. */
export function step({ model, wishes }: TestApp): void {
  const decision = model.view.peek()?.decision ?? null;
  if (decision === null) {
    wishes.continue();
    return;
  }
  const option = decision.options.find((one) => one.open);
  if (option === undefined) throw new Error('Violated assumption: a decision has an open option.');
  wishes.choose(option.id);
  wishes.decide();
}

/** Plays on until the run has ended and its debrief is open. */
export async function playToTheEnd(test: TestApp): Promise<void> {
  for (let at = 0; at < 200 && test.model.view.peek()?.phase !== 'ended'; at += 1) step(test);
  await settle();
}
