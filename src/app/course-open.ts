import type { Course } from '#session/course.ts';
import type { LmsPort } from '#session/lms-port.ts';
import type { Settings } from '#ui/app-model.ts';
import { createCourseDesk, type OpenedCourse } from './course-desk.ts';
import { createCourseStore, type CourseStore } from './course-store.ts';
import { openInTime } from './open-line.ts';
import type { CoursePort } from './ports.ts';

/** What opening a course asks of the page. */
export interface CourseWorld {
  /** Finds the line of the target; null where none stands behind it. */
  createLine(course: Course): Promise<LmsPort | null>;
  now(): number;
  goTo(address: string): void;
  waitFor(fetches: readonly Promise<unknown>[]): Promise<void>;
  /** Does a task later. */
  after(ms: number, task: () => void): void;
}

/** A course with its line open, and the one place where its run lies; the page's own storage serves where no line is. */
export interface CourseOnPage {
  readonly port: CoursePort;
  readonly store: CourseStore | null;
  /** The scenario that the learner has come for; null where one is to be chosen. */
  readonly scenario: string | null;
  /** Language tags wished for at the first visit, the most wished for first. */
  readonly wished: readonly string[];
  readonly isFirstVisit: boolean;
}

/** Opens the line of a course. Never rejects: without a line play goes on, and the page says what is not saved. */
export async function openCourse(course: Course, wishedScenario: string | null, world: CourseWorld): Promise<CourseOnPage> {
  const line = await world.createLine(course);
  const launch = line === null ? null : await openInTime(line, (ms, task) => world.after(ms, task));
  const store = createCourseStore();
  const scenario = line === null && course.scenarios.length > 1 ? wishedScenario : (wishedScenario ?? course.scenarios[0] ?? null);
  const opened: OpenedCourse = {
    ...{ course, scenario, port: line, launch, store },
    since: world.now(),
    goTo: (address) => world.goTo(address),
    waitFor: (fetches) => world.waitFor(fetches),
  };
  const isFirstVisit = launch?.ok === true && (launch.kept === null || launch.kept === '');
  const settings: { -readonly [Name in keyof Settings]?: Settings[Name] } = {};
  if (course.length !== null) settings.length = course.length;
  if (course.ruleset !== null) settings.ruleset = course.ruleset;
  if (isFirstVisit && launch.sound !== null) settings.muted = !launch.sound;
  return {
    port: {
      languages: course.languages,
      settings,
      passMark: (launch?.ok === true ? launch.passMark : null) ?? course.passMark,
      createDesk: (desk, downloadRecord) => createCourseDesk(opened, desk, downloadRecord),
    },
    store: line === null ? null : store,
    scenario,
    wished: launch?.ok === true ? launch.languages : [],
    isFirstVisit,
  };
}
