import { isJsonObject, type JsonObject } from './cmi5-json.ts';
import { readWebAddress } from './cmi5-launch.ts';

/** The extensions of contexts and results that cmi5 defines (9.5.5 and 9.6.3). */
export const cmi5Extensions = {
  session: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
} as const;

/** When an LMS lets a learner move on (cmi5, 13.1.4). */
export type MoveOn = 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';

const moveOns: readonly MoveOn[] = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];

/** What the document `LMS.LaunchData` says (cmi5, 10). */
export interface LaunchData {
  /** What every statement's context is made from, by adding only (10.2.1). */
  readonly template: JsonObject;
  readonly session: string;
  readonly mode: 'normal' | 'browse' | 'review';
  /** 0–1; null where the LMS sets none. */
  readonly masteryScore: number | null;
  readonly moveOn: MoveOn;
  /** Where the learner is led at the end (10.2.6). */
  readonly returnUrl: string | null;
}

/** Judges a launch document; null where it lacks the template or the id of the session, without which no statement would be valid. Pure. */
export function readLaunchData(value: unknown, address: string): LaunchData | null {
  if (!isJsonObject(value) || !isJsonObject(value['contextTemplate'])) return null;
  const template = value['contextTemplate'];
  const session = isJsonObject(template['extensions']) ? template['extensions'][cmi5Extensions.session] : undefined;
  if (typeof session !== 'string' || session === '') return null;
  const mastery = value['masteryScore'];
  return {
    template,
    session,
    mode: value['launchMode'] === 'Browse' ? 'browse' : value['launchMode'] === 'Review' ? 'review' : 'normal',
    masteryScore: typeof mastery === 'number' && mastery >= 0 && mastery <= 1 ? mastery : null,
    moveOn: moveOns.find((one) => one === value['moveOn']) ?? 'NotApplicable',
    returnUrl: readWebAddress(value['returnURL'], address),
  };
}

/** What a learner wishes for in every course. */
export interface Preferences {
  readonly languages: readonly string[];
  readonly sound: boolean | null;
}

/** No wish: most LMSs keep no preferences. */
export const noPreferences: Preferences = { languages: [], sound: null };

/** Reads the document `cmi5LearnerPreferences` (cmi5, 11); what is not understood is no wish. Pure. */
export function readPreferences(value: unknown): Preferences {
  if (!isJsonObject(value)) return noPreferences;
  const { languagePreference, audioPreference } = value;
  const tags = typeof languagePreference === 'string' ? languagePreference.split(',').map((one) => one.trim()) : [];
  return {
    languages: tags.filter((one) => one !== ''),
    sound: audioPreference === 'on' ? true : audioPreference === 'off' ? false : null,
  };
}
