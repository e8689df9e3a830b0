import { z } from 'zod';
import { parseLocalDay, parseLocalMinute } from '#shared/local-time.ts';

/** The smallest pieces that the languages of scenarios and of house files are made of. */

// Before the first schema is made: a browser's content policy forbids what zod would otherwise compile for speed.
z.config({ jitless: true });

/** What a text of a certain form must look like; `shape.ts` names the mistake by the pattern that was missed. */
export const patterns = {
  // `constructor` is a word of the language we are written in, `ended` one of the machine a scenario becomes.
  id: /^(?!(?:constructor|ended)$)[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/u,
  source: /^[A-Z]\d{1,3}$/u,
  version: /^\d+\.\d+\.\d+$/u,
  language: /^[a-z]{2}$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u,
} as const;

/** An id of the scenario language. */
export const id = z.string().regex(patterns.id).max(60).describe('An id: lower-case letters, digits, hyphens; beats are written act.name.');
/** The lengths in which a scenario may be told. */
export const lengthIds = ['express', 'standard', 'full'] as const;
/** A flag of the run. */
export const flagId = id.describe('A flag: a fact of this run, set by options, consequences or complications.');
/** A whole number, either side of nothing. */
export const whole = z.int().min(-1_000_000_000).max(1_000_000_000);
/** A whole number of one or more. */
export const positive = z.int().min(1).max(1_000_000_000);
/** A date and time that exist. */
export const localDateTime = z
  .string()
  .regex(patterns.dateTime)
  .refine((text) => !patterns.dateTime.test(text) || parseLocalMinute(text) !== null, { params: { pattern: 'dateTime' } })
  .describe('Local date and time in the scenario zone, e.g. 2019-05-08T10:40.');
/** A calendar date that exists. */
export const localDate = z
  .string()
  .regex(patterns.date)
  .refine((text) => !patterns.date.test(text) || parseLocalDay(text) !== null, { params: { pattern: 'date' } })
  .describe('A calendar date, e.g. 2019-05-08.');
/** Ids of sources. */
export const sourceIds = z.array(z.string().regex(patterns.source)).describe('Ids from sources.yaml.');
/** A stretch of time that passes before a beat. */
export const wait = z
  .union([z.strictObject({ minutes: positive }), z.strictObject({ hours: positive }), z.strictObject({ days: positive })])
  .describe('Not before so long after the story has left the beat before it, at the first beat of an act after the act has opened.');

/** A text of a scenario: never empty. */
export const line = z.string().min(1).max(2000);

/** What the shop can show; the table has a drawing and the product a word for each. */
export const shopStates = ['open', 'card-stopped', 'login-stopped', 'stopped', 'closed-for-good'] as const;
