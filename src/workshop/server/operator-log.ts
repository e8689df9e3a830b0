import { createHash } from 'node:crypto';

/** What an operator reads: one line of JSON each, with a code, never a key, a text of anybody or the code of a workshop. */
export interface OperatorLog {
  info(code: string, params?: LogParams): void;
  warn(code: string, params?: LogParams): void;
}

export type LogParams = Readonly<Record<string, string | number | boolean | null>>;

/** Writes lines to where `write` leads, with the time of the given clock. */
export function createOperatorLog(write: (line: string) => void, now: () => number): OperatorLog {
  const say =
    (level: 'info' | 'warn') =>
    (code: string, params: LogParams = {}) =>
      write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, code, ...params })}\n`);
  return { info: say('info'), warn: say('warn') };
}

/** A workshop or an address as the log names it: the same within one process, and nothing that could be read back. */
export function createNamer(salt: string): (name: string) => string {
  return (name) => createHash('sha256').update(salt).update(name).digest('hex').slice(0, 10);
}

/**
 * What the room server has to say, as a line of ours: the first line of it and no stack. Its chat about what works is left out.
 */
export function createRoomServerLog(log: OperatorLog) {
  const pass = (said: unknown): void => {
    const [first = ''] = String(said).split('\n');
    log.warn('workshop/room-server', { reason: first.slice(0, 200) });
  };
  const silent = (_said: unknown): void => undefined;
  return { debug: silent, info: silent, trace: silent, warn: pass, error: pass };
}
