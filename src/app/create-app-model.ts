import { batch, computed, signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { TextTree } from '#i18n/scenario-texts.ts';
import type { Words } from '#i18n/translate.ts';
import { selectHouseView } from '#session/select-house.ts';
import type { StoredSettings } from '#storage/settings-store.ts';
import type { AppModel, Caption, Settings, Wishes } from '#ui/app-model.ts';
import { announceNotices, createAnnouncer } from './announcer.ts';
import { createAutosave } from './autosave.ts';
import { createPackDesk } from './bring-pack.ts';
import { createFindingsSheet } from './findings-sheet.ts';
import { holdBackHelp } from './help-words.ts';
import { createHouseShelf } from './house-shelf.ts';
import { createMoves } from './decide.ts';
import type { Desk } from './desk.ts';
import { createLessonBook } from './lessons.ts';
import { createShelf } from './load-scenario.ts';
import { describeMoment } from '#report/describe-moment.ts';
import { createNoticeBoard, type NoticeBoard } from './notice-board.ts';
import { createOpenedScenario } from './opened-scenario.ts';
import { createFileOpener } from './open-file.ts';
import { createRunOpener } from './open-run.ts';
import { createPackShelf } from './pack-shelf.ts';
import type { AppPorts } from './ports.ts';
import type { Asked } from './read-url.ts';
import { createRestOfStory } from './rest-of-story.ts';
import { createSaveShelf } from './save-list.ts';
import { createScenarioFinder } from './scenario-finder.ts';
import { createScreenFlow } from './screen-flow.ts';
import { readSettings, resetSettings } from './settings.ts';
import { createSoloPlay } from './solo-play.ts';
import { createStopwatch } from './stopwatch.ts';
import { createTableChoice, type TableFault } from './table-choice.ts';
import { createTakeHome } from './take-home.ts';
import { createVisits } from './visits.ts';
import { createWording } from './wording.ts';

/** With what a page begins. */
export interface AppStart {
  readonly asked: Asked;
  readonly language: Language;
  readonly words: Words;
  readonly stored: StoredSettings;
}

/** The model of the screens and the few things that only the root may ask of it. */
export interface App {
  readonly model: AppModel;
  readonly board: NoticeBoard;
  /** Leads to where the address, or the reloaded page, points. */
  begin(): void;
  /** Fetches one of the product's own scenarios before it is opened. Rejects where a part of it cannot be fetched. */
  fetchAhead(scenario: string): Promise<void>;
  /** Takes up what an earlier visit to the course has left; before `begin`. Rejects where the scenario cannot be fetched. */
  restoreCourse(): Promise<void>;
  /** Fetches the words of debrief and table. */
  readonly addLaterWords: () => Promise<void>;
  /** Goes on in the simple view and says why. */
  readonly giveUpTable: (fault: TableFault) => void;
  /** Takes up other texts of a scenario by language, as an author writes them. */
  replaceTexts(scenario: string, files: Readonly<Record<string, TextTree>>): void;
  /** A last try to write a run that has found no room, should the page be about to go. */
  save(): void;
}

/** Everything the screens read and wish for, over the given ports. */
export function createAppModel(ports: AppPorts, { asked, language, words, stored }: AppStart): App {
  const board = createNoticeBoard();
  const wording = createWording(ports, language, words);
  const announcer = createAnnouncer();
  announceNotices(board, announcer, wording.t);
  const readTime = () => new Date(ports.clock.now()).toISOString();
  const packs = createPackShelf(ports.packs, readTime, () => ports.pause());
  const finder = createScenarioFinder(ports.catalogue, packs);
  const shelf = createShelf(ports, (key) => packs.chunksOf(key));
  const settings = signal<Settings>({ ...readSettings(stored), ...asked.settings, ...ports.course?.settings });
  const readMoment = () => describeMoment(ports.clock.now(), ports.zone);

  const autosave = createAutosave({
    saves: ports.saves,
    board,
    drawWord: () => ports.drawWord(),
    downloadRecord: () => takeHome('record'),
  });
  const stopwatch = createStopwatch(ports.clock, ports.isInSight);
  const play = createSoloPlay({ autosave, settings, readTime, readDay: () => readMoment().at.slice(0, 10), stopwatch });
  const ruleset = computed(() => play.run.value?.active.record.settings.ruleset ?? settings.value.ruleset);
  const overlay = signal<AppModel['overlay']['value']>(null);
  const sheet = createFindingsSheet(overlay, wording, board);
  const house = createHouseShelf({ ports, packs, board, showFindings: sheet.show });
  const opened = createOpenedScenario(shelf, wording.language, ruleset, house.kept);
  const flow = createScreenFlow(ports.history, board, ports.logger, () => ({
    scenario: opened.loaded.peek()?.key ?? null,
    save: play.run.peek()?.id ?? null,
  }));
  const lessons = createLessonBook(shelf, wording, ports);
  const saveShelf = createSaveShelf(
    ports.saves,
    board,
    ({ scenario, record }) => finder.findNow(scenario, record.scenario),
    (id, raw) => ports.offerFile(`save-${id}.txt`, 'text/plain', raw),
  );

  const desk: Desk = {
    ports,
    seed: asked.seed,
    settings,
    announcer,
    autosave,
    board,
    finder,
    flow,
    lessons,
    opened,
    packs,
    play,
    saveShelf,
    shelf,
    wording,
  };
  const opener = createRunOpener(desk);
  const rest = createRestOfStory(desk);
  rest.holdBack(overlay);
  holdBackHelp(overlay, desk);
  const moves = createMoves(desk, opener, rest);
  const visits = createVisits(desk, opener);
  const takeHome = createTakeHome(desk, readMoment);
  const courseDesk = ports.course?.createDesk(desk, () => takeHome('record')) ?? null;
  const arrived = signal<string | null>(null);
  const packDesk = createPackDesk({ desk, arrived, showFindings: sheet.show, goToLibrary: () => visits.goToLibrary() });
  const openFile = createFileOpener({ pack: packDesk.open, house: house.open, record: opener.openRecord }, board);

  let kept = stored;
  const keep = (change: StoredSettings): void => {
    kept = { ...kept, ...change };
    const written = ports.settings.write(kept);
    if (!written.ok) ports.logger.warn(written.fault, { what: 'settings' });
  };

  const tables = createTableChoice({ settings, forcesColours: ports.forcesColours, board });
  const changeSettings = (change: Partial<Settings>): void => {
    batch(() => {
      if (change.view !== undefined || change.renderer !== undefined) tables.tryAgain();
      settings.value = { ...settings.peek(), ...change };
      play.changeSettings(settings.peek());
    });
    keep({ ...change });
  };

  const wishes: Wishes = {
    goToStart: () => visits.goToStart(),
    goToLibrary: () => visits.goToLibrary(),
    openBrief: (scenario) => opener.openBrief(scenario),
    beginPlay: () => opener.beginPlay(),
    resume: (save) => opener.resume(save),
    removeSave(save) {
      const removed = ports.saves.remove(save);
      if (!removed.ok) board.post(removed.fault);
      saveShelf.refresh();
    },
    setLanguage(next) {
      const scenario = opened.loaded.peek()?.key;
      void flow.fetchThen(
        'language',
        () => Promise.all([wording.fetch(next), scenario === undefined ? null : shelf.follow(scenario, next)]),
        () => {
          wording.speak(next);
          keep({ language: next });
        },
      );
    },
    changeSettings,
    resetSettings: () => changeSettings(resetSettings(settings.peek())),
    choose: (option) => moves.choose(option),
    setConfidence: (confidence) => play.setConfidence(confidence),
    decide: () => moves.decide(),
    continue: () => moves.goOn(),
    goToDebrief: (page, decision) => visits.goToDebrief(page, decision ?? null),
    playAgainFrom: (decision) => opener.playAgainFrom(decision),
    leaveCourse: () => courseDesk?.leave(),
    playAgain() {
      const scenario = opened.loaded.peek()?.key;
      if (scenario !== undefined) opener.openBrief(scenario);
    },
    openFile: (file) => void openFile(file),
    openDropped(files, hasFolder) {
      const [file] = files;
      if (hasFolder) board.post('file/is-folder');
      else if (files.length > 1) board.post('file/one-at-a-time');
      else if (file !== undefined) void openFile(file);
    },
    replacePack: (key, file) => void packDesk.replace(key, file),
    removePack: (key) => void packDesk.remove(key),
    async copyText(text) {
      const isCopied = await ports.copyText(text);
      if (isCopied) announcer.say(wording.t('common:findings.copied'));
      else ports.offerFile('findings.txt', 'text/plain', `${text}\n`);
      return isCopied;
    },
    showPackFindings(key) {
      const pack = packs.brought.peek().find((one) => one.key === key);
      if (pack !== undefined) sheet.show({ name: pack.file, findings: pack.findings });
    },
    openHouse: (file) => void house.open(file),
    removeHouse: () => house.remove(),
    dismissNotice: (id) => board.dismiss(id),
    download: (kind) => takeHome(kind),
    handOver: (name, type, text) => ports.offerFile(name, type, text),
    print: () => ports.print(),
  };

  return {
    board,
    begin() {
      visits.begin(asked);
      house.begin();
    },
    async fetchAhead(scenario) {
      if (finder.isOwn(scenario)) await shelf.load(scenario, wording.language.peek());
    },
    restoreCourse: async () => courseDesk?.restore(),
    addLaterWords: () => wording.addLater(),
    giveUpTable: (fault) => tables.giveUp(fault),
    replaceTexts: (scenario, files) => shelf.replaceTexts(scenario, files),
    save: () => (autosave.isWaiting() ? play.save() : undefined),
    model: {
      screen: flow.screen,
      overlay,
      language: wording.language,
      t: wording.t,
      formats: wording.formats,
      settings,
      showing: tables.showing,
      catalogue: signal(ports.catalogue),
      packs: packs.brought,
      arrived,
      resumable: saveShelf.resumable,
      notices: board.notices,
      open: opened.open,
      view: play.view,
      house: house.kept,
      houseView: computed(() => {
        const [here, view] = [opened.open.value?.house ?? null, play.view.value];
        return here === null || view === null ? null : selectHouseView(here, view);
      }),
      unsound: sheet.unsound,
      debrief: lessons.debrief,
      comparison: lessons.comparison,
      kept: lessons.kept,
      page: play.page,
      draft: play.draft,
      pointed: play.pointed,
      lifted: play.lifted,
      caption: signal<Caption | null>(null),
      polite: announcer.polite,
      assertive: announcer.assertive,
      commitment: play.commitment,
      course: courseDesk?.view ?? signal(null),
      offline: ports.offline,
      readMoment,
      wishes,
    },
  };
}
