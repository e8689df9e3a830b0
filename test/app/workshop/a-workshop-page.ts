import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Audience } from '#app/audience-channel.ts';
import type { Seats } from '#app/local-seats.ts';
import { createWholeShelf, type WholeChunks } from '#app/whole-scenario.ts';
import { createWording } from '#app/wording.ts';
import { createKeyRing } from '#app/workshop-keys.ts';
import { createWorkshopPage } from '#app/workshop-page.ts';
import type { WorkshopServer, WorkshopWorld } from '#app/workshop-world.ts';
import { splitText } from '#scenario/split-text.ts';
import { createExerciseStore, type ExerciseStore } from '#storage/exercise-store.ts';
import type { OpenStorage } from '#storage/text-storage.ts';
import type { ConsoleModel } from '#ui/workshop/console-model.ts';
import type { SetupModel } from '#ui/workshop/setup-model.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { catalogueOf } from '#test/app/an-app.ts';
import { readWords } from '#test/i18n/words.ts';
import { FakeStorage } from '#test/storage/fake-storage.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const pack = loadSmallScenario();
const words = { ja: readWords('ja'), en: readWords('en') };
let databases = 0;

/** A browser: what all its windows share. */
export interface ABrowser {
  readonly exercises: ExerciseStore;
  readonly openDatabase: () => UseStore;
  readonly storage: FakeStorage;
  /** Who leads what. */
  readonly seats: Map<string, () => void>;
}

/** A browser that keeps nothing yet. */
export function aBrowser(): ABrowser {
  databases += 1;
  const openDatabase = openDatabaseOf(`exercises-${databases}`);
  return { exercises: createExerciseStore(openDatabase), openDatabase, storage: new FakeStorage(), seats: new Map() };
}

/** A place in the database of its own for each browser of the tests. */
function openDatabaseOf(name: string): () => UseStore {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('journals'));
  const opening = promisifyRequest(request);
  return () => async (mode, use) => use((await opening).transaction('journals', mode).objectStore('journals'));
}

/** One window with the facilitator's page. */
export interface AWindow {
  readonly page: ReturnType<typeof createWorkshopPage>;
  readonly address: { fragment: string; readonly projectors: string[]; home: number; allowsWindows: boolean };
  readonly files: { readonly name: string; readonly text: string }[];
  readonly shown: ProjectorView[];
  readonly logged: string[];
  readonly setup: () => SetupModel;
  readonly console: () => ConsoleModel;
  readonly go: (fragment: string) => Promise<void>;
  /** The window is gone without a word: its seat goes with it. */
  readonly crash: () => void;
}

interface Given {
  readonly browser?: ABrowser;
  readonly fragment?: string;
  readonly exercises?: ExerciseStore;
  readonly openStorage?: OpenStorage;
  readonly server?: WorkshopServer;
}

/** A server that is not there. */
const noServer: WorkshopServer = {
  isThere: () => Promise.resolve(false),
  create: () => Promise.resolve({ ok: false, code: 'workshop/no-connection' }),
  openConsole() {
    throw new Error('There is no server.');
  },
  openProjector() {
    throw new Error('There is no server.');
  },
};

/** Opens the page in a window of a browser, at an address. */
export async function openWindow(given: Given = {}): Promise<AWindow> {
  const browser = given.browser ?? aBrowser();
  const address = { fragment: given.fragment ?? '', projectors: [] as string[], home: 0, allowsWindows: true };
  const files: { name: string; text: string }[] = [];
  const shown: ProjectorView[] = [];
  const logged: string[] = [];
  const mine = new Set<string>();
  let step: () => void = () => undefined;
  let drawn = 0;
  const logger = {
    warn: (code: string) => void logged.push(code),
    error: (code: string) => void logged.push(code),
  };
  const wording = createWording(
    { loadWords: (id) => Promise.resolve(id === 'en' ? words.en : words.ja), logger, marksGaps: true, zone: 'Asia/Tokyo' },
    'ja',
    words.ja,
  );
  const parts = Object.entries(pack.texts).map(([language, text]) => [language, splitText(text, pack)] as const);
  const fetchers = (part: 'opening' | 'rest' | 'facilitator') =>
    Object.fromEntries(parts.map(([language, split]) => [language, () => Promise.resolve(split[part])]));
  const chunks: WholeChunks = {
    logic: () => Promise.resolve(pack.logic),
    history: () => Promise.resolve(pack.history),
    sources: () => Promise.resolve(pack.sources),
    opening: fetchers('opening'),
    rest: fetchers('rest'),
    facilitator: fetchers('facilitator'),
  };
  const seats: Seats = {
    take(id, force, onLost) {
      const taken = browser.seats.get(id);
      if (taken !== undefined && !force) return Promise.resolve(null);
      browser.seats.set(id, onLost);
      mine.add(id);
      taken?.();
      return Promise.resolve({
        leave() {
          if (browser.seats.get(id) === onLost) browser.seats.delete(id);
        },
      });
    },
  };
  const openAudience = (): Audience => ({
    isOpen: signal(false),
    show: (view) => void shown.push(view),
    close: () => undefined,
  });
  const world: WorkshopWorld = {
    catalogue: [catalogueOf(pack)],
    loadWhole: createWholeShelf({ [pack.logic.id]: chunks }, true),
    wording,
    exercises: given.exercises ?? browser.exercises,
    keys: createKeyRing(given.openStorage ?? (() => browser.storage)),
    seats,
    server: given.server ?? noServer,
    address: {
      readFragment: () => address.fragment,
      go(fragment) {
        address.fragment = fragment;
        step();
      },
      replace: (fragment) => void (address.fragment = fragment),
      listen: (task) => void (step = task),
      goHome: () => void (address.home += 1),
      openProjector(fragment) {
        if (address.allowsWindows) address.projectors.push(fragment);
        return address.allowsWindows;
      },
      host: null,
    },
    logger,
    offline: signal('none'),
    openAudience,
    keepLanguage: () => undefined,
    now: () => Date.parse('2026-11-22T06:00:00Z'),
    every: () => () => undefined,
    drawWord: () => `word${(drawn += 1)}`,
    offerFile: (name, _type, text) => void files.push({ name, text }),
    print: () => undefined,
    readMoment: () => ({ at: '2026-11-22T15:00:00+09:00', zone: 'Asia/Tokyo' }),
  };
  const page = createWorkshopPage(world, { theme: 'system', contrast: 'system', motion: 'system', textSize: 100 });
  await page.begin();
  await settlePage();
  return {
    page,
    address,
    files,
    shown,
    logged,
    setup() {
      const screen = page.model.screen.peek();
      if (screen.name !== 'setup') throw new Error(`The window shows ${screen.name}.`);
      return screen.model;
    },
    console() {
      const screen = page.model.screen.peek();
      if (screen.name !== 'console') throw new Error(`The window shows ${screen.name}.`);
      return screen.model;
    },
    async go(fragment) {
      world.address.go(fragment);
      await settlePage();
    },
    crash() {
      for (const id of mine) browser.seats.delete(id);
    },
  };
}

/** Lets everything that was asked of the database and of chunks come. */
export async function settlePage(): Promise<void> {
  await Promise.all([import('#engine/engine.ts'), import('#app/aftermath-core.ts')]);
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Prepares the usual exercise and opens it. */
export async function startExercise(window: AWindow): Promise<ConsoleModel> {
  await window.setup().start();
  await settlePage();
  return window.console();
}
