import type { Timer } from './sound-captions.ts';

/**
 * Who leads an exercise: one window at a time. `take` gives null where another window leads and `force` is not set; a window
 * that has lost its seat is told so once.
 */
export interface Seats {
  take(exercise: string, force: boolean, onLost: () => void): Promise<Seat | null>;
}

/** A seat that has been taken. */
export interface Seat {
  leave(): void;
}

/** Seats by the browser's own locks, which go with a window that crashes; only a page of a secure address has them. */
export function createLockSeats(locks: LockManager): Seats {
  return {
    take: (exercise, force, onLost) =>
      new Promise((resolve, reject) => {
        let isTaken = false;
        locks
          .request(nameSeat(exercise), force ? { steal: true } : { ifAvailable: true }, (lock) => {
            if (lock === null) return resolve(null);
            isTaken = true;
            return new Promise<void>((leave) => resolve({ leave }));
          })
          // A seat that another window takes ends with a rejection.
          .catch((error: unknown) => (isTaken ? onLost() : reject(error)));
      }),
  };
}

/** How long a window waits for another one's word that it leads. */
const answerMs = 400;

/**
 * Seats by word of mouth, for a page without locks: whoever leads answers whoever asks. A window that sleeps may miss the
 * question; then the journal takes no line of it any more.
 */
export function createSpokenSeats(openChannel: (name: string) => BroadcastChannel, timer: Timer): Seats {
  return {
    take: (exercise, force, onLost) =>
      new Promise((resolve) => {
        const channel = openChannel(nameSeat(exercise));
        const say: (word: 'who-leads' | 'i-lead' | 'i-take-over') => void = channel.postMessage.bind(channel);
        let leads = false;
        const sit = (): void => {
          leads = true;
          resolve({ leave: () => channel.close() });
        };
        const stopWaiting = force ? () => undefined : timer.after(answerMs, sit);
        channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          if (leads && data === 'who-leads') say('i-lead');
          if (leads ? data !== 'i-take-over' : data !== 'i-lead') return;
          channel.close();
          if (leads) return onLost();
          stopWaiting();
          resolve(null);
        });
        say(force ? 'i-take-over' : 'who-leads');
        if (force) sit();
      }),
  };
}

function nameSeat(exercise: string): string {
  return `breach-tabletop exercise ${exercise}`;
}
