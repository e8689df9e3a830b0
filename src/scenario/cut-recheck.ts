import type { CompiledScenario, ScenarioPack, Source } from './compiled.ts';
import type { TextTree } from './split-text.ts';
import type { TextFile } from './text-schema.ts';

/** What a recheck needs of a scenario: its rules, and the texts and sources of the decisions that are asked again. */
export interface RecheckContent {
  readonly logic: CompiledScenario;
  readonly sources: Readonly<Record<string, Source>>;
  /** By language. */
  readonly texts: Readonly<Record<string, TextTree>>;
}

/** Of a decision, what is shown of it once it has been answered again. */
const optionFields = /^(?:label|because|rightIf)(?:@|$)/u;
const decisionFields = /^question(?:@|$)/u;

/** A scenario cut to what is asked again in some languages. Pure. */
export function cutRecheck(
  { logic, sources, texts }: ScenarioPack,
  decisions: readonly string[],
  languages: readonly string[],
): RecheckContent {
  const cited = new Set(decisions.flatMap((id) => logic.decisions[id]?.options.flatMap((option) => option.sources) ?? []));
  return {
    logic,
    sources: pickKeys(sources, (id) => cited.has(id)),
    texts: Object.fromEntries(
      languages.flatMap((language) => {
        const text = texts[language];
        return text === undefined ? [] : [[language, cutText(text, decisions)]];
      }),
    ),
  };
}

function cutText({ scenario, rulesets, competencies, decisions, rechecks = {} }: TextFile, asked: readonly string[]): TextTree {
  const isAsked = (id: string): boolean => asked.includes(id);
  const own = Object.entries(decisions).filter(([id]) => isAsked(id));
  return {
    scenario: pickKeys(pickTexts(scenario), (field) => field === 'title' || field === 'disclaimer'),
    rulesets: mapValues(rulesets, (one) => pickKeys(pickTexts(one), (field) => field === 'name')),
    competencies: mapValues(competencies, (one) => pickKeys(pickTexts(one), (field) => field === 'name')),
    decisions: Object.fromEntries(
      own.map(([id, { options, ...fields }]) => [
        id,
        {
          ...pickKeys(pickTexts(fields), (field) => decisionFields.test(field)),
          options: mapValues(options, (one) => pickKeys(pickTexts(one), (field) => optionFields.test(field))),
        },
      ]),
    ),
    rechecks: pickKeys(rechecks, isAsked),
  };
}

function pickTexts(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter((one): one is [string, string] => typeof one[1] === 'string'));
}

function pickKeys<Value>(all: Readonly<Record<string, Value>>, isWanted: (key: string) => boolean): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => isWanted(key)));
}

function mapValues<From, To>(all: Readonly<Record<string, From>>, change: (one: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));
}
