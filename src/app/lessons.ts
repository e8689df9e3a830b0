import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptRun } from '#report/kept-run.ts';
import type { Debrief, TakeComparison } from '#scoring/debrief.ts';
import type { Shelf } from './load-scenario.ts';
import type { AppPorts } from './ports.ts';
import type { SoloRun } from './solo-run.ts';
import type { Wording } from './wording.ts';

type Core = typeof import('./debrief-core.ts');

/** What the run on the table teaches. Its code and texts are fetched when they are first needed. */
export interface LessonBook {
  readonly debrief: ReadonlySignal<Debrief | null>;
  readonly comparison: ReadonlySignal<TakeComparison | null>;
  /** What certificate and training record are made from. */
  readonly kept: ReadonlySignal<KeptRun | null>;
  /** Everything a debrief needs. Rejects if it cannot be fetched. */
  fetch(scenario: string): Promise<Core>;
  /** Draws the lessons of a run whose scored take has ended; false if there are none to draw. */
  draw(core: Core, run: SoloRun): boolean;
  clear(): void;
}

/** An empty book. */
export function createLessonBook(shelf: Shelf, wording: Wording, ports: Pick<AppPorts, 'loadDebriefScreens'>): LessonBook {
  const debrief = signal<Debrief | null>(null);
  const comparison = signal<TakeComparison | null>(null);
  const kept = signal<KeptRun | null>(null);
  return {
    debrief,
    comparison,
    kept,
    async fetch(scenario) {
      const [core] = await Promise.all([
        import('./debrief-core.ts'),
        shelf.complete(scenario, wording.language.peek()),
        wording.addLater(),
        ports.loadDebriefScreens(),
      ]);
      return core;
    },
    draw(core, run) {
      const lessons = core.drawLessons(run);
      debrief.value = lessons.debrief;
      comparison.value = lessons.comparison;
      kept.value = lessons.kept;
      return lessons.debrief !== null;
    },
    clear() {
      debrief.value = null;
      comparison.value = null;
      kept.value = null;
    },
  };
}
