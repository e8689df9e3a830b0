import type { LengthId } from '#scenario/compiled.ts';
import type { Confidence } from '#engine/state.ts';
import type { EarlierAnswer } from '#scoring/choose-rechecks.ts';
import type { Course, CourseRecheck, PackageTarget, ReportMode } from './course.ts';

const targets: readonly PackageTarget[] = ['scorm12', 'scorm2004', 'cmi5', 'web', 'single'];
const reports: readonly ReportMode[] = ['passed-incomplete', 'passed-failed', 'completed-incomplete', 'completed-failed'];
const lengths: readonly LengthId[] = ['express', 'standard', 'full'];
/** Absolute, so that what stands behind it is an absolute IRI too; ids of decisions are put behind it as they are. */
const iriPattern = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;
const wordPattern = /^[A-Za-z0-9-]{1,64}$/u;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/u;
const confidences: readonly Confidence[] = ['low', 'medium', 'high'];

/** The course that a page's data block declares; null where the text is none. Pure; never throws. */
export function readCourse(text: string): Course | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const members = listMembers(value);
  const target = targets.find((one) => one === members.get('target'));
  const report = reports.find((one) => one === members.get('report'));
  const length = orNull(members.get('length'), (given) => lengths.find((one) => one === given));
  const ruleset = orNull(members.get('ruleset'), (given) => (isWord(given) ? given : undefined));
  const passMark = orNull(members.get('passMark'), (given) => (isPassMark(given) ? given : undefined));
  const iri = members.get('iri');
  const scenarios = readWords(members.get('scenarios'));
  const languages = readWords(members.get('languages'));
  if (members.get('format') !== 1 || typeof iri !== 'string' || !iriPattern.test(iri) || scenarios === null || languages === null)
    return null;
  if (target === undefined || report === undefined || length === undefined || ruleset === undefined || passMark === undefined) return null;
  const course: Course = { format: 1, target, iri, scenarios, languages, length, ruleset, passMark, report };
  if (!members.has('recheck')) return course;
  // It goes back to one run, which had one scenario and one ruleset.
  const recheck = scenarios.length === 1 && ruleset !== null ? readRecheck(members.get('recheck')) : null;
  return recheck === null ? null : { ...course, recheck };
}

function readRecheck(given: unknown): CourseRecheck | null {
  const members = listMembers(given);
  const on = orNull(members.get('on'), (day) => (typeof day === 'string' && dayPattern.test(day) ? day : undefined));
  const [id, listed] = [members.get('id'), members.get('earlier')];
  const earlier = Array.isArray(listed) ? listed.map(readEarlier) : [];
  if (on === undefined || !isWord(id) || earlier.length === 0 || !earlier.every((one) => one !== null)) return null;
  return { on, id, earlier };
}

function readEarlier(given: unknown): EarlierAnswer | null {
  const members = listMembers(given);
  const [decision, option] = [members.get('decision'), members.get('option')];
  const confidence = confidences.find((one) => one === members.get('confidence'));
  return isWord(decision) && isWord(option) && confidence !== undefined ? { decision, option, confidence } : null;
}

function listMembers(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

/** null stays null; undefined is what cannot be read. */
function orNull<T>(given: unknown, read: (given: unknown) => T | undefined): T | null | undefined {
  return given === null ? null : read(given);
}

function readWords(given: unknown): readonly string[] | null {
  return Array.isArray(given) && given.length > 0 && given.every(isWord) ? given : null;
}

function isWord(given: unknown): given is string {
  return typeof given === 'string' && wordPattern.test(given);
}

function isPassMark(given: unknown): given is number {
  return typeof given === 'number' && given >= 0 && given <= 100;
}
