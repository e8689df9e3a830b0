import type { FactPage } from './facts-blocks.ts';
import { writeAbout } from './facts-page-about.ts';
import { writeClose } from './facts-page-close.ts';
import { writeFiction } from './facts-page-fiction.ts';
import { writeHistory } from './facts-page-history.ts';
import { writeLane } from './facts-page-lane.ts';
import { writeNumbers } from './facts-page-numbers.ts';
import type { FactSheet } from './facts-sheet.ts';
import type { FactWords } from './facts-words.ts';

/** A fact sheet in the words of a reader's language, part by part. Pure. */
export function createFactPage(sheet: FactSheet, words: FactWords): FactPage {
  const parts = [writeAbout, writeHistory, writeNumbers, writeLane, writeFiction, writeClose];
  return {
    language: words.language,
    title: words.t('facts:title', { name: words.name(sheet.scenario.names) || sheet.scenario.id }),
    lead: words.t('facts:lead'),
    sections: parts.map((write, at) => {
      const section = write(sheet, words);
      return { ...section, title: words.t('facts:numbered', { number: at + 1, title: section.title }) };
    }),
  };
}
