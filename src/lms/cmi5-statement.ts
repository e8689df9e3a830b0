import type { Course } from '#session/course.ts';
import type { CourseAnswer, CourseResult } from '#session/lms-port.ts';
import { isJsonObject, type JsonObject } from './cmi5-json.ts';
import { cmi5Extensions, type LaunchData } from './cmi5-launch-data.ts';
import type { Cmi5Launch } from './cmi5-launch.ts';
import type { Seed, SeedVerb } from './cmi5-progress.ts';
import { toDuration, toTimestamp } from './cmi5-time.ts';

/** Activities by which statements are told apart (cmi5, 9.6.2). */
const cmi5Category = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const moveOnCategory = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };
const adl = 'http://adlnet.gov/expapi';

/** An id below the course's own, for what xAPI wants to be an IRI. Pure. */
export function nameIri({ iri }: Course, ...parts: readonly string[]): string {
  return [iri.replace(/\/+$/u, ''), ...parts.map(encodeURIComponent)].join('/');
}

/** What an answer is to be told with, beside itself. */
export interface AnswerTerms {
  readonly id: string;
  readonly course: Course;
  readonly scenario: string;
  /** 0–100, whole; null where `completed` has been said, after which there is no progress to tell (cmi5, 9.5.5.1). */
  readonly progress: number | null;
}

/** An answered decision, with the whole question in every language of the course (xAPI 1.0.3, Data 2.4.4.1). Pure. */
export function sowAnswer(answer: CourseAnswer, { id, course, scenario, progress }: AnswerTerms): Seed {
  return {
    id,
    verb: 'answered',
    at: answer.answeredAt,
    activity: {
      objectType: 'Activity',
      id: nameIri(course, scenario, 'decisions', answer.id),
      definition: {
        type: `${adl}/activities/cmi.interaction`,
        name: answer.question,
        description: answer.question,
        interactionType: 'choice',
        choices: answer.options.map((option) => ({ id: option.id, description: option.label })),
        // Each of them is right by itself.
        correctResponsesPattern: answer.right,
      },
    },
    result: {
      response: answer.chosen,
      success: answer.right.includes(answer.chosen),
      score: { scaled: answer.credit },
      duration: toDuration(answer.answeredAt - answer.askedAt),
      extensions: {
        [nameIri(course, 'extensions', 'rating')]: answer.rating,
        [nameIri(course, 'extensions', 'weight')]: answer.weight,
        ...(answer.confidence === null ? {} : { [nameIri(course, 'extensions', 'confidence')]: answer.confidence }),
        ...(progress === null ? {} : { [cmi5Extensions.progress]: progress }),
      },
    },
    objectives: answer.objectives.map((one) => nameIri(course, 'competencies', one)),
  };
}

/** What a verdict is to be told with, beside the result. */
export interface VerdictSeedTerms {
  readonly id: string;
  readonly course: Course;
  readonly masteryScore: number | null;
  readonly at: number;
  /** Milliseconds that it took. */
  readonly took: number;
}

/** What a result is told by (cmi5, 9.5). Pure. */
export function sowVerdict(verb: 'completed' | 'passed' | 'failed', result: CourseResult, terms: VerdictSeedTerms): Seed {
  const { id, course, masteryScore, at, took } = terms;
  const duration = toDuration(took);
  if (verb === 'completed') return { id, verb, at, activity: null, result: { completion: true, duration }, objectives: [] };
  const scaled = result.percent / 100;
  // A pass can be withheld for a harmful choice, whatever the score; `failed` may not bear a score that reaches the mastery (9.3.5).
  const isScored = verb === 'passed' || masteryScore === null || scaled < masteryScore;
  const objectives = result.objectives.flatMap((one) => (one.percent === null ? [] : [[one.id, one.percent]]));
  return {
    id,
    verb,
    at,
    activity: null,
    result: {
      success: verb === 'passed',
      ...(isScored ? { score: { scaled, raw: result.percent, min: 0, max: 100 } } : {}),
      duration,
      extensions: {
        [nameIri(course, 'extensions', 'percent')]: result.percent,
        [nameIri(course, 'extensions', 'competencies')]: Object.fromEntries(objectives),
      },
    },
    objectives: [],
  };
}

/** The session in which statements are sent. */
export interface Wardrobe {
  readonly launch: Cmi5Launch;
  readonly data: LaunchData;
  /** When the session was initialized: no statement of it is earlier (cmi5, 9.3). */
  readonly since: number;
}

const verbs: Readonly<Record<SeedVerb, string>> = {
  initialized: `${adl}/verbs/initialized`,
  answered: `${adl}/verbs/answered`,
  completed: `${adl}/verbs/completed`,
  passed: `${adl}/verbs/passed`,
  failed: `${adl}/verbs/failed`,
  terminated: `${adl}/verbs/terminated`,
};

/** The statement that a seed is in a session; the same each time. Pure. */
export function clotheSeed(seed: Seed, { launch, data, since }: Wardrobe): JsonObject {
  return {
    id: seed.id,
    actor: launch.actor,
    verb: { id: verbs[seed.verb], display: { en: seed.verb } },
    object: seed.activity ?? { objectType: 'Activity', id: launch.activityId },
    ...(seed.result === null ? {} : { result: seed.result }),
    context: growContext(seed, launch, data),
    timestamp: toTimestamp(Math.max(seed.at, since)),
  };
}

/** The template with what is missing, and nothing of it changed (cmi5, 10.2.1). */
function growContext(seed: Seed, launch: Cmi5Launch, { template, masteryScore }: LaunchData): JsonObject {
  const isAllowed = seed.verb === 'answered';
  const isVerdict = seed.verb === 'passed' || seed.verb === 'failed';
  const added = {
    // A statement that is only allowed by cmi5 bears none of its categories (9.6.2).
    category: isAllowed ? [] : isVerdict || seed.verb === 'completed' ? [cmi5Category, moveOnCategory] : [cmi5Category],
    parent: isAllowed ? [{ objectType: 'Activity', id: launch.activityId }] : [],
    other: seed.objectives.map((id) => ({ objectType: 'Activity', id, definition: { type: `${adl}/activities/objective` } })),
  };
  const extensions = isVerdict && masteryScore !== null ? { [cmi5Extensions.masteryScore]: masteryScore } : {};
  return {
    registration: launch.registration,
    ...template,
    contextActivities: growLists(template['contextActivities'], added),
    extensions: { ...extensions, ...(isJsonObject(template['extensions']) ? template['extensions'] : {}) },
  };
}

function growLists(written: unknown, added: Readonly<Record<string, readonly { readonly id: string }[]>>): JsonObject {
  const template = isJsonObject(written) ? written : {};
  const grown: Record<string, unknown> = { ...template };
  for (const [list, activities] of Object.entries(added)) {
    const before: readonly unknown[] = listOf(template[list]);
    const missing = activities.filter(({ id }) => !before.some((one) => isJsonObject(one) && one['id'] === id));
    if (missing.length > 0) grown[list] = [...before, ...missing];
  }
  return grown;
}

/** xAPI lets a list of one be written without the list (1.0.3, Data 2.4.6.2). */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}
