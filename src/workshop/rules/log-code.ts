import type { LogLine } from '#workshop/protocol/console-view.ts';

/** What a line of the log can say; worded as `workshop:log.<code>`. Its params are ids and numbers, never a vote or a person. */
export const logCodes = [
  'started',
  /** A table at which nobody sat when it was started; its number is the line's team. */
  'left-empty',
  /** Play goes on after the debrief had been opened. */
  'reopened',
  'debrief-opened',
  'closed',
  'locked',
  'unlocked',
  'blacked-out',
  'lit',
  /** team, page */
  'shown',
  /** people */
  'people-counted',
  'joined',
  'observer-joined',
  'removed',
  'seated',
  'spokesperson-named',
  'paused',
  'resumed',
  /** seconds */
  'timer-started',
  /** seconds */
  'timer-extended',
  'timer-stopped',
  'revealed',
  /** round: first or second */
  'hands-counted',
  /** decision, option; also by the spokesperson, which has `by` in its params */
  'decided',
  /** decision, option */
  'overridden',
  /** What most of a team had named was settled. */
  'settled',
  'continued',
  'skipped',
  /** inject */
  'held',
  /** inject */
  'released',
  /** inject */
  'sent',
  /** beat, index */
  'inserted',
  /** slot, is, complication */
  'complication-set',
  /** decision */
  'rewound',
  'caught-up',
  'messaged',
  /** tag */
  'observed',
  'parked',
  'parked-ticked',
  'hot-wash-written',
  /** code: the one of the line that was taken back */
  'undone',
] as const;
export type LogCode = (typeof logCodes)[number];

/** A line before it has its number and time. */
export interface LogEntry {
  readonly code: LogCode;
  readonly team: number | null;
  readonly params: LogLine['params'];
}

/** What is to be put into the log. Pure. */
export function logEntry(code: LogCode, team: number | null = null, params: LogLine['params'] = {}): LogEntry {
  return { code, team, params };
}
