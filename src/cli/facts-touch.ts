import type { TouchKind, TouchWords } from './facts-touch-kinds.ts';
import { englishWords } from './facts-words-en.ts';
import { japaneseWords } from './facts-words-ja.ts';

/** Every list of words by its language. A text in a language without one is found by what the others say, and the sheet tells so. */
export const touchWords: Readonly<Record<string, TouchWords>> = { ja: japaneseWords, en: englishWords };

/** The words of a kind as they stand in a text, each once, in the order of the list. Pure. */
export function findTouchWords(language: string, kind: TouchKind, text: string): readonly string[] {
  const words = Object.hasOwn(touchWords, language) ? (touchWords[language]?.[kind] ?? []) : [];
  return [...new Set(words.flatMap((word) => [...text.matchAll(new RegExp(word, `g${word.flags}`))].map(([found]) => found)))];
}
