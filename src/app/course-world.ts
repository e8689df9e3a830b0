import { confinePage } from '#lms/cmi5-confine.ts';
import type { Cmi5World } from '#lms/cmi5-world.ts';
import type { ScormWorld } from '#lms/scorm-world.ts';
import type { Course } from '#session/course.ts';
import type { LmsPort } from '#session/lms-port.ts';

/** The line that a course's target speaks over, in this very page; null where none stands behind it. Each is fetched only where it is spoken. */
export async function createCourseLine(page: Window, course: Course): Promise<LmsPort | null> {
  switch (course.target) {
    case 'scorm12':
      return (await import('#lms/scorm12.ts')).createScorm12Port(createScormWorld(page), course);
    case 'scorm2004':
      return (await import('#lms/scorm2004.ts')).createScorm2004Port(createScormWorld(page), course);
    case 'cmi5':
      return (await import('#lms/cmi5-port.ts')).createCmi5Port(createCmi5World(page), course);
    case 'web':
    case 'single':
      return null;
  }
}

function createScormWorld(page: Window): ScormWorld {
  return {
    window: page,
    now: () => Date.now(),
    minutesAhead: (at) => -new Date(at).getTimezoneOffset(),
    after: (ms, task) => after(page, ms, task),
    onHidden: (task) => onHidden(page, task),
  };
}

function createCmi5World(page: Window): Cmi5World {
  return {
    address: page.location.href,
    fetch: (address, request) => page.fetch(address, request),
    openSessionStorage: () => page.sessionStorage,
    confine: (origins) => confinePage(page.document, origins),
    now: () => Date.now(),
    after: (ms, task) => after(page, ms, task),
    onHidden: (task) => onHidden(page, task),
    drawUuid,
  };
}

function after(page: Window, ms: number, task: () => void): () => void {
  const timer = page.setTimeout(task, ms);
  return () => page.clearTimeout(timer);
}

/** Both, since no browser says one of them always; whoever hears it twice has nothing left to do. */
function onHidden(page: Window, task: () => void): () => void {
  const hide = (): void => {
    if (page.document.visibilityState === 'hidden') task();
  };
  page.document.addEventListener('visibilitychange', hide);
  page.addEventListener('pagehide', task);
  return () => {
    page.document.removeEventListener('visibilitychange', hide);
    page.removeEventListener('pagehide', task);
  };
}

/** `randomUUID` is there on secure addresses only, and many an intranet has none (RFC 9562, 5.4: version 4). */
function drawUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
