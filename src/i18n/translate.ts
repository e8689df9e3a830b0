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
  const order = listFallbacks(language, options.registry ?? languages);
  const instance = startInstance(options.words, order);
  const reported = new Set<string>();

  const report = (key: string): void => {
    if (reported.has(key)) return;
    reported.add(key);
    options.onGap?.(key, language);
  };

  const word = (key: string, params: TextParams = {}): string => {
    for (const from of order) {
      const text = wordIn(instance, from, key, params);
      if (text === null) continue;
      if (from === language) return text;
      report(key);
      return marksGaps ? `[~${text}~]` : text;
    }
    report(key);
    return marksGaps ? `[?${key}?]` : '';
  };

  return Object.assign((key: TextKey, params?: TextParams) => word(key, params), {
    dynamic: word,
    has: (key: string) => order.some((from) => wordIn(instance, from, key, { count: 0 }) !== null),
  });
}

/** Stands for "no such sentence", since i18next would answer with the key. */
const nothing = '\u0000';

function wordIn(instance: i18n, language: string, key: string, params: TextParams): string | null {
  if (key === '') return null;
  const found: unknown = instance.t(key, { ...params, lng: language, fallbackLng: false, defaultValue: nothing, returnObjects: true });
  return typeof found === 'string' && found !== nothing ? found : null;
}

function startInstance(words: Readonly<Record<string, Words>>, order: readonly string[]): i18n {
  const resources = Object.fromEntries(order.map((language) => [language, { ...words[language] }]));
  const instance = createInstance();
  void instance.init({
    lng: order[0] ?? '',
    fallbackLng: false,
    resources,
    ns: [...new Set(Object.values(resources).flatMap((own) => Object.keys(own)))],
    initAsync: false,
    // Preact and the printers escape; a text escaped here would be escaped twice.
    interpolation: { escapeValue: false },
  });
  return instance;
}
