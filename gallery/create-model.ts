import { signal } from '@preact/signals';
import { catalogue } from 'virtual:catalogue';
import { scenarioChunks } from 'virtual:scenarios';
import { createAppModel } from '#app/create-app-model.ts';
import { followMedia, pause, whenIdle } from '#app/browser-acts.ts';
import { loadWords } from '#app/load-words.ts';
import { createConsoleLogger } from '#app/logger.ts';
import type { AppPorts } from '#app/ports.ts';
import { readUrl } from '#app/read-url.ts';
import type { Language } from '#i18n/languages.ts';
import { readRecord } from '#session/read-record.ts';
import { createHouseStore } from '#storage/house-store.ts';
import { createPackStore, openPackDatabase } from '#storage/pack-store.ts';
import { createSaveStore } from '#storage/save-store.ts';
import { createSettingsStore } from '#storage/settings-store.ts';
import type { OpenStorage } from '#storage/text-storage.ts';
import type { AppModel, Settings } from '#ui/app-model.ts';

/** Nothing of what is looked at here is kept. */
const refuse: OpenStorage = () => {
  throw new Error('The gallery keeps nothing.');
};

/** The app's own model over the product's own texts, with nothing kept and nowhere to go back to. */
export async function createModel(language: Language, looks: Partial<Settings>): Promise<AppModel> {
  const ports: AppPorts = {
    catalogue,
    chunks: scenarioChunks,
    loadWords,
    bringLibraryFaces: async () => undefined,
    loadDebriefScreens: async () => undefined,
    saves: createSaveStore(refuse, readRecord),
    settings: createSettingsStore(refuse),
    houses: createHouseStore(refuse),
    packs: createPackStore(openPackDatabase),
    history: { current: () => null, push: () => undefined, replace: () => undefined, listen: () => undefined },
    clock: { now: () => 0 },
    logger: createConsoleLogger(),
    drawWord: () => 'gallery',
    offerFile: () => undefined,
    copyText: async () => false,
    print: () => undefined,
    pause,
    course: null,
    isInSight: signal(true),
    offline: signal('none'),
    whenIdle,
    forcesColours: followMedia('(forced-colors: active)'),
    zone: 'Asia/Tokyo',
    marksGaps: true,
  };
  const asked = readUrl('?seed=gallery', catalogue);
  const [first, later] = await Promise.all([loadWords(language, 'first'), loadWords(language, 'later')]);
  const app = createAppModel(ports, { asked, language, words: { ...first, ...later }, stored: {} });
  app.model.wishes.changeSettings(looks);
  return app.model;
}
