import 'virtual:fonts.css';
import { content, words } from 'virtual:recheck';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { openRecheck } from '#session/recheck.ts';
import { readCourse } from '#session/read-course.ts';
import { createSettingsStore, type StoredSettings } from '#storage/settings-store.ts';
import { createWordStore } from '#storage/word-store.ts';
import { mountRecheck } from '#ui/recheck/mount-recheck.tsx';
import { showBootFailure, showBootWait } from './boot-screens.ts';
import { offerFile } from './browser-acts.ts';
import { chooseSpoken } from './choose-spoken.ts';
import { watchOtherTabs } from './course-tabs.ts';
import { createCourseLine } from './course-world.ts';
import { createConsoleLogger } from './logger.ts';
import { createNoticeBoard } from './notice-board.ts';
import { createOfflineKeeper, findWorkers } from './offline.ts';
import { openInTime } from './open-line.ts';
import { createRecheckKeeper, type RecheckKeeper } from './recheck-keeper.ts';
import { createRecheckPage, offerResult } from './recheck-page.ts';
import { readSettings } from './settings.ts';
import { createWording } from './wording.ts';

/** Named late: a browser that forbids storage throws at the word. */
const openStorage = () => window.localStorage;

/** Connects the page of a recheck with the browser and the learning management system. */
async function main(root: HTMLElement): Promise<void> {
  const course = readCourse(document.getElementById('course')?.textContent ?? '');
  if (course?.recheck === undefined) throw new Error('The page has no recheck in it.');
  const endWait = showBootWait(root);
  const logger = createConsoleLogger();
  const port = await createCourseLine(window, course);
  const launch = port === null ? null : await openInTime(port, (ms, task) => void window.setTimeout(task, ms));
  const passMark = (launch?.ok === true ? launch.passMark : null) ?? course.passMark ?? content.logic.passMark;
  // The rules stay the same: only the judgement is another.
  const recheck = openRecheck({ ...content.logic, passMark }, course.ruleset ?? '', course.recheck);
  if (recheck === null) throw new Error('The scenario does not have what is asked again.');

  const settings = createSettingsStore(openStorage);
  const stored = settings.read();
  const kept = stored.ok ? stored.value : {};
  const isFirstVisit = launch?.ok === true && (launch.kept === null || launch.kept === '');
  const language = chooseSpoken(listWishes(kept, launch?.ok === true ? launch.languages : [], isFirstVisit), course.languages);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const marksGaps = import.meta.env.DEV;
  const clock = { now: () => Date.now() };
  const board = createNoticeBoard();
  const wording = createWording(
    { loadWords: (id) => Promise.resolve(words[id] ?? {}), logger, marksGaps, zone },
    language,
    words[language] ?? {},
  );
  const offline = createOfflineKeeper(findWorkers(window), logger);
  const { on: earlierOn } = course.recheck;
  const keeper: RecheckKeeper = createRecheckKeeper({
    ...{ course, recheck, board, clock, offerFile },
    line: port === null || launch === null ? null : { port, launch },
    store: createWordStore(openStorage, `recheck/${recheck.id}`),
    textsOf: (spoken) => createScenarioTexts({ language: spoken, ruleset: recheck.ruleset, files: content.texts, marksGaps }),
    downloadResult: () => offerResult({ recheck, earlierOn, keeper, clock, zone, offerFile }),
    goTo: (address) => window.location.assign(address),
  });
  if (port !== null) watchOtherTabs(`${course.iri} ${recheck.id}`, () => board.post('lms/elsewhere'));
  endWait();
  mountRecheck(
    root,
    createRecheckPage({
      ...{ recheck, earlierOn, content, keeper, board, wording, clock, logger, zone, marksGaps, offerFile },
      looks: readSettings(kept),
      offline: offline.state,
      keepLanguage: (id) => void settings.write({ ...kept, language: id }),
      print: () => window.print(),
    }),
  );
  offline.begin();
}

/** What another learner has chosen on this device stands behind the wish of the system, but only once. */
function listWishes(stored: StoredSettings, wished: readonly string[], isFirstVisit: boolean): readonly string[] {
  const own = typeof stored['language'] === 'string' ? [stored['language']] : [];
  const named = new URLSearchParams(window.location.search).getAll('lang');
  return [...named, ...(isFirstVisit ? [...wished, ...own] : [...own, ...wished]), ...navigator.languages];
}

const root = document.getElementById('app');
if (root !== null) {
  // Not awaited: where the whole page is one classic script, nothing can be at its top.
  main(root).catch((error: unknown) => {
    createConsoleLogger().error('app/not-started', { problem: error });
    showBootFailure(root);
  });
}
