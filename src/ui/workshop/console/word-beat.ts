import type { ConsoleScenario } from '../console-model.ts';

/** What a decision trains, by name. Pure. */
export function wordObjectives({ logic, texts }: ConsoleScenario, decision: string): readonly string[] {
  const trained = logic.decisions[decision]?.competencies ?? [];
  return logic.objectives
    .filter(({ competencies }) => competencies.some((id) => trained.includes(id)))
    .map(({ id }) => texts.name('objectives', id));
}

/** What a decision rests on: each source once, in the language of the console or the first it has. Pure. */
export function wordSources(
  { logic, sources }: ConsoleScenario,
  decision: string,
  language: string,
): readonly { readonly id: string; readonly title: string; readonly url: string }[] {
  const ids = [...new Set((logic.decisions[decision]?.options ?? []).flatMap((option) => option.sources))];
  return ids.flatMap((id) => {
    const source = sources[id];
    if (source === undefined || source.tier === 'general') return [];
    return [{ id, title: source.title[language] ?? Object.values(source.title)[0] ?? id, url: source.url }];
  });
}
