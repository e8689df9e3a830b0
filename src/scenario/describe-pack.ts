import type { Cover, LengthId, ScenarioPack } from './compiled.ts';

/** What a library can say of a scenario before any of it is loaded. */
export interface CatalogueEntry {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  /** Which drawing stands on the cover. */
  readonly cover: Cover;
  readonly lengths: readonly { readonly id: LengthId; readonly minutesAlone: number; readonly decisions: number }[];
  readonly rulesets: readonly string[];
  /** Per language. */
  readonly texts: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly subtitle: string;
        readonly kind: string;
        readonly summary: string;
        readonly coverLine: string;
        readonly disclaimer: string;
        readonly rulesets: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** The few lines of a pack that stand on its cover. Pure. */
export function describePack({ logic, cover, texts }: ScenarioPack): CatalogueEntry {
  const lengths = (['express', 'standard', 'full'] as const).flatMap((id) => {
    const length = logic.lengths[id];
    return length === undefined ? [] : [{ id, minutesAlone: length.minutesAlone, decisions: length.decisions.length }];
  });
  return {
    id: logic.id,
    version: logic.version,
    languages: logic.languages,
    cover,
    lengths,
    rulesets: Object.keys(logic.rulesets),
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, { scenario, rulesets }]) => [
        language,
        {
          title: scenario['title'] ?? '',
          subtitle: scenario['subtitle'] ?? '',
          kind: scenario['kind'] ?? '',
          summary: scenario['summary'] ?? '',
          coverLine: scenario['cover-line'] ?? '',
          disclaimer: scenario['disclaimer'] ?? '',
          rulesets: Object.fromEntries(Object.entries(rulesets).map(([id, one]) => [id, one['name'] ?? ''])),
        },
      ]),
    ),
  };
}
