import type { Course, ReportMode } from '#session/course.ts';
import type { CourseAnswer, CourseResult, LmsPort } from '#session/lms-port.ts';
import { createBest, isMisleading, isPassing } from './scorm-best.ts';
import type { ApiDialect } from './scorm-calls.ts';
import { need, offer, type Entry, type EntryGroup } from './scorm-ledger.ts';
import { createPlacesAfter, createPlacesAmong } from './scorm-places.ts';
import { createScormPort } from './scorm-port.ts';
import { readDecimal, readLanguages, readMode } from './scorm-read.ts';
import { isWritable, keptElement, type ScormSession } from './scorm-standard.ts';
import { toTimeOfDay, toTimespan } from './scorm-time.ts';
import type { ScormWorld } from './scorm-world.ts';

/** RTE 3.3.5: 101 is also what a second LMSInitialize is answered with. */
const dialect: ApiDialect = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  read: 'LMSGetValue',
  write: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
  begunCodes: [101],
  alwaysThere: 'cmi.core.lesson_status',
  overCodes: [301],
  refusalCodes: [201, 202, 203, 401, 402, 403, 404, 405],
};

type Status = 'passed' | 'completed' | 'failed' | 'incomplete';

/** One axis for two things; further to the right is never given up for what stands on its left. */
const ranks: readonly string[] = ['incomplete', 'failed', 'completed', 'passed'];
const longestPlace = 255;

/** The line to an LMS that speaks SCORM 1.2 (Run-Time Environment 1.2, chapter 3). */
export function createScorm12Port(world: ScormWorld, course: Course): LmsPort {
  return createScormPort({ standard: 'scorm12', apiName: 'API', dialect, begin }, world, course);
}

function begin(read: (element: string) => string, world: ScormWorld, course: Course): ScormSession {
  const held = read('cmi.core.lesson_status').trim();
  const kept = read(keptElement);
  const mode = readMode(read('cmi.core.lesson_mode'));
  const counts = read('cmi.core.credit').trim() !== 'no-credit';
  const passMark = readDecimal(read('cmi.student_data.mastery_score'));
  const best = createBest({ passed: held === 'passed', percent: readDecimal(read('cmi.core.score.raw')), passMark });
  // Optional parts of the model (3.4.4): an LMS that has them names their children.
  const answerParts = listChildren(read, 'cmi.interactions');
  const objectiveParts = listChildren(read, 'cmi.objectives');
  const answerPlaces = createPlacesAfter(read, 'cmi.interactions');
  const objectivePlaces = createPlacesAmong(read, 'cmi.objectives');

  const describeAnswer = (answer: CourseAnswer): EntryGroup => {
    const at = answerPlaces.find(answer.id);
    const entries = listAnswerEntries(at, answer, world.minutesAhead(answer.answeredAt));
    return { needed: false, entries: entries.filter(([element]) => answerParts.includes(readPart(element))) };
  };

  const describeObjective = ({ id, percent }: CourseResult['objectives'][number], result: CourseResult): EntryGroup[] => {
    if (percent === null || !objectiveParts.includes('id')) return [];
    const name = toIdentifier(id);
    const at = objectivePlaces.find(name);
    const entries: readonly Entry[] = [
      [`${at}.id`, name],
      [`${at}.score.min`, '0'],
      [`${at}.score.max`, '100'],
      [`${at}.score.raw`, String(percent)],
      [`${at}.status`, percent >= result.passMark ? 'passed' : 'incomplete'],
    ];
    return [{ needed: false, entries: entries.filter(([element]) => objectiveParts.includes(readPart(element))) }];
  };

  return {
    launch: {
      ok: true,
      mode,
      // Whether `cmi.core.entry` says "resume" is not asked: many say it wrongly, and what was kept tells.
      kept: kept === '' ? null : kept,
      passMark,
      languages: readLanguages(read('cmi.student_preference.language')),
      sound: readSound(read('cmi.student_preference.audio')),
      holds: { passed: held === 'passed', completed: held === 'passed' || held === 'completed' },
      leadsBack: false,
    },

    describe(standing, { spent, isLeaving }) {
      const result = best.weigh(counts ? (standing?.result ?? null) : null);
      const claimed = result === null ? 'incomplete' : chooseStatus(isPassing(result, passMark), course.report);
      const rank = Math.max(ranks.indexOf(claimed), ranks.indexOf(held));
      const isOver = standing?.progress === 1 && rank > ranks.indexOf('incomplete');
      const groups: EntryGroup[] = [];
      if (standing !== null) {
        if (isWritable(standing.kept)) groups.push(need([keptElement, standing.kept]));
        groups.push(offer(['cmi.core.lesson_location', standing.place.slice(0, longestPlace)]));
        if (answerParts.includes('id')) groups.push(...standing.answers.map(describeAnswer));
      }
      if (result !== null) {
        groups.push(...result.objectives.flatMap((objective) => describeObjective(objective, result)));
        // Before the status: an LMS may judge by the score as soon as it hears of a status (3.4.4, mastery_score).
        if (!isMisleading(result, passMark)) groups.push(...listScoreGroups(result.percent));
      }
      // Said at once: of content that says nothing at all, the LMS must think that it was completed (3.4.4, lesson_status).
      if (rank > ranks.indexOf(held)) groups.push(need(['cmi.core.lesson_status', claimed]));
      // With every commit: the LMS takes the last figure, and how the page will end nobody knows.
      if (standing !== null || isLeaving) groups.push(offer(['cmi.core.session_time', toTimespan(spent)]));
      // Never "logout", which would log the learner out of the LMS, nor "normal", which 1.2 does not know.
      groups.push(offer(['cmi.core.exit', isLeaving && isOver ? '' : 'suspend']));
      return groups;
    },
  };
}

function listScoreGroups(percent: number): readonly EntryGroup[] {
  return [offer(['cmi.core.score.min', '0']), offer(['cmi.core.score.max', '100']), need(['cmi.core.score.raw', String(percent)])];
}

/** RTE 3.4.4, `cmi.interactions.n`. The parts can only be written, and choices are single characters. */
function listAnswerEntries(at: string, answer: CourseAnswer, minutesAhead: number): readonly Entry[] {
  const letterOf = (option: string): string => answer.options.find(({ id }) => id === option)?.letter ?? '';
  return [
    [`${at}.id`, toIdentifier(answer.id)],
    ...answer.objectives.map((id, number): Entry => [`${at}.objectives.${number}.id`, toIdentifier(id)]),
    [`${at}.time`, toTimeOfDay(answer.answeredAt, minutesAhead)],
    [`${at}.type`, 'choice'],
    ...answer.right.map((id, number): Entry => [`${at}.correct_responses.${number}.pattern`, letterOf(id)]),
    [`${at}.weighting`, String(answer.weight)],
    [`${at}.student_response`, letterOf(answer.chosen)],
    // Not "incorrect", which is a word of SCORM 2004.
    [`${at}.result`, answer.right.includes(answer.chosen) ? 'correct' : 'wrong'],
    [`${at}.latency`, toTimespan(answer.answeredAt - answer.askedAt)],
  ];
}

function chooseStatus(passes: boolean, report: ReportMode): Status {
  if (passes) return report === 'passed-incomplete' || report === 'passed-failed' ? 'passed' : 'completed';
  return report === 'passed-failed' || report === 'completed-failed' ? 'failed' : 'incomplete';
}

/** -1 and below: off. 0: as it is. Above: so loud (RTE 3.4.4, cmi.student_preference.audio). */
function readSound(text: string): boolean | null {
  const level = readDecimal(text);
  return level === null || level === 0 ? null : level > 0;
}

function listChildren(read: (element: string) => string, list: string): readonly string[] {
  return read(`${list}._children`)
    .split(',')
    .map((part) => part.trim());
}

/** `score` of `cmi.objectives.0.score.raw`. */
function readPart(element: string): string {
  return element.split('.')[3] ?? '';
}

/** Letters, digits, hyphens and underscores, at most 255 (RTE 3.4.4, CMIIdentifier). */
function toIdentifier(id: string): string {
  return id.replaceAll(/[^\w-]/gu, '-').slice(0, 255);
}
