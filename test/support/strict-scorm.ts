import { Scorm12API, Scorm2004API } from 'scorm-again';
import { rules12, rules2004, type ScormRule } from './strict-scorm-rules.ts';

/** What an LMS holds of a learner, by element. */
export type Cmi = Readonly<Record<string, string>>;

/** Begins what an LMS calls a session: a launch of the content. */
export interface StrictScorm {
  /** What the content finds as `API` or `API_1484_11`. */
  readonly api: Readonly<Record<string, (...words: readonly unknown[]) => string>>;
  /** Every writing, commit, beginning and end, in their order, with the answer where it is not "true". */
  readonly log: readonly string[];
  /** What the content did that no LMS has to bear. */
  readonly refusals: readonly string[];
  /** What is held since the last commit. */
  readonly held: Cmi;
  /** What the next launch begins with. */
  endLaunch(): Cmi;
}

interface Names {
  readonly initialize: string;
  readonly terminate: string;
  readonly read: string;
  readonly write: string;
  readonly commit: string;
  readonly lastError: string;
  readonly begun: string;
  readonly notBegun: string;
  readonly wrongType: string;
  readonly exit: string;
  readonly entry: string;
  readonly sessionTime: string;
  /** What the LMS judges itself where it has a pass mark of its own. */
  readonly judged: readonly string[];
}

const names12: Names = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  read: 'LMSGetValue',
  write: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
  begun: '101',
  notBegun: '301',
  wrongType: '405',
  exit: 'cmi.core.exit',
  entry: 'cmi.core.entry',
  sessionTime: 'cmi.core.session_time',
  judged: ['cmi.core.lesson_status'],
};

const names2004: Names = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  read: 'GetValue',
  write: 'SetValue',
  commit: 'Commit',
  lastError: 'GetLastError',
  begun: '103',
  notBegun: '133',
  wrongType: '406',
  exit: 'cmi.exit',
  entry: 'cmi.entry',
  sessionTime: 'cmi.session_time',
  judged: ['cmi.completion_status', 'cmi.success_status'],
};

/** An LMS of SCORM 1.2: scorm-again, with a guard before it that refuses what scorm-again lets pass. */
export function strictScorm12(held: Cmi = {}): StrictScorm {
  const api = new Scorm12API({ autocommit: false, logLevel: 5, mastery_override: true });
  const start: Cmi = { 'cmi.core.lesson_mode': 'normal', 'cmi.core.credit': 'credit', ...held };
  api.loadFromFlattenedJSON({ ...start });
  return guard(api, names12, rules12, start);
}

/** An LMS of SCORM 2004 4th edition, guarded in the same way. */
export function strictScorm2004(held: Cmi = {}): StrictScorm {
  const api = new Scorm2004API({ autocommit: false, logLevel: 5 });
  const start: Cmi = { 'cmi.mode': 'normal', 'cmi.credit': 'credit', ...held };
  api.loadFromFlattenedJSON({ ...start });
  return guard(api, names2004, rules2004, start);
}

function guard(runtime: object, names: Names, rules: readonly ScormRule[], start: Cmi): StrictScorm {
  const written = new Map<string, string>(Object.entries(start));
  let held: Cmi = { ...start };
  let stage: 'before' | 'within' | 'after' = 'before';
  let error: string | null = null;
  const log: string[] = [];
  const refusals: string[] = [];

  const pass = (name: string, ...words: readonly string[]): string => {
    const method: unknown = Reflect.get(runtime, name);
    if (typeof method !== 'function') throw new Error(`Violated assumption: scorm-again has ${name}.`);
    return String(Reflect.apply(method, runtime, words));
  };
  const refuse = (call: string, sentence: string, code: string): string => {
    refusals.push(`${call}: ${sentence}`);
    error = code;
    return 'false';
  };
  const stands = (element: string): string => {
    const value = stage === 'within' ? pass(names.read, element) : '';
    return value === '' ? (written.get(element) ?? '') : value;
  };
  const judge = (name: string, words: readonly unknown[]): string => {
    const call = [name, ...words.map(String)].join(' ').trimEnd();
    error = null;
    if (!words.every((word) => typeof word === 'string')) return refuse(call, 'Every word is a string.', names.wrongType);
    const isBeginning = name === names.initialize;
    if (isBeginning && stage !== 'before') return refuse(call, 'A session begins once.', names.begun);
    if (!isBeginning && stage !== 'within') return refuse(call, 'There is no session now.', names.notBegun);
    const [element = '', value = ''] = words;
    if (name === names.write) {
      const sentence = rules.map((rule) => rule(element, value, stands)).find((one) => one !== null);
      if (sentence !== undefined) return refuse(call, sentence ?? '', names.wrongType);
    } else if (element !== '') return refuse(call, 'It takes an empty string.', '201');
    const judgedBefore = names.judged.map((one) => pass(names.read, one));
    const answer = pass(name, ...words);
    if (answer !== 'true') return refuse(call, `scorm-again says ${answer}, ${pass(names.lastError)}.`, pass(names.lastError));
    if (isBeginning) stage = 'within';
    if (name === names.write) written.set(element, value);
    if (name === names.commit || name === names.terminate) held = Object.fromEntries(written);
    if (name === names.terminate) {
      stage = 'after';
      // SCORM 1.2 is judged when a session ends; SCORM 2004 at any time, and it cannot be asked afterwards.
      const verdicts = names.judged.map((one, at) => [one, pass(names.read, one) || (judgedBefore[at] ?? '')] as const);
      held = { ...held, ...Object.fromEntries(verdicts) };
    }
    return answer;
  };
  const record =
    (name: string) =>
    (...words: readonly unknown[]): string => {
      const answer = judge(name, words);
      log.push([name, ...words.map(String), ...(answer === 'true' ? [] : [`→ ${answer}`])].join(' ').trimEnd());
      return answer;
    };

  return {
    api: {
      ...Object.fromEntries([names.initialize, names.write, names.commit, names.terminate].map((name) => [name, record(name)])),
      [names.read]: (...words) => {
        error = null;
        if (stage === 'within') return pass(names.read, words.map(String).join());
        error = names.notBegun;
        return '';
      },
      [names.lastError]: () => error ?? pass(names.lastError),
    },
    log,
    refusals,
    get held() {
      return held;
    },
    endLaunch() {
      const { [names.exit]: exit, [names.sessionTime]: _spent, 'adl.nav.request': _request, ...kept } = held;
      // Only what was suspended is to be resumed.
      return exit === 'suspend' ? { ...kept, [names.entry]: 'resume' } : kept;
    },
  };
}
