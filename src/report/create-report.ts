import { dayOf } from '#shared/local-time.ts';
import type { Mistake, Report, Verdict } from './report.ts';
import { wordSources, wordSpan, type ReportInput } from './report-input.ts';
import { wordLeadDifference, wordLeadName } from './word-counterfactual.ts';
import { wordDecision } from './word-decision.ts';
import { wordHouse } from './word-house.ts';
import { wordLanes } from './word-lanes.ts';
import { wordLaws } from './word-laws.ts';
import { listLedgers } from './word-ledger.ts';
import { listCompetencies, listFigures, listOutcomes, wordCourse, wordPlan } from './word-outcomes.ts';
import { wordYardsticks } from './word-yardstick.ts';

/** Puts a debrief into words, once for all of screen, print, CSV and JSON. Pure. */
export function createReport(input: ReportInput): Report {
  const { debrief, logic, texts, t, formats } = input;
  const verdict = wordVerdict(input);
  const decisions = debrief.decisions.map((review) => wordDecision(input, review));
  const lanes = wordLanes(input);
  const asOf = logic.rulesets[debrief.ruleset]?.asOf;
  const ruleset = {
    id: debrief.ruleset,
    name: texts.name('rulesets', debrief.ruleset),
    asOf: asOf === undefined ? '' : formats.dayLong(asOf),
  };
  const length = { id: debrief.length, name: t(`common:lengths.${debrief.length}`) };
  const ending = {
    id: debrief.ending,
    title: texts.get('endings', debrief.ending, 'title'),
    body: texts.get('endings', debrief.ending, 'body'),
  };
  const summary = t(
    debrief.score.passed ? 'report:summary.passed' : isWithheld(input) ? 'report:summary.withheld' : 'report:summary.failed',
    {
      percent: debrief.score.percent,
      passMark: debrief.score.passMark,
    },
  );
  return {
    language: input.language,
    generatedAt: input.moment.at,
    zone: input.moment.zone,
    title: t('report:title'),
    scenarioTitle: texts.scenario('title'),
    ruleset,
    length,
    headline: wordHeadline(input),
    summary,
    ending,
    verdict,
    figures: listFigures(input, verdict.word),
    stamp: [
      {
        label: t('report:stamp.scenario'),
        value: t('report:stamp.version', { id: debrief.scenario.id, version: debrief.scenario.version }),
      },
      { label: t('report:stamp.ruleset'), value: t('report:stamp.as-of', { name: ruleset.name, date: ruleset.asOf }) },
      { label: t('report:stamp.length'), value: length.name },
      { label: t('report:stamp.language'), value: t('report:stamp.language-name') },
      { label: t('report:stamp.zone'), value: input.moment.zone },
      { label: t('report:stamp.generated'), value: input.moment.at },
      { label: t('report:stamp.hash'), value: debrief.stateHash.slice(0, 16) },
      { label: t('report:stamp.data'), value: t('report:stamp.no-names') },
    ],
    overview: [
      { label: t('report:overview.name'), value: t('report:overview.fiction', { title: texts.scenario('title') }) },
      { label: t('report:overview.date'), value: wordSpan(input, lanes.alert, dayOf(debrief.course.at(-1)?.at ?? logic.clock.start)) },
      { label: t('report:overview.objectives'), value: logic.objectives.map((one) => texts.name('objectives', one.id)).join(' / ') },
      { label: t('report:overview.mode'), value: input.mode ?? t('report:overview.solo') },
      { label: t('report:stamp.ruleset'), value: t('report:stamp.as-of', { name: ruleset.name, date: ruleset.asOf }) },
      { label: t('report:overview.result'), value: summary },
      { label: t('report:overview.ending'), value: ending.title },
    ],
    lanes,
    decisions,
    mistakes: debrief.confidentMistakes.flatMap((id) => wordMistake(input, id)),
    complications: debrief.complications.map((one) => ({
      when: formats.dayTime(one.at),
      title: texts.get('complications', one.id, 'title'),
      body: texts.get('complications', one.id, 'body'),
    })),
    outcomes: listOutcomes(input),
    ledgers: listLedgers(input),
    yardsticks: wordYardsticks(input),
    laws: wordLaws(input),
    competencies: listCompetencies(input),
    calibration:
      debrief.calibration === null
        ? null
        : {
            gap: formats.signed(debrief.calibration.gap),
            word: t(`report:calibration.${debrief.calibration.word}`),
            count: debrief.calibration.count,
          },
    course: wordCourse(input),
    plan: wordPlan(input),
    sources: wordSources(input, listSourceIds(input)),
    house: wordHouse(input),
    disclaimer: texts.scenario('disclaimer'),
    modelNote: t('report:model-note'),
  };
}

/** The one sentence over the debrief, its ids named. Pure. */
export function wordHeadline({ debrief, texts, t }: ReportInput): string {
  const { milestone, decision, ...figures } = debrief.headline.params;
  return t.dynamic(`debrief:headline.${debrief.headline.key}`, {
    ...figures,
    ...(milestone === undefined ? {} : { milestone: texts.name('milestones', String(milestone)) }),
    ...(decision === undefined ? {} : { decision: texts.get('decisions', String(decision), 'question') }),
  });
}

function wordVerdict(input: ReportInput): Verdict {
  const { percent, passMark, passed, withheldBy } = input.debrief.score;
  const gate = withheldBy[0];
  const word = passed ? 'report:verdict.passed' : isWithheld(input) ? 'report:verdict.withheld' : 'report:verdict.failed';
  return {
    percent,
    passMark,
    passed,
    word: input.t(word, { passMark }),
    reason: gate === undefined ? null : input.t('report:verdict.reason', { question: input.texts.get('decisions', gate, 'question') }),
  };
}

/** The score would have been enough, but for a gate. */
function isWithheld({ debrief: { score } }: ReportInput): boolean {
  return !score.passed && score.percent >= score.passMark;
}

function wordMistake(input: ReportInput, id: string): readonly Mistake[] {
  const { debrief, t, texts } = input;
  const review = debrief.decisions.find((one) => one.decision === id);
  if (review === undefined || review.option === null || review.rating === null || review.confidence === null) return [];
  const found = review.counterfactual;
  const lead = found?.lead ?? null;
  const what =
    found === null || lead === null
      ? ''
      : t('report:mistake-lead', {
          name: wordLeadName(input, lead),
          difference: wordLeadDifference(input, found, lead),
        });
  return [
    {
      decision: id,
      number: review.number,
      slot: review.slot,
      done: texts.option(id, review.option, 'done'),
      line: t('report:mistake', {
        confidence: t(`common:confidence.${review.confidence}`),
        rating: t(`common:ratings.${review.rating}`),
        what,
      }),
    },
  ];
}

function listSourceIds({ debrief, history, logic }: ReportInput): readonly string[] {
  const options = debrief.decisions.flatMap((review) => review.options.flatMap((option) => option.sources));
  const medians = Object.values(logic.milestones).flatMap((one) => one.median?.sources ?? []);
  const rules = logic.rulesets[debrief.ruleset]?.sources ?? [];
  const prices = debrief.paid.flatMap((one) => logic.prices[one.price]?.sources ?? []);
  const ids = [...options, ...prices, ...history.flatMap((entry) => entry.sources), ...medians, ...rules];
  return [...new Set(ids)].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
