import type { FacilitatorCommand, ParticipantCommand } from '#workshop/protocol/command.ts';
import type { CommandMessage } from '#workshop/protocol/message.ts';
import type { CommandAnswer, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import type { LinkWorld } from './link-world.ts';

/** Commands on their way: each is answered once, however often its line breaks. */
export interface PendingCommands {
  /** Takes a command on; it is sent with the next `send`. */
  add(command: FacilitatorCommand | ParticipantCommand): { readonly number: number; readonly answer: Promise<CommandAnswer> };
  /** Hands one that is waiting to the line. */
  send(number: number, post: (message: CommandMessage) => void): void;
  /** Hands all that are waiting to a new line, in their order. */
  sendAll(post: (message: CommandMessage) => void): void;
  /** Takes in what the server says of one; false for a number that does not wait. */
  settle(number: number, answer: CommandAnswer): boolean;
  /** Answers all that are waiting: nothing comes of them any more. */
  giveUp(code: WorkshopRefusal): void;
  /** When the one that waits longest was last sent; null: none waits for an answer. */
  readonly waitingSince: number | null;
}

interface Pending {
  readonly message: CommandMessage;
  sentAt: number | null;
  times: number;
  answer(answer: CommandAnswer): void;
}

/**
 * Numbers rise over reloads and also where nothing can be stored, since none lies below the device's clock: a server takes
 * each number once.
 */
export function createPendingCommands(world: Pick<LinkWorld, 'now' | 'memory'>, name: string): PendingCommands {
  const pending = new Map<number, Pending>();
  let last = 0;

  const drawNumber = (): number => {
    const stored = Number(world.memory.read(name) ?? 0);
    last = Math.max(last + 1, (Number.isSafeInteger(stored) ? stored : 0) + 1, world.now());
    world.memory.write(name, String(last));
    return last;
  };

  const hand = (one: Pending, post: (message: CommandMessage) => void): void => {
    one.sentAt = world.now();
    one.times += 1;
    post(one.message);
  };

  return {
    add(command) {
      const number = drawNumber();
      const answer = new Promise<CommandAnswer>((resolve) => {
        pending.set(number, { message: { message: number, command }, sentAt: null, times: 0, answer: resolve });
      });
      return { number, answer };
    },
    send(number, post) {
      const one = pending.get(number);
      if (one !== undefined) hand(one, post);
    },
    sendAll(post) {
      for (const one of pending.values()) hand(one, post);
    },
    settle(number, answer) {
      const one = pending.get(number);
      if (one === undefined) return false;
      pending.delete(number);
      // Sent twice and taken twice: the first one was carried out, and its answer was lost with the line.
      const wasDone = one.times > 1 && !answer.ok && answer.code === 'workshop/repeated';
      one.answer(wasDone ? { ok: true } : answer);
      return true;
    },
    giveUp(code) {
      const all = [...pending.values()];
      pending.clear();
      for (const one of all) one.answer({ ok: false, code });
    },
    get waitingSince() {
      const sent = [...pending.values()].flatMap((one) => (one.sentAt === null ? [] : [one.sentAt]));
      return sent.length === 0 ? null : Math.min(...sent);
    },
  };
}
