/** What the scenarios of `scenarios/` look like to the app; made by `build/scenario-plugin.ts`. */
declare module 'virtual:catalogue' {
  /** Every scenario of the product, as the library shows it. */
  export const catalogue: readonly import('#scenario/describe-pack.ts').CatalogueEntry[];
}

declare module 'virtual:scenarios' {
  type ScenarioChunks = import('./ports.ts').ScenarioChunks;

  interface Chunks extends ScenarioChunks {
    /** What only a facilitator needs, by language. */
    readonly facilitator: Readonly<Record<string, () => Promise<import('#i18n/scenario-texts.ts').TextTree>>>;
  }

  /** The parts of each scenario, each fetched when it is asked for. */
  export const scenarioChunks: Readonly<Record<string, Chunks>>;
}

declare module 'virtual:words' {
  /** The words of the product by language and part, each fetched when it is asked for; made by `build/words-plugin.ts`. */
  export const wordChunks: Readonly<
    Record<string, Readonly<Record<import('./ports.ts').WordsPart, () => Promise<import('#i18n/translate.ts').Words>>>>
  >;
}
