import type { Channel } from '#scenario/schema.ts';
import type { Confidence } from '#engine/state.ts';
import type { LengthId, SlotPattern } from '#session/view.ts';

/** The words that both ends of a workshop share, so that neither side reaches into the rules for them. */
export type { Channel, Confidence, LengthId, SlotPattern };

/** `screen`: one computer with two windows and hands that are counted; `phones`: everyone answers on a device of their own. */
export type WorkshopMode = 'screen' | 'phones';

/** How long there is; `board-60` is the hour for a board: what the president owns is discussed, the rest is quick. */
export const agendaPresets = ['60', 'board-60', '90', '120', '180'] as const;
export type AgendaPreset = (typeof agendaPresets)[number];

/** What a decision is given in the agenda. */
export type Pace = 'discuss' | 'quick';

/** First: alone, before anyone has heard the others. Second: after the talk. */
export type Round = 'first' | 'second';

/** ＋ went well, △ worrying, ！ dangerous. */
export const observationTags = ['well', 'worry', 'danger'] as const;
export type ObservationTag = (typeof observationTags)[number];

/**
 * Where a team stands. waiting: not begun; reading: papers, nothing to decide; answering: first answers, each alone;
 * talking: the answers are open, second answers are taken; settled: the team has decided; act-ended; ended.
 */
export type Stage = 'waiting' | 'reading' | 'answering' | 'talking' | 'settled' | 'act-ended' | 'ended';

/** lobby: people arrive; running; debrief: the room looks back; closed: nothing is taken any more, reports can be had. */
export type WorkshopPhase = 'lobby' | 'running' | 'debrief' | 'closed';

/** Teams by number, from 1. */
export type Target = 'all' | readonly number[];

/** What limits a workshop; the server holds them, the screens say them. */
export const workshopLimits = {
  teams: 12,
  participants: 200,
  reasonCharacters: 80,
  messageCharacters: 200,
  observationCharacters: 200,
  overrideReasonCharacters: 200,
  parkedCharacters: 200,
  commitmentCharacters: 200,
  hotWashRows: 12,
  extensions: 50,
  /** Fewer people than this are shown as counts only, and broken down nowhere. */
  smallestBreakdown: 5,
  /** Share of one option, in percent, from which a team counts as unified. */
  unifiedPercent: 60,
} as const;

/** What codes are made of: nothing that looks like something else. */
export const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const codeLength = 6;

/** A code as it was typed, made whole: upper case, without spaces and hyphens; null if it cannot be one. Pure. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : null;
}

/** How many nicknames are drawn from: a nickname is a number below this, and each language words it. */
export const nicknameCount = 400;
