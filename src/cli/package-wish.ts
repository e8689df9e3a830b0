import type { CompiledScenario, LengthId, ScenarioPack } from '#scenario/compiled.ts';
import { isLanguage } from '#i18n/languages.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CourseRecheck, PackageTarget, ReportMode } from '#session/course.ts';
import type { CommandCall } from './command.ts';

/** What a package is to be, as the administrator wishes it. */
export interface PackageWish {
  readonly target: PackageTarget;
  /** null: the learner chooses. */
  readonly length: LengthId | null;
  /** null: the learner chooses. */
  readonly ruleset: string | null;
  /** Never none; the first is the one that a manifest speaks where it can speak only one. */
  readonly languages: readonly string[];
  /** 0–100; null: the scenario's own. */
  readonly passMark: number | null;
  readonly report: ReportMode;
  /** What stands before all ids: the same in every version. */
  readonly iri: string;
  /** What is asked again; absent where the scenarios themselves are packed. */
  readonly recheck?: CourseRecheck;
}

/** Reads one thing or says in a sentence why it cannot. */
type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string };

/** Every target, in the order in which they are named to the administrator. */
export const packageTargets: readonly PackageTarget[] = ['scorm12', 'scorm2004', 'cmi5', 'web', 'single'];

const reportModes: readonly ReportMode[] = ['passed-incomplete', 'passed-failed', 'completed-incomplete', 'completed-failed'];
const lengthIds: readonly LengthId[] = ['express', 'standard', 'full'];

/**
 * What every id begins with unless the administrator's organisation gives an address of its own. RFC 2606 keeps `.invalid`
 * free for good, so the ids are absolute, as cmi5 asks (13.1), equal in every version, and never anybody else's place.
 */
const usualIri = 'https://breach-tabletop.invalid';

/** Reads `--target` alone, since much depends on it. Pure. */
export function readTarget({ t, options }: Pick<CommandCall, 't' | 'options'>): Read<PackageTarget> {
  const given = options['target'];
  const target = packageTargets.find((one) => one === given);
  if (target !== undefined) return { ok: true, value: target };
  return typeof given === 'string' ? refuseUnknown(t, 'target', given, packageTargets) : refuseMissing(t, 'target', packageTargets);
}

/** The ids that `--scenario` names, each once. Pure. */
export function readScenarioIds({ t, options }: Pick<CommandCall, 't' | 'options'>, known: readonly string[]): Read<readonly string[]> {
  const ids = splitList(options['scenario']);
  if (ids.length === 0) return refuseMissing(t, 'scenario', known);
  const stranger = ids.find((id) => !known.includes(id));
  return stranger === undefined ? { ok: true, value: ids } : refuseUnknown(t, 'scenario', stranger, known);
}

/** Reads all the rest against what the scenarios have in common. Pure. */
export function readWish(
  { t, options }: Pick<CommandCall, 't' | 'options'>,
  target: PackageTarget,
  packs: readonly ScenarioPack[],
): Read<PackageWish> {
  const logics = packs.map((pack) => pack.logic);
  const spoken = shareAmong<string>(logics, (logic) => logic.languages.filter(isLanguage));
  const asked = splitList(options['lang']);
  const strange = asked.find((language) => !spoken.includes(language));
  if (strange !== undefined) return refuseUnknown(t, 'lang', strange, spoken);

  const length = choose(t, options, 'length', shareAmong(logics, listLengths));
  if (!length.ok) return length;
  const ruleset = choose(t, options, 'ruleset', shareAmong(logics, listRulesets));
  if (!ruleset.ok) return ruleset;
  const report = choose(t, options, 'report', reportModes);
  if (!report.ok) return report;

  const passMark = readPassMark(options['pass']);
  if (passMark === undefined) return refuseShape(t, 'pass', options['pass']);
  const iri = readIri(options['iri']);
  if (iri === null) return refuseShape(t, 'iri', options['iri']);
  const languages = asked.length > 0 ? asked : spoken;
  // Some systems let nobody try again who has failed, the older ones above all: there a run below the mark stays open.
  const usualReport = target === 'scorm12' ? 'passed-incomplete' : 'passed-failed';
  return {
    ok: true,
    value: { target, languages, length: length.value, ruleset: ruleset.value, report: report.value ?? usualReport, passMark, iri },
  };
}

/** 0–100 in whole figures; null where none is given, undefined where it is not one. */
function readPassMark(given: string | boolean | undefined): number | null | undefined {
  if (given === undefined) return null;
  const mark = typeof given === 'string' && /^\d{1,3}$/u.test(given) ? Number(given) : Number.NaN;
  return mark >= 0 && mark <= 100 ? mark : undefined;
}

/** An absolute IRI without an end of its own (RFC 3987, 2.2), or null. */
function readIri(given: string | boolean | undefined): string | null {
  if (given === undefined) return usualIri;
  const iri = String(given).replace(/\/+$/u, '');
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`#?]+$/iu.test(iri) && URL.canParse(iri) ? iri : null;
}

function choose<Id extends string>(t: Translate, options: CommandCall['options'], option: string, known: readonly Id[]): Read<Id | null> {
  const given = options[option];
  if (given === undefined) return { ok: true, value: null };
  const value = known.find((one) => one === given);
  return value === undefined ? refuseUnknown(t, option, String(given), known) : { ok: true, value };
}

function listLengths(logic: CompiledScenario): readonly LengthId[] {
  return lengthIds.filter((id) => logic.lengths[id] !== undefined);
}

function listRulesets(logic: CompiledScenario): readonly string[] {
  return Object.keys(logic.rulesets);
}

/** What all have, in the order of the first. */
function shareAmong<Id>(logics: readonly CompiledScenario[], list: (logic: CompiledScenario) => readonly Id[]): readonly Id[] {
  const [first, ...others] = logics.map(list);
  return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
}

function splitList(given: string | boolean | undefined): readonly string[] {
  if (typeof given !== 'string') return [];
  const words = given.split(',').map((one) => one.trim());
  return [...new Set(words.filter((one) => one !== ''))];
}

interface Refusal {
  readonly ok: false;
  readonly sentence: string;
}

function refuseUnknown(t: Translate, option: string, given: string, known: readonly string[]): Refusal {
  return { ok: false, sentence: t('cli:package.unknown', { option, given, known: known.join(', ') }) };
}

function refuseMissing(t: Translate, option: string, known: readonly string[]): Refusal {
  return { ok: false, sentence: t('cli:package.missing', { option, known: known.join(', ') }) };
}

function refuseShape(t: Translate, option: 'pass' | 'iri', given: string | boolean | undefined): Refusal {
  return { ok: false, sentence: t(`cli:package.shape.${option}`, { given: String(given) }) };
}
