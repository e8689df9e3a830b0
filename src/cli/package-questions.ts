import Papa from 'papaparse';
import type { CompiledDecision, CompiledScenario, ScenarioPack } from '#scenario/compiled.ts';
import { createScenarioTexts, type ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CourseRecheck } from '#session/course.ts';
import type { PackageWish } from './package-wish.ts';

/** What a spreadsheet would take for a formula; an apostrophe in front of it, doubled where it has one, makes it a text. */
const formula = /^'*[=+\-@\t\r]/u;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What stands behind the letters that a system reports, as a spreadsheet opens it: one row for each decision and ruleset that
 * the package holds, in the order of the story. It tells what is right, and so it never travels in a package. Pure.
 */
export function writeQuestions(packs: readonly ScenarioPack[], wish: PackageWish, language: string, t: Translate): string {
  const most = Math.max(...packs.flatMap(({ logic }) => Object.values(logic.decisions).map((one) => one.options.length)));
  const head = [
    t('cli:package.questions.scenario'),
    t('cli:package.questions.decision'),
    t('cli:package.questions.interaction'),
    t('cli:package.questions.ruleset'),
    t('cli:package.questions.lengths'),
    t('cli:package.questions.weight'),
    t('cli:package.questions.question'),
    t('cli:package.questions.right'),
    ...letters.slice(0, most),
  ];
  const { recheck } = wish;
  const rows = packs.flatMap((pack) =>
    recheck === undefined ? listRows(pack, wish, language, t) : listRecheckRows(pack, wish, recheck, { language, t }),
  );
  return `\uFEFF${Papa.unparse([head, ...rows], { newline: '\r\n', quotes: true, escapeFormulae: formula })}\r\n`;
}

function listRows(
  { logic, texts: files }: ScenarioPack,
  wish: PackageWish,
  language: string,
  t: Translate,
): readonly (readonly string[])[] {
  const rulesets = Object.keys(logic.rulesets).filter((id) => wish.ruleset === null || wish.ruleset === id);
  const readings = rulesets.map((ruleset) => createScenarioTexts({ language, ruleset, files, marksGaps: false }));
  return listDecisions(logic).flatMap((decision) => {
    const lengths = listLengths(logic, decision, wish);
    if (lengths.length === 0) return [];
    return readings.map((texts) => writeRow(logic, decision, lengths, texts, t));
  });
}

/** What a recheck asks, in its wording and its order. */
function listRecheckRows(
  { logic, texts: files }: ScenarioPack,
  wish: PackageWish,
  { earlier }: CourseRecheck,
  { language, t }: { readonly language: string; readonly t: Translate },
): readonly (readonly string[])[] {
  const texts = createScenarioTexts({ language, ruleset: wish.ruleset ?? '', files, marksGaps: false });
  return earlier.flatMap(({ decision: id }) => {
    const decision = logic.decisions[id];
    if (decision === undefined) return [];
    const row = writeRow(logic, decision, listLengths(logic, decision, wish), texts, t);
    const question = [texts.get('rechecks', id, 'situation'), texts.get('rechecks', id, 'question')].join(' ');
    const labels = decision.options.map((option) => texts.recheckOption(id, option.id));
    // As the system shows it: SCORM 1.2 takes no full stop in a name (RTE 3.4.4, CMIIdentifier).
    const interaction = `recheck${wish.target === 'scorm12' ? '-' : '.'}${id}`;
    return [[...row.slice(0, 2), interaction, ...row.slice(3, 6), question, row[7] ?? '', ...labels]];
  });
}

function writeRow(
  logic: CompiledScenario,
  decision: CompiledDecision,
  lengths: readonly ('express' | 'standard' | 'full')[],
  texts: ScenarioTexts,
  t: Translate,
): readonly string[] {
  const { ruleset } = texts;
  const right = decision.options.flatMap(({ rating }, at) =>
    rating[ruleset] === 'best' || rating[ruleset] === 'sound' ? [letters.charAt(at)] : [],
  );
  return [
    logic.id,
    decision.id,
    decision.id,
    texts.name('rulesets', ruleset),
    lengths.map((length) => t(`common:lengths.${length}`)).join(' / '),
    t(`author:weights.${decision.weight}`),
    texts.get('decisions', decision.id, 'question'),
    right.join(', '),
    ...decision.options.map((option) => texts.option(decision.id, option.id, 'label')),
  ];
}

/** In the order in which the story asks them. */
function listDecisions(logic: CompiledScenario): readonly CompiledDecision[] {
  const inStory = logic.acts.flatMap((act) => act.beats.flatMap((beat) => logic.beats[beat]?.decision ?? []));
  return inStory.flatMap((id) => logic.decisions[id] ?? []);
}

function listLengths(logic: CompiledScenario, { id }: CompiledDecision, wish: PackageWish): readonly ('express' | 'standard' | 'full')[] {
  return (['express', 'standard', 'full'] as const).filter(
    (length) => (wish.length === null || wish.length === length) && logic.lengths[length]?.decisions.includes(id) === true,
  );
}
