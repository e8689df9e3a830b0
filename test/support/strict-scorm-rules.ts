/** What stands in a session when something is written: the values so far, by element. */
export type Stands = (element: string) => string;

/** Judges one writing: the sentence that says what is wrong with it, or null. */
export type ScormRule = (element: string, value: string, stands: Stands) => string | null;

const ascii = /^[ -~]*$/u;
const number = /^-?\d+(?:\.\d+)?$/u;

const on =
  (pattern: RegExp, isSound: (value: string, stands: Stands) => boolean, sentence: string): ScormRule =>
  (element, value, stands) =>
    pattern.test(element) && !isSound(value, stands) ? sentence : null;

const isOneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);

const isBelow = (order: readonly string[], value: string, held: string) => order.indexOf(value) < order.indexOf(held);

const looking: ScormRule = (_element, _value, stands) =>
  ['browse', 'review'].includes(stands('cmi.core.lesson_mode') || stands('cmi.mode')) ? 'A launch for looking writes nothing.' : null;

const state = on(
  /^cmi\.suspend_data$/u,
  (value) => value.length <= 4096 && ascii.test(value),
  'The state is ASCII of at most 4096 characters.',
);

/** What SCORM 1.2 asks for and scorm-again lets pass, and what a course must not do to a learner's result. */
export const rules12: readonly ScormRule[] = [
  looking,
  state,
  on(/./u, (value) => ascii.test(value), 'Every value is ASCII.'),
  on(/^cmi\.core\.lesson_location$/u, (value) => value.length <= 255, 'A location has at most 255 characters.'),
  on(/^cmi\.core\.exit$/u, isOneOf('', 'suspend'), 'An exit is "suspend" or empty.'),
  on(
    /^cmi\.core\.lesson_status$/u,
    isOneOf('passed', 'completed', 'failed', 'incomplete'),
    'A course never says that it was not attempted.',
  ),
  on(
    /^cmi\.core\.lesson_status$/u,
    (value, stands) => !isBelow(['incomplete', 'failed', 'completed', 'passed'], value, stands('cmi.core.lesson_status')),
    'A status is never lowered.',
  ),
  on(
    /^cmi\.core\.lesson_status$/u,
    // A score that an LMS with a pass mark of its own would judge wrongly is kept from it.
    (value, stands) =>
      (value !== 'passed' && (value !== 'failed' || stands('cmi.student_data.mastery_score') !== '')) ||
      stands('cmi.core.score.raw') !== '',
    'The score comes before the status.',
  ),
  on(/^cmi\.core\.score\.\w+$/u, (value) => number.test(value) && Number(value) >= 0 && Number(value) <= 100, 'A score is 0 to 100.'),
  on(
    /^cmi\.core\.session_time$|\.latency$/u,
    (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/u.test(value),
    'A time span is HHHH:MM:SS.SS.',
  ),
  on(
    /^cmi\.interactions\.\d+\.time$/u,
    (value) => /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/u.test(value),
    'A time is HH:MM:SS.SS.',
  ),
  on(
    /^cmi\.(?:interactions|objectives)\.(?:\d+\.)+(?:objectives\.\d+\.)?id$/u,
    (value) => /^[\w-]{1,255}$/u.test(value),
    'An id has letters, digits, hyphens and underscores.',
  ),
  on(
    /^cmi\.interactions\.\d+\.(?:student_response|correct_responses\.\d+\.pattern)$/u,
    (value) => /^[0-9a-z](?:,[0-9a-z])*$/u.test(value),
    'A choice is a single character.',
  ),
  on(
    /^cmi\.interactions\.\d+\.result$/u,
    (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || number.test(value),
    'A result is "correct" or "wrong".',
  ),
  on(/^cmi\.interactions\.\d+\.weighting$/u, (value) => number.test(value), 'A weight is a number.'),
];

const seconds = /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?$/u;

/** What SCORM 2004 asks for and scorm-again lets pass, and what a course must not do to a learner's result. */
export const rules2004: readonly ScormRule[] = [
  looking,
  state,
  on(/^cmi\.location$/u, (value) => value.length <= 1000, 'A location has at most 1000 characters.'),
  on(/^cmi\.exit$/u, isOneOf('suspend'), 'Only "suspend" keeps what the LMS has.'),
  on(
    /^cmi\.completion_status$/u,
    (value, stands) => !isBelow(['incomplete', 'completed'], value, stands('cmi.completion_status')),
    'A completion is never taken back.',
  ),
  on(
    /^cmi\.success_status$/u,
    (value, stands) => value === 'passed' || stands('cmi.success_status') !== 'passed',
    'A pass is never taken back.',
  ),
  on(
    /^cmi\.success_status$/u,
    (_value, stands) => stands('cmi.score.scaled') !== '' || stands('cmi.scaled_passing_score') !== '',
    'The score comes before the verdict.',
  ),
  on(
    /^cmi\.progress_measure$/u,
    (value, stands) => Number(value) >= Number(stands('cmi.progress_measure')),
    'Progress is never taken back.',
  ),
  on(
    /^cmi\.(?:interactions|objectives)\.\d+\.description$/u,
    (value) => value.length <= 250 && /^\{lang=[a-z]{2}\}\S/u.test(value),
    'A description names its language and has at most 250 characters.',
  ),
  on(
    /^cmi\.interactions\.\d+\.timestamp$/u,
    (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z$/u.test(value),
    'A time has one or two decimals of a second, and the zone.',
  ),
  on(/^cmi\.session_time$|\.latency$/u, (value) => seconds.test(value), 'A duration has at most two decimals.'),
  on(
    /^cmi\.(?:interactions|objectives)\.(?:\d+\.)+(?:objectives\.\d+\.)?id$/u,
    (value) => /^[!-~]{1,250}$/u.test(value),
    'An id has no spaces.',
  ),
  on(
    /^cmi\.interactions\.\d+\.(?:learner_response|correct_responses\.\d+\.pattern)$/u,
    (value) => /^[\w.-]{1,250}(?:\[,\][\w.-]{1,250})*$/u.test(value),
    'A choice is a short id.',
  ),
  on(
    /^cmi\.interactions\.\d+\.result$/u,
    (value) => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || number.test(value),
    'A result is "correct" or "incorrect".',
  ),
];
