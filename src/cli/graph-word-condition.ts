import type { Condition } from '#scenario/schema.ts';
import type { Wording } from './graph-wording.ts';

/** A condition in the scenario's own words: flags and unnamed bands by id, everything else by its name. Pure. */
export function wordCondition(condition: Condition, wording: Wording): string {
  const { t, texts } = wording;
  if ('all' in condition) return join(condition.all, t('author:condition.all'), wording);
  if ('any' in condition) return join(condition.any, t('author:condition.any'), wording);
  if ('not' in condition) return wordNot(condition.not, wording);
  if ('flag' in condition) return condition.flag;
  if ('ruleset' in condition) return texts.name('rulesets', condition.ruleset);
  if ('length' in condition) return t('author:condition.length', { length: t(`common:lengths.${condition.length}`) });
  if ('act' in condition) return t('author:condition.act', { act: texts.name('acts', condition.act) });
  if ('measure' in condition) {
    return t('author:condition.band', {
      name: texts.name('measures', condition.measure),
      band: texts.band(condition.measure, condition.band),
    });
  }
  if ('counter' in condition) return t('author:condition.band', { name: texts.name('counters', condition.counter), band: condition.band });
  if ('lateness' in condition) return t('author:condition.lateness', { band: condition.lateness });
  return t(`author:condition.duty-${condition.is}`, { duty: texts.get('duties', condition.duty, 'short') });
}

function wordNot(condition: Condition, wording: Wording): string {
  const inner = wordCondition(condition, wording);
  return wording.t('author:condition.not', {
    condition: isGroup(condition) ? wording.t('author:condition.group', { condition: inner }) : inner,
  });
}

function join(conditions: readonly Condition[], between: string, wording: Wording): string {
  const only = conditions.length === 1 ? conditions[0] : undefined;
  if (only !== undefined) return wordCondition(only, wording);
  return conditions
    .map((one) => {
      const text = wordCondition(one, wording);
      return isGroup(one) ? wording.t('author:condition.group', { condition: text }) : text;
    })
    .join(` ${between} `);
}

function isGroup(condition: Condition): boolean {
  return ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
}
