import 'virtual:fonts.css';
import { catalogue } from 'virtual:catalogue';
import { scenarioChunks } from 'virtual:scenarios';
import { isLanguage, type Language, matchLanguage } from '#i18n/languages.ts';
import { describeMoment } from '#report/describe-moment.ts';
import { createSettingsStore, type StoredSettings } from '#storage/settings-store.ts';
import { mountRecord } from '#ui/training/mount-record.tsx';
import { showBootFailure } from './boot-screens.ts';
import { offerFile } from './browser-acts.ts';
import { bringDeclaredFaces, bringFirstFaces, withFaces } from './faces.ts';
import { loadWords } from './load-words.ts';
import { createConsoleLogger } from './logger.ts';
import { createRecordPage } from './record-page.ts';
import { readSettings } from './settings.ts';
import { createWholeShelf } from './whole-scenario.ts';
import { createWording } from './wording.ts';

/** Named late: a browser that forbids storage throws at the word. */
const openStorage = () => window.localStorage;

/** Connects the page that puts records together with the browser. */
async function main(root: HTMLElement): Promise<void> {
  const settings = createSettingsStore(openStorage);
  const stored = settings.read();
  const kept = stored.ok ? stored.value : {};
  const language = chooseLanguage(kept);
  const logger = createConsoleLogger();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const marksGaps = import.meta.env.DEV;
  const load = (id: string) => loadWords(id, 'training');
  const [first] = await Promise.all([load(language), bringFirstFaces(language, null)]);
  const faced = withFaces(scenarioChunks);
  const chunks = Object.fromEntries(Object.entries(scenarioChunks).map(([id, one]) => [id, { ...one, ...faced[id] }]));
  mountRecord(
    root,
    createRecordPage({
      scenarios: catalogue.map(({ id }) => id),
      loadWhole: createWholeShelf(chunks, marksGaps),
      wording: createWording({ loadWords: load, logger, marksGaps, zone }, language, first),
      logger,
      zone,
      looks: readSettings(kept),
      keepLanguage: (id) => void settings.write({ ...kept, language: id }),
      readMoment: () => describeMoment(Date.now(), zone),
      print: () => window.print(),
      offerFile,
    }),
  );
  bringDeclaredFaces();
}

/** The reader's own before the browser's. */
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
