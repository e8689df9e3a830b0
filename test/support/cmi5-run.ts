import { createEngine } from '#engine/engine.ts';
import { encodeRecord } from '#engine/record-code.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { scoreCompetencies } from '#scoring/competencies.ts';
import { getRating } from '#scoring/rate-options.ts';
import { scoreState } from '#scoring/score.ts';
import type { LengthId } from '#scenario/compiled.ts';
import type { CourseAnswer, CourseResult, InLanguages } from '#session/lms-port.ts';
import { playToEnd, type Player } from './play.ts';
import { loadShippedScenario } from './shipped-scenario.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A run of a shipped scenario as a course tells of it: the run as one word after each answer, the answers, the result. */
export interface ToldRun {
  readonly kept: readonly string[];
  readonly answers: readonly CourseAnswer[];
  readonly result: CourseResult;
}

/** Plays one to its end, with a minute for each answer from a moment on. */
export function tellRun(id: string, length: LengthId, player: Player, began: number): ToldRun {
  const { logic, texts: files } = loadShippedScenario(id);
  const engine = createEngine(logic);
  const { record, state } = playToEnd(engine, player, { length, confidence: 'medium' });
  const readings = logic.languages.map((language) => createScenarioTexts({ language, ruleset: state.ruleset, files, marksGaps: false }));
  const say = (read: (texts: (typeof readings)[number]) => string): InLanguages =>
    Object.fromEntries(readings.map((one) => [one.language, read(one)]));
  const { score, credits } = scoreState(logic, state);
  const answers = state.decided.flatMap((decided, at): readonly CourseAnswer[] => {
    const decision = logic.decisions[decided.decision];
    const credit = credits.find((one) => one.decision === decided.decision);
    if (decision === undefined || credit === undefined || credit.rating === null) return [];
    const answeredAt = began + (at + 1) * 60_000;
    return [
      {
        id: decision.id,
        question: say((texts) => texts.get('decisions', decision.id, 'question')),
        options: decision.options.map((option, place) => ({
          id: option.id,
          letter: letters.charAt(place),
          label: say((texts) => texts.option(decision.id, option.id, 'label')),
        })),
        chosen: decided.option,
        right: decision.options.filter((one) => ['best', 'sound'].includes(getRating(one, state.ruleset))).map((one) => one.id),
        rating: credit.rating,
        credit: credit.credit,
        weight: credit.points,
        confidence: decided.confidence,
        askedAt: answeredAt - 45_000,
        answeredAt,
        objectives: decision.competencies,
      },
    ];
  });
  const taken = record.commands.flatMap((command, at) => (command.type === 'decision.take' ? [at + 1] : []));
  return {
    kept: taken.map((count) => encodeRecord(engine, { ...record, commands: record.commands.slice(0, count) })),
    answers,
    result: {
      percent: score.percent,
      passMark: score.passMark,
      passed: score.passed,
      objectives: scoreCompetencies(logic, credits).map((one) => ({
        id: one.id,
        name: say((texts) => texts.name('competencies', one.id)),
        percent: one.percent,
      })),
    },
  };
}
