import { batch, computed, effect, signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { describeMoment } from '#report/describe-moment.ts';
import { wordSources } from '#report/report-input.ts';
import { writeRecheck } from '#report/write-recheck.ts';
import type { RecheckContent } from '#scenario/cut-recheck.ts';
import { parseLocalDay } from '#shared/local-time.ts';
import { judgeRecheck } from '#session/judge-recheck.ts';
import { findPlace, firstRun, moveRecheck, type Recheck, type RecheckMove, type RecheckRun } from '#session/recheck.ts';
import type { Clock, Logger } from '#session/ports.ts';
import type { AttemptScore } from '#session/course-state.ts';
import { chooseBest } from '#session/select-standing.ts';
import type { Spoken } from '#ui/spoken.ts';
import type { RecheckModel, RecheckScreen } from '#ui/recheck/recheck-model.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { RecheckKeeper } from './recheck-keeper.ts';
import type { Wording } from './wording.ts';

/** What the page of a recheck needs of the world. */
export interface RecheckWorld {
  readonly recheck: Recheck;
  /** The day of the run that it goes back to: YYYY-MM-DD. */
  readonly earlierOn: string | null;
  readonly content: RecheckContent;
  readonly keeper: RecheckKeeper;
  readonly board: NoticeBoard;
  readonly wording: Wording;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly zone: string;
  readonly marksGaps: boolean;
  readonly looks: RecheckModel['looks'];
  readonly offline: RecheckModel['offline'];
  keepLanguage(id: string): void;
  offerFile(name: string, type: string, text: string): void;
  print(): void;
}

const noDraft: { readonly option: null; readonly confidence: null } = { option: null, confidence: null };

/** Everything on the page of a recheck. */
export function createRecheckPage(world: RecheckWorld): RecheckModel {
  const { recheck, keeper, wording, content } = world;
  const screen = signal<RecheckScreen>('sheet');
  const run = computed(() => keeper.state.value.run);
  const place = computed(() => findPlace(recheck, run.value ?? firstRun));
  const draft = signal<RecheckModel['draft']['value']>(noDraft);
  const texts = computed(() =>
    createScenarioTexts({
      language: wording.language.value,
      ruleset: recheck.ruleset,
      files: content.texts,
      marksGaps: world.marksGaps,
    }),
  );
  const readDay = (): string => describeMoment(world.clock.now(), world.zone).at.slice(0, 10);

  /** What is begun or gone on with lies there; what comes of it is kept and told. */
  const goOn = (next: RecheckRun): void => {
    const { attempts, first, best } = keeper.state.peek();
    const judged = next.read < next.answers.length ? judgeRecheck(recheck, next) : null;
    batch(() => {
      draft.value = noDraft;
      screen.value = 'run';
      if (judged === null) return keeper.keep({ ...keeper.state.peek(), run: next });
      const score: AttemptScore = { percent: judged.score.percent, passed: judged.score.passed, on: readDay() };
      return keeper.keep({
        ...keeper.state.peek(),
        ...{ run: next, attempts: attempts + 1, first: first ?? score, best: chooseBest(best, score) },
      });
    });
  };
  const move = (made: RecheckMove): void => {
    const moved = moveRecheck(recheck, run.peek() ?? firstRun, made);
    if (!moved.ok) return world.logger.warn(moved.code, { move: made.type });
    const at = place.peek();
    if (made.type === 'answer' && at.is === 'asked') keeper.note({ decision: at.question.decision, ...made });
    return goOn(moved.run);
  };
  const speak = async (next: Language): Promise<void> => {
    await wording.fetch(next);
    wording.speak(next);
    world.keepLanguage(next);
  };

  // From when a question lies there, the learner can answer it.
  effect(() => {
    const at = place.value;
    if (screen.value === 'run' && at.is === 'asked') keeper.ask(at.question.decision);
  });

  const spoken: Spoken = { t: wording.t, language: wording.language, formats: wording.formats };
  return {
    ...spoken,
    looks: world.looks,
    course: keeper.course,
    recheck,
    earlierOn: world.earlierOn === null ? null : parseLocalDay(world.earlierOn),
    screen,
    run,
    place,
    judged: computed(() => (run.value === null ? null : judgeRecheck(recheck, run.value))),
    texts,
    draft,
    notices: world.board.notices,
    offline: world.offline,
    listSources: (ids) => wordSources({ sources: content.sources, language: wording.language.value, t: wording.t }, ids),
    begin() {
      keeper.beginAnew();
      goOn(firstRun);
    },
    resume() {
      screen.value = 'run';
    },
    answer() {
      const { option, confidence } = draft.peek();
      if (option !== null && confidence !== null) move({ type: 'answer', option, confidence });
    },
    readOn: () => move({ type: 'read' }),
    goToSheet() {
      screen.value = 'sheet';
    },
    saveResult: () => offerResult(world),
    print: () => world.print(),
    leave() {
      screen.value = 'left';
      keeper.leave();
    },
    setLanguage: (next) => void speak(next),
    dismissNotice: (id) => world.board.dismiss(id),
  };
}

/** Hands over what has been answered so far, in a file without a name in it. */
export function offerResult({
  recheck,
  earlierOn,
  keeper,
  clock,
  zone,
  offerFile,
}: Pick<RecheckWorld, 'recheck' | 'earlierOn' | 'keeper' | 'clock' | 'zone' | 'offerFile'>): void {
  const on = describeMoment(clock.now(), zone).at.slice(0, 10);
  const text = writeRecheck(recheck, keeper.state.peek().run ?? firstRun, { earlierOn, on });
  offerFile(`recheck-result-${on}.json`, 'application/json', text);
}
