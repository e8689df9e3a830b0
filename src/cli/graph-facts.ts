import type { PageFact, Worded } from '#proof/story-graph-page.ts';
import type { Change, CompiledConsequence, CompiledOption, CompiledScenario, Effect, ScenarioPack } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import type { KeyOf } from '#i18n/text-keys.ts';
import { wordCondition } from './graph-word-condition.ts';
import type { Say, Wording } from './graph-wording.ts';

/** What the sheets of the story's page are made with. */
export interface Telling {
  readonly pack: ScenarioPack;
  readonly say: Say;
  /** Places in scenario.yaml that no run comes to. */
  readonly unreached: ReadonlySet<string>;
}

type FactName = Extract<KeyOf<'author'>, `facts.${string}`> extends `facts.${infer Name}` ? Name : never;

/** One fact under its label. */
export function tell({ say }: Telling, name: FactName, text: (wording: Wording) => string): PageFact {
  return { label: say(({ t }) => t(`author:facts.${name}`)), text: say(text) };
}

/** A fact that is a list; none where the list is empty. */
export function tellList(
  telling: Telling,
  name: FactName,
  items: readonly unknown[],
  text: (wording: Wording) => readonly string[],
): readonly PageFact[] {
  return items.length === 0 ? [] : [tell(telling, name, (wording) => wording.formats.list(text(wording)))];
}

/** Under which condition; nothing where there is none. */
export function tellCondition(telling: Telling, when: Condition | null): readonly PageFact[] {
  return when === null ? [] : [tell(telling, 'when', (wording) => wordCondition(when, wording))];
}

/** Effects and flags. */
export function tellChange(telling: Telling, { effects, sets, clears }: Change): readonly PageFact[] {
  return [
    ...tellList(telling, 'effects', effects, (wording) => effects.map((effect) => wordEffect(effect, telling.pack.logic, wording))),
    ...tellList(telling, 'sets', sets, () => sets),
    ...tellList(telling, 'clears', clears, () => clears),
  ];
}

/** When a consequence arrives and what it changes. */
export function tellConsequence(telling: Telling, consequence: CompiledConsequence): readonly PageFact[] {
  const { after, when } = consequence;
  return [
    ...(after === null ? [] : [tell(telling, 'after', (wording) => wordDelay(after, wording))]),
    ...tellCondition(telling, when),
    ...tellChange(telling, consequence),
  ];
}

/** Sources, one to a line. */
export function tellSources(telling: Telling, ids: readonly string[]): readonly PageFact[] {
  if (ids.length === 0) return [];
  return [tell(telling, 'sources', ({ language }) => ids.map((id) => wordSource(telling.pack, id, language)).join('\n'))];
}

/** The rating; one word per ruleset where they differ. */
export function tagRatings({ pack, say }: Telling, { rating }: CompiledOption): readonly Worded[] {
  const rulesets = Object.keys(pack.logic.rulesets);
  const ratings = [...new Set(rulesets.flatMap((id) => rating[id] ?? []))];
  const [only] = ratings;
  if (ratings.length === 1 && only !== undefined) return [say(({ t }) => t(`common:ratings.${only}`))];
  return rulesets.flatMap((ruleset) => {
    const given = rating[ruleset];
    if (given === undefined) return [];
    return [
      say(({ t, texts }) => t('author:rating-under', { rating: t(`common:ratings.${given}`), ruleset: texts.name('rulesets', ruleset) })),
    ];
  });
}

function wordEffect(effect: Effect, logic: CompiledScenario, wording: Wording): string {
  const { t, formats } = wording;
  const worded = wordAmount(effect, logic, wording);
  if (effect.lengths === undefined) return worded;
  return t('author:effect-in', { effect: worded, lengths: formats.list(effect.lengths.map((length) => t(`common:lengths.${length}`))) });
}

function wordAmount(effect: Effect, { counters, prices }: CompiledScenario, { t, formats, texts }: Wording): string {
  if ('measure' in effect) return t('author:effect', { name: texts.name('measures', effect.measure), amount: formats.signed(effect.add) });
  if ('price' in effect) {
    const name = texts.name('prices', effect.price);
    const high = (prices[effect.price]?.to ?? 0) * effect.times;
    return t('author:effect', {
      name: effect.times === 1 ? name : t('author:times', { name, times: effect.times }),
      amount: `+${formats.moneyRange(effect.add, high)}`,
    });
  }
  const amount = formats.amount(effect.add, counters[effect.counter]?.unit ?? '');
  return t('author:effect', { name: texts.name('counters', effect.counter), amount: effect.add > 0 ? `+${amount}` : amount });
}

function wordDelay(after: NonNullable<CompiledConsequence['after']>, { t, formats, texts }: Wording): string {
  if ('minutes' in after) return t('author:after.time', { time: formats.duration(after.minutes) });
  if ('act' in after) return t('author:after.act', { act: texts.name('acts', after.act) });
  return t('author:after.beat', { beat: texts.get('beats', after.beat, 'title') });
}

function wordSource({ sources }: ScenarioPack, id: string, language: string): string {
  const source = sources[id];
  if (source === undefined) return id;
  const named = (by: Readonly<Record<string, string>> | undefined): string => by?.[language] ?? Object.values(by ?? {})[0] ?? '';
  return [id, named(source.title), named(source.section), source.year ?? ''].filter((part) => part !== '').join(' ');
}
