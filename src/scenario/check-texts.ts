import type { CheckContext, FileName } from './check-context.ts';
import { getPart, type ParsedFile, type Path } from './parsed-file.ts';
import { getFieldName, listLines } from './text-lines.ts';
import { listBeats, listConsequences, listInjects } from './walk.ts';

/** Every id has its texts in every declared language, the languages say the same things, and no text is left over. */
export function checkTexts(context: CheckContext): void {
  const expected = listExpectedIds(context);
  for (const [language, file] of context.texts) {
    for (const one of expected) checkSection(context, language, file, one);
    checkRechecks(context, language, file);
    checkShopStates(context, language, file);
    checkSecrets(context, language, file);
    checkVariants(context, language, file);
    checkTranslations(context, language, file);
  }
  checkSourceTitles(context);
}

interface Expected {
  readonly path: Path;
  readonly ids: readonly string[];
  /** Whether a text file may do without the whole map, where there are no such ids. */
  readonly isOptional?: true;
}

/** Maps of the text files whose keys are ids of the scenario, and the ids they must have. */
function listExpectedIds({ scenario, history }: CheckContext): readonly Expected[] {
  return [
    { path: ['rulesets'], ids: Object.keys(scenario.rulesets) },
    { path: ['acts'], ids: scenario.acts.map((act) => act.id) },
    { path: ['roles'], ids: scenario.roles },
    { path: ['parties'], ids: scenario.parties },
    { path: ['measures'], ids: Object.keys(scenario.measures) },
    ...Object.entries(scenario.measures).map(([id, one]) => ({ path: ['measures', id, 'bands'], ids: one.bands.map((band) => band.id) })),
    { path: ['counters'], ids: Object.keys(scenario.counters) },
    { path: ['prices'], ids: Object.keys(scenario.prices ?? {}), isOptional: true },
    { path: ['duties'], ids: Object.keys(scenario.duties) },
    { path: ['beats'], ids: listBeats(scenario).map((beat) => beat.id) },
    { path: ['injects'], ids: listInjects(scenario).map(({ part }) => part.id) },
    { path: ['decisions'], ids: Object.keys(scenario.decisions) },
    ...Object.entries(scenario.decisions).map(([id, one]) => ({ path: ['decisions', id, 'options'], ids: Object.keys(one.options) })),
    { path: ['consequences'], ids: listConsequences(scenario).map(({ part }) => part.id) },
    { path: ['complications'], ids: Object.keys(scenario.complications) },
    { path: ['endings'], ids: scenario.endings.map((ending) => ending.id) },
    { path: ['milestones'], ids: Object.keys(scenario.milestones) },
    { path: ['objectives'], ids: scenario.objectives.map((one) => one.id) },
    { path: ['competencies'], ids: Object.keys(scenario.competencies) },
    ...(history === null ? [] : [{ path: ['history'], ids: history.map((entry) => entry.id) }]),
  ];
}

function checkSection(context: CheckContext, language: string, file: ParsedFile, { path, ids, isOptional }: Expected): void {
  const section = getPart(file.value, path) ?? (isOptional ? {} : undefined);
  // A section that is missing or no map has its own finding.
  if (typeof section !== 'object' || section === null || Array.isArray(section)) return;
  const name = nameOf(language);
  const expected = new Set(ids);
  for (const id of expected) {
    if (Object.hasOwn(section, id)) continue;
    context.report('scenario/text-missing', { file: name, path, aim: 'key' }, { key: [...path, id].join('.'), language });
  }
  for (const id of Object.keys(section)) {
    if (expected.has(id)) continue;
    context.report('scenario/text-unused', { file: name, path: [...path, id], aim: 'key' }, { key: [...path, id].join('.') });
  }
}

/** A decision need have no other wording, but one that has it words every option, and no other decision. */
function checkRechecks(context: CheckContext, language: string, file: ParsedFile): void {
  const worded = getPart(file.value, ['rechecks']);
  if (typeof worded !== 'object' || worded === null) return;
  const { decisions } = context.scenario;
  const ids = Object.keys(worded);
  checkSection(context, language, file, { path: ['rechecks'], ids: ids.filter((id) => Object.hasOwn(decisions, id)) });
  for (const id of ids) {
    const decision = decisions[id];
    if (decision === undefined) continue;
    checkSection(context, language, file, { path: ['rechecks', id, 'options'], ids: Object.keys(decision.options) });
  }
}

/** Words for states of the shop may be there or not, but not for a state that the shop never shows. */
function checkShopStates({ scenario, report }: CheckContext, language: string, file: ParsedFile): void {
  const shown: ReadonlySet<string> = new Set(scenario.shop.map((one) => one.is));
  for (const { path } of listLines(getPart(file.value, ['shop-states']))) {
    if (path.length !== 1 || shown.has(getFieldName(path))) continue;
    const key = ['shop-states', ...path];
    report('scenario/text-unused', { file: nameOf(language), path: key, aim: 'key' }, { key: key.join('.') });
  }
}

function checkSecrets({ scenario, report }: CheckContext, language: string, file: ParsedFile): void {
  for (const decision of Object.keys(scenario.decisions)) {
    const path = ['decisions', decision, 'secret'];
    const secret = getPart(file.value, path);
    if (typeof secret !== 'object' || secret === null) continue;
    for (const id of Object.keys(secret)) {
      if (scenario.roles.includes(id)) continue;
      report(
        'scenario/unknown-reference',
        { file: nameOf(language), path: [...path, id], aim: 'key' },
        { kind: 'role', id, suggestion: '' },
      );
    }
  }
}

function checkVariants({ scenario, report }: CheckContext, language: string, file: ParsedFile): void {
  for (const { path } of listLines(file.value)) {
    const [, ruleset] = String(path.at(-1)).split('@');
    if (ruleset === undefined || Object.hasOwn(scenario.rulesets, ruleset)) continue;
    report('scenario/variant-unknown', { file: nameOf(language), path, aim: 'key' }, { key: String(path.at(-1)), ruleset });
  }
}

/** What one language says below an id, every other language says too: variants, notes, lists of the same length. */
function checkTranslations(context: CheckContext, language: string, file: ParsedFile): void {
  if (!context.soundTexts.has(language)) return;
  const told = new Set<string>();
  for (const [other, otherFile] of context.texts) {
    if (other === language || !context.soundTexts.has(other)) continue;
    for (const { path } of listLines(otherFile.value)) {
      const missing = path.findIndex((_, at) => getPart(file.value, path.slice(0, at + 1)) === undefined);
      const isOfId = missing >= 2 || path[0] === 'discussion' || path[0] === 'shop-states';
      const gap = path.slice(0, missing + 1);
      const isOption = gap.length === 4 && gap[2] === 'options';
      const isBand = gap.length === 4 && gap[2] === 'bands';
      if (missing === -1 || !isOfId || isOption || isBand || told.has(gap.join('.'))) continue;
      told.add(gap.join('.'));
      context.report(
        'scenario/translation-missing',
        { file: nameOf(language), path: gap, aim: 'key' },
        { key: gap.join('.'), language, other },
      );
    }
  }
}

function checkSourceTitles({ scenario, sources, report }: CheckContext): void {
  for (const [id, source] of Object.entries(sources ?? {})) {
    for (const [field, texts] of [
      ['title', source.title],
      ['section', source.section],
    ] as const) {
      for (const language of scenario.languages) {
        if (texts === undefined || texts[language] !== undefined) continue;
        report(
          'scenario/text-missing',
          { file: 'sources.yaml', path: [id, field], aim: 'key' },
          { key: `${id}.${field}.${language}`, language },
        );
      }
    }
  }
}

function nameOf(language: string): FileName {
  return `text.${language}.yaml`;
}
