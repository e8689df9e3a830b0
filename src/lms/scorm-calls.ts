/** How the eight functions of an API are called, and which of its error codes mean what (SCORM 1.2 RTE 3.3.5; SCORM 2004 4th RTE 3.1.7). */
export interface ApiDialect {
  readonly initialize: string;
  readonly terminate: string;
  readonly read: string;
  readonly write: string;
  readonly commit: string;
  readonly lastError: string;
  /** What is said to a second beginning, as after a reload of the frame. */
  readonly begunCodes: readonly number[];
  /** An element that always has a value while there is a session. */
  readonly alwaysThere: string;
  /** The session is over, or was never begun: nothing more will be taken. */
  readonly overCodes: readonly number[];
  /** This element or this value will never be taken, however often it is offered. */
  readonly refusalCodes: readonly number[];
}

/** What came of a call. `again`: it may go through another time. */
export type Answer = 'taken' | 'refused' | 'over' | 'again';

/** The API of a standard, held so that nothing it does reaches us but values. */
export interface ScormCalls {
  /** Whether there is a session now. */
  initialize(): boolean;
  /** As it stands there; empty where there is nothing, or no answer. */
  read(element: string): string;
  write(element: string, value: string): Answer;
  commit(): Answer;
  terminate(): Answer;
}

/** Holds an API. It may throw, answer with booleans or with nothing at all: all of that has been seen. */
export function createCalls(api: object, dialect: ApiDialect): ScormCalls {
  const call = (name: string, ...words: readonly string[]): unknown => {
    const method: unknown = Reflect.get(api, name);
    if (typeof method !== 'function') throw new TypeError(`The API has no ${name}.`);
    return Reflect.apply(method, api, words);
  };

  const askCode = (): number => {
    try {
      const code = Number.parseInt(String(call(dialect.lastError)), 10);
      return Number.isNaN(code) ? 0 : code;
    } catch {
      return 0;
    }
  };

  /** null: taken; else the code of what went wrong, 0 where the API does not say. */
  const ask = (name: string, ...words: readonly string[]): number | null => {
    try {
      const said = String(call(name, ...words))
        .trim()
        .toLowerCase();
      if (said === 'true') return null;
      const code = askCode();
      // Some answer with nothing; then the code alone tells.
      return code === 0 && said !== 'false' ? null : code;
    } catch {
      return 0;
    }
  };

  const judge = (code: number | null): Answer => {
    if (code === null) return 'taken';
    if (dialect.overCodes.includes(code)) return 'over';
    return dialect.refusalCodes.includes(code) ? 'refused' : 'again';
  };

  const read = (element: string): string => {
    try {
      const value = call(dialect.read, element);
      return value === null || value === undefined ? '' : String(value);
    } catch {
      return '';
    }
  };

  return {
    initialize() {
      const code = ask(dialect.initialize, '');
      return code === null || (dialect.begunCodes.includes(code) && read(dialect.alwaysThere) !== '');
    },
    read,
    write: (element, value) => judge(ask(dialect.write, element, value)),
    commit: () => judge(ask(dialect.commit, '')),
    terminate: () => judge(ask(dialect.terminate, '')),
  };
}
