import 'virtual:fonts.css';
import { catalogue } from 'virtual:catalogue';
import { scenarioChunks } from 'virtual:scenarios';
import { isLanguage, type Language, matchLanguage } from '#i18n/languages.ts';
import { createExerciseStore, openExerciseDatabase } from '#storage/exercise-store.ts';
import { createSettingsStore, type StoredSettings } from '#storage/settings-store.ts';
import { mountWorkshop } from '#ui/workshop/mount-workshop.tsx';
import { openAudience } from './audience-channel.ts';
import { showBootFailure } from './boot-screens.ts';
import { drawWord, offerFile, whenIdle } from './browser-acts.ts';
import { bringDeclaredFaces, bringFirstFaces, withFaces } from './faces.ts';
import { loadWords } from './load-words.ts';
import { createLockSeats, createSpokenSeats } from './local-seats.ts';
import { createConsoleLogger } from './logger.ts';
import { describeMoment } from '#report/describe-moment.ts';
import { createOfflineKeeper, findWorkers } from './offline.ts';
import { readSettings } from './settings.ts';
import { pageTimer } from './sound-world.ts';
import { quietMs } from './when-quiet.ts';
import { createWholeShelf } from './whole-scenario.ts';
import { createWording } from './wording.ts';
import { createKeyRing } from './workshop-keys.ts';
import { createWorkshopPage } from './workshop-page.ts';
import { createPageAddress } from './workshop-address.ts';
import { workshopServer } from './workshop-server.ts';

/** Named late: a browser that forbids storage throws at the word. */
const openStorage = () => window.localStorage;

/** Connects the facilitator's page with the browser and leads to where its address points. */
async function main(root: HTMLElement): Promise<void> {
  const settings = createSettingsStore(openStorage);
  const stored = settings.read();
  const kept = stored.ok ? stored.value : {};
  const language = chooseLanguage(kept);
  const logger = createConsoleLogger();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const marksGaps = import.meta.env.DEV;
  const words = { first: 'workshop', later: 'room', findings: 'findings' } as const;
  const load = (id: string, part: keyof typeof words) => loadWords(id, words[part]);
  const [first] = await Promise.all([load(language, 'first'), bringFirstFaces(language, null)]);
  const wording = createWording(
    { loadWords: (id, part) => load(id, part === 'later' ? 'later' : 'first'), logger, marksGaps, zone },
    language,
    first,
  );
  const faced = withFaces(scenarioChunks);
  const chunks = Object.fromEntries(Object.entries(scenarioChunks).map(([id, one]) => [id, { ...one, ...faced[id] }]));
  const keeper = createOfflineKeeper(findWorkers(window), logger);
  const page = createWorkshopPage(
    {
      catalogue,
      loadWhole: createWholeShelf(chunks, marksGaps),
      wording,
      exercises: createExerciseStore(openExerciseDatabase),
      keys: createKeyRing(openStorage),
      // A page that does not come from a secure address has no locks.
      seats: 'locks' in navigator ? createLockSeats(navigator.locks) : createSpokenSeats((name) => new BroadcastChannel(name), pageTimer),
      server: workshopServer,
      address: createPageAddress(window),
      logger,
      offline: keeper.state,
      openAudience(id) {
        bringDeclaredFaces();
        return openAudience(id, pageTimer);
      },
      keepLanguage: (id) => void settings.write({ ...kept, language: id }),
      now: () => Date.now(),
      every(ms, task) {
        const timer = window.setInterval(task, ms);
        return () => window.clearInterval(timer);
      },
      drawWord,
      offerFile,
      print: () => window.print(),
      readMoment: () => describeMoment(Date.now(), zone),
    },
    readSettings(kept),
  );
  window.addEventListener('unhandledrejection', (event) => page.report(event.reason));
  mountWorkshop(root, page.model);
  await page.begin();
  pageTimer.after(quietMs, () => whenIdle(() => keeper.begin()));
}

/** The facilitator's own before the browser's. */
function chooseLanguage(stored: StoredSettings): Language {
  const own = stored['language'];
  return typeof own === 'string' && isLanguage(own) ? own : matchLanguage(navigator.languages);
}

const root = document.getElementById('app');
if (root !== null) {
  try {
    await main(root);
  } catch (error) {
    createConsoleLogger().error('app/not-started', { problem: error });
    showBootFailure(root);
  }
}
