import { signal } from '@preact/signals';
import { createNoticeBoard } from '#app/notice-board.ts';
import { createRecheckKeeper, type RecheckKeeper } from '#app/recheck-keeper.ts';
import { createRecheckPage, offerResult } from '#app/recheck-page.ts';
import { readSettings } from '#app/settings.ts';
import { createWording } from '#app/wording.ts';
import { createEngine } from '#engine/engine.ts';
import type { Language } from '#i18n/languages.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { cutRecheck } from '#scenario/cut-recheck.ts';
import { chooseRechecks } from '#scoring/choose-rechecks.ts';
import type { Course } from '#session/course.ts';
import type { LmsLine, LmsPort } from '#session/lms-port.ts';
import { openRecheck, type Recheck } from '#session/recheck.ts';
import { createWordStore } from '#storage/word-store.ts';
import type { OpenStorage } from '#storage/text-storage.ts';
import { readWords } from '#test/i18n/words.ts';
import { aLaunch, type KeptCourse, smallCourse } from './a-course.ts';
import { loadShippedScenario } from './shipped-scenario.ts';
import { playWrong } from './wrong-run.ts';

const pack = loadShippedScenario('hario-2019-desk');
const record = playWrong('hario-2019-desk', 'japan-2019');
const chosen = chooseRechecks(createEngine(pack.logic), record);
const earlier = chosen.ok ? chosen.earlier : [];
const words = { ja: readWords('ja'), en: readWords('en') };

/** What happens at one visit to a recheck. */
export interface RecheckVisit {
  /** The other side of a line, or the browser's own storage. */
  readonly at: KeptCourse | OpenStorage;
  readonly language?: Language;
  readonly mode?: 'normal' | 'browse' | 'review';
  readonly fault?: 'lms/no-api';
  /** Another recheck of the same scenario. */
  readonly id?: string;
}

/** The page of a recheck of five questions, as the browser's root makes it; only the world around it is a fake. */
export function visitRecheck({ at, language = 'ja', mode = 'normal', fault, id = 'abc123' }: RecheckVisit) {
  const course: Course = {
    ...smallCourse,
    ...{ target: typeof at === 'function' ? 'single' : 'scorm2004', scenarios: [pack.logic.id], ruleset: 'japan-2019' },
    recheck: { on: '2026-11-16', id, earlier },
  };
  const content = cutRecheck(
    pack,
    earlier.map(({ decision }) => decision),
    ['ja', 'en'],
  );
  const recheck = openRecheck(content.logic, 'japan-2019', { on: '2026-11-16', id, earlier });
  if (recheck === null) throw new Error('Violated assumption: the scenario has what is asked again.');
  let time = Date.UTC(2026, 10, 23, 3);
  const clock = { now: () => (time += 1_000) };
  const board = createNoticeBoard();
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const offered: { readonly name: string; readonly text: string }[] = [];
  const offerFile = (name: string, _type: string, text: string): void => void offered.push({ name, text });
  let listen: (line: LmsLine) => void = () => undefined;
  const line = typeof at === 'function' ? null : { port: openPort(at, (hear) => (listen = hear)) };
  const launch =
    fault === undefined ? { ...aLaunch, mode, kept: typeof at === 'function' ? null : at.kept } : ({ ok: false, fault } as const);
  const result = { recheck, earlierOn: '2026-11-16', clock, zone: 'Asia/Tokyo', offerFile };
  const keeper: RecheckKeeper = createRecheckKeeper({
    ...{ course, recheck, board, clock, offerFile },
    line: line === null ? null : { ...line, launch },
    store: createWordStore(typeof at === 'function' ? at : () => localStorage, `recheck/${id}`),
    textsOf: (spoken) => createScenarioTexts({ language: spoken, ruleset: 'japan-2019', files: content.texts, marksGaps: true }),
    downloadResult: () => offerResult({ ...result, keeper }),
    goTo: () => undefined,
  });
  const model = createRecheckPage({
    ...{ ...result, content, keeper, board, logger, marksGaps: true },
    wording: createWording(
      { loadWords: async (spoken) => (spoken === 'ja' ? words.ja : words.en), logger, marksGaps: true, zone: 'Asia/Tokyo' },
      language,
      words[language],
    ),
    looks: readSettings({}),
    offline: signal('none'),
    keepLanguage: () => undefined,
    print: () => undefined,
  });
  const bestOf = (number: number): string => recheck.questions[number]?.best ?? '';
  return {
    ...{ model, recheck, offered, bestOf },
    say: (is: LmsLine) => listen(is),
    /** Answers the question that lies there, and reads on if wished. */
    answer(option: string, { confidence = 'high', reads = true }: { readonly confidence?: 'low' | 'high'; readonly reads?: boolean } = {}) {
      model.draft.value = { option, confidence };
      model.answer();
      if (reads) model.readOn();
    },
  };
}

/** The worst option of a question. */
export function worstOf({ questions }: Recheck, number: number): string {
  const { options = [] } = questions[number] ?? {};
  const order = ['harmful', 'weak', 'sound', 'best'];
  return options.toSorted((one, other) => order.indexOf(one.rating) - order.indexOf(other.rating))[0]?.id ?? '';
}

function openPort(other: KeptCourse, follow: (hear: (line: LmsLine) => void) => void): LmsPort {
  return {
    standard: 'scorm2004',
    open: () => Promise.reject(new Error('Violated assumption: the line has been opened.')),
    report(standing) {
      other.told.push(standing);
      other.kept = standing.kept;
    },
    tryAgain() {
      other.tries += 1;
    },
    async close() {
      other.closed += 1;
      return null;
    },
    follow(hear) {
      follow(hear);
      hear({ is: 'idle' });
      return () => undefined;
    },
  };
}
