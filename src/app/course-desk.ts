import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { describeMoment } from '#report/describe-moment.ts';
import type { Course } from '#session/course.ts';
import { decodeCourse, encodeCourse } from '#session/course-code.ts';
import { type CourseState, firstState } from '#session/course-state.ts';
import type { LmsLaunch, LmsPort } from '#session/lms-port.ts';
import type { Save } from '#session/ports.ts';
import { chooseBest, type Judgement, judgeState, measureProgress, selectAnswer, selectResult } from '#session/select-standing.ts';
import { showPage } from '#session/show-page.ts';
import type { CourseView } from '#ui/course-view.ts';
import { createAnswerBook } from './course-answers.ts';
import { followLine } from './course-line.ts';
import type { CourseStore } from './course-store.ts';
import { createCourseWords } from './course-words.ts';
import type { Desk } from './desk.ts';
import { openRun, toSave } from './solo-run.ts';

/** A course whose line has been opened, or could not be. */
export interface OpenedCourse {
  readonly course: Course;
  /** The scenario that the learner has come for; null where one is to be chosen. */
  readonly scenario: string | null;
  /** null: no learning management system stands behind it. */
  readonly port: LmsPort | null;
  readonly launch: LmsLaunch | null;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly store: CourseStore;
  /** Goes on at an address outside the course. */
  goTo(address: string): void;
  /** Resolves when everything has ended, well or not, or has taken too long. */
  waitFor(fetches: readonly Promise<unknown>[]): Promise<void>;
}

/** The course over the table: how the learner stands, told after every step, and the way out. */
export interface CourseDesk {
  readonly view: ReadonlySignal<CourseView>;
  /** Takes up what an earlier visit has left. Rejects where the scenario cannot be fetched. */
  restore(): Promise<void>;
  leave(): void;
}

/** The desk of a course over that of the game. */
export function createCourseDesk(opened: OpenedCourse, desk: Desk, downloadRecord: () => void): CourseDesk {
  const { course, scenario, port, launch, since, store } = opened;
  const { ports, board, flow, play, shelf, wording } = desk;
  const isOpen = launch?.ok === true;
  const mode = isOpen ? launch.mode : 'normal';
  const words = createCourseWords(course.languages, shelf, opened.waitFor);
  const answers = createAnswerBook(ports.clock);
  let state: CourseState = firstState;
  /** Of the best run, if it was judged here. */
  let bestJudged: Judgement | null = null;
  /** Where the learner goes on to, once the session is over. */
  let onward: string | null = null;

  const view = signal<CourseView>({
    target: course.target,
    standard: port?.standard ?? null,
    scenario,
    mode,
    languages: course.languages,
    choosesLength: course.length === null,
    choosesRuleset: course.ruleset === null,
    passMark: (isOpen ? launch.passMark : null) ?? course.passMark,
    ...{ attempts: 0, first: null, best: null },
    line: { is: isOpen ? 'idle' : 'none' },
    canLeave: isOpen,
    leaving: 'no',
    leadsOn: false,
  });
  const show = (change: Partial<CourseView>): void => {
    view.value = { ...view.peek(), ...change };
  };
  const keep = (next: CourseState): void => {
    state = next;
    const { attempts, first, best } = next;
    show({ attempts, first, best });
  };

  const tell = (): void => {
    const run = play.run.peek();
    if (port === null || run === null) return;
    const { engine, logic, key } = run.scenario;
    const take = run.first;
    const spoken = words.read(key, take.record.settings.ruleset);
    port.report({
      kept: encodeCourse(engine, state),
      place: take.state.beat,
      // Of the run on the table: one that is left in mid-course is to be resumed, whatever an earlier one came to.
      progress: measureProgress(engine, take.state),
      since,
      answers: answers.list().flatMap((given) => selectAnswer(logic, given, spoken) ?? []),
      result: state.best === null ? null : selectResult(state.best, logic.passMark, bestJudged, spoken),
    });
  };

  /** A learner who only looks is counted nowhere. */
  const hear = (before: Save | null, save: Save): void => {
    const run = play.run.peek();
    if (run === null || mode !== 'normal') return;
    const isNew = before?.id !== save.id;
    const { commands } = save.record;
    const begun = isNew ? state.begun + 1 : state.begun;
    answers.note(save, commands.slice(isNew ? 0 : before.record.commands.length), begun);
    const judged = judgeState(run.scenario.engine, run.first.state);
    let next: CourseState = { ...state, begun, run: save.record };
    if (judged !== null) {
      const { percent, passed } = judged.score;
      const score = { percent, passed, on: describeMoment(ports.clock.now(), ports.zone).at.slice(0, 10) };
      const best = chooseBest(state.best, score);
      if (best === score) bestJudged = judged;
      next = { ...next, attempts: state.attempts + 1, first: state.first ?? score, best };
    }
    keep(next);
    // A line that was not opened, or opened too late, is never written to.
    if (port === null || !isOpen) return;
    if (port.standard === 'scorm12' || words.areThere(run.scenario.key)) tell();
    else void words.fetch(run.scenario.key).then(tell);
  };
  if (port !== null) store.follow(hear);

  // From when a question lies on the table, the learner can answer it.
  effect(() => {
    const [run, seen] = [play.run.value, play.view.value];
    const decision = seen === null ? null : showPage(seen, play.page.value).decision;
    if (run !== null && decision !== null) answers.ask(run.id, decision.id);
  });

  if (launch?.ok === false) board.post(launch.fault);
  if (isOpen && port !== null) followLine(port, board, downloadRecord, (line) => show({ line }));

  return {
    view,
    async restore() {
      if (!isOpen || launch.kept === null || launch.kept === '' || scenario === null) return;
      const language = wording.language.peek();
      const loaded = await shelf.load(scenario, language);
      const decoded = decodeCourse(loaded.engine, launch.kept);
      if (!decoded.ok) {
        const { fault, raw, rest } = decoded;
        board.post(fault, { download: () => ports.offerFile(`${scenario}-kept.txt`, 'text/plain', raw) });
        keep(rest);
        return;
      }
      keep(decoded.state);
      if (decoded.state.run === null) return;
      const { explain, confidence } = desk.settings.peek();
      const reopened = openRun('course', loaded, decoded.state.run, [], { explain, confidence });
      if (!reopened.ok) return;
      const judged = judgeState(loaded.engine, reopened.run.first.state);
      if (judged !== null && judged.score.percent === decoded.state.best?.percent) bestJudged = judged;
      const savedAt = new Date(ports.clock.now()).toISOString();
      const draft = { option: null, confidence: null };
      store.restore(toSave(reopened.run, { savedAt, settings: { explain, confidence }, draft, commitment: '' }));
      desk.saveShelf.refresh();
    },
    leave() {
      if (onward !== null) opened.goTo(onward);
      if (port === null || !isOpen || view.peek().leaving !== 'no') return;
      play.save();
      show({ leaving: 'going' });
      flow.show({ name: 'left' }, 'replace');
      void port.close().then((address) => {
        const { is } = view.peek().line;
        // What could not be saved may still be taken along before the page is gone.
        const isHeld = is === 'failing' || is === 'lost';
        if (address !== null && !isHeld) opened.goTo(address);
        onward = address;
        show({ leaving: 'gone', leadsOn: address !== null });
      });
    },
  };
}
