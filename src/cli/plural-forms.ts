/** The forms of CLDR in the order in which they are written in `locales/`. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type Category = (typeof categories)[number];

/** Amounts that are tried when a form is shown by example. */
const tried: readonly number[] = [...Array.from({ length: 200 }, (_, amount) => amount), 0.5, 1.5, 1_000_000];
const SHOWN = 3;

/** The form that a key is of, `other` of `cards_other`; null for a word that is not counted. Pure. */
export function getCategory(key: string): Category | null {
  return categories.find((one) => key.endsWith(`_${one}`)) ?? null;
}

/** The key as it is asked for: `cards` for `cards_other`. Pure. */
export function getBase(key: string): string {
  const category = getCategory(key);
  return category === null ? key : key.slice(0, -category.length - 1);
}

/** The forms that a language has, and that for nothing where it is wanted. */
export function listForms(language: string, withZero: boolean): readonly Category[] {
  const own = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return categories.filter((one) => own.includes(one) || (one === 'zero' && withZero));
}

/** Amounts for which a language uses a form: `2, 3, 4`. */
export function giveExamples(language: string, category: Category): string {
  const rules = new Intl.PluralRules(language);
  const amounts = tried.filter((amount) => rules.select(amount) === category);
  return amounts.length === 0 && category === 'zero' ? '0' : amounts.slice(0, SHOWN).join(', ');
}
