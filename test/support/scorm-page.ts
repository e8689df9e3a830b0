import { expect, onTestFinished } from 'vitest';
import { createScorm12Port } from '#lms/scorm12.ts';
import { createScorm2004Port } from '#lms/scorm2004.ts';
import type { ScormWorld } from '#lms/scorm-world.ts';
import type { Course } from '#session/course.ts';
import type { CourseAnswer, CourseResult, CourseStanding, LmsLine, LmsPort } from '#session/lms-port.ts';
import { aCourse } from './cmi5-page.ts';
import { strictScorm12, strictScorm2004, type Cmi, type StrictScorm } from './strict-scorm.ts';

export type ScormStandardId = 'scorm12' | 'scorm2004';

/** Both standards, with the names of the functions of their API. */
export const scormStandards: readonly {
  readonly standard: ScormStandardId;
  readonly names: Readonly<Record<'begin' | 'read' | 'write' | 'save' | 'end' | 'code', string>>;
}[] = [
  {
    standard: 'scorm12',
    names: {
      begin: 'LMSInitialize',
      read: 'LMSGetValue',
      write: 'LMSSetValue',
      save: 'LMSCommit',
      end: 'LMSFinish',
      code: 'LMSGetLastError',
    },
  },
  {
    standard: 'scorm2004',
    names: { begin: 'Initialize', read: 'GetValue', write: 'SetValue', save: 'Commit', end: 'Terminate', code: 'GetLastError' },
  },
];

/** A page with a course in it, in a frame of an LMS, whose clock moves only when a test moves it. */
export interface ScormPage {
  readonly port: LmsPort;
  readonly lms: StrictScorm;
  readonly lines: readonly LmsLine[];
  readonly line: LmsLine;
  now(): number;
  pass(ms: number): void;
  /** Waits for something, and lets time pass whenever nothing but time can bring it. */
  live<T>(awaited: Promise<T>): Promise<T>;
  hide(): void;
}

/** When every test begins. */
export const began = Date.UTC(2026, 10, 23, 1, 2, 3, 456);

export interface ScormLaunch {
  readonly course?: Partial<Course>;
  /** What the LMS holds of the learner when the content is launched. */
  readonly held?: Cmi;
  /** Makes of a sound API another one. */
  readonly bend?: (api: StrictScorm['api'], page: { now(): number }) => object;
  readonly now?: number;
  /** The LMS of another page, which was reloaded. */
  readonly lms?: StrictScorm;
  /** What the LMS is to refuse. */
  readonly refusals?: readonly string[];
}

/** Launches a course in an LMS that refuses what it may; the test fails if it had to, wherever it forgot to look. */
export function aScormPage(standard: ScormStandardId, launch: ScormLaunch = {}): ScormPage {
  const { course, held, bend, now: start = began, refusals = [] } = launch;
  const lms = launch.lms ?? (standard === 'scorm12' ? strictScorm12(held) : strictScorm2004(held));
  if (launch.lms === undefined) {
    onTestFinished(() => {
      expect(lms.refusals).toEqual(refusals);
    });
  }
  const api = bend?.(lms.api, { now: () => now }) ?? lms.api;
  const parent = { [standard === 'scorm12' ? 'API' : 'API_1484_11']: api };
  const tasks = new Set<{ readonly at: number; readonly task: () => void }>();
  const hiders = new Set<() => void>();
  const lines: LmsLine[] = [];
  let now = start;
  const world: ScormWorld = {
    window: { parent },
    now: () => now,
    minutesAhead: () => 540,
    after(ms, task) {
      const entry = { at: now + ms, task };
      tasks.add(entry);
      return () => void tasks.delete(entry);
    },
    onHidden(task) {
      hiders.add(task);
      return () => void hiders.delete(task);
    },
  };
  const advance = (to: number): void => {
    for (;;) {
      const [next] = [...tasks].filter(({ at }) => at <= to).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      tasks.delete(next);
      now = Math.max(now, next.at);
      next.task();
    }
    now = Math.max(now, to);
  };
  const create = standard === 'scorm12' ? createScorm12Port : createScorm2004Port;
  const port = create(world, aCourse({ target: standard, ...course }));
  port.follow((line) => void lines.push(line));
  return {
    port,
    lms,
    lines,
    get line() {
      return lines.at(-1) ?? { is: 'idle' };
    },
    now: () => now,
    pass(ms) {
      advance(now + ms);
    },
    async live(awaited) {
      const state = { isThere: false };
      const watched = awaited.finally(() => {
        state.isThere = true;
      });
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (state.isThere) return await watched;
        const next = Math.min(...[...tasks].map(({ at }) => at));
        if (Number.isFinite(next)) advance(next);
      }
    },
    hide() {
      for (const task of hiders) task();
    },
  };
}

/** How a learner stands after some answers in a session that began with the test. */
export function aScormStanding(answers: readonly CourseAnswer[], result: CourseResult | null = null): CourseStanding {
  return {
    kept: `1~${answers.map(({ id }) => id).join('~')}~${result?.percent ?? ''}`,
    place: 'a-beat',
    progress: result === null ? Math.min(0.9, answers.length / 10) : 1,
    since: began,
    answers,
    result,
  };
}
