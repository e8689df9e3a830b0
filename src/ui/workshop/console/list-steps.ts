import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';
import type { Target } from '#workshop/protocol/words.ts';
import { areApart, listMeant } from './list-meant.ts';

/** What the bar can be asked for. */
export type StepId = 'back' | 'pause' | 'extend' | 'reveal' | 'decide' | 'next' | 'override' | 'rewind' | 'message' | 'skip' | 'undo';

/** Why a step cannot be taken now: a key of `workshop:bar.why`. */
export type StepWhy =
  | 'lobby'
  | 'debrief'
  | 'closed'
  | 'apart'
  | 'one-team'
  | 'no-answers'
  | 'hands'
  | 'not-answering'
  | 'not-talking'
  | 'level'
  | 'choose'
  | 'open'
  | 'ended'
  | 'last-page'
  | 'first-page'
  | 'no-clock'
  | 'nothing-decided'
  | 'nothing-to-undo'
  | 'no-phones';

/** One control of the bar. */
export interface Step {
  readonly id: StepId;
  /** Why not; null: it can be taken. */
  readonly why: StepWhy | null;
  /** The only sensible one now: it is filled. */
  readonly isNext: boolean;
}

/** What the window knows beside the view. */
export interface WindowState {
  /** In a room without phones: whether the hands that were counted come to as many as there are people. */
  readonly fits: boolean;
  /** In a room without phones: the option that is about to be confirmed. */
  readonly chosen: string | null;
  /** Pages of the picture for the room. */
  readonly pages: number;
}

/** What the bar offers for the teams that are meant, as the view allows it. The server has the last word. Pure. */
export function listSteps(view: ConsoleView, target: Target, window: WindowState): readonly Step[] {
  const meant = listMeant(view, target);
  const isScreen = view.setup.mode === 'screen';
  const faults = findFaults(view, target, meant, window);
  const next = findNext(view, meant, faults);
  const ids: readonly StepId[] =
    view.phase === 'debrief'
      ? isScreen
        ? ['back', 'next']
        : ['back', 'next', 'message']
      : isScreen
        ? view.phase === 'lobby'
          ? ['pause', 'extend', 'reveal', 'decide', 'next', 'undo']
          : ['pause', 'extend', 'reveal', 'decide', 'next', 'skip', 'rewind', 'undo']
        : view.phase === 'lobby'
          ? ['pause', 'extend', 'reveal', 'decide', 'next', 'message', 'undo']
          : ['pause', 'extend', 'reveal', 'decide', 'next', 'override', 'rewind', 'message', 'undo'];
  return ids.map((id) => ({ id, why: faults[id], isNext: id === next && faults[id] === null }));
}

type Faults = Readonly<Record<StepId, StepWhy | null>>;

function findFaults(view: ConsoleView, target: Target, meant: readonly ConsoleTeam[], window: WindowState): Faults {
  const { phase } = view;
  const isScreen = view.setup.mode === 'screen';
  const away = phase === 'running' ? null : phase;
  const apart = areApart(meant) ? 'apart' : null;
  const hasOne = meant.length === 1 ? null : 'one-team';
  const open = meant.filter(({ stage }) => stage === 'answering' || stage === 'talking');
  const isOver = meant.every(({ stage }) => stage === 'ended');
  return {
    back: phase === 'debrief' && view.shown.page > 0 ? null : 'first-page',
    pause: away ?? (isOver ? 'ended' : null),
    extend: away ?? (open.length > 0 || meant.some(({ timer }) => timer !== null) ? null : 'no-clock'),
    reveal: away ?? apart ?? findRevealFault(meant, isScreen, window),
    decide: away ?? apart ?? findDecideFault(meant, isScreen, window),
    next: findNextFault(view, meant, apart, window),
    override: away ?? hasOne ?? (open.length > 0 ? null : 'not-answering'),
    rewind: away ?? hasOne ?? (meant.some(({ decisions }) => decisions.length > 0) ? null : 'nothing-decided'),
    message: phase === 'closed' ? 'closed' : target === 'all' && view.people.seated === 0 ? 'no-phones' : null,
    skip: away ?? (open.length > 0 ? null : 'not-answering'),
    undo: phase === 'closed' ? 'closed' : meant.some(({ canUndo }) => canUndo !== null) ? null : 'nothing-to-undo',
  };
}

function findRevealFault(meant: readonly ConsoleTeam[], isScreen: boolean, { fits }: WindowState): StepWhy | null {
  const answering = meant.filter(({ stage }) => stage === 'answering');
  if (answering.length === 0) return 'not-answering';
  if (isScreen) return fits ? null : 'hands';
  return answering.some(({ answered }) => answered.count > 0) ? null : 'no-answers';
}

function findDecideFault(meant: readonly ConsoleTeam[], isScreen: boolean, { chosen }: WindowState): StepWhy | null {
  const talking = meant.filter(({ stage }) => stage === 'talking');
  if (talking.length === 0) return 'not-talking';
  if (isScreen) return chosen === null ? 'choose' : null;
  // One team whose answers are level is asked which option it is.
  return talking.length === 1 || talking.some(({ leading }) => leading !== null) ? null : 'level';
}

function findNextFault(
  { phase, shown }: ConsoleView,
  meant: readonly ConsoleTeam[],
  apart: 'apart' | null,
  { pages }: WindowState,
): StepWhy | null {
  if (phase === 'lobby') return null;
  if (phase === 'closed') return 'closed';
  if (phase === 'debrief') return shown.page + 1 < pages ? null : 'last-page';
  if (meant.every(({ stage }) => stage === 'ended')) return null;
  if (apart !== null) return apart;
  return meant.some(({ stage }) => stage === 'answering' || stage === 'talking') ? 'open' : null;
}

function findNext({ phase }: ConsoleView, meant: readonly ConsoleTeam[], faults: Faults): StepId | null {
  if (phase === 'lobby' || phase === 'debrief') return 'next';
  const answering = meant.filter(({ stage }) => stage === 'answering');
  if (answering.length > 0) return answering.every(({ answered }) => answered.isComplete) ? 'reveal' : null;
  if (meant.some(({ stage }) => stage === 'talking')) return 'decide';
  return faults.next === null ? 'next' : null;
}
