import { formatLocalDay, parseLocalDay } from '#shared/local-time.ts';
import type { Debrief } from '#scoring/debrief.ts';
import { chooseDebrief, nameTeams, numberOf, type RoomInput } from './room-input.ts';
import type { Finding, GradeRow, PlanLine, RoomReport } from './room-report.ts';
import { listBestSources } from './word-room-decisions.ts';

const grades = ['P', 'S', 'M', 'U'] as const;

interface Told {
  readonly team: number;
  readonly debrief: Debrief;
}

function listTold({ review }: RoomInput): readonly Told[] {
  return review.teams.flatMap((one) => {
    const debrief = chooseDebrief(one);
    return debrief === null ? [] : [{ team: one.number, debrief }];
  });
}

/** Each competency with how many teams were given which grade; the grades themselves stay with the teams. Pure. */
export function listGrades(input: RoomInput): readonly GradeRow[] {
  const told = listTold(input);
  return Object.keys(input.logic.competencies).map((id) => {
    const scores = told.flatMap(({ debrief }) => debrief.competencies.filter((one) => one.id === id));
    return {
      id,
      name: input.texts.name('competencies', id),
      grades: grades.map((grade) => ({ grade, teams: scores.filter((one) => one.grade === grade).length })),
      decisions: [...new Set(scores.flatMap((one) => one.decisions))].map((one) => numberOf(input, one)).toSorted((a, b) => a - b),
    };
  });
}

/** What went well enough in some team to be kept. Pure. */
export function listStrengths(input: RoomInput): RoomReport['strengths'] {
  const told = listTold(input);
  const kept = Object.keys(input.logic.competencies).map((id) => ({
    id,
    teams: told.filter(({ debrief }) => debrief.plan.keep === id).map((one) => one.team),
  }));
  return kept
    .filter((one) => one.teams.length > 0)
    .map(({ id, teams }) => ({
      name: input.texts.name('competencies', id),
      text: input.texts.get('competencies', id, 'keep'),
      teams: nameTeams(input, teams),
    }));
}

/** What is to be changed: observed in so many teams, resting on these guidelines, answered by that action. Most teams first. Pure. */
export function listFindings(input: RoomInput): readonly Finding[] {
  const { logic, texts, t, formats } = input;
  const told = listTold(input);
  const found = Object.entries(logic.competencies).flatMap(([id, { owner }]) => {
    const changes = told.flatMap(({ debrief }) => debrief.plan.change.filter((one) => one.competency === id));
    if (changes.length === 0) return [];
    const decisions = [...new Set(changes.flatMap((one) => one.decisions))].toSorted((a, b) => numberOf(input, a) - numberOf(input, b));
    return [{ id, owner, teams: changes.length, decisions, days: Math.min(...changes.map((one) => one.dueInDays)) }];
  });
  return found
    .toSorted((a, b) => b.teams - a.teams || a.days - b.days)
    .map(({ id, owner, teams, decisions, days }, at) => ({
      number: at + 1,
      name: texts.name('competencies', id),
      observation: t('room:finding.observation', {
        decisions: formats.list(decisions.map((one) => String(numberOf(input, one)))),
        all: told.length,
        teams,
      }),
      sources: decisions
        .flatMap((one) => logic.decisions[one] ?? [])
        .flatMap((one) => listBestSources(input, one))
        .filter((one, index, all) => all.findIndex(({ id: other }) => other === one.id) === index),
      action: texts.get('competencies', id, 'change'),
      owner: texts.name('roles', owner),
      due: wordDue(input, days),
    }));
}

function wordDue({ t, formats, moment }: RoomInput, days: number): string {
  const today = parseLocalDay(moment.at.slice(0, formatLocalDay(0).length)) ?? 0;
  return t('report:plan.due', { days, date: formats.dayLong(today + days) });
}

/** What the findings ask for, then what the room itself wrote in the hot wash. Pure. */
export function listPlan({ archive }: RoomInput, findings: readonly Finding[]): readonly PlanLine[] {
  const found = findings.map(({ name, action, owner, due }) => ({ issue: name, action, owner, due }));
  const own = archive.hotWash.change.filter((row) => [row.issue, row.action, row.owner, row.due].some((text) => text !== ''));
  return [...found, ...own.map(({ issue, action, owner, due }) => ({ issue, action, owner, due }))].map((row, at) => ({
    number: at + 1,
    ...row,
  }));
}
