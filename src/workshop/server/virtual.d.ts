/** The scenarios of the product in their parts; made by `build/scenario-plugin.ts`. */
declare module 'virtual:scenarios' {
  type Tree = import('#i18n/scenario-texts.ts').TextTree;
  type ByLanguage = Readonly<Record<string, () => Promise<Tree>>>;

  export const scenarioChunks: Readonly<
    Record<
      string,
      {
        logic(): Promise<import('#scenario/compiled.ts').CompiledScenario>;
        history(): Promise<readonly import('#scenario/compiled.ts').HistoryEntry[]>;
        readonly opening: ByLanguage;
        readonly rest: ByLanguage;
        readonly facilitator: ByLanguage;
      }
    >
  >;
}
