import { type ReadonlySignal, signal } from '@preact/signals';
import type { Course } from '#session/course.ts';
import type { InLanguages, LmsLaunch, LmsPort } from '#session/lms-port.ts';
import type { Clock } from '#session/ports.ts';
import type { Recheck } from '#session/recheck.ts';
import { decodeRecheck, encodeRecheck, firstRecheckState, type RecheckState } from '#session/recheck-code.ts';
import { selectRecheckStanding } from '#session/select-recheck-standing.ts';
import type { CourseWords, GivenAnswer } from '#session/select-standing.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { WordStore } from '#storage/word-store.ts';
import type { CourseView } from '#ui/course-view.ts';
import { followLine } from './course-line.ts';
import type { NoticeBoard } from './notice-board.ts';

/** What is kept of a learner in a recheck, and told to whoever keeps it: the line of a learning management system, or the browser. */
export interface RecheckKeeper {
  readonly state: ReadonlySignal<RecheckState>;
  readonly course: ReadonlySignal<CourseView>;
  /** A question lies there; only the first time in a run counts. */
  ask(decision: string): void;
  /** Takes down an answer before the state that it leads to is kept. */
  note(answer: Pick<GivenAnswer, 'decision' | 'option' | 'confidence'>): void;
  keep(state: RecheckState): void;
  /** Another run begins. */
  beginAnew(): void;
  leave(): void;
}

/** Where a recheck is kept, and its other side. */
export interface KeptBy {
  readonly course: Course;
  readonly recheck: Recheck;
  /** null: no learning management system stands behind it. */
  readonly line: { readonly port: LmsPort; readonly launch: LmsLaunch } | null;
  /** Serves where no line is. */
  readonly store: WordStore;
  /** In a language of the course. */
  readonly textsOf: (language: string) => ScenarioTexts;
  readonly board: NoticeBoard;
  readonly clock: Clock;
  downloadResult(): void;
  offerFile(name: string, type: string, text: string): void;
  goTo(address: string): void;
}

/** A keeper with what an earlier visit has left. */
export function createRecheckKeeper(by: KeptBy): RecheckKeeper {
  const { course, recheck, line, store, board, clock } = by;
  const since = clock.now();
  const launch = line?.launch ?? null;
  const isOpen = launch?.ok === true;
  const mode = isOpen ? launch.mode : 'normal';
  const words = createRecheckWords(course.languages, by.textsOf);
  const given: GivenAnswer[] = [];
  const askedAt = new Map<string, number>();
  const state = signal<RecheckState>(firstRecheckState);
  /** Runs of this page that nobody counts: somebody only looks. */
  let looked = 0;
  let onward: string | null = null;
  const view = signal<CourseView>({
    target: course.target,
    standard: line?.port.standard ?? null,
    scenario: recheck.scenario.id,
    mode,
    languages: course.languages,
    ...{ choosesLength: false, choosesRuleset: false },
    passMark: recheck.scenario.passMark,
    ...{ attempts: 0, first: null, best: null },
    line: { is: isOpen ? 'idle' : 'none' },
    canLeave: isOpen,
    leaving: 'no',
    leadsOn: false,
  });
  const show = (change: Partial<CourseView>): void => {
    view.value = { ...view.peek(), ...change };
  };
  const set = (next: RecheckState): void => {
    state.value = next;
    const { attempts, first, best } = next;
    show({ attempts, first, best });
  };
  const nameOf = (decision: string): string => `${state.peek().begun + looked} ${decision}`;

  /** A line that was not opened is never written to, and the browser keeps nothing for the next learner of a system. */
  const save = (): void => {
    if (line === null) {
      const written = store.write(encodeRecheck(recheck, state.peek()));
      if (!written.ok) board.post(written.fault, { download: by.downloadResult });
    } else if (isOpen && mode === 'normal') {
      line.port.report(selectRecheckStanding(recheck, state.peek(), { since, given, words }));
    }
  };

  const restore = (kept: string | null): void => {
    if (kept === null || kept === '') return;
    const decoded = decodeRecheck(recheck, kept);
    if (!decoded.ok) board.post(decoded.fault, { download: () => by.offerFile('recheck-kept.txt', 'text/plain', decoded.raw) });
    set(decoded.ok ? decoded.state : decoded.rest);
  };

  if (launch?.ok === false) board.post(launch.fault);
  if (line !== null && isOpen)
    followLine(
      line.port,
      board,
      () => by.downloadResult(),
      (is) => show({ line: is }),
    );
  if (isOpen) restore(launch.kept);
  if (line === null) {
    const kept = store.read();
    if (kept.ok) restore(kept.value);
    else board.post(kept.fault);
  }

  return {
    state,
    course: view,
    ask(decision) {
      const name = nameOf(decision);
      if (!askedAt.has(name)) askedAt.set(name, clock.now());
    },
    note({ decision, option, confidence }) {
      const answeredAt = clock.now();
      const run = state.peek().begun;
      given.push({
        run,
        ruleset: recheck.ruleset,
        decision,
        option,
        confidence,
        askedAt: askedAt.get(nameOf(decision)) ?? answeredAt,
        answeredAt,
      });
    },
    keep(next) {
      // Whoever only looks may answer all the same; it counts nowhere.
      const { begun, attempts, first, best } = state.peek();
      set(mode === 'normal' ? next : { begun, attempts, first, best, run: next.run });
      save();
    },
    beginAnew() {
      if (mode === 'normal') state.value = { ...state.peek(), begun: state.peek().begun + 1 };
      else looked += 1;
    },
    leave() {
      if (onward !== null) by.goTo(onward);
      if (line === null || !isOpen || view.peek().leaving !== 'no') return;
      show({ leaving: 'going' });
      void line.port.close().then((address) => {
        const { is } = view.peek().line;
        // What could not be saved may still be taken along before the page is gone.
        const isHeld = is === 'failing' || is === 'lost';
        if (address !== null && !isHeld) by.goTo(address);
        onward = address;
        show({ leaving: 'gone', leadsOn: address !== null });
      });
    },
  };
}

/** The words in which a system is told what was asked and answered: those of the recheck, in every language of the course. */
function createRecheckWords(languages: readonly string[], textsOf: (language: string) => ScenarioTexts): CourseWords {
  const inAll = (pick: (texts: ScenarioTexts) => string): InLanguages =>
    Object.fromEntries(languages.map((language) => [language, pick(textsOf(language))] as const).filter(([, text]) => text !== ''));
  return {
    question: (decision) => inAll((texts) => texts.get('rechecks', decision, 'question')),
    option: (decision, option) => inAll((texts) => texts.recheckOption(decision, option)),
    competency: (id) => inAll((texts) => texts.name('competencies', id)),
  };
}
