import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCmi5Lms, type Cmi5Lms, type Enrolment, type LaunchTerms } from '#test/support/cmi5-lms.ts';
import { statementFaults } from '#test/support/cmi5-rules.ts';
import { after, at, cmi5, launchUnit, moveOn, type Unit } from '#test/support/cmi5-unit.ts';

/*
 * A check that cannot fail proves nothing: whatever the LMS of these tests is said to refuse is provoked here once, by a unit
 * written by hand that does everything right but for one thing.
 */

const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

let lms: Cmi5Lms;
let learner: Enrolment;

beforeEach(async () => {
  lms = await startCmi5Lms();
  learner = lms.enrol();
});

afterEach(async () => {
  await lms.close();
});

const refused = (): readonly string[] => lms.refusals.map(({ requirement }) => requirement);
const provoked = new Set<string>();
const note = (): void => {
  for (const { about } of lms.refusals) provoked.add(about);
};

describe('the LMS of these tests', () => {
  it('refuses nothing of a unit that keeps to the specification', async () => {
    const unit = await launchUnit(lms, learner);

    const said = [
      await unit.say('initialized', 1),
      await unit.say('answered', 2),
      await unit.say('completed', 3),
      await unit.say('passed', 3),
      await unit.say('terminated', 4),
    ];

    expect(said).toEqual([204, 204, 204, 204, 204]);
    expect(lms.refusals).toEqual([]);
  });

  it('takes the same statement twice without a word, and another one under its id not at all', async () => {
    const unit = await launchUnit(lms, learner);
    const first = unit.make('initialized', 1);

    expect([await unit.send(first), await unit.send(first), await unit.send({ ...first, timestamp: at(2) })]).toEqual([204, 204, 409]);
    expect(learner.statements).toHaveLength(1);
  });

  const wrongStatements: readonly (readonly [
    requirement: string,
    fault: string,
    provoke: (unit: Unit) => Promise<unknown>,
    terms?: LaunchTerms,
  ])[] = [
    ['9.1.0.0-1', 'a statement without an id', (unit) => unit.say('initialized', 1, { id: undefined })],
    ['9.1.0.0-1', 'an id that is no UUID', (unit) => unit.say('initialized', 1, { id: 'first' })],
    ['6.3.0.0-1', 'a voiding statement', (unit) => unit.say('voided', 1)],
    ['8.1.3.0-3', 'another actor', (unit) => unit.say('initialized', 1, { actor: { objectType: 'Agent', mbox: 'mailto:a@example.com' } })],
    ['9.7.0.0-1', 'no timestamp', (unit) => unit.say('initialized', 1, { timestamp: undefined })],
    ['9.7.0.0-2', 'a timestamp of another zone', (unit) => unit.say('initialized', 1, { timestamp: '2026-11-23T10:02:03+09:00' })],
    ['9.7.0.0-2', 'a timestamp without a zone', (unit) => unit.say('initialized', 1, { timestamp: '2026-11-23T10:02:03' })],
    ['xAPI Data 4.6', 'a duration in words', (unit) => after(unit, 'terminated', { result: { duration: '12:30' } })],
    ['9.3.0.0-4', 'an answer before initialized', (unit) => unit.say('answered', 1)],
    ['9.3.0.0-4', 'passed before initialized', (unit) => unit.say('passed', 1)],
    ['9.3.0.0-4', 'an answer dated before initialized', async (unit) => [await unit.say('initialized', 2), await unit.say('answered', 1)]],
    ['9.3.0.0-2', 'initialized twice', async (unit) => [await unit.say('initialized', 1), await unit.say('initialized', 2)]],
    ['9.3.0.0-3', 'passed after failed in one session', async (unit) => [await after(unit, 'failed'), await unit.say('passed', 3)]],
    [
      '9.3.0.0-5',
      'terminated dated before an answer',
      async (unit) => [await unit.say('initialized', 1), await unit.say('answered', 3), await unit.say('terminated', 2)],
    ],
    ['10.2.2.0-2', 'passed in a launch to browse', (unit) => after(unit, 'passed'), { mode: 'Browse' }],
    ['10.2.2.0-3', 'completed in a launch to review', (unit) => after(unit, 'completed'), { mode: 'Review' }],
    ['10.2.1.0-6', 'no context', (unit) => unit.say('initialized', 1, { context: undefined })],
    ['9.6.3.1-4', 'no id of the session', (unit) => unit.say('initialized', 1, {}, { extensions: {} })],
    ['9.6.2.0-1', 'no grouping', (unit) => unit.say('initialized', 1, {}, { contextActivities: { category: [cmi5] } })],
    [
      '10.2.1.0-7',
      'an extension of the template changed',
      (unit) =>
        unit.say('initialized', 1, {}, { extensions: { ...unit.template.extensions, 'https://lms.example/extensions/cohort': 'spring' } }),
    ],
    ['9.6.1.0-1', 'another registration', (unit) => unit.say('initialized', 1, {}, { registration: randomUUID() })],
    [
      '9.6.2.1-1',
      'an answer with the category of cmi5',
      (unit) => after(unit, 'answered', {}, { contextActivities: { ...unit.template.contextActivities, category: [cmi5] } }),
    ],
    [
      '9.6.2.2-1',
      'passed without the category moveOn',
      (unit) => after(unit, 'passed', {}, { contextActivities: { ...unit.template.contextActivities, category: [cmi5] } }),
    ],
    [
      '9.6.2.2-2',
      'an answer with the category moveOn',
      (unit) => after(unit, 'answered', {}, { contextActivities: { ...unit.template.contextActivities, category: [moveOn] } }),
    ],
    ['9.6.3.2-2', 'passed without the mastery', (unit) => after(unit, 'passed', {}, { extensions: unit.template.extensions })],
    [
      '9.4.0.0-2',
      'initialized about something else',
      (unit) => unit.say('initialized', 1, { object: { id: 'https://publisher.example/unit' } }),
    ],
    [
      '9.5.1.0-2',
      'completed with a score',
      (unit) => after(unit, 'completed', { result: { completion: true, duration: 'PT1S', score: { scaled: 1 } } }),
    ],
    [
      '9.5.1.0-3',
      'a raw score without bounds',
      (unit) => after(unit, 'passed', { result: { success: true, duration: 'PT1S', score: { scaled: 1, raw: 100 } } }),
    ],
    [
      '9.5.1',
      'a scaled score of 90',
      (unit) => after(unit, 'passed', { result: { success: true, duration: 'PT1S', score: { scaled: 90 } } }),
    ],
    [
      '9.3.4.0-2',
      'passed below the mastery',
      (unit) => after(unit, 'passed', { result: { success: true, duration: 'PT1S', score: { scaled: 0.69 } } }),
    ],
    [
      '9.3.5.0-2',
      'failed at the mastery',
      (unit) => after(unit, 'failed', { result: { success: false, duration: 'PT1S', score: { scaled: 0.7 } } }),
    ],
    ['9.5.2.0-1', 'passed without success', (unit) => after(unit, 'passed', { result: { duration: 'PT1S' } })],
    ['9.5.2.0-2', 'failed without the lack of success', (unit) => after(unit, 'failed', { result: { duration: 'PT1S' } })],
    [
      '9.5.2.0-3',
      'completed with success',
      (unit) => after(unit, 'completed', { result: { completion: true, success: true, duration: 'PT1S' } }),
    ],
    ['9.5.3.0-1', 'completed without completion', (unit) => after(unit, 'completed', { result: { duration: 'PT1S' } })],
    [
      '9.5.3.0-2',
      'passed with completion',
      (unit) => after(unit, 'passed', { result: { success: true, completion: true, duration: 'PT1S' } }),
    ],
    ['9.5.4.1-1', 'terminated without a duration', (unit) => after(unit, 'terminated', { result: undefined })],
    ['9.5.4.1-2', 'completed without a duration', (unit) => after(unit, 'completed', { result: { completion: true } })],
    ['9.5.4.1-3', 'passed without a duration', (unit) => after(unit, 'passed', { result: { success: true } })],
    ['9.5.4.1-4', 'failed without a duration', (unit) => after(unit, 'failed', { result: { success: false } })],
    [
      '9.5.5.1',
      'progress once completed was said',
      async (unit) => [await after(unit, 'completed'), await unit.say('answered', 3, { result: { extensions: { [progress]: 100 } } })],
    ],
    [
      'xAPI Data 2.4.4.1',
      'a response that was no choice',
      (unit) =>
        after(unit, 'answered', {
          object: {
            id: 'https://publisher.example/decision',
            definition: {
              interactionType: 'choice',
              name: { en: 'Stop?' },
              description: { en: 'Stop?' },
              choices: [{ id: 'a', description: { en: 'Yes' } }],
              correctResponsesPattern: ['a'],
            },
          },
          result: { response: 'b' },
        }),
    ],
  ];

  const provocations = wrongStatements.map(([requirement, fault, provoke, terms]) => ({ requirement, fault, provoke, terms }));

  it.each(provocations)('refuses, by $requirement, $fault', async ({ requirement, provoke, terms }) => {
    const unit = await launchUnit(lms, learner, terms);

    await provoke(unit);

    expect(refused()).toEqual([requirement]);
    note();
  });

  it.each([
    ['9.3.0.0-6', 'completed'],
    ['9.3.0.0-7', 'passed'],
  ])('refuses, by %s, a second %s in another session of the registration', async (requirement, verb) => {
    await after(await launchUnit(lms, learner), verb);

    await after(await launchUnit(lms, learner), verb);

    expect(refused()).toEqual([requirement]);
    note();
  });

  it('refuses, by 9.3.0.0-8, failed in a session after the one that passed', async () => {
    await after(await launchUnit(lms, learner), 'passed');

    await after(await launchUnit(lms, learner), 'failed');

    expect(refused()).toEqual(['9.3.0.0-8']);
    note();
  });

  it('refuses, by 9.2.0.0-2, an actor that is a group', async () => {
    learner = { ...learner, actor: { objectType: 'Group', account: { homePage: 'https://lms.example', name: '1' } } };

    await (await launchUnit(lms, learner)).say('initialized', 1);

    expect(refused()).toEqual(['9.2.0.0-2']);
    note();
  });

  it('refuses, by 11.0.0.0-3, initialized before the preferences were read', async () => {
    await (await launchUnit(lms, learner, {}, { readsPreferences: false })).say('initialized', 1);

    expect(refused()).toEqual(['11.0.0.0-3']);
    note();
  });

  it('has been provoked by every fault that it judges statements by', () => {
    expect([...provoked].toSorted()).toEqual(statementFaults.toSorted());
  });

  it('gives the token once, to a POST, and says by which fault it gives it no more', async () => {
    const address = new URL(lms.launch(learner, 'https://course.example/')).searchParams.get('fetch') ?? '';

    const got = await fetch(address);
    const first = await fetch(address, { method: 'POST' });
    const second = await fetch(address, { method: 'POST' });

    expect(got.status).toBe(405);
    expect(await first.json()).toHaveProperty('auth-token');
    expect([second.status, await second.json()]).toEqual([200, expect.objectContaining({ 'error-code': '1' })]);
    expect(refused()).toEqual(['8.2.1.0-2', '8.2.3.0-1']);
  });

  it.each<readonly [string, string, (unit: Unit) => Promise<unknown>]>([
    [
      '8.1.2.0-5',
      'a request without the token',
      (unit) => unit.ask('GET', 'activities/state', unit.ofState, undefined, { Authorization: '' }),
    ],
    [
      '8.1.2.0-5',
      'a request with another token',
      (unit) => unit.ask('GET', 'activities/state', unit.ofState, undefined, { Authorization: 'Basic bm9uZQ==' }),
    ],
    [
      'xAPI Communication 3.3',
      'another version of xAPI',
      (unit) => unit.ask('GET', 'activities/state', unit.ofState, undefined, { 'X-Experience-API-Version': '2.0.0' }),
    ],
    [
      '8.1.3.0-3',
      'a state of another agent',
      (unit) => unit.ask('GET', 'activities/state', { ...unit.ofState, agent: '{}', stateId: 'progress' }),
    ],
    [
      '8.1.4.0-3',
      'a state of another registration',
      (unit) => unit.ask('GET', 'activities/state', { ...unit.ofState, registration: randomUUID(), stateId: 'progress' }),
    ],
    [
      'xAPI Communication 2.3',
      'a state of no activity',
      (unit) => unit.ask('GET', 'activities/state', { agent: unit.ofState.agent, registration: unit.ofState.registration }),
    ],
    [
      '10.2.1.0-5',
      'a launch document written over',
      (unit) => unit.ask('PUT', 'activities/state', { ...unit.ofState, stateId: 'LMS.LaunchData' }, '{}'),
    ],
    [
      '10.2.1.0-5',
      'a launch document taken away',
      (unit) => unit.ask('DELETE', 'activities/state', { ...unit.ofState, stateId: 'LMS.LaunchData' }),
    ],
    [
      '11.0.0.0-1',
      'preferences of another agent',
      (unit) => unit.ask('GET', 'agents/profile', { agent: '{}', profileId: 'cmi5LearnerPreferences' }),
    ],
    [
      '11.0.0.0-4',
      'a profile of another name',
      (unit) => unit.ask('GET', 'agents/profile', { agent: unit.ofState.agent, profileId: 'preferences' }),
    ],
    [
      '11.0.0.0-5',
      'preferences that are none',
      (unit) => unit.ask('PUT', 'agents/profile', { agent: unit.ofState.agent, profileId: 'cmi5LearnerPreferences' }, { sound: true }),
    ],
    [
      '11.1.0.0-1',
      'languages that are none',
      (unit) =>
        unit.ask(
          'PUT',
          'agents/profile',
          { agent: unit.ofState.agent, profileId: 'cmi5LearnerPreferences' },
          { languagePreference: 'Japanese language', audioPreference: 'on' },
        ),
    ],
    [
      'xAPI Communication 2.1.1',
      'a statement under the id of another',
      (unit) => unit.ask('PUT', 'statements', { statementId: randomUUID() }, unit.make('initialized', 1)),
    ],
    [
      'xAPI Communication 2.1.1',
      'a statement that is no JSON',
      (unit) => unit.ask('PUT', 'statements', { statementId: randomUUID() }, 'initialized'),
    ],
    ['8.1.2.0-2', 'a statement after terminated', async (unit) => [await after(unit, 'terminated'), await unit.say('answered', 4)]],
    [
      '8.1.2.0-2',
      'a statement after the session was abandoned',
      async (unit) => [await unit.say('initialized', 1), lms.abandon(learner), await unit.say('answered', 4)],
    ],
    [
      '8.1.2.0-2',
      'a document after terminated',
      async (unit) => [
        await after(unit, 'terminated'),
        await unit.ask('PUT', 'activities/state', { ...unit.ofState, stateId: 'progress' }, '{}'),
      ],
    ],
  ])('refuses, by %s, %s', async (requirement, _fault, provoke) => {
    await provoke(await launchUnit(lms, learner));

    expect(refused()).toEqual([requirement]);
  });

  it('writes over no document that has changed since its tag was given', async () => {
    const unit = await launchUnit(lms, learner);
    const document = { ...unit.ofState, stateId: 'progress' };
    await unit.ask('PUT', 'activities/state', document, '{"a":1}', { 'If-None-Match': '*' });

    const again = await unit.ask('PUT', 'activities/state', document, '{"a":2}', { 'If-None-Match': '*' });
    const stale = await unit.ask('PUT', 'activities/state', document, '{"a":3}', { 'If-Match': '"0"' });

    expect([again.status, stale.status, learner.documents.get('progress')]).toEqual([412, 412, '{"a":1}']);
  });
});
