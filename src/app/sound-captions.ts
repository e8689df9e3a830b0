import type { Signal } from '@preact/signals';
import type { Cue } from '#sound/list-cues.ts';
import { type CaptionSpan, findCaption, planCaptions } from '#sound/plan-captions.ts';
import type { Caption } from '#ui/app-model.ts';

/** The passing of time, as a page knows it. */
export interface Timer {
  /** ms since whenever. */
  now(): number;
  /** Does something later, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}

/** Says in the model what is to be heard now. */
export interface Captions {
  /** The captions of what sounds from now on, in place of those before: a page that is turned leaves its sounds behind. */
  show(cues: readonly Cue[]): void;
  clear(): void;
}

/** Keeps `caption` in step with what sounds, whether anybody can hear it or not. */
export function createCaptions(caption: Signal<Caption | null>, timer: Timer): Captions {
  let spans: readonly CaptionSpan[] = [];
  let stop: () => void = () => undefined;

  const look = (): void => {
    stop();
    const now = timer.now();
    const found = findCaption(spans, now);
    caption.value = found.caption;
    stop = found.nextMs === null ? () => undefined : timer.after(found.nextMs - now, look);
  };
  return {
    show(cues) {
      const now = timer.now();
      spans = planCaptions(cues).map((span) => ({ ...span, fromMs: span.fromMs + now, untilMs: span.untilMs + now }));
      look();
    },
    clear() {
      spans = [];
      look();
    },
  };
}
