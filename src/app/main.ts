import 'virtual:fonts.css';
import { catalogue } from 'virtual:catalogue';
import { scenarioChunks } from 'virtual:scenarios';
import { isLanguage, type Language, matchLanguage } from '#i18n/languages.ts';
import { readRecord } from '#session/read-record.ts';
import { createHouseStore } from '#storage/house-store.ts';
import { createPackStore, openPackDatabase } from '#storage/pack-store.ts';
import { createSaveStore } from '#storage/save-store.ts';
import { createSettingsStore, type StoredSettings } from '#storage/settings-store.ts';
import { withMemory } from '#storage/with-memory.ts';
import { fetchDrawing } from '#ui/covers/drawings.ts';
import { mountUi } from '#ui/mount.tsx';
import { showBootFailure, showBootWait } from './boot-screens.ts';
import { createBrowserHistory } from './browser-history.ts';
import { createAppModel } from './create-app-model.ts';
import { createOfflineKeeper, findWorkers } from './offline.ts';
import { copyText, drawWord, followMedia, followSight, offerFile, pause, whenIdle, withPatience } from './browser-acts.ts';
import { bringFirstFaces, bringLibraryFaces, withFaces } from './faces.ts';
import { guardPage } from './guard-page.ts';
import { loadWords } from './load-words.ts';
import { createConsoleLogger } from './logger.ts';
import type { AppPorts } from './ports.ts';
import { makePseudoChunks, makePseudoWords } from './pseudo-chunks.ts';
import { type Asked, readUrl } from './read-url.ts';
import { followScene } from './scene-signal.ts';
import { createCaptions } from './sound-captions.ts';
import { followSounds } from './sound-desk.ts';
import { createSpeaker } from './sound-speaker.ts';
import { pageTimer, soundWorld } from './sound-world.ts';
import { createStageMount } from './stage.ts';
import { whenQuiet } from './when-quiet.ts';

/** Named late: a browser that forbids storage throws at the word. */
const openStorage = () => window.localStorage;

/** Connects the rooms with the browser and shows the first screen. */
async function main(root: HTMLElement): Promise<void> {
  const preview = import.meta.env.DEV ? (await import('./preview.ts')).findPreview(document) : null;
  if (preview?.hasScenario === false) return;
  const endWait = showBootWait(root);
  const settings = createSettingsStore(openStorage);
  const stored = settings.read();
  const history = createBrowserHistory();
  const block = document.getElementById('course')?.textContent ?? null;
  const course = block === null ? null : await (await import('./course-page.ts')).openCoursePage(block, window, { catalogue, history });
  const asked = course?.asked ?? readUrl(window.location.search, catalogue);
  const kept = stored.ok ? stored.value : {};
  const language = course?.chooseLanguage(kept, navigator.languages) ?? chooseLanguage(asked, kept);
  const loadSpoken: AppPorts['loadWords'] = async (id, part) => {
    // A page that is a course has words of its own, which the open game need not carry.
    const [own, more] = await Promise.all([loadWords(id, part), part === 'first' && course !== null ? loadWords(id, 'course') : {}]);
    const words = { ...own, ...more };
    return asked.pseudo ? makePseudoWords(words) : words;
  };
  const logger = createConsoleLogger();
  const keeper = createOfflineKeeper(findWorkers(window), logger);
  const ports: AppPorts = {
    catalogue: course?.catalogue ?? catalogue,
    chunks: withFaces(asked.pseudo ? makePseudoChunks(scenarioChunks) : scenarioChunks),
    loadWords: loadSpoken,
    bringLibraryFaces,
    loadDebriefScreens: () => import('#ui/debrief/debrief-screen.tsx'),
    saves: preview?.saves ?? course?.store ?? withMemory(createSaveStore(openStorage, readRecord)),
    settings,
    houses: createHouseStore(openStorage),
    packs: createPackStore(openPackDatabase),
    history: course?.history ?? history,
    clock: { now: () => Date.now() },
    logger,
    drawWord,
    offerFile,
    copyText,
    print: () => window.print(),
    pause,
    whenIdle,
    course: course?.port ?? null,
    isInSight: followSight(),
    offline: keeper.state,
    forcesColours: followMedia('(forced-colors: active)'),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    marksGaps: import.meta.env.DEV,
  };
  // What the page opens on comes whole if it comes soon: no line in two faces, no start page before a brief.
  const opening = ports.history.current()?.scenario ?? asked.scenario;
  const shown = opening ?? ports.saves.list().saves[0]?.scenario ?? ports.catalogue[0]?.id ?? null;
  const cover = opening === null ? ports.catalogue.find(({ id }) => id === shown)?.cover : undefined;
  const arriving = Promise.all([bringFirstFaces(language, shown), cover === undefined ? null : withPatience([fetchDrawing(cover)])]);
  const words = await loadSpoken(language, 'first');
  const app = createAppModel(ports, { asked, language, words, stored: kept });
  guardPage(window, app.board, ports.logger);
  if (!stored.ok && stored.fault !== 'storage/blocked') app.board.post('storage/settings-unreadable');
  if (block !== null && course === null) app.board.post('course/unreadable');
  course?.watch(app.board);
  await app.restoreCourse();
  await Promise.all([arriving, opening === null ? null : withPatience([app.fetchAhead(opening)])]);
  const scene = followScene(app.model);
  const prefersStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  followSounds({
    model: app.model,
    scene,
    speaker: createSpeaker(soundWorld, ports.logger),
    captions: createCaptions(app.model.caption, pageTimer),
    prefersStill,
  });
  endWait();
  mountUi(
    root,
    app.model,
    createStageMount({
      model: app.model,
      scene,
      addWords: app.addLaterWords,
      giveUpTable: app.giveUpTable,
      logger: ports.logger,
      whenIdle,
      prefersStill,
      prefersContrast: followMedia('(prefers-contrast: more)'),
    }),
  );
  app.begin();
  preview?.follow(app);
  whenQuiet(app.model, { after: pageTimer.after, whenIdle }, () => keeper.begin());
  // A phone may end a page in the background without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') app.save();
  });
  window.addEventListener('pagehide', () => app.save());
}

/** The address's wish before the player's own, the player's own before the browser's. */
function chooseLanguage(asked: Asked, stored: StoredSettings): Language {
  if (asked.language !== null) return asked.language;
  const own = stored['language'];
  return typeof own === 'string' && isLanguage(own) ? own : matchLanguage(navigator.languages);
}

const root = document.getElementById('app');
if (root !== null) {
  // Not awaited: where the whole game is one classic script, nothing can be at its top.
  main(root).catch((error: unknown) => {
    createConsoleLogger().error('app/not-started', { problem: error });
    showBootFailure(root);
  });
}
