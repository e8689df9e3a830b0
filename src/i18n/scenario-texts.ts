import { getLanguageEntry, type LanguageEntry, type LanguageRegistry, languages, listFallbacks } from './languages.ts';

/** Sections of `text.<lng>.yaml` whose entries are found by id. */
export type TextSection =
  | 'acts'
  | 'beats'
  | 'competencies'
  | 'complications'
  | 'consequences'
  | 'counters'
  | 'decisions'
  | 'duties'
  | 'endings'
  | 'history'
  | 'injects'
  | 'measures'
  | 'milestones'
  | 'objectives'
  | 'parties'
  | 'prices'
  | 'rechecks'
  | 'roles'
  | 'rulesets';

/**
 * The prose of one scenario in one language and under one ruleset: `field@ruleset` stands before `field`, and what the
 * language lacks is borrowed from its fallback. Nothing is ever a key or `undefined`: a gap is an empty text.
 */
export interface ScenarioTexts {
  readonly language: string;
  /** What the language is written in. */
  readonly script: LanguageEntry['script'];
  readonly ruleset: string;
  get(section: TextSection, id: string, field: string): string;
  /** For fields that need not be there. */
  find(section: TextSection, id: string, field: string): string | null;
  /** A field as another ruleset has it, for comparing the two. */
  under(ruleset: string): ScenarioTexts;
  option(decision: string, option: string, field: string): string;
  findOption(decision: string, option: string, field: string): string | null;
  name(section: TextSection, id: string): string;
  /** An option in the other wording of a recheck; empty where there is none. */
  recheckOption(decision: string, option: string): string;
  /** Name of who sent something: a role of the table or a party outside it. */
  sender(id: string): string;
  band(measure: string, band: string): string;
  /** What only this role knows about a decision. */
  secret(decision: string, role: string): string | null;
  /** What a facilitator is told about a beat; empty where the scenario says nothing. */
  facilitator(beat: string, field: FacilitatorField): string;
  scenario(field: string): string;
  /** The same for a field that a scenario may leave out; null where the product's word is good enough. */
  findScenario(field: string): string | null;
  /** What the shop's state is called in this scenario; null where the product's word is good enough. */
  shopState(state: string): string | null;
  /** Lists, such as the discussion questions of a beat. */
  lines(section: TextSection, id: string, field: string): readonly string[];
}

/** What a facilitator is told about a beat. */
export type FacilitatorField = 'say' | 'expect' | 'wrong' | 'question' | 'late';

/** One text file, or the parts of it that have been loaded. */
export type TextTree = Readonly<Record<string, unknown>>;

export interface ScenarioTextsOptions {
  readonly language: string;
  readonly ruleset: string;
  /** By language. */
  readonly files: Readonly<Record<string, TextTree>>;
  /** Shows what is missing, or borrowed from the other language. For development and tests. */
  readonly marksGaps: boolean;
  readonly registry?: LanguageRegistry | undefined;
}

/** A `ScenarioTexts` over the given files. Pure; make a new one when language, ruleset or files change. */
export function createScenarioTexts(options: ScenarioTextsOptions): ScenarioTexts {
  const { language, ruleset, marksGaps } = options;
  const order = listFallbacks(language, options.registry ?? languages);

  function lookUp(path: readonly string[], field: string): { readonly value: unknown; readonly from: string } | null {
    for (const from of order) {
      const entry = path.reduce<unknown>(childOf, options.files[from]);
      const value = childOf(entry, `${field}@${ruleset}`) ?? childOf(entry, field);
      if (value !== undefined) return { value, from };
    }
    return null;
  }

  function find(path: readonly string[], field: string): string | null {
    const found = lookUp(path, field);
    if (found === null || typeof found.value !== 'string') return null;
    return marksGaps && found.from !== language ? `[~${found.value}~]` : found.value;
  }

  const get = (path: readonly string[], field: string): string =>
    find(path, field) ?? (marksGaps ? `[?${[...path, field].join('.')}?]` : '');

  return {
    language,
    script: getLanguageEntry(language, options.registry ?? languages).script,
    ruleset,
    get: (section, id, field) => get([section, id], field),
    find: (section, id, field) => find([section, id], field),
    under: (other) => createScenarioTexts({ ...options, ruleset: other }),
    option: (decision, option, field) => get(['decisions', decision, 'options', option], field),
    findOption: (decision, option, field) => find(['decisions', decision, 'options', option], field),
    name: (section, id) => get([section, id], 'name'),
    sender: (id) => find(['roles', id], 'name') ?? get(['parties', id], 'name'),
    band: (measure, band) => get(['measures', measure, 'bands'], band),
    recheckOption: (decision, option) => get(['rechecks', decision, 'options'], option),
    secret: (decision, role) => find(['decisions', decision, 'secret'], role),
    facilitator: (beat, field) => find(['beats', beat, 'facilitator'], field) ?? '',
    scenario: (field) => get(['scenario'], field),
    findScenario: (field) => find(['scenario'], field),
    shopState: (state) => find(['shop-states'], state),
    lines: (section, id, field) => {
      const value = lookUp([section, id], field)?.value;
      return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
    },
  };
}

function childOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  const value: unknown = Reflect.get(node, key);
  return value;
}
