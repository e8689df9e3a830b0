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

/** All that a recheck shows; made by `build/recheck-plugin.ts`, for the page of a recheck alone. */
declare module 'virtual:recheck' {
  export const content: import('#scenario/cut-recheck.ts').RecheckContent;
  /** The words of the product that the page sets, by language. */
  export const words: Readonly<Record<string, import('#i18n/translate.ts').Words>>;
}

declare module 'virtual:words' {
  /** The words of the product by language and part, each fetched when it is asked for; made by `build/words-plugin.ts`. */
  export const wordChunks: Readonly<
    Record<string, Readonly<Record<import('./ports.ts').WordsPart, () => Promise<import('#i18n/translate.ts').Words>>>>
  >;
}

/** Where the slices of the faces are; made by `build/fonts-plugin.ts`. */
declare module 'virtual:faces' {
  /** A font as CSS says it, and a character of each of its slices that is wanted. */
  export interface AskedFace {
    readonly font: string;
    readonly sample: string;
  }

  /** What Japanese pages set at first. */
  export const firstFaces: readonly AskedFace[];
  /** What they set behind the first decision. */
  export const laterFaces: readonly AskedFace[];

  export interface Slice {
    readonly family: string;
    readonly weight: string;
    readonly file: string;
    readonly range: string;
  }

  /** The slices that only the library sets. */
  export const libraryFaces: () => Promise<readonly Slice[]>;
  /** The slices that only a participant's phone sets. */
  export const phoneFaces: () => Promise<readonly Slice[]>;
  /** By scenario, the slices that only it sets in Japanese. */
  export const scenarioFaces: Readonly<Record<string, () => Promise<readonly Slice[]>>>;
}
