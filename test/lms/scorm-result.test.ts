import { describe, expect, it } from 'vitest';
import type { ReportMode } from '#session/course.ts';
import type { CourseAnswer, CourseResult } from '#session/lms-port.ts';
import { anAnswer, aResult } from '#test/support/cmi5-page.ts';
import { aScormPage, aScormStanding, began, type ScormLaunch, type ScormStandardId } from '#test/support/scorm-page.ts';
import type { Cmi } from '#test/support/strict-scorm.ts';

/** Reports one result in a session of its own, leaves, and gives back what the LMS holds then. */
async function report(
  standard: ScormStandardId,
  result: CourseResult | null,
  launch: ScormLaunch = {},
  answers = [anAnswer('stop-what', began)],
): Promise<Cmi> {
  const page = aScormPage(standard, launch);
  await page.port.open();
  page.port.report(aScormStanding(answers, result));
  expect(page.line).toEqual({ is: 'saved' });
  await page.live(page.port.close());
  return page.lms.held;
}

const by = (mode: ReportMode): ScormLaunch => ({ course: { report: mode } });

describe('what an LMS of SCORM 1.2 is told at the end', () => {
  it.each([
    ['passed-incomplete', 'passed', 'incomplete'],
    ['passed-failed', 'passed', 'failed'],
    ['completed-incomplete', 'completed', 'incomplete'],
    ['completed-failed', 'completed', 'failed'],
  ] as const)('is, by %s, that it is %s or %s', async (mode, reached, missed) => {
    expect(await report('scorm12', aResult(80), by(mode))).toMatchObject({ 'cmi.core.lesson_status': reached, 'cmi.core.score.raw': '80' });
    expect(await report('scorm12', aResult(40), by(mode))).toMatchObject({ 'cmi.core.lesson_status': missed, 'cmi.core.score.raw': '40' });
  });

  it('is an exit without a word where the run is over, and "suspend" where there is something to come back to', async () => {
    expect(await report('scorm12', aResult(80))).toMatchObject({ 'cmi.core.exit': '' });
    expect(await report('scorm12', aResult(40), by('passed-failed'))).toMatchObject({ 'cmi.core.exit': '' });
    expect(await report('scorm12', aResult(40), by('passed-incomplete'))).toMatchObject({ 'cmi.core.exit': 'suspend' });
    expect(await report('scorm12', null)).toMatchObject({ 'cmi.core.exit': 'suspend' });
  });

  it.each(['passed', 'completed'])('never lowers that it was %s', async (status) => {
    const held = { 'cmi.core.lesson_status': status, 'cmi.core.score.raw': '90' };
    expect(await report('scorm12', aResult(40), { held })).toMatchObject(held);
    expect(await report('scorm12', null, { held })).toMatchObject(held);
  });

  it('raises what was failed, and leaves it failed where it is not better', async () => {
    const held = { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '50' };
    expect(await report('scorm12', aResult(80), { held })).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '80',
    });
    expect(await report('scorm12', aResult(60), { held })).toMatchObject({
      'cmi.core.lesson_status': 'failed',
      'cmi.core.score.raw': '60',
    });
    expect(await report('scorm12', aResult(40), { held })).toMatchObject(held);
  });

  it('claims nothing where the launch gives no credit', async () => {
    const holds = await report('scorm12', aResult(80), { held: { 'cmi.core.credit': 'no-credit' } });
    expect(holds).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
    expect(holds).not.toHaveProperty(['cmi.core.score.raw']);
  });

  it('goes by the pass mark of the LMS', async () => {
    const held = { 'cmi.student_data.mastery_score': '85' };
    expect(await aScormPage('scorm12', { held }).port.open()).toMatchObject({ passMark: 85 });
    expect(await report('scorm12', aResult(80), { held })).toMatchObject({ 'cmi.core.lesson_status': 'failed' });
    expect(await report('scorm12', aResult(90), { held })).toMatchObject({ 'cmi.core.lesson_status': 'passed' });
  });

  it('has no score that the LMS would call a pass where one harmful choice withholds it', async () => {
    const held = { 'cmi.student_data.mastery_score': '70' };
    const withheld = await report('scorm12', aResult(80, false), { held });
    expect(withheld).toMatchObject({ 'cmi.core.lesson_status': 'failed' });
    expect(withheld).not.toHaveProperty(['cmi.core.score.raw']);
    expect(await report('scorm12', aResult(80, false))).toMatchObject({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '80' });
  });

  it('takes each right option as a pattern of its own, and times by the clock on the wall', async () => {
    const answer: CourseAnswer = anAnswer('report.2', began, {
      right: ['stop', 'wait'],
      chosen: 'wait',
      weight: 2,
      objectives: ['containment', 'law.duty'],
    });
    const holds = await report('scorm12', null, {}, [answer, anAnswer('other', began, { chosen: 'wait' })]);
    expect(holds).toMatchObject({
      'cmi.interactions.0.id': 'report-2',
      'cmi.interactions.0.time': '10:02:03.45',
      'cmi.interactions.0.objectives.1.id': 'law-duty',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.correct_responses.1.pattern': 'b',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.latency': '0000:00:12.34',
      'cmi.interactions.1.result': 'wrong',
    });
  });

  it('names each objective once, and leaves out one that too few decisions tell of', async () => {
    const objectives = [
      { id: 'reporting', name: {}, percent: null },
      { id: 'containment', name: {}, percent: 90 },
    ];
    const first = aScormPage('scorm12');
    await first.port.open();
    first.port.report(aScormStanding([], { ...aResult(60), objectives: [{ id: 'containment', name: {}, percent: 40 }] }));
    expect(first.lms.held).toMatchObject({ 'cmi.objectives.0.status': 'incomplete' });

    const holds = await report('scorm12', { ...aResult(80), objectives }, { held: first.lms.endLaunch() });

    expect(holds).toMatchObject({
      'cmi.objectives.0.id': 'containment',
      'cmi.objectives.0.score.raw': '90',
      'cmi.objectives.0.status': 'passed',
    });
    expect(holds).not.toHaveProperty(['cmi.objectives.1.id']);
  });

  it.each([
    ['ja', '0', ['ja'], null],
    ['en-GB', '50', ['en-GB'], true],
    ['日本語', '-1', [], false],
  ])('is asked for the language %s and the sound %s', async (language, audio, languages, sound) => {
    const held = { 'cmi.student_preference.language': language, 'cmi.student_preference.audio': audio };
    expect(await aScormPage('scorm12', { held }).port.open()).toMatchObject({ languages, sound });
  });
});

describe('what an LMS of SCORM 2004 is told at the end', () => {
  it.each([
    ['passed-incomplete', ['completed', 'passed'], ['incomplete', null]],
    ['passed-failed', ['completed', 'passed'], ['completed', 'failed']],
    ['completed-incomplete', ['completed', null], ['incomplete', null]],
    ['completed-failed', ['completed', null], ['incomplete', 'failed']],
  ] as const)('is, by %s, on two axes, that it is %j or %j', async (mode, reached, missed) => {
    // An LMS that knows of no mark says nothing of success by itself.
    const tell = async (percent: number) => {
      const page = aScormPage('scorm2004', by(mode));
      await page.port.open();
      page.port.report(aScormStanding([], aResult(percent)));
      return [page.lms.held['cmi.completion_status'], page.lms.held['cmi.success_status'] ?? null];
    };
    expect(await tell(80)).toEqual(reached);
    expect(await tell(40)).toEqual(missed);
  });

  it('is a score from 0 to 1 and from 0 to 100', async () => {
    expect(await report('scorm2004', aResult(83))).toMatchObject({
      'cmi.score.min': '0',
      'cmi.score.max': '100',
      'cmi.score.raw': '83',
      'cmi.score.scaled': '0.83',
      'cmi.progress_measure': '1',
    });
  });

  it('is "suspend" after the end too, so that a relaunch has the result', async () => {
    expect(await report('scorm2004', aResult(80))).toMatchObject({ 'cmi.exit': 'suspend', 'adl.nav.request': 'suspendAll' });
    expect(await report('scorm2004', null)).toMatchObject({ 'cmi.exit': 'suspend', 'adl.nav.request': 'suspendAll' });
  });

  it('never lowers a pass, a completion, a score or a progress', async () => {
    const held = {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.9',
      'cmi.progress_measure': '1',
    };
    expect(await report('scorm2004', aResult(40), { held })).toMatchObject(held);
    expect(await report('scorm2004', null, { held })).toMatchObject(held);
    expect(await aScormPage('scorm2004', { held }).port.open()).toMatchObject({ holds: { passed: true, completed: true } });
  });

  it('raises what was failed', async () => {
    const held = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.score.scaled': '0.5' };
    expect(await report('scorm2004', aResult(80), { held })).toMatchObject({ 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.8' });
  });

  it('is never that all is done before it is, since an LMS may derive completion from it', async () => {
    expect(await report('scorm2004', aResult(40), by('passed-incomplete'))).toMatchObject({ 'cmi.progress_measure': '0.99' });
  });

  it('claims nothing where the launch gives no credit', async () => {
    const holds = await report('scorm2004', aResult(80), { held: { 'cmi.credit': 'no-credit' } });
    expect(holds).toMatchObject({ 'cmi.completion_status': 'incomplete' });
    expect(holds).not.toHaveProperty(['cmi.score.scaled']);
  });

  it('goes by the pass mark of the LMS', async () => {
    const held = { 'cmi.scaled_passing_score': '0.855' };
    expect(await aScormPage('scorm2004', { held }).port.open()).toMatchObject({ passMark: 85.5 });
    expect(await report('scorm2004', aResult(85), { held })).toMatchObject({ 'cmi.success_status': 'failed' });
    expect(await report('scorm2004', aResult(86), { held })).toMatchObject({ 'cmi.success_status': 'passed' });
  });

  it('has no score that the LMS would call a pass where one harmful choice withholds it', async () => {
    const withheld = await report('scorm2004', aResult(80, false), { held: { 'cmi.scaled_passing_score': '0.7' } });
    expect(withheld['cmi.success_status']).not.toBe('passed');
    expect(withheld).not.toHaveProperty(['cmi.score.scaled']);
  });

  it('describes a question in the language of the learner, or else in the first of the course', async () => {
    const ask = async (launch: ScormLaunch) => (await report('scorm2004', null, launch))['cmi.interactions.0.description'];
    expect(await ask({})).toBe('{lang=ja}店を止めますか。');
    expect(await ask({ course: { languages: ['en', 'ja'] } })).toBe('{lang=en}Do you stop the shop?');
    expect(await ask({ held: { 'cmi.learner_preference.language': 'en-GB' } })).toBe('{lang=en}Do you stop the shop?');
    expect(await ask({ held: { 'cmi.learner_preference.language': 'fr' } })).toBe('{lang=ja}店を止めますか。');
    expect(await ask({ course: { languages: ['de'] } })).toBeUndefined();
  });

  it('cuts a long question between two characters, to 250 with the language', async () => {
    const question = { ja: `𠮟${'る'.repeat(239)}𠮟る` };
    const holds = await report('scorm2004', null, {}, [anAnswer('long', began, { question })]);
    expect(holds['cmi.interactions.0.description']).toBe(`{lang=ja}𠮟${'る'.repeat(238)}…`);
    const tight = await report('scorm2004', null, {}, [anAnswer('long', began, { question: { ja: 'る'.repeat(241) } })]);
    expect(tight['cmi.interactions.0.description']).toBe(`{lang=ja}${'る'.repeat(241)}`);
    const pair = await report('scorm2004', null, {}, [anAnswer('long', began, { question: { ja: `${'る'.repeat(239)}𠮟る` } })]);
    expect(pair['cmi.interactions.0.description']).toBe(`{lang=ja}${'る'.repeat(239)}…`);
  });

  it('takes each right option as a pattern of its own, and times in UTC with two decimals', async () => {
    const answer = anAnswer('report.2', began, { right: ['stop', 'wait'], chosen: 'wait', weight: 2 });
    const holds = await report('scorm2004', null, {}, [answer, anAnswer('other', began, { chosen: 'wait' })]);
    expect(holds).toMatchObject({
      'cmi.interactions.0.id': 'report.2',
      'cmi.interactions.0.timestamp': '2026-11-23T01:01:51.11Z',
      'cmi.interactions.0.correct_responses.0.pattern': 'stop',
      'cmi.interactions.0.correct_responses.1.pattern': 'wait',
      'cmi.interactions.0.learner_response': 'wait',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.latency': 'PT12.34S',
      'cmi.interactions.1.result': 'incorrect',
    });
  });

  it('finds its objective among those that the LMS has already', async () => {
    const held = { 'cmi.objectives.0.id': 'course', 'cmi.objectives.1.id': 'containment' };
    expect(await report('scorm2004', aResult(80), { held })).toMatchObject({
      'cmi.objectives.0.id': 'course',
      'cmi.objectives.1.score.scaled': '0.8',
      'cmi.objectives.1.success_status': 'passed',
      'cmi.objectives.1.description': '{lang=ja}封じ込め',
    });
  });

  it.each([
    ['ja', '1', ['ja'], null],
    ['en', '0', ['en'], false],
    ['', '0.5', [], true],
  ])('is asked for the language "%s" and the sound %s', async (language, level, languages, sound) => {
    const held = { 'cmi.learner_preference.language': language, 'cmi.learner_preference.audio_level': level };
    expect(await aScormPage('scorm2004', { held }).port.open()).toMatchObject({ languages, sound });
  });
});
