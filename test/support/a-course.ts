import { type CourseOnPage, openCourse } from '#app/course-open.ts';
import type { Course } from '#session/course.ts';
import type { CourseStanding, LmsLaunch, LmsLine, LmsPort } from '#session/lms-port.ts';

/** The other side of a line: it keeps what it is told, from one visit to the next. */
export interface KeptCourse {
  /** As the last visit left it; null before the first. */
  kept: string | null;
  readonly told: CourseStanding[];
  /** Times that a learner asked for another try. */
  tries: number;
  closed: number;
}

export const aLaunch = {
  ok: true,
  mode: 'normal',
  kept: null,
  passMark: null,
  languages: [],
  sound: null,
  holds: { passed: false, completed: false },
  leadsBack: false,
} as const satisfies LmsLaunch;

export const smallCourse: Course = {
  format: 1,
  target: 'scorm12',
  iri: 'urn:breach-tabletop:a-test',
  scenarios: ['small'],
  languages: ['ja', 'en'],
  length: null,
  ruleset: null,
  passMark: null,
  report: 'passed-incomplete',
};

/** Nobody has been here yet. */
export function nobodyYet(): KeptCourse {
  return { kept: null, told: [], tries: 0, closed: 0 };
}

export interface CourseVisit {
  readonly course?: Partial<Course>;
  /** What the launch says beside what was kept. */
  readonly launch?: Partial<Extract<LmsLaunch, { ok: true }>>;
  readonly fault?: Extract<LmsLaunch, { ok: false }>['fault'];
  readonly leadsTo?: string;
  /** Never answers at all. */
  readonly isSilent?: boolean;
}

/** One visit to a course whose other side keeps everything; what is done to the line is done by `say`. */
export async function visitCourse(
  other: KeptCourse,
  visit: CourseVisit = {},
): Promise<{ readonly course: CourseOnPage; readonly say: (line: LmsLine) => void; readonly gone: string[] }> {
  const course: Course = { ...smallCourse, ...visit.course };
  const gone: string[] = [];
  let listen: (line: LmsLine) => void = () => undefined;
  const launch: LmsLaunch =
    visit.fault === undefined ? { ...aLaunch, ...visit.launch, kept: other.kept } : { ok: false, fault: visit.fault };
  const port: LmsPort = {
    standard: course.target === 'cmi5' ? 'cmi5' : course.target === 'scorm2004' ? 'scorm2004' : 'scorm12',
    open: () => (visit.isSilent === true ? new Promise<never>(() => undefined) : Promise.resolve(launch)),
    report(standing) {
      other.told.push(standing);
      other.kept = standing.kept;
    },
    tryAgain() {
      other.tries += 1;
    },
    async close() {
      other.closed += 1;
      return visit.leadsTo ?? null;
    },
    follow(listener) {
      listen = listener;
      listener({ is: 'idle' });
      return () => undefined;
    },
  };
  const hasLine = course.target !== 'web' && course.target !== 'single';
  const opened = await openCourse(course, null, {
    createLine: async () => (hasLine ? port : null),
    now: () => Date.UTC(2026, 10, 22, 6),
    goTo: (address) => gone.push(address),
    waitFor: async (fetches) => void (await Promise.allSettled(fetches)),
    // Whoever waits for a line that never opens has waited long enough at once.
    after: (_, task) => (visit.isSilent === true ? task() : undefined),
  });
  return { course: opened, say: (line) => listen(line), gone };
}
