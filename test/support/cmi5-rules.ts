import { isDeepStrictEqual } from 'node:util';

/*
 * What an LMS refuses of an assignable unit's statements, each with the number of the requirement as the list of the
 * specification's authors has it (npm `@cmi5/requirements`), or with the section of xAPI 1.0.3. It knows nothing of the
 * adapter that it judges.
 */

/** JSON of which nothing is known. */
export type Data = { readonly [key: string]: unknown };

/** Why something was refused. */
export interface Refusal {
  readonly requirement: string;
  readonly about: string;
}

/** What one session has come to. */
export interface JudgedSession {
  readonly actor: Data;
  readonly activityId: string;
  readonly registration: string;
  readonly template: Data;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore: number | undefined;
  readonly hasReadPreferences: boolean;
  /** Those of this session, in the order in which they came. */
  readonly said: readonly Data[];
  /** Those of the whole registration. */
  readonly saidInRegistration: readonly Data[];
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const definedVerbs = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;
const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|\+00:00)$/u;
const duration = /^P(?!$)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/u;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const dataOf = (value: unknown): Data => (isData(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** The last word of a verb that cmi5 knows, else its id. */
export function nameVerb(statement: Data): string {
  const { id } = dataOf(statement['verb']);
  return typeof id === 'string' && id.startsWith(adl) ? id.slice(adl.length) : String(id);
}

/** Whether a statement bears the category of those that cmi5 defines (9.6.2.1). */
export function isDefined(statement: Data): boolean {
  return hasCategory(statement, cmi5Category);
}

function hasCategory(statement: Data, id: string): boolean {
  const { category } = dataOf(dataOf(statement['context'])['contextActivities']);
  return listOf(category).some((one) => dataOf(one)['id'] === id);
}

type Rule = readonly [requirement: string, about: string, isBroken: (statement: Data, session: JudgedSession) => boolean];

const isVerb = (statement: Data, ...verbs: readonly string[]): boolean => isDefined(statement) && verbs.includes(nameVerb(statement));
const hasSaid = (list: readonly Data[], ...verbs: readonly string[]): boolean => list.some((one) => isVerb(one, ...verbs));
const resultOf = (statement: Data): Data => dataOf(statement['result']);
const scoreOf = (statement: Data): Data => dataOf(resultOf(statement)['score']);
const contextOf = (statement: Data): Data => dataOf(statement['context']);
const extensionsOf = (statement: Data): Data => dataOf(contextOf(statement)['extensions']);
const timeOf = (statement: Data): number => Date.parse(String(statement['timestamp']));
const lacksDuration = (statement: Data): boolean => resultOf(statement)['duration'] === undefined;

const rules: readonly Rule[] = [
  ['9.1.0.0-1', 'a statement without an id that is a UUID', ({ id }) => typeof id !== 'string' || !uuid.test(id)],
  ['6.3.0.0-1', 'a statement that voids another', (one) => nameVerb(one) === 'voided'],
  ['8.1.3.0-3', 'an actor that is not the one of the launch', (one, { actor }) => !isDeepStrictEqual(one['actor'], actor)],
  ['9.7.0.0-1', 'a statement without a timestamp', (one) => one['timestamp'] === undefined],
  ['9.7.0.0-2', 'a timestamp that is none, or not of UTC', (one) => !utcTime.test(String(one['timestamp']))],
  ['xAPI Data 4.6', 'a duration that is none', (one) => !lacksDuration(one) && !duration.test(String(resultOf(one)['duration']))],

  ['10.2.1.0-6', 'a statement without a context', (one) => !isData(one['context'])],

  // The order within the session.
  [
    '11.0.0.0-3',
    'initialized before the preferences were read',
    (one, session) => isVerb(one, 'initialized') && !session.hasReadPreferences,
  ],
  ['9.3.0.0-4', 'a statement before initialized', (one, { said }) => !hasSaid(said, 'initialized') && !isVerb(one, 'initialized')],
  ['9.3.0.0-4', 'a statement that is earlier than initialized', (one, { said }) => timeOf(one) < timeOf(said[0] ?? one)],
  [
    '9.3.0.0-3',
    'passed and failed in one session',
    (one, { said }) => isVerb(one, 'passed', 'failed') && hasSaid(said, 'passed', 'failed'),
  ],
  ['9.3.0.0-2', 'a verb for the second time in a session', (one, { said }) => isDefined(one) && hasSaid(said, nameVerb(one))],
  [
    '9.3.0.0-5',
    'terminated earlier than what was said before it',
    (one, { said }) => isVerb(one, 'terminated') && said.some((other) => timeOf(other) > timeOf(one)),
  ],
  [
    '9.3.0.0-6',
    'completed for the second time in a registration',
    (one, session) => isVerb(one, 'completed') && hasSaid(session.saidInRegistration, 'completed'),
  ],
  [
    '9.3.0.0-7',
    'passed for the second time in a registration',
    (one, session) => isVerb(one, 'passed') && hasSaid(session.saidInRegistration, 'passed'),
  ],
  [
    '9.3.0.0-8',
    'failed after passed in a registration',
    (one, session) => isVerb(one, 'failed') && hasSaid(session.saidInRegistration, 'passed'),
  ],
  ['10.2.2.0-2', 'a verdict in a launch to browse', (one, { mode }) => mode === 'Browse' && isVerb(one, 'passed', 'failed', 'completed')],
  ['10.2.2.0-3', 'a verdict in a launch to review', (one, { mode }) => mode === 'Review' && isVerb(one, 'passed', 'failed', 'completed')],

  // The context.
  ['9.6.3.1-4', 'a context without the id of the session', (one) => extensionsOf(one)[sessionExtension] === undefined],
  ['9.6.2.0-1', 'a context that lacks activities of the template', (one, { template }) => lacksActivities(one, template)],
  ['10.2.1.0-7', 'a context in which the template was changed', (one, { template }) => changes(template, contextOf(one))],
  [
    '9.6.1.0-1',
    'a registration that is not the one of the launch',
    (one, session) => contextOf(one)['registration'] !== session.registration,
  ],
  [
    '9.6.2.1-1',
    'the category of cmi5 with a verb that cmi5 does not define',
    (one) => isDefined(one) && !definedVerbs.includes(nameVerb(one)),
  ],
  [
    '9.6.2.2-1',
    'a verdict without the category moveOn',
    (one) => isVerb(one, 'completed', 'passed', 'failed') && !hasCategory(one, moveOnCategory),
  ],
  [
    '9.6.2.2-2',
    'the category moveOn on something else',
    (one) => hasCategory(one, moveOnCategory) && !isVerb(one, 'completed', 'passed', 'failed'),
  ],
  [
    '9.6.3.2-2',
    'a scored verdict without the mastery it is based on',
    (one, { masteryScore }) =>
      masteryScore !== undefined &&
      isVerb(one, 'passed', 'failed') &&
      scoreOf(one)['scaled'] !== undefined &&
      extensionsOf(one)[masteryExtension] !== masteryScore,
  ],

  // Actor, object and result of what cmi5 defines.
  ['9.2.0.0-2', 'an actor that is no agent', (one) => isDefined(one) && dataOf(one['actor'])['objectType'] !== 'Agent'],
  [
    '9.4.0.0-2',
    'an object that is not the activity of the launch',
    (one, session) => isDefined(one) && dataOf(one['object'])['id'] !== session.activityId,
  ],
  [
    '9.5.1.0-2',
    'a score on something that is no verdict',
    (one) => isVerb(one, 'initialized', 'completed', 'terminated') && resultOf(one)['score'] !== undefined,
  ],
  [
    '9.5.1.0-3',
    'a raw score without its bounds',
    (one) => {
      const { raw, min, max } = scoreOf(one);
      return raw !== undefined && (min === undefined || max === undefined);
    },
  ],
  [
    '9.5.1',
    'a scaled score beyond 0 and 1',
    (one) => {
      const { scaled } = scoreOf(one);
      return scaled !== undefined && !(typeof scaled === 'number' && scaled >= 0 && scaled <= 1);
    },
  ],
  [
    '9.3.4.0-2',
    'passed below the mastery',
    (one, { masteryScore = 0 }) => isVerb(one, 'passed') && Number(scoreOf(one)['scaled'] ?? 1) < masteryScore,
  ],
  [
    '9.3.5.0-2',
    'failed at the mastery or above',
    (one, { masteryScore = 2 }) => isVerb(one, 'failed') && Number(scoreOf(one)['scaled'] ?? -1) >= masteryScore,
  ],
  ['9.5.2.0-1', 'passed without success', (one) => isVerb(one, 'passed') && resultOf(one)['success'] !== true],
  ['9.5.2.0-2', 'failed without the lack of success', (one) => isVerb(one, 'failed') && resultOf(one)['success'] !== false],
  [
    '9.5.2.0-3',
    'success on something that is neither passed nor failed',
    (one) => isVerb(one, 'initialized', 'completed', 'terminated') && resultOf(one)['success'] !== undefined,
  ],
  ['9.5.3.0-1', 'completed without completion', (one) => isVerb(one, 'completed') && resultOf(one)['completion'] !== true],
  [
    '9.5.3.0-2',
    'completion on something that is not completed',
    (one) => isDefined(one) && !isVerb(one, 'completed') && resultOf(one)['completion'] !== undefined,
  ],
  ['9.5.4.1-1', 'terminated without a duration', (one) => isVerb(one, 'terminated') && lacksDuration(one)],
  ['9.5.4.1-2', 'completed without a duration', (one) => isVerb(one, 'completed') && lacksDuration(one)],
  ['9.5.4.1-3', 'passed without a duration', (one) => isVerb(one, 'passed') && lacksDuration(one)],
  ['9.5.4.1-4', 'failed without a duration', (one) => isVerb(one, 'failed') && lacksDuration(one)],
  [
    '9.5.5.1',
    'progress told once completed was said',
    (one, session) =>
      dataOf(resultOf(one)['extensions'])[progressExtension] !== undefined &&
      (isVerb(one, 'completed') || hasSaid(session.saidInRegistration, 'completed')),
  ],

  // The question, where there is one (xAPI).
  ['xAPI Data 2.4.4.1', 'choices, or a response, that do not belong together', (one) => isTornQuestion(one)],
];

/** The first requirement that a statement breaks, or null. Pure. */
export function judgeStatement(statement: Data, session: JudgedSession): Refusal | null {
  const broken = rules.find(([, , isBroken]) => isBroken(statement, session));
  return broken === undefined ? null : { requirement: broken[0], about: broken[1] };
}

/** Every fault that statements are judged by. */
export const statementFaults: readonly string[] = rules.map(([, about]) => about);

function lacksActivities(statement: Data, template: Data): boolean {
  const wanted = dataOf(template['contextActivities']);
  const given = dataOf(contextOf(statement)['contextActivities']);
  return Object.entries(wanted).some(([list, activities]) =>
    listOf(activities).some((activity) => !listOf(given[list]).some((one) => isDeepStrictEqual(one, activity))),
  );
}

/** Whether a value of the template is another, or missing, in what was made from it; lists may have grown. */
function changes(template: unknown, context: unknown): boolean {
  if (Array.isArray(template)) return template.some((one) => !listOf(context).some((other) => isDeepStrictEqual(one, other)));
  if (isData(template)) return Object.entries(template).some(([key, value]) => changes(value, dataOf(context)[key]));
  return template !== context;
}

function isTornQuestion(statement: Data): boolean {
  const definition = dataOf(dataOf(statement['object'])['definition']);
  if (definition['interactionType'] !== 'choice') return false;
  const choices = listOf(definition['choices']).map(dataOf);
  const ids = choices.map(({ id }) => String(id));
  const patterns = listOf(definition['correctResponsesPattern']).flatMap((one) => String(one).split('[,]'));
  const response = String(resultOf(statement)['response']).split('[,]');
  return (
    new Set(ids).size !== ids.length ||
    ids.some((id) => /\s/u.test(id)) ||
    patterns.length === 0 ||
    [...patterns, ...response].some((id) => !ids.includes(id)) ||
    [definition['name'], definition['description'], ...choices.map(({ description }) => description)].some(isTornLanguageMap)
  );
}

function isTornLanguageMap(value: unknown): boolean {
  const texts = Object.entries(dataOf(value));
  return (
    texts.length === 0 ||
    texts.some(([tag, text]) => !/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(tag) || typeof text !== 'string' || text === '')
  );
}
