import { describe, expect, it, vi } from 'vitest';
import type { Line } from '#workshop/client/join-room.ts';
import type { LinkWorld } from '#workshop/client/link-world.ts';
import { watchLine } from '#workshop/client/watch-line.ts';
import { aHandClock, aMemory } from './a-link-world.ts';

function aWatch(answers: { now: boolean }, waitingSince: () => number | null = () => null) {
  const clock = aHandClock();
  const world: LinkWorld = {
    ...clock,
    server: '',
    draw: () => 0,
    fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
    memory: aMemory(),
  };
  const line: Line = {
    send: () => undefined,
    close: () => undefined,
    ping(answered) {
      if (answers.now) answered();
    },
  };
  const isDead = vi.fn<() => void>();
  return { clock, isDead, stop: watchLine(world, line, waitingSince, isDead) };
}

describe('the watch over a line', () => {
  it('leaves a line alone that answers', () => {
    const { clock, isDead } = aWatch({ now: true });
    clock.pass(600_000);
    expect(isDead).not.toHaveBeenCalled();
  });

  it('tells once of a line that does not answer any more', () => {
    const answers = { now: true };
    const { clock, isDead } = aWatch(answers);
    clock.pass(30_000);
    answers.now = false;
    clock.pass(13_000);
    clock.pass(600_000);
    expect(isDead).toHaveBeenCalledTimes(1);
  });

  it('asks at once when somebody wakes the phone, and waits less', () => {
    const { clock, isDead } = aWatch({ now: false });
    clock.pass(1000);
    clock.wake();
    clock.pass(2000);
    expect(isDead).toHaveBeenCalledTimes(1);
  });

  it('gives up a line on which a command stays without an answer', () => {
    const begun = 1_800_000_000_000;
    const { clock, isDead } = aWatch({ now: true }, () => begun);
    clock.pass(15_000);
    expect(isDead).not.toHaveBeenCalled();
    clock.pass(10_000);
    expect(isDead).toHaveBeenCalledTimes(1);
  });

  it('is silent after it was stopped', () => {
    const { clock, isDead, stop } = aWatch({ now: false });
    stop();
    clock.wake();
    clock.pass(600_000);
    expect(isDead).not.toHaveBeenCalled();
  });
});
