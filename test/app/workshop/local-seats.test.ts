import { afterEach, describe, expect, it } from 'vitest';
import { createSpokenSeats } from '#app/local-seats.ts';

const open: BroadcastChannel[] = [];
afterEach(() => open.splice(0).forEach((channel) => channel.close()));

/** A window without locks, whose patience ends when the test says so. */
function aWindow() {
  let losses = 0;
  const waiting: (() => void)[] = [];
  const seats = createSpokenSeats(
    (name) => {
      const channel = new BroadcastChannel(name);
      open.push(channel);
      return channel;
    },
    { now: () => 0, after: (_ms, task) => (waiting.push(task), () => void waiting.splice(0)) },
  );
  const take = (force = false) => seats.take('exercise', force, () => (losses += 1));
  return { take, losses: () => losses, giveUpWaiting: () => waiting.splice(0).forEach((task) => task()) };
}

describe('a seat by word of mouth', () => {
  it('is taken where nobody says that they lead', async () => {
    const only = aWindow();
    const taken = only.take();
    only.giveUpWaiting();

    expect(await taken).not.toBe(null);
  });

  it('is not had while another window leads', async () => {
    const first = aWindow();
    const taken = first.take();
    first.giveUpWaiting();
    await taken;

    expect(await aWindow().take()).toBe(null);
    expect(first.losses()).toBe(0);
  });

  it('goes over to a window that insists, and the one before is told once', async () => {
    const first = aWindow();
    const taken = first.take();
    first.giveUpWaiting();
    await taken;
    const second = aWindow();
    await second.take(true);

    // The third asks after the second has spoken, so its answer comes last.
    expect(await aWindow().take()).toBe(null);
    expect(first.losses()).toBe(1);
    expect(second.losses()).toBe(0);
  });
});
