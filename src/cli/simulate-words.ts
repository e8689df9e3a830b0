import type { ScenarioPack } from '#scenario/compiled.ts';
import { createFormats, type Formats } from '#i18n/format.ts';
import { getLanguageEntry, isLanguage } from '#i18n/languages.ts';
import { createScenarioTexts, type TextSection } from '#i18n/scenario-texts.ts';
import type { Language, Translate } from '#i18n/translate.ts';

/** How a simulation is told to a reader of one language. */
export interface SimulationWords {
  readonly language: Language;
  readonly t: Translate;
  readonly formats: Formats;
  /** A share of runs, in whole percent; what is more than none is never told as none. */
  share(part: number, whole: number): string;
  /** A counter's value or its mean with its unit; sums of money to a thousand yen, since finer ones only look exact. */
  amount(value: number, unit: string): string;
  /** The same from a low to a high end; one amount where there is no range. */
  amountRange(low: number, high: number, unit: string): string;
  bot(one: { readonly bot: string; readonly language: string | null }): string;
  length(id: string): string;
  /** The scenario's own title. */
  title(): string;
  /** What the scenario calls something; its id where no language that is read has a word. */
  name(section: TextSection, id: string, ruleset: string, field?: 'name' | 'title' | 'short'): string;
}

/** The words of a simulation of one scenario. Pure. */
export function createSimulationWords(pack: ScenarioPack, language: Language, t: Translate): SimulationWords {
  const formats = createFormats({ language, t, zone: 'UTC' });
  const textsOf = (ruleset: string) => createScenarioTexts({ language, ruleset, files: pack.texts, marksGaps: false });
  const byRuleset = new Map(Object.keys(pack.logic.rulesets).map((ruleset) => [ruleset, textsOf(ruleset)]));
  return {
    language,
    t,
    formats,
    share(part, whole) {
      const percent = whole === 0 ? 0 : (100 * part) / whole;
      const inside = part > 0 && part < whole ? Math.min(99, Math.max(1, Math.round(percent))) : Math.round(percent);
      return formats.percent(inside);
    },
    amount: (value, unit) => formats.amount(roundAmount(value, unit), unit),
    amountRange: (low, high, unit) => formats.amountRange(roundAmount(low, unit), roundAmount(high, unit), unit),
    bot(one) {
      const name = t.dynamic(`proof:bots.${one.bot}`);
      if (one.language === null) return name;
      const spoken = isLanguage(one.language) ? getLanguageEntry(one.language).name : one.language;
      return t('simulate:in-language', { name, language: spoken });
    },
    length: (id) => t.dynamic(`common:lengths.${id}`),
    title: () => textsOf('').scenario('title') || pack.logic.id,
    name: (section, id, ruleset, field = 'name') => byRuleset.get(ruleset)?.find(section, id, field) ?? id,
  };
}

function roundAmount(value: number, unit: string): number {
  const step = unit === 'yen' && Math.abs(value) >= 10_000 ? 1000 : 1;
  return Math.round(value / step) * step;
}
