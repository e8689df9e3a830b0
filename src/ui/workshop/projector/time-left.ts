import type { ReadonlySignal } from '@preact/signals';
import type { TimerView } from '#workshop/protocol/screen-words.ts';

/** From here on the sand is amber. */
const lastMs = 20_000;

/** What is left of a clock. */
export interface TimeLeft {
  readonly text: string;
  /** 0–1 of what there was in all. */
  readonly share: number;
  readonly isStopped: boolean;
  readonly isLast: boolean;
  readonly isOver: boolean;
}

/** What is left of a clock of the real world; asks for the time, so that what draws it follows every second. */
export function readTimeLeft(timer: TimerView, now: ReadonlySignal<number>): TimeLeft {
  const left = Math.max(0, timer.pausedLeftMs ?? timer.endsAt - now.value);
  const seconds = Math.ceil(left / 1000);
  return {
    text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    share: timer.totalMs <= 0 ? 0 : Math.min(1, left / timer.totalMs),
    isStopped: timer.pausedLeftMs !== null,
    isLast: left <= lastMs,
    isOver: left === 0,
  };
}
