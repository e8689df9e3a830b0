import { listFallbacks } from '#i18n/languages.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';

type EntryTexts = CatalogueEntry['texts'][string];

const none: EntryTexts = { title: '', subtitle: '', kind: '', summary: '', coverLine: '', disclaimer: '', rulesets: {} };

/** The words of a catalogue entry in a language, or else in its fallback. Pure. */
export function textsOf(entry: CatalogueEntry, language: string): EntryTexts {
  for (const one of [...listFallbacks(language), ...entry.languages]) {
    const texts = entry.texts[one];
    if (texts !== undefined) return texts;
  }
  return none;
}
