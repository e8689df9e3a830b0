import { describe, expect, it } from 'vitest';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { createOnceEach } from '#workshop/server/once-each.ts';

/** Something that is asked for and answered when the test says so. */
function anAsking() {
  const waiting: ((answer: CommandAnswer) => void)[] = [];
  let asked = 0;
  return {
    ask: () =>
      new Promise<CommandAnswer>((resolve) => {
        asked += 1;
        waiting.push(resolve);
      }),
    answer: (answer: CommandAnswer) => waiting.shift()?.(answer),
    get asked() {
      return asked;
    },
  };
}

const repeated = { ok: false, code: 'workshop/repeated' };

describe('a number', () => {
  it('that was carried out is refused', async () => {
    const { ask, answer } = anAsking();
    const onceEach = createOnceEach([3]);
    expect(await onceEach(3, ask)).toEqual(repeated);
    const first = onceEach(4, ask);
    answer({ ok: true });
    expect(await first).toEqual({ ok: true });
    expect(await onceEach(4, ask)).toEqual(repeated);
  });

  it('that comes again while it is under way is asked once and answered alike', async () => {
    const asking = anAsking();
    const onceEach = createOnceEach([]);
    const both = Promise.all([onceEach(1, asking.ask), onceEach(1, asking.ask)]);
    asking.answer({ ok: true, left: [] });
    expect(await both).toEqual([
      { ok: true, left: [] },
      { ok: true, left: [] },
    ]);
    expect(asking.asked).toBe(1);
  });

  it('that was refused may be tried again', async () => {
    const asking = anAsking();
    const onceEach = createOnceEach([]);
    const first = onceEach(1, asking.ask);
    asking.answer({ ok: false, code: 'workshop/journal-failed' });
    expect(await first).toEqual({ ok: false, code: 'workshop/journal-failed' });
    const second = onceEach(1, asking.ask);
    asking.answer({ ok: true });
    expect(await second).toEqual({ ok: true });
  });
});
