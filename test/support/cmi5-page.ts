import type { CourseAnswer, CourseResult, CourseStanding, LmsLine, LmsPort } from '#session/lms-port.ts';
import type { Course } from '#session/course.ts';
import { createCmi5Port } from '#lms/cmi5-port.ts';
import type { Cmi5World } from '#lms/cmi5-world.ts';
import type { Cmi5Lms } from './cmi5-lms.ts';

/** A tab: what it keeps for itself outlives a reload. */
export interface Cmi5Tab {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** A new tab; one that forbids its storage throws wherever it is asked. */
export function aTab({ isBlocked = false }: { readonly isBlocked?: boolean } = {}): Cmi5Tab {
  const kept = new Map<string, string>();
  const guard = (): void => {
    if (isBlocked) throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  return {
    storage: {
      getItem: (key) => (guard(), kept.get(key) ?? null),
      setItem: (key, value) => (guard(), void kept.set(key, value)),
    },
  };
}

/** A page with a course in it, whose clock moves only when a test moves it or when nothing else can happen. */
export interface Cmi5Page {
  readonly port: LmsPort;
  readonly lines: readonly LmsLine[];
  /** Whom the page may speak to beside its own origin. */
  readonly confined: readonly string[];
  /** What was asked so far, as `PUT statements`. */
  readonly requests: readonly string[];
  now(): number;
  pass(ms: number): void;
  /** Waits for something, and lets time pass whenever nothing but time can bring it. */
  live<T>(awaited: Promise<T>): Promise<T>;
  /** Waits until the line is one of these, without letting time pass. */
  until(...wanted: readonly LmsLine['is'][]): Promise<void>;
  hide(): void;
  /** Cuts the page off, as when its tab is killed: nothing that it still wants to say gets out. */
  kill(): void;
}

/** When every test begins. */
export const began = Date.UTC(2026, 10, 23, 1, 2, 3, 456);

/** Opens a page at an address of a launch. */
export function aCmi5Page(
  lms: Cmi5Lms,
  address: string,
  stated: { readonly course?: Partial<Course>; readonly tab?: Cmi5Tab; readonly now?: number } = {},
): Cmi5Page {
  const tasks = new Set<{ readonly at: number; readonly task: () => void }>();
  const hiders = new Set<() => void>();
  const requests: string[] = [];
  const lines: LmsLine[] = [];
  const confined: string[] = [];
  let now = stated.now ?? began;
  let busy = 0;
  let isKilled = false;
  const tab = stated.tab ?? aTab();
  const world: Cmi5World = {
    address,
    confine: (origins) => void confined.push(...origins),
    openSessionStorage: () => tab.storage,
    async fetch(to, request) {
      if (isKilled) return await new Promise<never>(() => undefined);
      requests.push(`${request.method ?? 'GET'} ${nameResource(to)}`);
      busy += 1;
      try {
        const response = await fetch(to, request);
        // Read to its end, so that nothing of it is still under way when nobody is busy any more.
        const body = await response.arrayBuffer();
        return new Response(body.byteLength === 0 ? null : body, response);
      } finally {
        // The other side hears a little later that nobody is waiting any longer.
        while (request.signal?.aborted === true && lms.hanging > 0) await turn();
        busy -= 1;
      }
    },
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task };
      tasks.add(entry);
      return () => void tasks.delete(entry);
    },
    onHidden(task) {
      hiders.add(task);
      return () => void hiders.delete(task);
    },
    drawUuid: () => crypto.randomUUID(),
  };
  const runDue = (): void => {
    for (const entry of [...tasks].sort((a, b) => a.at - b.at)) {
      if (entry.at > now || !tasks.delete(entry)) continue;
      entry.task();
    }
  };
  const port = createCmi5Port(world, aCourse(stated.course));
  port.follow((line) => void lines.push(line));
  return {
    port,
    lines,
    confined,
    requests,
    now: () => now,
    pass(ms) {
      now += ms;
      runDue();
    },
    async live(awaited) {
      const state = { isThere: false };
      const watched = awaited.finally(() => {
        state.isThere = true;
      });
      let quiet = 0;
      while (!state.isThere) {
        await turn();
        quiet = busy > lms.hanging ? 0 : quiet + 1;
        // What has come is read within a turn or two.
        if (quiet < 4) continue;
        quiet = 0;
        now = Math.max(
          now,
          ...[...tasks]
            .map(({ at }) => at)
            .toSorted((a, b) => a - b)
            .slice(0, 1),
        );
        runDue();
      }
      return await watched;
    },
    async until(...wanted) {
      await new Promise<void>((resolve) => {
        port.follow((line) => wanted.includes(line.is) && resolve());
      });
    },
    hide: () => {
      for (const task of hiders) task();
    },
    kill: () => {
      isKilled = true;
    },
  };
}

/** A course of the case in both languages, which reports passed and failed. */
export function aCourse(stated: Partial<Course> = {}): Course {
  return {
    format: 1,
    target: 'cmi5',
    iri: 'https://publisher.example/breach',
    scenarios: ['a-case'],
    languages: ['ja', 'en'],
    length: null,
    ruleset: null,
    passMark: null,
    report: 'passed-failed',
    ...stated,
  };
}

/** An answer to a question with two options, of which the first is right. */
export function anAnswer(id: string, at: number, stated: Partial<CourseAnswer> = {}): CourseAnswer {
  return {
    id,
    question: { ja: '店を止めますか。', en: 'Do you stop the shop?' },
    options: [
      { id: 'stop', letter: 'a', label: { ja: '止める', en: 'Stop it' } },
      { id: 'wait', letter: 'b', label: { ja: '待つ', en: 'Wait' } },
    ],
    chosen: 'stop',
    right: ['stop'],
    rating: 'best',
    credit: 1,
    weight: 3,
    confidence: 'high',
    askedAt: at - 12_340,
    answeredAt: at,
    objectives: ['containment'],
    ...stated,
  };
}

/** How a learner stands after so many answers, given a minute apart. */
export function aStanding(page: Cmi5Page, answers: readonly CourseAnswer[], result: CourseResult | null = null): CourseStanding {
  return {
    kept: `1~${answers.map(({ id }) => id).join('~')}~${result?.percent ?? ''}`,
    place: 'a-beat',
    progress: result === null ? Math.min(0.99, answers.length / 10) : 1,
    since: page.now(),
    answers,
    result,
  };
}

/** What a run was judged to be. */
export function aResult(percent: number, passed: boolean = percent >= 70): CourseResult {
  return { percent, passMark: 70, passed, objectives: [{ id: 'containment', name: { ja: '封じ込め', en: 'Containment' }, percent }] };
}

/** A turn of the loop in which this process hears of what has come. */
async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function nameResource(address: string): string {
  const { pathname, searchParams } = new URL(address);
  return [pathname.replace(/^\/(?:lrs\/)?/u, ''), searchParams.get('stateId') ?? searchParams.get('profileId')]
    .filter((one) => one !== null)
    .join(' ');
}
