import type { Cover, LengthId, LocalMinute, ScenarioPack } from './compiled.ts';

/** What a library can say of a scenario before any of it is loaded. */
export interface CatalogueEntry {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  /** The minute its story begins. */
  readonly begins: LocalMinute;
  /** Which drawing stands on the cover. */
  readonly cover: Cover;
  /** How sure the real case is as the brief tells it. */
  readonly briefLabel: 'fact' | 'reported';
  /** Whether it was proven over all its paths when the game was built; never so for a brought pack. */
  readonly isProven: boolean;
  readonly lengths: readonly {
    readonly id: LengthId;
    readonly minutesAlone: number;
    readonly minutesAloud: number | null;
    readonly decisions: number;
  }[];
  readonly rulesets: readonly string[];
  readonly acts: number;
  /** 0–100. */
  readonly passMark: number;
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
export function describePack({ logic, cover, briefLabel, texts }: ScenarioPack, isProven: boolean): CatalogueEntry {
  const lengths = (['express', 'standard', 'full'] as const).flatMap((id) => {
    const length = logic.lengths[id];
    return length === undefined
      ? []
      : [{ id, minutesAlone: length.minutesAlone, minutesAloud: length.minutesAloud ?? null, decisions: length.decisions.length }];
  });
  return {
    id: logic.id,
    version: logic.version,
    languages: logic.languages,
    begins: logic.clock.start,
    cover,
    briefLabel,
    isProven,
    lengths,
    rulesets: Object.keys(logic.rulesets),
    acts: logic.acts.length,
    passMark: logic.passMark,
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

/** The order of a library: by the date of the case, the earliest first; two of the same minute by id. Pure. */
export function orderCatalogue(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.toSorted((a, b) => a.begins - b.begins || (a.id < b.id ? -1 : 1));
}
