import type { CompiledDecision } from '#scenario/compiled.ts';
import type { ArchivedRound } from '#workshop/protocol/archive.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import type { Agreement, RoomDecision, TeamDecision } from '#workshop/rules/room-review.ts';
import type { Field, SourceLine } from './report.ts';
import { wordSources } from './report-input.ts';
import { chooseDebrief, nameTeam, nameTeams, type RoomInput } from './room-input.ts';
import type { DecisionLine, OptionRow } from './room-report.ts';

/** Every decision of the length with what all teams made of it. Pure. */
export function wordRoomDecisions(input: RoomInput): readonly DecisionLine[] {
  return input.review.decisions.flatMap((one) =>
    wordLine(input, one, {
      teams: one.teams,
      first: one.first,
      second: null,
      answered: { first: one.first?.count ?? null, second: null },
      facts: listRoomFacts(input, one),
    }),
  );
}

/** The same for one team alone, with what was said before and after its talk. Pure. */
export function wordTeamDecisions(input: RoomInput, team: number, rounds: readonly ArchivedRound[]): readonly DecisionLine[] {
  return input.review.decisions.flatMap((one) => {
    const round = rounds.find(({ decision }) => decision === one.decision);
    const own = one.teams.find((entry) => entry.team === team);
    if (round === undefined || own === undefined) return [];
    const facts = listTeamFacts(input, own, round);
    return wordLine(input, one, {
      teams: [own],
      // The review measures no agreement of fewer than five people, who are not broken down here either.
      first: own.agreement.first === null ? null : round.first,
      second: own.agreement.second === null ? null : round.second,
      answered: { first: round.first?.count ?? null, second: round.second?.count ?? null },
      facts,
    });
  });
}

interface Told {
  readonly teams: readonly TeamDecision[];
  /** null for fewer than five people. */
  readonly first: Distribution | null;
  readonly second: Distribution | null;
  readonly answered: DecisionLine['answered'];
  readonly facts: readonly Field[];
}

function wordLine(input: RoomInput, one: RoomDecision, told: Told): readonly DecisionLine[] {
  const decision = input.logic.decisions[one.decision];
  if (decision === undefined) return [];
  return [
    {
      id: one.decision,
      number: one.number,
      act: input.texts.name('acts', decision.act),
      question: input.texts.get('decisions', one.decision, 'question'),
      options: listOptions(input, decision, told),
      answered: told.answered,
      facts: told.facts,
      sources: listBestSources(input, decision),
    },
  ];
}

function listOptions(input: RoomInput, decision: CompiledDecision, { teams, first, second }: Told): readonly OptionRow[] {
  const { t, texts, archive, review } = input;
  const debriefs = review.teams.flatMap((one) => chooseDebrief(one) ?? []);
  const shown = debriefs[0]?.decisions.find((one) => one.decision === decision.id)?.options ?? [];
  const order = shown.map((one) => one.id);
  const options = decision.options.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return options.map((option) => {
    const rating = option.rating[archive.setup.ruleset] ?? 'sound';
    const own = teams.filter((one) => one.option === option.id).map((one) => one.team);
    return {
      id: option.id,
      label: texts.option(decision.id, option.id, 'label'),
      slot: shown.find((one) => one.id === option.id)?.slot ?? null,
      rating: { id: rating, word: t(`common:ratings.${rating}`) },
      teams: own,
      chosenBy: nameTeams(input, own),
      first: countOf(first, option.id),
      second: countOf(second, option.id),
    };
  });
}

/** How many people gave one answer. */
function countOf(answers: Distribution | null, option: string): number | null {
  return answers === null ? null : (answers.options.find((one) => one.option === option)?.count ?? 0);
}

function listRoomFacts(input: RoomInput, { teams, first, moved, decision }: RoomDecision): readonly Field[] {
  const { t, review } = input;
  const unsaid = review.unsaid.filter((one) => one.decision === decision);
  const skipped = teams.filter((one) => one.by === 'skipped').map((one) => one.team);
  const agreements = teams.flatMap((one) => {
    const agreement = wordAgreement(input, one);
    return agreement === null ? [] : [t('room:agreement.of', { team: nameTeam(input, one.team), agreement })];
  });
  return [
    ...(agreements.length === 0 ? [] : [{ label: t('room:agreement.label'), value: agreements.join(' / ') }]),
    ...listMoved(input, moved),
    ...listConfidence(input, first),
    ...unsaid.map((one) => ({
      label: t('room:fact.unsaid'),
      value: t('room:fact.unsaid-of', { role: input.texts.name('roles', one.role), teams: nameTeams(input, one.teams) }),
    })),
    ...(skipped.length === 0 ? [] : [{ label: t('room:fact.skipped'), value: nameTeams(input, skipped) }]),
  ];
}

function listTeamFacts(input: RoomInput, own: TeamDecision, round: ArchivedRound): readonly Field[] {
  const { t, texts, formats } = input;
  const agreement = wordAgreement(input, own);
  const unsaid = round.facts.filter((one) => one.said === false);
  return [
    { label: t('room:fact.decided'), value: t(`room:by.${round.by}`) },
    ...(round.reason === null ? [] : [{ label: t('room:fact.reason'), value: round.reason }]),
    ...(agreement === null ? [] : [{ label: t('room:agreement.label'), value: agreement }]),
    ...listMoved(input, round.moved),
    ...(own.agreement.first === null ? [] : listConfidence(input, round.first)),
    ...unsaid.map((one) => ({
      label: t('room:fact.unsaid'),
      value: t('room:fact.unsaid-text', {
        role: texts.name('roles', one.role),
        text: texts.secret(round.decision, one.role) ?? '',
      }),
    })),
    { label: t('room:fact.minutes'), value: formats.duration(round.minutes) },
  ];
}

function wordAgreement({ t }: RoomInput, { agreement: { first, second } }: TeamDecision): string | null {
  const word = (one: Agreement) => t(one.isUnified ? 'room:agreement.unified' : 'room:agreement.apart', { percent: one.percent });
  if (first === null) return null;
  if (second === null) return t('room:agreement.before', { first: word(first) });
  return t('room:agreement.both', { first: word(first), second: word(second) });
}

function listMoved({ t }: RoomInput, moved: RoomDecision['moved']): readonly Field[] {
  return moved === null ? [] : [{ label: t('room:fact.moved'), value: t('room:fact.moved-counts', moved) }];
}

function listConfidence({ t }: RoomInput, answers: Distribution | null): readonly Field[] {
  if (answers === null) return [];
  if (answers.sure !== null) return [{ label: t('room:fact.confidence'), value: t('room:fact.sure', { count: answers.sure }) }];
  const levels = answers.options.flatMap((one) => one.confidence ?? []);
  if (levels.length < answers.options.length || levels.length === 0) return [];
  const sum = (word: 'high' | 'medium' | 'low') => levels.reduce((total, one) => total + one[word], 0);
  return [
    { label: t('room:fact.confidence'), value: t('room:fact.levels', { high: sum('high'), medium: sum('medium'), low: sum('low') }) },
  ];
}

/** What the best options of a decision rest on. Pure. */
export function listBestSources(input: RoomInput, decision: CompiledDecision): readonly SourceLine[] {
  const best = decision.options.filter((one) => one.rating[input.archive.setup.ruleset] === 'best');
  return wordSources(
    input,
    best.flatMap((one) => one.sources),
  );
}
