import { describe, expect, it } from 'vitest';
import { strictScorm12, strictScorm2004, type Cmi, type StrictScorm } from '#test/support/strict-scorm.ts';

/** Begins a session, writes, and gives back what was refused. */
function write(lms: StrictScorm, ...entries: Entries): readonly string[] {
  const { api } = lms;
  (api['LMSInitialize'] ?? api['Initialize'])?.('');
  const call = api['LMSSetValue'] ?? api['SetValue'];
  const answers = entries.map(([element, value]) => call?.(element, value));
  if (lms.refusals.length > 0) {
    expect(answers.at(-1)).toBe('false');
    expect((api['LMSGetLastError'] ?? api['GetLastError'])?.()).not.toBe('0');
  }
  return lms.refusals.map((one) => one.slice(one.lastIndexOf(': ') + 2));
}

const ofAnswer = (part: string, value: string): Entries => [
  ['cmi.interactions.0.id', 'stop-what'],
  ['cmi.interactions.0.type', 'choice'],
  [`cmi.interactions.0.${part}`, value],
];

type Entries = readonly (readonly [element: string, value: string])[];

const refused = (sentence: string, entries: Entries, held: Cmi = {}) => ({ sentence, entries, held });

describe('the guard of SCORM 1.2', () => {
  it.each([
    refused('The state is ASCII of at most 4096 characters.', [['cmi.suspend_data', 'x'.repeat(4097)]]),
    refused('The state is ASCII of at most 4096 characters.', [['cmi.suspend_data', '判断']]),
    refused('Every value is ASCII.', [['cmi.core.lesson_location', '初動']]),
    refused('A location has at most 255 characters.', [['cmi.core.lesson_location', 'x'.repeat(256)]]),
    refused('An exit is "suspend" or empty.', [['cmi.core.exit', 'normal']]),
    refused('An exit is "suspend" or empty.', [['cmi.core.exit', 'logout']]),
    refused('A course never says that it was not attempted.', [['cmi.core.lesson_status', 'not attempted']]),
    refused('A status is never lowered.', [['cmi.core.lesson_status', 'incomplete']], { 'cmi.core.lesson_status': 'passed' }),
    refused('A status is never lowered.', [['cmi.core.lesson_status', 'failed']], {
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '3',
    }),
    refused('The score comes before the status.', [['cmi.core.lesson_status', 'failed']]),
    refused('The score comes before the status.', [['cmi.core.lesson_status', 'passed']], { 'cmi.student_data.mastery_score': '70' }),
    refused('A score is 0 to 100.', [['cmi.core.score.raw', '']]),
    refused('A time span is HHHH:MM:SS.SS.', [['cmi.core.session_time', '00012:00:00']]),
    refused('A time span is HHHH:MM:SS.SS.', ofAnswer('latency', 'PT12S')),
    refused('A time is HH:MM:SS.SS.', ofAnswer('time', '2026-11-23T01:02:03.45Z')),
    refused('An id has letters, digits, hyphens and underscores.', [['cmi.interactions.0.id', 'stop what']]),
    refused('An id has letters, digits, hyphens and underscores.', [['cmi.objectives.0.id', 'stop.what']]),
    refused('A choice is a single character.', ofAnswer('student_response', 'close-all')),
    refused('A choice is a single character.', ofAnswer('correct_responses.0.pattern', 'ab')),
    refused('A result is "correct" or "wrong".', ofAnswer('result', 'incorrect')),
    refused('A weight is a number.', ofAnswer('weighting', '')),
    refused('A launch for looking writes nothing.', [['cmi.core.exit', 'suspend']], { 'cmi.core.lesson_mode': 'review' }),
    refused('A launch for looking writes nothing.', [['cmi.core.exit', 'suspend']], { 'cmi.core.lesson_mode': 'browse' }),
  ])('refuses: $sentence', ({ sentence, entries, held }) => {
    expect(write(strictScorm12(held), ...entries)).toEqual([sentence]);
  });

  it('passes on what the runtime refuses', () => {
    expect(write(strictScorm12(), ['cmi.interactions.3.id', 'gap'])).toEqual(['scorm-again says false, 201.']);
  });
});

it('lets an LMS judge by the score when a session of SCORM 1.2 ends', () => {
  const lms = strictScorm12({ 'cmi.student_data.mastery_score': '70' });
  write(lms, ['cmi.core.score.raw', '80'], ['cmi.core.lesson_status', 'incomplete']);
  lms.api['LMSFinish']?.('');
  expect(lms.held).toMatchObject({ 'cmi.core.lesson_status': 'passed' });
});

it('lets an LMS judge by the score as soon as SCORM 2004 says it', () => {
  const lms = strictScorm2004({ 'cmi.scaled_passing_score': '0.7' });
  write(lms, ['cmi.score.scaled', '0.8']);
  lms.api['Terminate']?.('');
  expect(lms.held).toMatchObject({ 'cmi.success_status': 'passed' });
});

describe('the guard of SCORM 2004', () => {
  it.each([
    refused('The state is ASCII of at most 4096 characters.', [['cmi.suspend_data', 'x'.repeat(4097)]]),
    refused('A location has at most 1000 characters.', [['cmi.location', 'x'.repeat(1001)]]),
    refused('Only "suspend" keeps what the LMS has.', [['cmi.exit', 'normal']]),
    refused('A completion is never taken back.', [['cmi.completion_status', 'incomplete']], { 'cmi.completion_status': 'completed' }),
    refused('A pass is never taken back.', [['cmi.success_status', 'failed']], {
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.9',
    }),
    refused('The score comes before the verdict.', [['cmi.success_status', 'passed']]),
    refused('Progress is never taken back.', [['cmi.progress_measure', '0.3']], { 'cmi.progress_measure': '0.4' }),
    refused('A description names its language and has at most 250 characters.', ofAnswer('description', `{lang=ja}${'字'.repeat(242)}`)),
    refused('A description names its language and has at most 250 characters.', ofAnswer('description', 'Do you stop the shop?')),
    refused('A time has one or two decimals of a second, and the zone.', ofAnswer('timestamp', '2026-11-23T01:02:03.456Z')),
    refused('A duration has at most two decimals.', [['cmi.session_time', 'PT1.234S']]),
    refused('A duration has at most two decimals.', ofAnswer('latency', '00:12:30')),
    refused('An id has no spaces.', [['cmi.interactions.0.id', 'stop what']]),
    refused('A choice is a short id.', ofAnswer('learner_response', 'close all')),
    refused('A result is "correct" or "incorrect".', ofAnswer('result', 'wrong')),
    refused('A launch for looking writes nothing.', [['cmi.exit', 'suspend']], { 'cmi.mode': 'review' }),
  ])('refuses: $sentence', ({ sentence, entries, held }) => {
    expect(write(strictScorm2004(held), ...entries)).toEqual([sentence]);
  });
});

describe.each([
  { lms: strictScorm12, begin: 'LMSInitialize', set: 'LMSSetValue', save: 'LMSCommit', end: 'LMSFinish', exit: 'cmi.core.exit' },
  { lms: strictScorm2004, begin: 'Initialize', set: 'SetValue', save: 'Commit', end: 'Terminate', exit: 'cmi.exit' },
])('the guard before $begin', ({ lms: create, begin, set, save, end, exit }) => {
  it('refuses what comes before the beginning and after the end, a second beginning and a second end', () => {
    const { api, refusals } = create();
    api[set]?.(exit, 'suspend');
    api[begin]?.('');
    api[begin]?.('');
    api[end]?.('');
    api[set]?.(exit, 'suspend');
    api[save]?.('');
    api[end]?.('');

    expect(refusals).toEqual([
      `${set} ${exit} suspend: There is no session now.`,
      `${begin}: A session begins once.`,
      `${set} ${exit} suspend: There is no session now.`,
      `${save}: There is no session now.`,
      `${end}: There is no session now.`,
    ]);
  });

  it('refuses words that are not strings, and an argument where none is due', () => {
    const { api, refusals } = create();
    api[begin]?.('');
    api[set]?.(exit, true);
    api[save]?.('now');

    expect(refusals).toEqual([`${set} ${exit} true: Every word is a string.`, `${save} now: It takes an empty string.`]);
  });

  it('holds what was committed and nothing else', () => {
    const lms = create();
    lms.api[begin]?.('');
    lms.api[set]?.('cmi.suspend_data', 'kept');
    lms.api[set]?.(exit, 'suspend');
    lms.api[save]?.('');
    lms.api[set]?.('cmi.suspend_data', 'lost');

    expect(lms.held).toMatchObject({ 'cmi.suspend_data': 'kept' });
    expect(lms.endLaunch()).toMatchObject({ 'cmi.suspend_data': 'kept', [exit.replace('exit', 'entry')]: 'resume' });
  });
});
