import { describe, expect, it } from 'vitest';
import type { Envelope } from '#workshop/protocol/command.ts';
import { gatherWrites, type WaitingLines } from '#workshop/server/gather-writes.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';

const lines: readonly Envelope[] = aWorkshop().envelopes;
const waiting = (code: string): WaitingLines => ({ code, lines });

/** What writes, and what it was asked for: each go as the codes in it. */
function aWriter(fails: (codes: readonly string[]) => boolean = () => false) {
  const gos: string[][] = [];
  let release: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();
  const write = gatherWrites(async (all) => {
    gos.push(all.map(({ code }) => code));
    await held;
    if (fails(all.map(({ code }) => code))) throw new Error('The disk is full.');
  });
  return {
    gos,
    write,
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}

describe('what is to be written', () => {
  it('is written in one go where it is asked for in one turn of the loop, in its order', async () => {
    const { gos, write } = aWriter();
    await Promise.all(['A', 'B', 'A', 'C'].map((code) => write(waiting(code))));
    expect(gos).toEqual([['A', 'B', 'A', 'C']]);
  });

  it('waits together for the go that is under way', async () => {
    const { gos, write, hold, release } = aWriter();
    hold();
    const first = write(waiting('A'));
    await new Promise(setImmediate);
    const later = ['B', 'C'].map((code) => write(waiting(code)));
    release();
    await Promise.all([first, ...later]);
    expect(gos).toEqual([['A'], ['B', 'C']]);
  });

  it('is not safe before its go is over', async () => {
    const { write, hold, release } = aWriter();
    hold();
    let isSafe = false;
    const asked = write(waiting('A')).then(() => {
      isSafe = true;
    });
    await new Promise(setImmediate);
    expect(isSafe).toBe(false);
    release();
    await asked;
    expect(isSafe).toBe(true);
  });

  it('is written alone where the whole could not be, and only what fails alone is refused', async () => {
    const { gos, write } = aWriter((codes) => codes.includes('B'));
    const written = await Promise.allSettled(['A', 'B', 'C'].map((code) => write(waiting(code))));
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(gos).toEqual([['A', 'B', 'C'], ['A'], ['B'], ['C']]);
  });

  it('is written again after a go that failed', async () => {
    let isFull = true;
    const { write } = aWriter(() => isFull);
    await expect(write(waiting('A'))).rejects.toThrow('The disk is full.');
    isFull = false;
    await write(waiting('A'));
  });
});
