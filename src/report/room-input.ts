import type { CompiledScenario, HistoryEntry, Source } from '#scenario/compiled.ts';
import type { Debrief } from '#scoring/debrief.ts';
import type { Formats } from '#i18n/format.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import { formatLocalMinute } from '#shared/local-time.ts';
import type { WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { RoomReview, TeamReview } from '#workshop/rules/room-review.ts';
import type { Moment, ReportInput } from './report-input.ts';

/** Everything the reports of a workshop are worded from. */
export interface RoomInput {
  readonly archive: WorkshopArchive;
  readonly review: RoomReview;
  readonly logic: CompiledScenario;
  /** Under the ruleset of the workshop. */
  readonly texts: ScenarioTexts;
  readonly history: readonly HistoryEntry[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly t: Translate;
  readonly formats: Formats;
  readonly language: string;
  readonly moment: Moment;
}

const msPerMinute = 60_000;

/** The debrief that is told of a team: of its first take, or of the last one that came to an ending. Pure. */
export function chooseDebrief(team: TeamReview): Debrief | null {
  return team.first ?? team.later.findLast((one) => one !== null) ?? null;
}

/** What the words of a solo report ask for, for one team's debrief. Pure. */
export function toReportInput(input: RoomInput, debrief: Debrief): ReportInput {
  const { logic, texts, history, sources, t, formats, language, moment } = input;
  return { debrief, logic, texts, history, sources, house: null, t, formats, language, moment, mode: wordMode(input) };
}

/** How it was led, at how many tables and with how many people. Pure. */
export function wordMode({ t, archive, review }: RoomInput): string {
  const teams = t('room:teams', { count: archive.teams.length });
  return t(`room:mode.${archive.setup.mode}`, { teams, people: t('room:people', { count: review.people }) });
}

/** "3卓"; all teams where none is named. Pure. */
export function nameTeam({ t }: RoomInput, number: number | null): string {
  return number === null ? t('room:everyone') : t('room:team', { number });
}

/** "1卓、3卓". Pure. */
export function nameTeams(input: RoomInput, numbers: readonly number[]): string {
  return input.formats.list(numbers.map((one) => nameTeam(input, one)));
}

/** A moment of the workshop's own clock, in words of the reader's. Pure. */
export function wordMoment({ formats }: RoomInput, at: number): string {
  return formats.instant(`${formatLocalMinute(Math.floor(at / msPerMinute))}:00Z`);
}

/** Decisions of the length by number; 0 for one that it does not ask. Pure. */
export function numberOf({ review }: RoomInput, decision: string): number {
  return review.decisions.find((one) => one.decision === decision)?.number ?? 0;
}
