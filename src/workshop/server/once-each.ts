import type { CommandAnswer } from '#workshop/protocol/refusal.ts';

/** Carries out the command of each number once. */
export type OnceEach = (message: number, ask: () => Promise<CommandAnswer>) => Promise<CommandAnswer>;

/**
 * For a sender of whom the rules remember no last number. One that comes again while the first is under way gets the same
 * answer; one that was carried out is refused; one that was refused may be tried again.
 */
export function createOnceEach(done: Iterable<number>): OnceEach {
  const carriedOut = new Set(done);
  const underWay = new Map<number, Promise<CommandAnswer>>();
  return (message, ask) => {
    if (carriedOut.has(message)) return Promise.resolve({ ok: false, code: 'workshop/repeated' });
    const present = underWay.get(message);
    if (present !== undefined) return present;
    const asked = ask()
      .then((answer) => {
        if (answer.ok) carriedOut.add(message);
        return answer;
      })
      .finally(() => underWay.delete(message));
    underWay.set(message, asked);
    return asked;
  };
}
