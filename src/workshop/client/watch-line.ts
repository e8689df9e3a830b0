import type { Line } from './join-room.ts';
import type { LinkWorld } from './link-world.ts';

/** So often is the other end asked whether it is there, and so long does it have for an answer. */
const everyMs = 8000;
const patienceMs = 5000;
/** Whoever has just picked up the phone waits less. */
const wokenPatienceMs = 2000;
/** So long may a command stay without an answer. */
const answerMs = 15_000;

/**
 * Finds out that a line is dead before its socket does, which after sleep or a change of network can take minutes. Calls
 * `isDead` at most once. Gives back what stops it.
 */
export function watchLine(world: LinkWorld, line: Line, waitingSince: () => number | null, isDead: () => void): () => void {
  let isOver = false;
  let stopTimer: () => void = () => undefined;

  const finish = (): void => {
    isOver = true;
    stopTimer();
    stopWaking();
  };
  const giveUp = (): void => {
    if (isOver) return;
    finish();
    isDead();
  };
  const rest = (): void => {
    stopTimer();
    stopTimer = world.after(everyMs, () => {
      const since = waitingSince();
      if (since !== null && world.now() - since > answerMs) giveUp();
      else check(patienceMs);
    });
  };
  const check = (patience: number): void => {
    stopTimer();
    stopTimer = world.after(patience, giveUp);
    line.ping(() => {
      if (!isOver) rest();
    });
  };

  const stopWaking = world.onWake(() => check(wokenPatienceMs));
  rest();
  return finish;
}
