import type { Language } from '#i18n/languages.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { readCourse } from '#session/read-course.ts';
import type { StoredSettings } from '#storage/settings-store.ts';
import { withPatience } from './browser-acts.ts';
import { chooseSpoken } from './choose-spoken.ts';
import { type CourseOnPage, openCourse } from './course-open.ts';
import { watchOtherTabs } from './course-tabs.ts';
import { createCourseLine } from './course-world.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { ScreenHistory } from './ports.ts';
import { type Asked, readUrl } from './read-url.ts';

/** A page that was packaged as a course: what differs there from the open game. */
export interface CoursePage extends Pick<CourseOnPage, 'port' | 'store'> {
  readonly catalogue: readonly CatalogueEntry[];
  readonly asked: Asked;
  readonly history: ScreenHistory;
  chooseLanguage(stored: StoredSettings, browser: readonly string[]): Language;
  /** Says it where the same course is open elsewhere. */
  watch(board: NoticeBoard): void;
}

/** Opens the course that a data block declares, with its line; null where the block is none. Never rejects over what the other side does. */
export async function openCoursePage(
  block: string,
  page: Window,
  { catalogue, history }: { readonly catalogue: readonly CatalogueEntry[]; readonly history: ScreenHistory },
): Promise<CoursePage | null> {
  const course = readCourse(block);
  const held = course === null ? [] : catalogue.filter(({ id }) => course.scenarios.includes(id));
  if (course === null || held.length === 0) return null;
  const asked = readUrl(page.location.search, held);
  const opened = await openCourse(course, asked.scenario, {
    createLine: () => createCourseLine(page, course),
    now: () => Date.now(),
    goTo: (address) => page.location.assign(address),
    waitFor: withPatience,
    after: (ms, task) => void page.setTimeout(task, ms),
  });
  const hasLine = opened.store !== null;
  return {
    port: opened.port,
    store: opened.store,
    catalogue: opened.scenario === null ? held : held.filter(({ id }) => id === opened.scenario),
    // A learner is met by the course's own sheet, wherever a page of hers stood before.
    asked: hasLine ? { ...asked, scenario: null } : asked,
    history: hasLine ? { ...history, current: () => null } : history,
    chooseLanguage(stored, browser) {
      const own = typeof stored['language'] === 'string' ? [stored['language']] : [];
      const named = asked.language === null ? [] : [asked.language];
      // What another learner has chosen on this device stands behind the wish of the system, but only once.
      const wishes = opened.isFirstVisit ? [...opened.wished, ...own] : [...own, ...opened.wished];
      return chooseSpoken([...named, ...wishes, ...browser], course.languages);
    },
    watch(board) {
      if (hasLine) watchOtherTabs(`${course.iri} ${opened.scenario ?? ''}`, () => board.post('lms/elsewhere'));
    },
  };
}
