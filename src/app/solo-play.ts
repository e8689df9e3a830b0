import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Command, Confidence, RefusalCode } from '#engine/state.ts';
import type { PlaySettings, Save } from '#session/ports.ts';
import type { SessionView } from '#session/view.ts';
import type { Autosave } from './autosave.ts';
import { type SoloRun, toSave } from './solo-run.ts';
import type { Stopwatch } from './stopwatch.ts';

type Draft = Save['draft'];

/** The run on the table: what is seen of it, what is chosen but not sealed, and what the live regions say. */
export interface SoloPlay {
  readonly run: ReadonlySignal<SoloRun | null>;
  readonly view: ReadonlySignal<SessionView | null>;
  readonly draft: Signal<Draft>;
  readonly pointed: Signal<string | null>;
  readonly lifted: Signal<string | null>;
  /** How many of the papers of this beat have been turned; see `showPage`. */
  readonly page: Signal<number>;
  readonly commitment: Signal<string>;
  /** Puts a run on the table, fresh or as it was saved; saves nothing. */
  put(run: SoloRun, rest?: { readonly draft: Draft; readonly commitment: string }): void;
  /** Clears the table. The run lies in its save. */
  leave(): void;
  choose(option: string): RefusalCode | null;
  setConfidence(confidence: Confidence): void;
  /** Carries a command out and saves. A refused one changes nothing. */
  dispatch(command: Command): RefusalCode | null;
  changeSettings(settings: PlaySettings): void;
  save(): void;
}

export interface SoloPlayInput {
  readonly autosave: Autosave;
  readonly settings: ReadonlySignal<PlaySettings>;
  /** ISO 8601. */
  readonly readTime: () => string;
  /** On the device's own calendar: YYYY-MM-DD. */
  readonly readDay: () => string;
  readonly stopwatch: Stopwatch;
}

const noDraft: Draft = { option: null, confidence: null };

/** A table with no run on it. */
export function createSoloPlay({ autosave, settings, readTime, readDay, stopwatch }: SoloPlayInput): SoloPlay {
  const run = signal<SoloRun | null>(null);
  /** A session changes in place; this counts its changes. */
  const step = signal(0);
  const draft = signal<Draft>(noDraft);
  const pointed = signal<string | null>(null);
  const lifted = signal<string | null>(null);
  const page = signal(0);
  const commitment = signal('');

  const view = computed(() => {
    void step.value;
    return run.value?.active.view() ?? null;
  });

  const save = (): void => {
    const present = run.peek();
    if (present === null) return;
    const { explain, confidence } = settings.peek();
    const written = toSave(present, {
      savedAt: readTime(),
      settings: { explain, confidence },
      draft: draft.peek(),
      commitment: commitment.peek(),
    });
    const id = autosave.write(written);
    if (id !== present.id) run.value = { ...present, id };
  };

  // The learner's own sentence is typed into a signal; every change of it is kept.
  let isPutting = false;
  effect(() => {
    void commitment.value;
    if (!isPutting) save();
  });

  return {
    run,
    view,
    draft,
    pointed,
    lifted,
    page,
    commitment,
    put(next, rest) {
      isPutting = true;
      stopwatch.restart(next.active.record.played?.seconds ?? 0);
      batch(() => {
        run.value = next;
        step.value += 1;
        draft.value = rest?.draft ?? noDraft;
        commitment.value = rest?.commitment ?? '';
        pointed.value = null;
        lifted.value = null;
        page.value = 0;
      });
      isPutting = false;
    },
    leave() {
      isPutting = true;
      stopwatch.stop();
      batch(() => {
        run.value = null;
        draft.value = noDraft;
        commitment.value = '';
        pointed.value = null;
        lifted.value = null;
        page.value = 0;
      });
      isPutting = false;
    },
    choose(id) {
      const decision = view.peek()?.decision ?? null;
      if (decision === null) return 'engine/nothing-to-decide';
      const option = decision.options.find((one) => one.id === id);
      if (option === undefined) return 'engine/unknown-option';
      if (!option.open) return option.reason ?? 'engine/option-closed';
      // Nothing chosen, nothing to be sure about; with a choice, the middle is assumed until said otherwise.
      const confidence = decision.asksConfidence ? (draft.peek().confidence ?? 'medium') : null;
      draft.value = { option: id, confidence };
      save();
      return null;
    },
    setConfidence(confidence) {
      draft.value = { ...draft.peek(), confidence };
      save();
    },
    dispatch(command) {
      const active = run.peek()?.active;
      if (active === undefined) return 'engine/nothing-to-decide';
      const done = active.dispatch(command);
      if (!done.ok) return done.code;
      active.measure({ on: readDay(), seconds: stopwatch.read() });
      batch(() => {
        draft.value = noDraft;
        pointed.value = null;
        lifted.value = null;
        page.value = 0;
        step.value += 1;
      });
      save();
      return null;
    },
    changeSettings(next) {
      run.peek()?.active.changeSettings(next);
      step.value += 1;
    },
    save,
  };
}
