import { createInstance, type i18n } from 'i18next';
import { type LanguageRegistry, languages, listFallbacks } from './languages.ts';
import type { TextKey } from './text-keys.ts';

export type { Language } from './languages.ts';

export type TextParams = Readonly<Record<string, string | number>>;

/** Words the product's own sentences. Never throws and never gives back a key in production. */
export interface Translate {
  (key: TextKey, params?: TextParams): string;
  /** For keys that end in a code known only at run time, such as a notice's or a refusal's. */
  dynamic(key: string, params?: TextParams): string;
  /** Whether a key has a sentence in this language or its fallback. */
  has(key: string): boolean;
}

/** The namespaces of one language: the contents of `locales/<lng>/*.json`. */
export type Words = Readonly<Record<string, object>>;

export interface TranslatorOptions {
  readonly language: string;
  /** By language; the fallback's words may be missing. */
  readonly words: Readonly<Record<string, Words>>;
  /** Shows what is missing, or borrowed from the other language. For development and tests. */
  readonly marksGaps: boolean;
  /** Called once per key that the language lacks. */
  readonly onGap?: ((key: string, language: string) => void) | undefined;
  readonly registry?: LanguageRegistry | undefined;
}

/** A `Translate` over the given words. Pure but for `onGap`; make a new one when language or words change. */
export function createTranslator(options: TranslatorOptions): Translate {
  const { language, marksGaps } = options;
  const instance = startInstance(options.words, listFallbacks(language, options.registry ?? languages));
  const reported = new Set<string>();

  const report = (key: string): void => {
    if (reported.has(key)) return;
    reported.add(key);
    options.onGap?.(key, language);
  };

  const word = (key: string, params: TextParams = {}): string => {
    const found: unknown = instance.t(key, { ...params, returnDetails: true });
    const { text, usedLanguage } = readDetails(found);
    if (text === null) {
      report(key);
      return marksGaps ? `⟦${key}⟧` : '';
    }
    if (usedLanguage === language) return text;
    report(key);
    return marksGaps ? `⟪${text}⟫` : text;
  };

  return Object.assign((key: TextKey, params?: TextParams) => word(key, params), {
    dynamic: word,
    has: (key: string) => readDetails(instance.t(key, { returnDetails: true, count: 0 })).text !== null,
  });
}

/** i18next answers a miss with the key itself and no key "used"; a branch of the tree is answered with a remark about it. */
function readDetails(found: unknown): { readonly text: string | null; readonly usedLanguage: string | null } {
  const nothing = { text: null, usedLanguage: null };
  if (typeof found !== 'object' || found === null) return nothing;
  if (!('res' in found) || typeof found.res !== 'string') return nothing;
  if (!('usedLng' in found) || typeof found.usedLng !== 'string') return nothing;
  return { text: found.res, usedLanguage: found.usedLng };
}

function startInstance(words: Readonly<Record<string, Words>>, order: readonly string[]): i18n {
  const resources = Object.fromEntries(order.map((language) => [language, { ...words[language] }]));
  const instance = createInstance();
  void instance.init({
    lng: order[0] ?? '',
    fallbackLng: order.slice(1),
    resources,
    ns: [...new Set(Object.values(resources).flatMap((own) => Object.keys(own)))],
    initAsync: false,
    // Preact and the printers escape; a text escaped here would be escaped twice.
    interpolation: { escapeValue: false },
  });
  return instance;
}
