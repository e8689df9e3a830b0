import type { LinkWorld } from './link-world.ts';

/** Questions of which one is on its way at a time, each with an end. */
export interface AskedOnce<Answer> {
  /** Asks, unless it has been asked already, and waits; `ask` is false where it could not be asked. */
  wait(ask: () => boolean): Promise<Answer>;
  /** Answers everybody who waits. */
  settle(answer: Answer): void;
  readonly isWaiting: boolean;
}

/** Waits no longer than `patienceMs`; `without` is the answer where none comes. */
export function createAskedOnce<Answer>(world: Pick<LinkWorld, 'after'>, patienceMs: number, without: Answer): AskedOnce<Answer> {
  let waiting: ((answer: Answer) => void)[] = [];
  let stopTimer: () => void = () => undefined;
  const settle = (answer: Answer): void => {
    stopTimer();
    const all = waiting;
    waiting = [];
    for (const tell of all) tell(answer);
  };
  return {
    wait: (ask) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length > 1) return;
        stopTimer = world.after(patienceMs, () => settle(without));
        if (!ask()) settle(without);
      }),
    settle,
    get isWaiting() {
      return waiting.length > 0;
    },
  };
}
