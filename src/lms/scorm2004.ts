import type { Course } from '#session/course.ts';
import type { CourseAnswer, CourseResult, InLanguages, LmsPort } from '#session/lms-port.ts';
import { toDuration } from './cmi5-time.ts';
import { createBest, isMisleading, isPassing } from './scorm-best.ts';
import type { ApiDialect } from './scorm-calls.ts';
import { need, offer, type Entry, type EntryGroup } from './scorm-ledger.ts';
import { createPlacesAfter, createPlacesAmong } from './scorm-places.ts';
import { createScormPort } from './scorm-port.ts';
import { readDecimal, readLanguages, readMode } from './scorm-read.ts';
import { isWritable, keptElement, type ScormSession } from './scorm-standard.ts';
import { toSecondTime } from './scorm-time.ts';
import type { ScormWorld } from './scorm-world.ts';

/** RTE 3.1.7. */
const dialect: ApiDialect = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  read: 'GetValue',
  write: 'SetValue',
  commit: 'Commit',
  lastError: 'GetLastError',
  begunCodes: [103],
  alwaysThere: 'cmi.completion_status',
  overCodes: [132, 133, 142, 143],
  refusalCodes: [351, 401, 402, 403, 404, 405, 406, 407, 408],
};

const longestPlace = 1000;
const longestDescription = 250;
/** RTE 4.1.1.6, real(10,7): what is not finished is never called finished by rounding. */
const almostFinished = 0.99;

/** The line to an LMS that speaks SCORM 2004 4th edition (Run-Time Environment 1.1, chapters 3 and 4). */
export function createScorm2004Port(world: ScormWorld, course: Course): LmsPort {
  return createScormPort({ standard: 'scorm2004', apiName: 'API_1484_11', dialect, begin }, world, course);
}

function begin(read: (element: string) => string, _world: ScormWorld, course: Course): ScormSession {
  const held = { completion: read('cmi.completion_status').trim(), success: read('cmi.success_status').trim() };
  const heldScore = readDecimal(read('cmi.score.scaled'));
  const heldProgress = readDecimal(read('cmi.progress_measure')) ?? 0;
  const mark = readDecimal(read('cmi.scaled_passing_score'));
  const passMark = mark === null ? null : Math.round(Math.max(0, mark) * 10_000) / 100;
  const kept = read(keptElement);
  const mode = readMode(read('cmi.mode'));
  const counts = read('cmi.credit').trim() !== 'no-credit';
  const languages = readLanguages(read('cmi.learner_preference.language'));
  const best = createBest({
    passed: held.success === 'passed',
    percent: heldScore === null ? null : Math.round(heldScore * 100),
    passMark,
  });
  const answerPlaces = createPlacesAfter(read, 'cmi.interactions');
  const objectivePlaces = createPlacesAmong(read, 'cmi.objectives');
  const spoken = [...languages, ...languages.map((tag) => tag.split('-')[0] ?? ''), ...course.languages];

  return {
    launch: {
      ok: true,
      mode,
      // Whether `cmi.entry` says "resume" is not asked: what was kept tells.
      kept: kept === '' ? null : kept,
      passMark,
      languages,
      sound: readSound(read('cmi.learner_preference.audio_level')),
      holds: { passed: held.success === 'passed', completed: held.completion === 'completed' },
      leadsBack: false,
    },

    describe(standing, { spent, isLeaving }) {
      const result = best.weigh(counts ? (standing?.result ?? null) : null);
      const claims = result === null ? openClaims : chooseClaims(isPassing(result, passMark), course);
      const isCompleted = held.completion === 'completed' || claims.completion === 'completed';
      const groups: EntryGroup[] = [];
      if (standing !== null) {
        if (isWritable(standing.kept)) groups.push(need([keptElement, standing.kept]));
        groups.push(offer(['cmi.location', standing.place.slice(0, longestPlace)]));
        groups.push(...standing.answers.map((answer) => describeAnswer(answerPlaces.find(answer.id), answer, spoken)));
        // Never less than it was: an LMS may derive completion from it (4.2.4, completion_threshold).
        const progress = Math.max(heldProgress, isCompleted ? standing.progress : Math.min(standing.progress, almostFinished));
        groups.push(offer(['cmi.progress_measure', String(Math.round(progress * 10_000) / 10_000)]));
      }
      if (result !== null) {
        groups.push(...result.objectives.flatMap((one) => describeObjective(objectivePlaces, one, result, spoken)));
        if (!isMisleading(result, passMark)) groups.push(...listScoreGroups(result.percent));
      }
      if (held.completion !== 'completed') groups.push(need(['cmi.completion_status', claims.completion]));
      if (claims.success !== 'unknown' && held.success !== 'passed') groups.push(need(['cmi.success_status', claims.success]));
      // With every commit: the LMS takes the last figure (4.2.21), and how the page will end nobody knows.
      if (standing !== null || isLeaving) groups.push(offer(['cmi.session_time', toDuration(spent)]));
      // After the end too: anything else would end the attempt, and the LMS would drop what it has (4.2.8).
      groups.push(offer(['cmi.exit', 'suspend']));
      if (isLeaving) groups.push(offer(['adl.nav.request', 'suspendAll']));
      return groups;
    },
  };
}

/** Whether the course has been gone through, and how well: two axes that say nothing of each other. */
interface Claims {
  readonly completion: 'completed' | 'incomplete';
  readonly success: 'passed' | 'failed' | 'unknown';
}

const openClaims: Claims = { completion: 'incomplete', success: 'unknown' };

function chooseClaims(passes: boolean, { report }: Course): Claims {
  const saysPassed = report === 'passed-incomplete' || report === 'passed-failed';
  if (passes) return { completion: 'completed', success: saysPassed ? 'passed' : 'unknown' };
  if (report === 'passed-failed') return { completion: 'completed', success: 'failed' };
  return { completion: 'incomplete', success: report === 'completed-failed' ? 'failed' : 'unknown' };
}

function listScoreGroups(percent: number): readonly EntryGroup[] {
  return [
    offer(['cmi.score.min', '0']),
    offer(['cmi.score.max', '100']),
    offer(['cmi.score.raw', String(percent)]),
    need(['cmi.score.scaled', String(percent / 100)]),
  ];
}

/** RTE 4.2.9. The id comes first, and the type before whatever depends on it. */
function describeAnswer(at: string, answer: CourseAnswer, spoken: readonly string[]): EntryGroup {
  const description = describe(answer.question, spoken);
  return {
    needed: false,
    entries: [
      [`${at}.id`, answer.id],
      [`${at}.type`, 'choice'],
      ...answer.objectives.map((id, number): Entry => [`${at}.objectives.${number}.id`, id]),
      [`${at}.timestamp`, toSecondTime(answer.askedAt)],
      // Each right option is a pattern of its own; joined by [,] they would all have to be chosen together.
      ...answer.right.map((id, number): Entry => [`${at}.correct_responses.${number}.pattern`, id]),
      [`${at}.weighting`, String(answer.weight)],
      [`${at}.learner_response`, answer.chosen],
      [`${at}.result`, answer.right.includes(answer.chosen) ? 'correct' : 'incorrect'],
      [`${at}.latency`, toDuration(answer.answeredAt - answer.askedAt)],
      ...(description === null ? [] : [[`${at}.description`, description] satisfies Entry]),
    ],
  };
}

/** RTE 4.2.17. One that too few decisions tell of is left out. */
function describeObjective(
  places: { find(id: string): string },
  { id, name, percent }: CourseResult['objectives'][number],
  { passMark }: CourseResult,
  spoken: readonly string[],
): readonly EntryGroup[] {
  if (percent === null) return [];
  const at = places.find(id);
  const description = describe(name, spoken);
  const entries: readonly Entry[] = [
    [`${at}.id`, id],
    [`${at}.score.min`, '0'],
    [`${at}.score.max`, '100'],
    [`${at}.score.raw`, String(percent)],
    [`${at}.score.scaled`, String(percent / 100)],
    [`${at}.success_status`, percent >= passMark ? 'passed' : 'failed'],
    [`${at}.completion_status`, 'completed'],
    [`${at}.progress_measure`, '1'],
    ...(description === null ? [] : [[`${at}.description`, description] satisfies Entry]),
  ];
  return [{ needed: false, entries }];
}

/**
 * Words in the first of some languages that they are there in, marked with it, and cut so that the whole is no longer than
 * an LMS must take (RTE 4.1.1.3, localized_string_type, SPM 250).
 */
function describe(words: InLanguages, spoken: readonly string[]): string | null {
  const language = spoken.find((one) => words[one] !== undefined);
  const text = language === undefined ? undefined : words[language];
  if (language === undefined || text === undefined) return null;
  const mark = `{lang=${language}}`;
  // One line: some LMSs read no further than the first.
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const room = longestDescription - mark.length;
  if (line.length <= room) return mark + line;
  let cut = '';
  // By characters: half of one is none.
  for (const character of line) {
    if (cut.length + character.length + 1 > room) break;
    cut += character;
  }
  return `${mark}${cut}…`;
}

/** 0: off. 1, which is also what an LMS says that knows of no wish: as it is (RTE 4.2.12.1). */
function readSound(text: string): boolean | null {
  const level = readDecimal(text);
  return level === null || level === 1 ? null : level > 0;
}
