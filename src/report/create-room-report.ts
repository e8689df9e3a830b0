import type { Field } from './report.ts';
import { wordSources } from './report-input.ts';
import { wordHeadline } from './create-report.ts';
import { chooseDebrief, nameTeam, nameTeams, toReportInput, wordMode, wordMoment, type RoomInput } from './room-input.ts';
import type { DateRow, RoomReport, TeamLine, TimelineRow } from './room-report.ts';
import { listFigures } from './word-outcomes.ts';
import { wordRoomDecisions } from './word-room-decisions.ts';
import { listFindings, listGrades, listPlan, listStrengths } from './word-room-learning.ts';
import { listOverrides, wordNotes } from './word-room-notes.ts';

/** Puts what a room has learned into words, once for screen, print and CSV. Pure. */
export function createRoomReport(input: RoomInput): RoomReport {
  const { t, texts, review, language } = input;
  const decisions = wordRoomDecisions(input);
  const findings = listFindings(input);
  const ids = [...decisions, ...findings].flatMap((one) => one.sources.map((source) => source.id));
  return {
    language,
    title: t('room:title.room'),
    scenarioTitle: texts.scenario('title'),
    foot: wordFoot(input),
    headline: wordRoomHeadline(input),
    summary: t('room:summary', {
      teams: t('room:teams', { count: review.teams.length }),
      people: t('room:people', { count: review.people }),
      decisions: t('room:decisions', { count: review.decisions.length }),
    }),
    overview: listOverview(input),
    teams: review.teams.map((one) => wordTeam(input, one.number)),
    dates: listDates(input),
    competencies: listGrades(input),
    decisions,
    unsaid: review.unsaid.map(({ decision, role, teams }) => ({
      number: review.decisions.find((one) => one.decision === decision)?.number ?? 0,
      role: texts.name('roles', role),
      text: texts.secret(decision, role) ?? '',
      teams: nameTeams(input, teams),
    })),
    overrides: listOverrides(input, null),
    strengths: listStrengths(input),
    findings,
    plan: listPlan(input, findings),
    notes: wordNotes(input, null),
    timeline: listTimeline(input),
    sources: wordSources(
      input,
      ids.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    ),
    stamp: listRoomStamp(input),
    disclaimer: texts.scenario('disclaimer'),
  };
}

/** Kind, scenario and version, law, language and time of making: at the foot of every page. Pure. */
export function wordFoot({ t, texts, logic, archive, moment }: RoomInput): string {
  return t('kit:foot', {
    title: texts.scenario('title'),
    id: logic.id,
    version: archive.setup.scenario.version,
    ruleset: texts.name('rulesets', archive.setup.ruleset),
    language: t('report:stamp.language-name'),
    at: moment.at,
  });
}

/** What the report rests on. Pure. */
function listRoomStamp(input: RoomInput): readonly Field[] {
  const { t, texts, formats, logic, archive, moment } = input;
  const { scenario, ruleset, length } = archive.setup;
  const asOf = logic.rulesets[ruleset]?.asOf;
  return [
    { label: t('report:stamp.scenario'), value: t('report:stamp.version', scenario) },
    {
      label: t('report:stamp.ruleset'),
      value: t('report:stamp.as-of', { name: texts.name('rulesets', ruleset), date: asOf === undefined ? '' : formats.dayLong(asOf) }),
    },
    { label: t('report:stamp.length'), value: t(`common:lengths.${length}`) },
    { label: t('report:stamp.language'), value: t('report:stamp.language-name') },
    { label: t('report:stamp.zone'), value: moment.zone },
    { label: t('report:stamp.generated'), value: moment.at },
    { label: t('report:stamp.hash'), value: scenario.hash.slice(0, 16) },
    { label: t('report:stamp.data'), value: t('report:stamp.no-names') },
  ];
}

/** Arithmetic, never a judgement: where the teams parted most. */
function wordRoomHeadline(input: RoomInput): string {
  const { t, texts, review } = input;
  const debriefs = review.teams.flatMap((one) => chooseDebrief(one) ?? []);
  const [only] = debriefs;
  if (only === undefined) return t('room:headline.unfinished');
  if (review.teams.length === 1) return wordHeadline(toReportInput(input, only));
  const apart = review.decisions
    .map((one) => ({ ...one, answers: new Set(one.teams.flatMap((team) => team.option ?? [])).size }))
    .toSorted((a, b) => b.answers - a.answers || a.number - b.number)[0];
  if (apart === undefined || apart.answers < 2) return t('room:headline.same');
  return t('room:headline.apart', {
    number: apart.number,
    question: texts.get('decisions', apart.decision, 'question'),
    teams: apart.teams.length,
    answers: apart.answers,
  });
}

/** The exercise table in the order in which after-action reports have it; what only the organiser knows is left to fill in. */
function listOverview(input: RoomInput): readonly Field[] {
  const { t, texts, logic, archive, review } = input;
  const { startedAt, endedAt } = archive;
  return [
    { label: t('report:overview.name'), value: t('report:overview.fiction', { title: texts.scenario('title') }) },
    {
      label: t('room:overview.date'),
      value:
        startedAt === null
          ? t('room:overview.not-begun')
          : endedAt === null
            ? wordMoment(input, startedAt)
            : t('report:span', { from: wordMoment(input, startedAt), to: wordMoment(input, endedAt) }),
    },
    { label: t('room:overview.place'), value: '' },
    { label: t('report:overview.mode'), value: wordMode(input) },
    { label: t('report:overview.objectives'), value: logic.objectives.map((one) => texts.name('objectives', one.id)).join(' / ') },
    {
      label: t('room:overview.capabilities'),
      value: Object.keys(logic.competencies)
        .map((id) => texts.name('competencies', id))
        .join(' / '),
    },
    { label: t('room:overview.threat'), value: texts.scenario('kind') },
    { label: t('room:overview.scenario'), value: texts.scenario('summary') },
    { label: t('report:stamp.ruleset'), value: texts.name('rulesets', archive.setup.ruleset) },
    { label: t('room:overview.participants'), value: t('room:overview.no-names', { people: review.people }) },
    { label: t('room:overview.sponsor'), value: '' },
    { label: t('room:overview.contact'), value: '' },
  ];
}

function wordTeam(input: RoomInput, number: number): TeamLine {
  const { t, texts, review, archive } = input;
  const team = review.teams.find((one) => one.number === number);
  const debrief = team === undefined ? null : chooseDebrief(team);
  return {
    number,
    name: nameTeam(input, number),
    people: team?.people ?? 0,
    ending: debrief === null ? t('room:no-ending') : texts.get('endings', debrief.ending, 'title'),
    figures:
      debrief === null
        ? []
        : listFigures(toReportInput(input, debrief), '')
            // Points are for the team that earned them; side by side they would be a ranking.
            .filter((one) => one.id !== 'score' && one.id !== 'calibration')
            .map(({ label, value }) => ({ label, value })),
    takes: archive.teams.find((one) => one.number === number)?.takes.length ?? 0,
  };
}

function listDates(input: RoomInput): readonly DateRow[] {
  const { t, texts, formats, logic, review } = input;
  const debriefs = review.teams.map((one) => chooseDebrief(one));
  return Object.entries(logic.milestones).flatMap(([id, { median }]) => {
    const reached = debriefs.map((one) => one?.milestones.find((milestone) => milestone.id === id));
    if (reached.every((one) => one === undefined)) return [];
    return [
      {
        id,
        name: texts.name('milestones', id),
        values: reached.map((one) => ({
          when: one === undefined ? t('report:figures.not-reached') : formats.tick(one.day),
          days: one?.daysFromAlert ?? null,
        })),
        median: median === null ? null : formats.days(median.days),
      },
    ];
  });
}

function listTimeline(input: RoomInput): readonly TimelineRow[] {
  const { t, texts, formats, logic, review } = input;
  return review.decisions.map(({ decision, number }) => ({
    number,
    question: texts.get('decisions', decision, 'question'),
    injects: (logic.beats[logic.decisions[decision]?.beat ?? '']?.injects ?? []).map((one) => texts.get('injects', one.id, 'title')),
    teams: review.teams.map((team) => {
      const own = chooseDebrief(team)?.decisions.find((one) => one.decision === decision);
      const round = team.rounds.find((one) => one.decision === decision);
      return {
        team: nameTeam(input, team.number),
        when: own === undefined || own.doneAt === null ? t('room:not-reached') : formats.dayTime(own.doneAt),
        minutes: round === undefined ? '' : formats.duration(round.minutes),
      };
    }),
  }));
}
