import type { ScenarioPack } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Confidence } from '#engine/state.ts';
import { encodeCourse } from '#session/course-code.ts';
import { type AttemptScore, type CourseState, firstState } from '#session/course-state.ts';
import type { CourseAnswer, CourseStanding, InLanguages } from '#session/lms-port.ts';
import { chooseBest, judgeState, measureProgress, selectAnswer, selectResult, type CourseWords } from '#session/select-standing.ts';
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
  /** What came of the attempts before. */
  readonly best: AttemptScore | null;
}

/** From the last answer to the next question. */
const readingMs = 4250;

/**
 * What a course hands to its line in one session, decision after decision, when a scenario is played in its shortest length
 * to the end, selected as the product selects it.
 */
export function listStandings(pack: ScenarioPack, run: CourseRun): readonly CourseStanding[] {
  const { player, seconds, confidence, since, attempt } = run;
  const engine = createEngine(pack.logic);
  const { record } = playToEnd(engine, player, { seed: 'golden', confidence });
  const words = listWords(pack);
  const standings: CourseStanding[] = [];
  let kept: CourseState = { ...firstState, begun: attempt, attempts: attempt - 1, first: run.best, best: run.best };
  let { state } = engine.start(record);
  let answers: readonly CourseAnswer[] = [];
  record.commands.forEach((command, number) => {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error('Violated assumption: the record replays.');
    ({ state } = outcome);
    const judged = judgeState(engine, state);
    if (command.type === 'decision.take') {
      const answeredAt = since + (answers.length + 1) * seconds * 1000;
      const askedAt = answeredAt - seconds * 1000 + readingMs;
      const { decision, option } = command;
      const given = { run: attempt, ruleset: state.ruleset, decision, option, confidence, askedAt, answeredAt };
      const answer = selectAnswer(engine.scenario, given, words);
      if (answer === null) throw new Error(`Violated assumption: the scenario asks ${decision}.`);
      answers = [...answers, answer];
    } else if (judged === null) return;
    const played: SessionRecord = { ...record, commands: record.commands.slice(0, number + 1) };
    kept = { ...kept, run: played };
    if (judged !== null) {
      const score: AttemptScore = { percent: judged.score.percent, passed: judged.score.passed, on: '2026-11-23' };
      kept = { ...kept, attempts: attempt, first: kept.first ?? score, best: chooseBest(kept.best, score) };
    }
    standings.push({
      kept: encodeCourse(engine, kept),
      place: state.beat,
      progress: measureProgress(engine, state),
      since,
      answers,
      result: kept.best === null ? null : selectResult(kept.best, engine.scenario.passMark, judged, words),
    });
  });
  return standings;
}

function listWords(pack: ScenarioPack): CourseWords {
  const inLanguages = (pick: (text: ScenarioPack['texts'][string]) => unknown): InLanguages =>
    Object.fromEntries(
      Object.entries(pack.texts).flatMap(([language, text]) => {
        const found = pick(text);
        return typeof found === 'string' ? [[language, found]] : [];
      }),
    );
  return {
    question: (decision) => inLanguages((text) => text.decisions[decision]?.question),
    option: (decision, option) => inLanguages((text) => text.decisions[decision]?.options?.[option]?.['label']),
    competency: (id) => inLanguages((text) => text.competencies[id]?.['name']),
  };
}
