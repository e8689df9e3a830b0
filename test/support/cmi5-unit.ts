import { randomUUID } from 'node:crypto';
import type { Cmi5Lms, Enrolment, LaunchTerms } from './cmi5-lms.ts';
import type { Data } from './cmi5-rules.ts';

const adl = 'http://adlnet.gov/expapi/verbs/';
/** The categories of statements. */
export const cmi5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
export const moveOn = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };
const mastery = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
/** A time in the second minute of the tests. */
export const at = (second: number): string => `2026-11-23T01:02:0${second}.000Z`;

/** A unit written by hand, which does everything right but for what a test states, and has read all that is to be read. */
export async function launchUnit(lms: Cmi5Lms, learner: Enrolment, terms: LaunchTerms = {}, { readsPreferences = true } = {}) {
  const query = new URL(lms.launch(learner, 'https://course.example/', { masteryScore: 0.7, ...terms })).searchParams;
  const read = (name: string): string => query.get(name) ?? '';
  const given: unknown = await (await fetch(read('fetch'), { method: 'POST' })).json();
  const token = typeof given === 'object' && given !== null && 'auth-token' in given ? String(given['auth-token']) : '';
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3' };
  const ask = async (
    method: string,
    resource: string,
    parameters: Readonly<Record<string, string>>,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ) =>
    await fetch(`${read('endpoint')}/${resource}?${new URLSearchParams(parameters).toString()}`, {
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const ofState = { activityId: read('activityId'), agent: read('actor'), registration: read('registration') };
  const document: { contextTemplate: { contextActivities: Data; extensions: Data } } = JSON.parse(
    await (await ask('GET', 'activities/state', { ...ofState, stateId: 'LMS.LaunchData' })).text(),
  );
  if (readsPreferences) await ask('GET', 'agents/profile', { agent: read('actor'), profileId: 'cmi5LearnerPreferences' });
  const { contextTemplate: template } = document;

  /** A statement as it ought to be; `undefined` takes a part away. */
  const make = (verb: string, second: number, changes: Data = {}, context: Data = {}): Data => {
    const isVerdict = ['completed', 'passed', 'failed'].includes(verb);
    const isDefined = isVerdict || verb === 'initialized' || verb === 'terminated';
    const results: Readonly<Record<string, Data>> = {
      completed: { completion: true, duration: 'PT1S' },
      passed: { success: true, duration: 'PT1S', score: { scaled: 0.9, raw: 90, min: 0, max: 100 } },
      failed: { success: false, duration: 'PT1S', score: { scaled: 0.5 } },
      terminated: { duration: 'PT1S' },
    };
    const statement = {
      id: randomUUID(),
      actor: JSON.parse(read('actor')),
      verb: { id: `${adl}${verb}` },
      object: { id: isDefined ? read('activityId') : 'https://publisher.example/decision' },
      result: results[verb],
      timestamp: at(second),
      context: {
        registration: read('registration'),
        contextActivities: {
          ...template.contextActivities,
          ...(isVerdict ? { category: [cmi5, moveOn] } : isDefined ? { category: [cmi5] } : {}),
        },
        extensions: { ...template.extensions, ...(verb === 'passed' || verb === 'failed' ? { [mastery]: 0.7 } : {}) },
        ...context,
      },
      ...changes,
    };
    return JSON.parse(JSON.stringify(statement));
  };
  const send = async (statement: Data): Promise<number> =>
    (await ask('PUT', 'statements', statement['id'] === undefined ? {} : { statementId: String(statement['id']) }, statement)).status;
  const say = async (verb: string, second: number, changes: Data = {}, context: Data = {}) =>
    await send(make(verb, second, changes, context));
  return { ask, say, send, make, read, ofState, template };
}

/** It. */
export type Unit = Awaited<ReturnType<typeof launchUnit>>;

/** Says one thing in an initialized session. */
export async function after(unit: Unit, verb: string, changes: Data = {}, context: Data = {}): Promise<number> {
  await unit.say('initialized', 1);
  return await unit.say(verb, 2, changes, context);
}
