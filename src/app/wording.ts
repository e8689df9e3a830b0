import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createFormats, type Formats } from '#i18n/format.ts';
import { type Language, listFallbacks } from '#i18n/languages.ts';
import { createTranslator, type Translate, type Words } from '#i18n/translate.ts';
import { once } from './once.ts';
import type { AppPorts, WordsPart } from './ports.ts';

/** The product's words in the language of the moment. */
export interface Wording {
  readonly language: ReadonlySignal<Language>;
  readonly t: Translate;
  readonly formats: ReadonlySignal<Formats>;
  /** Fetches what a language still lacks. Rejects if that cannot be fetched. */
  fetch(language: Language): Promise<void>;
  /** Switches to a language whose words have been fetched. */
  speak(language: Language): void;
  /** Fetches the words of the debrief too. */
  addLater(): Promise<void>;
  /** Fetches the words for mistakes in a file that the player brings. */
  addFindings(): Promise<void>;
  /** Fetches the words of glossary and list of keys. */
  addHelp(): Promise<void>;
}

/** Wording that begins in a language whose first words are at hand. */
export function createWording(
  ports: Pick<AppPorts, 'loadWords' | 'logger' | 'marksGaps' | 'zone'>,
  language: Language,
  first: Words,
): Wording {
  const spoken = signal(language);
  const words = signal<Readonly<Record<string, Words>>>({ [language]: first });
  const parts: WordsPart[] = ['first'];
  const fetched = new Map<string, Promise<void>>([[`${language} first`, Promise.resolve()]]);

  const add = (id: string, part: WordsPart): Promise<void> =>
    once(fetched, `${id} ${part}`, async () => {
      const more = await ports.loadWords(id, part);
      words.value = { ...words.peek(), [id]: { ...words.peek()[id], ...more } };
    });

  const addPart = async (part: WordsPart): Promise<void> => {
    if (!parts.includes(part)) parts.push(part);
    await add(spoken.peek(), part);
  };

  /** A gap is never shown as a key: the other language's words are fetched and stand in for it. */
  const borrow = (key: string, lacking: string): void => {
    ports.logger.warn('i18n/missing-text', { key, language: lacking });
    for (const id of listFallbacks(lacking).slice(1)) {
      queueMicrotask(() => {
        Promise.all(parts.map((part) => add(id, part))).catch(() => ports.logger.warn('i18n/no-fallback', { language: id }));
      });
    }
  };

  const translator = computed(() =>
    createTranslator({ language: spoken.value, words: words.value, marksGaps: ports.marksGaps, onGap: borrow }),
  );
  const t: Translate = Object.assign((...given: Parameters<Translate>) => translator.value(...given), {
    dynamic: (...given: Parameters<Translate['dynamic']>) => translator.value.dynamic(...given),
    has: (key: string) => translator.value.has(key),
  });

  return {
    language: spoken,
    t,
    formats: computed(() => createFormats({ language: spoken.value, t: translator.value, zone: ports.zone })),
    async fetch(next) {
      await Promise.all(parts.map((part) => add(next, part)));
    },
    speak(next) {
      spoken.value = next;
    },
    addLater: () => addPart('later'),
    addFindings: () => addPart('findings'),
    addHelp: () => addPart('help'),
  };
}
