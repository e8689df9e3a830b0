import { parseLocalDay } from '#shared/local-time.ts';
import type { Formats } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import { type ClassFigures, countClass } from './class-figures.ts';
import type { ClassGroup, ClassReport } from './class-report.ts';
import { getLogic, type Merged, type MergeFault, type RunGroup } from './merge-records.ts';
import type { Field, RatingWord } from './report.ts';
import { type Moment, wordSources } from './report-input.ts';

/** Everything the reports on many records are worded with. */
export interface ClassWords {
  readonly t: Translate;
  readonly formats: Formats;
  readonly language: string;
  readonly moment: Moment;
}

/** Puts into words what many runs have in common, once for page, Markdown, CSV and JSON. Pure. */
export function createClassReport(merged: Merged, words: ClassWords): ClassReport {
  const { t } = words;
  const groups = merged.groups.map((group) => wordGroup(group, words));
  const sum = (count: (group: ClassGroup) => number): number => groups.reduce((total, group) => total + count(group), 0);
  const faults = [...new Set(merged.refused.map((one) => one.fault))].toSorted();
  return {
    language: words.language,
    title: t('training:class.title'),
    lead: t('training:class.lead'),
    summary: t('training:class.summary', {
      files: merged.files,
      runs: sum((one) => one.runs),
      people: sum((one) => one.people),
      groups: groups.length,
    }),
    notes: [
      ...(merged.repeated === 0 ? [] : [t('training:class.repeated', { runs: merged.repeated })]),
      ...faults.map((fault) =>
        t('training:class.left-out', {
          runs: merged.refused.filter((one) => one.fault === fault).length,
          reason: wordMergeFault(t, fault),
        }),
      ),
    ],
    groups,
    stamp: listClassStamp(words),
  };
}

/** Why a file or a run is not counted, in a sentence. Pure. */
export function wordMergeFault(t: Translate, fault: MergeFault): string {
  return t(`training:fault.${fault}`);
}

/** Language, zone, time of making, and that nobody is named: on every report on many records. Pure. */
export function listClassStamp({ t, moment }: Pick<ClassWords, 't' | 'moment'>): readonly Field[] {
  return [
    { label: t('report:stamp.language'), value: t('report:stamp.language-name') },
    { label: t('report:stamp.zone'), value: moment.zone },
    { label: t('report:stamp.generated'), value: moment.at },
    { label: t('report:stamp.data'), value: t('report:stamp.no-names') },
  ];
}

/** From the first day to the last, in words; null where no record tells its day. Pure. */
export function wordDays({ t, formats }: Pick<ClassWords, 't' | 'formats'>, days: ClassFigures['days']): string | null {
  const [from, to] = [parseLocalDay(days?.from ?? ''), parseLocalDay(days?.to ?? '')];
  if (from === null || to === null) return null;
  if (from === to) return formats.dayFormal(from);
  return t('report:span', { from: formats.dayFormal(from), to: formats.dayFormal(to) });
}

function wordGroup(group: RunGroup, words: ClassWords): ClassGroup {
  const { t } = words;
  const logic = getLogic(group);
  const texts = group.scenario.textsOf(group.ruleset);
  const figures = countClass(group);
  const sourcesOf = (ids: readonly string[]) => wordSources({ sources: group.scenario.sources, language: words.language, t }, ids);
  const rate = (id: RatingWord['id']): RatingWord => ({ id, word: t(`common:ratings.${id}`) });
  const asOf = logic.rulesets[group.ruleset]?.asOf;
  const ruleset = {
    id: group.ruleset,
    name: texts.name('rulesets', group.ruleset),
    asOf: asOf === undefined ? '' : words.formats.dayFormal(asOf),
  };
  const length = { id: group.length, name: t(`common:lengths.${group.length}`) };
  const title = texts.scenario('title');
  const mistakes = figures.mistakes.map((one) => ({
    decision: one.decision,
    number: one.number,
    question: texts.get('decisions', one.decision, 'question'),
    option: texts.option(one.decision, one.option, 'label'),
    rating: rate(one.rating),
    count: one.count,
    best: texts.option(one.decision, one.best, 'label'),
    because: texts.option(one.decision, one.option, 'because'),
    sources: sourcesOf(one.sources),
  }));
  return {
    id: group.id,
    scenario: { id: logic.id, version: group.version, title },
    ruleset,
    length,
    heading: t('training:class.heading', { title, version: group.version, ruleset: ruleset.name, length: length.name }),
    runs: figures.runs,
    people: figures.people,
    passMark: figures.passMark,
    passed: figures.passed,
    withheld: figures.isBrokenDown ? figures.withheld : null,
    days: figures.days,
    minutes: figures.minutes,
    overview: listOverview(words, figures, ruleset),
    hidden: figures.isBrokenDown ? null : t('training:few'),
    score: wordScore(words, figures),
    decisions: figures.decisions.map((one) => ({
      ...one,
      question: texts.get('decisions', one.id, 'question'),
      options:
        one.options?.map((option) => ({
          ...option,
          label: texts.option(one.id, option.id, 'label'),
          rating: rate(option.rating),
        })) ?? null,
      ratings: one.ratings?.map(({ id, ...counted }) => ({ ...counted, rating: rate(id) })) ?? null,
    })),
    calibration: wordCalibration(words, figures),
    mistakes,
    competencies: figures.competencies.map((one) => ({ ...one, name: texts.name('competencies', one.id) })),
    sources: sourcesOf(figures.mistakes.flatMap((one) => one.sources)),
  };
}

function listOverview(words: ClassWords, figures: ClassFigures, ruleset: ClassGroup['ruleset']): readonly Field[] {
  const { t, formats } = words;
  const days = wordDays(words, figures.days);
  return [
    { label: t('training:row.ruleset'), value: t('report:stamp.as-of', { name: ruleset.name, date: ruleset.asOf }) },
    { label: t('training:row.days'), value: days ?? t('training:unknown-day') },
    ...(figures.undated > 0 && days !== null
      ? [{ label: t('training:row.undated'), value: t('training:runs', { runs: figures.undated }) }]
      : []),
    { label: t('training:row.runs'), value: t('training:runs-people', { runs: figures.runs, people: figures.people }) },
    ...(figures.minutes === null ? [] : [{ label: t('training:row.mean-time'), value: formats.duration(figures.minutes) }]),
    { label: t('training:row.pass-mark'), value: t('training:points', { value: figures.passMark }) },
    { label: t('training:row.passed'), value: t('training:passed-of', { passed: figures.passed, runs: figures.runs }) },
    ...listWithheld(words, figures),
  ];
}

/** How many runs a gate kept from passing, where it explains what else stands there; of a few people it is not told. Pure. */
export function listWithheld({ t }: Pick<ClassWords, 't'>, { isBrokenDown, people, withheld }: ClassFigures): readonly Field[] {
  if (withheld === 0 || !(isBrokenDown || people === 1)) return [];
  return [{ label: t('training:row.withheld'), value: t('training:withheld', { runs: withheld }) }];
}

/** The spread of scores in words; null where it is not broken down. Pure. */
export function wordScore({ t }: Pick<ClassWords, 't'>, { score }: ClassFigures): ClassGroup['score'] {
  if (score === null) return null;
  return {
    mean: score.mean,
    median: score.median,
    text: t('training:class.score', { mean: score.mean, median: score.median }),
    bins: score.bins.map((bin) => ({ ...bin, label: t('training:class.bin', { from: bin.from, to: bin.to }) })),
  };
}

function wordCalibration({ t, formats }: ClassWords, { calibration }: ClassFigures): ClassGroup['calibration'] {
  if (calibration === null) return null;
  const { levels, overall } = calibration;
  return {
    levels: levels.map((one) => ({ ...one, word: t(`common:confidence.${one.id}`) })),
    gap: overall?.gap ?? null,
    text:
      overall === null
        ? t('training:class.no-calibration')
        : t('training:class.calibration', { gap: formats.signed(overall.gap), word: t(`report:calibration.${overall.word}`) }),
  };
}
