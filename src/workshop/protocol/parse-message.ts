import { z } from 'zod';
import type { FacilitatorCommand, ParticipantCommand, WorkshopSetup } from './command.ts';
import type { CommandMessage, JoinRequest } from './message.ts';
import { agendaPresets, nicknameCount, observationTags, readCode, workshopLimits } from './words.ts';

/*
 * What a stranger has sent, judged by its shape: nothing more than is listed, nothing longer, no number that is none. What it
 * means is judged by the rules.
 */

const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:@-]+$/u);
const count = z.int().min(0).max(workshopLimits.participants);
const seconds = z.int().min(1).max(7200);
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/u);
const confidence = z.enum(['low', 'medium', 'high']).nullable();
const round = z.enum(['first', 'second']);
const tag = z.enum(observationTags);
const team = z.int().min(1).max(workshopLimits.teams);
const target = z.union([z.literal('all'), z.array(team).min(1).max(workshopLimits.teams)]);
const text = (most: number) => z.string().max(most);
/** Written by hand and needed: not empty. */
const said = (most: number) => z.string().trim().min(1).max(most);
const key = z.string().regex(/^[\w-]{22}$/u);
const { reasonCharacters, messageCharacters, observationCharacters, overrideReasonCharacters, parkedCharacters } = workshopLimits;

const hotWashRow = z.strictObject({ issue: text(200), action: text(200), owner: text(80), due: text(80) });

const facilitatorCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('workshop.start') }),
  z.strictObject({ type: z.literal('workshop.debrief') }),
  z.strictObject({ type: z.literal('workshop.close') }),
  z.strictObject({ type: z.literal('workshop.lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('screen.black-out'), on: z.boolean() }),
  z.strictObject({ type: z.literal('screen.show'), team: team.nullable(), page: z.int().min(0).max(20) }),
  z.strictObject({ type: z.literal('people.count'), people: count }),
  z.strictObject({ type: z.literal('team.pause'), target, paused: z.boolean() }),
  z.strictObject({ type: z.literal('timer.start'), target, seconds }),
  z.strictObject({ type: z.literal('timer.extend'), target, seconds }),
  z.strictObject({ type: z.literal('timer.stop'), target }),
  z.strictObject({ type: z.literal('answers.reveal'), target }),
  z.strictObject({
    type: z.literal('hands.count'),
    round,
    hands: z.strictObject({ options: z.record(id, count), none: count, sure: count.nullable() }),
  }),
  z.strictObject({ type: z.literal('teams.settle'), target }),
  z.strictObject({
    type: z.literal('team.decide'),
    team,
    option: id,
    confidence,
    reason: said(overrideReasonCharacters).nullable(),
  }),
  z.strictObject({ type: z.literal('team.continue'), target }),
  z.strictObject({ type: z.literal('decision.skip'), target }),
  z.strictObject({ type: z.literal('inject.hold'), target, inject: id, held: z.boolean() }),
  z.strictObject({ type: z.literal('inject.send'), target, inject: id }),
  z.strictObject({ type: z.literal('contingency.send'), target, beat: id, index: z.int().min(0).max(99) }),
  z.strictObject({
    type: z.literal('complication.set'),
    target,
    slot: id,
    set: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('drawn') }),
      z.strictObject({ is: z.literal('none') }),
      z.strictObject({ is: z.literal('this'), complication: id }),
    ]),
  }),
  z.strictObject({ type: z.literal('team.rewind'), team, decision: id, reason: said(overrideReasonCharacters) }),
  z.strictObject({ type: z.literal('team.catch-up'), team }),
  z.strictObject({ type: z.literal('team.message'), target, text: said(messageCharacters) }),
  z.strictObject({ type: z.literal('participant.remove'), participant: id }),
  z.strictObject({ type: z.literal('participant.seat'), participant: id, team, role: id.nullable(), observes: z.boolean() }),
  z.strictObject({ type: z.literal('participant.speak'), participant: id }),
  z.strictObject({ type: z.literal('observation.add'), tag, text: text(observationCharacters), team: team.nullable() }),
  z.strictObject({ type: z.literal('parked.add'), text: said(parkedCharacters) }),
  z.strictObject({ type: z.literal('parked.tick'), id: z.int().min(0).max(100_000), done: z.boolean() }),
  z.strictObject({
    type: z.literal('hot-wash.write'),
    hotWash: z.strictObject({
      well: z.array(text(200)).max(workshopLimits.hotWashRows),
      change: z.array(hotWashRow).max(workshopLimits.hotWashRows),
    }),
  }),
  z.strictObject({ type: z.literal('team.undo'), target }),
]);

const participantCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('nickname.draw') }),
  z.strictObject({ type: z.literal('role.choose'), role: id }),
  z.strictObject({
    type: z.literal('answer.give'),
    round,
    decision: id,
    option: id,
    confidence,
    reason: text(reasonCharacters).nullable(),
  }),
  z.strictObject({ type: z.literal('team.answer'), decision: id, option: id, confidence }),
  z.strictObject({ type: z.literal('fact.tell'), decision: id, said: z.boolean() }),
  z.strictObject({ type: z.literal('observation.note'), tag, text: text(observationCharacters) }),
  z.strictObject({ type: z.literal('commitment.send'), text: said(workshopLimits.commitmentCharacters) }),
]);

const message = z.int().min(1);
const commandMessage = z.strictObject({ message, command: z.union([facilitatorCommand, participantCommand]) });

/** Made whole already by whoever typed it. */
const code = z.string().refine((typed) => readCode(typed) === typed);
const joinRequest = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('newcomer'),
    code,
    language,
    observes: z.boolean(),
    nickname: z
      .int()
      .min(0)
      .max(nicknameCount - 1),
  }),
  z.strictObject({ as: z.literal('seat'), code, seat: key, language }),
  z.strictObject({ as: z.literal('console'), code, key }),
  z.strictObject({ as: z.literal('projector'), code, key }),
]);

const setup = z.strictObject({
  mode: z.literal('phones'),
  scenario: z.strictObject({ id, version: z.string().max(40), hash: z.string().regex(/^[0-9a-f]{64}$/u) }),
  ruleset: id,
  preset: z.enum(agendaPresets),
  length: z.enum(['express', 'standard', 'full']),
  pace: z.record(id, z.enum(['discuss', 'quick'])),
  seed: z.string().regex(/^[\w-]{1,64}$/u),
  language,
  teams: team,
  roles: z.enum(['dealt', 'chosen']),
  confidence: z.boolean(),
  timer: z.strictObject({ answer: seconds, talk: seconds }).nullable(),
  showsTeams: z.boolean(),
  people: z.null(),
});

/** A command with its number, or null for anything else. Pure; never throws. */
export function parseCommandMessage(given: unknown): CommandMessage | null {
  const parsed = commandMessage.safeParse(given);
  return parsed.success ? (parsed.data satisfies { command: FacilitatorCommand | ParticipantCommand }) : null;
}

/** The number of a message that can be answered although nothing else of it is understood; null where there is none. Pure. */
export function parseMessageNumber(given: unknown): number | null {
  const parsed = z.object({ message }).safeParse(given);
  return parsed.success ? parsed.data.message : null;
}

/** The number that an erasure is answered with; 0 where it has none. Pure. */
export function parseEraseNumber(given: unknown): number {
  const parsed = z.object({ message: z.int().min(0) }).safeParse(given);
  return parsed.success ? parsed.data.message : 0;
}

/** How somebody asks for a place, or null for anything else. Pure; never throws. */
export function parseJoinRequest(given: unknown): JoinRequest | null {
  const parsed = joinRequest.safeParse(given);
  return parsed.success ? parsed.data : null;
}

/** How a workshop is to be set up, or null for anything else. Pure; never throws. */
export function parseCreateRequest(given: unknown): { readonly setup: WorkshopSetup } | null {
  const parsed = z.strictObject({ setup }).safeParse(given);
  return parsed.success ? parsed.data : null;
}
