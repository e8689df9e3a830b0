import type { Debrief } from '#scoring/debrief.ts';
import type { ArchivedTeam } from '#workshop/protocol/archive.ts';
import type { TeamReview } from '#workshop/rules/room-review.ts';
import { createReport } from './create-report.ts';
import { wordFoot } from './create-room-report.ts';
import { chooseDebrief, nameTeam, numberOf, toReportInput, type RoomInput } from './room-input.ts';
import type { TakeLine, TeamReport } from './room-report.ts';
import { wordTeamDecisions } from './word-room-decisions.ts';
import { listPlan } from './word-room-learning.ts';
import { listOverrides, wordNotes } from './word-room-notes.ts';

/** Puts what one team takes home into words; null for a team that the workshop does not have. Pure. */
export function createTeamReport(input: RoomInput, number: number): TeamReport | null {
  const { t, archive, review, language } = input;
  const archived = archive.teams.find((one) => one.number === number);
  const team = review.teams.find((one) => one.number === number);
  if (archived === undefined || team === undefined) return null;
  const debrief = chooseDebrief(team);
  return {
    language,
    title: t('room:title.team', { team: nameTeam(input, number) }),
    foot: wordFoot(input),
    number,
    report: debrief === null ? null : createReport(toReportInput(input, debrief)),
    note: wordNote(input, team),
    decisions: wordTeamDecisions(input, number, team.rounds),
    takes: listTakes(input, archived, team),
    overrides: listOverrides(input, number),
    notes: { ...wordNotes(input, number), commitments: [] },
    plan: listPlan(input, []),
  };
}

function wordNote({ t }: RoomInput, { first, later }: TeamReview): string | null {
  if (first !== null) return null;
  const told = later.findLastIndex((one) => one !== null);
  return told === -1 ? t('room:take.none') : t('room:take.later', { take: told + 2 });
}

/** Each take after the first: where it went back to, why, and what was decided otherwise than in the one before. */
function listTakes(input: RoomInput, { takes }: ArchivedTeam, { first, later }: TeamReview): readonly TakeLine[] {
  const { t, texts } = input;
  const debriefs = [first, ...later];
  return takes.slice(1).map((take, at) => ({
    take: at + 2,
    from:
      take.from === null
        ? ''
        : t('room:take.from', { number: numberOf(input, take.from), question: texts.get('decisions', take.from, 'question') }),
    reason: take.reason ?? '',
    changes: listChanges(input, takes[at]?.record.commands ?? [], take.record.commands),
    score: wordScores(input, debriefs[at] ?? null, debriefs[at + 1] ?? null),
  }));
}

type Commands = ArchivedTeam['takes'][number]['record']['commands'];

function listChanges(input: RoomInput, before: Commands, after: Commands): TakeLine['changes'] {
  const taken = (commands: Commands) =>
    new Map(commands.flatMap((one) => (one.type === 'decision.take' ? [[one.decision, one.option] as const] : [])));
  const [old, now] = [taken(before), taken(after)];
  return [...now].flatMap(([decision, option]) => {
    const was = old.get(decision);
    if (was === undefined || was === option) return [];
    const label = (id: string) => input.texts.option(decision, id, 'label');
    return [{ number: numberOf(input, decision), before: label(was), after: label(option) }];
  });
}

function wordScores({ t }: RoomInput, before: Debrief | null, after: Debrief | null): string {
  const word = (one: Debrief | null) => (one === null ? t('room:no-ending') : t('report:figures.points', { value: one.score.percent }));
  return t('room:take.score', { before: word(before), after: word(after) });
}
