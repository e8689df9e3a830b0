import type { ScenarioPack } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { encodeRecord } from '#engine/record-code.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Confidence } from '#engine/state.ts';
import { scoreCompetencies } from '#scoring/competencies.ts';
import { creditDecisions } from '#scoring/credit.ts';
import { getRating } from '#scoring/rate-options.ts';
import { scoreState } from '#scoring/score.ts';
import type { CourseAnswer, CourseResult, CourseStanding, InLanguages } from '#session/lms-port.ts';
import { playToEnd, type Player } from './play.ts';

/** A run of a scenario by somebody who needs so many seconds for each decision. */
export interface CourseRun {
  readonly player: Player;
  readonly seconds: number;
  readonly confidence: Confidence | null;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** 1, 2, …: which attempt of the course it is. */
  readonly attempt: number;
}

/**
 * What a course hands to its line in one session, decision after decision, when a scenario is played in its shortest length
 * to the end.
 */
export function listStandings(pack: ScenarioPack, { player, seconds, confidence, since, attempt }: CourseRun): readonly CourseStanding[] {
  const engine = createEngine(pack.logic);
  const { record } = playToEnd(engine, player, { seed: 'golden', confidence });
  const { lengths } = engine.scenario;
  const total = lengths[record.settings.length]?.decisions.length ?? 0;
  const standings: CourseStanding[] = [];
  let { state } = engine.start(record);
  let answers: readonly CourseAnswer[] = [];
  record.commands.forEach((command, number) => {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error('Violated assumption: the record replays.');
    state = outcome.state;
    const isEnd = state.phase === 'ended';
    if (command.type === 'decision.take') {
      const at = since + (answers.length + 1) * seconds * 1000;
      answers = [...answers, describeAnswer(pack, state.ruleset, { ...command, attempt, at, took: seconds * 1000 - 4250 })];
    } else if (!isEnd) return;
    const played: SessionRecord = { ...record, commands: record.commands.slice(0, number + 1) };
    standings.push({
      kept: encodeRecord(engine, played),
      place: state.beat,
      progress: isEnd ? 1 : Math.min(0.99, answers.length / total),
      since,
      answers,
      result: isEnd ? describeResult(pack, state) : null,
    });
  });
  return standings;
}

interface Given {
  readonly decision: string;
  readonly option: string;
  readonly confidence: Confidence | null;
  readonly attempt: number;
  readonly at: number;
  readonly took: number;
}

function describeAnswer(pack: ScenarioPack, ruleset: string, given: Given): CourseAnswer {
  const decision = pack.logic.decisions[given.decision];
  if (decision === undefined) throw new Error(`Violated assumption: there is a decision ${given.decision}.`);
  const rated = decision.options.map((option) => ({ id: option.id, rating: getRating(option, ruleset) }));
  const credit = { best: 1, sound: 0.75, weak: 0.3, harmful: 0 };
  const rating = rated.find(({ id }) => id === given.option)?.rating ?? 'harmful';
  return {
    id: given.attempt === 1 ? given.decision : `${given.decision}.${given.attempt}`,
    question: inLanguages(pack, (text) => text.decisions[given.decision]?.question),
    options: rated.map(({ id }, at) => ({
      id,
      letter: 'abcdefgh'[at] ?? '',
      label: inLanguages(pack, (text) => text.decisions[given.decision]?.options?.[id]?.['label']),
    })),
    chosen: given.option,
    right: rated.filter((one) => one.rating === 'best' || one.rating === 'sound').map(({ id }) => id),
    rating,
    credit: credit[rating],
    weight: { critical: 3, major: 2, minor: 1 }[decision.weight],
    confidence: given.confidence,
    askedAt: given.at - given.took,
    answeredAt: given.at,
    objectives: decision.competencies,
  };
}

function describeResult(pack: ScenarioPack, state: Parameters<typeof scoreState>[1]): CourseResult {
  const { score } = scoreState(pack.logic, state);
  return {
    percent: score.percent,
    passMark: score.passMark,
    passed: score.passed,
    objectives: scoreCompetencies(pack.logic, creditDecisions(pack.logic, state)).map(({ id, percent }) => ({
      id,
      name: inLanguages(pack, (text) => text.competencies[id]?.['name']),
      percent,
    })),
  };
}

function inLanguages(pack: ScenarioPack, pick: (text: ScenarioPack['texts'][string]) => unknown): InLanguages {
  return Object.fromEntries(
    Object.entries(pack.texts).flatMap(([language, text]) => {
      const words = pick(text);
      return typeof words === 'string' ? [[language, words]] : [];
    }),
  );
}
