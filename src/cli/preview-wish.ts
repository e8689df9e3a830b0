import { findClosestWord } from '#shared/closest-word.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Translate } from '#i18n/translate.ts';

/** Where the author wants to look, as typed; null: wherever the next change is. */
export interface PreviewWish {
  readonly beat: string | null;
  readonly flags: readonly string[];
  readonly ruleset: string | null;
  readonly length: string | null;
}

/** Why a scenario has no such place, as a sentence with the nearest word that it has; null if it has. Pure. */
export function explainWish(scenario: CompiledScenario, wish: PreviewWish, t: Translate): string | null {
  const { beat, ruleset, length } = wish;
  const known = { beats: Object.keys(scenario.beats), rulesets: Object.keys(scenario.rulesets), lengths: Object.keys(scenario.lengths) };
  const miss = (kind: 'beat' | 'ruleset' | 'length' | 'flag', name: string, words: readonly string[]): string => {
    const near = findClosestWord(name, words);
    return near === null ? t(`preview:wish.${kind}`, { name, known: words.join(', ') }) : t(`preview:wish.${kind}-near`, { name, near });
  };
  if (beat !== null && !known.beats.includes(beat)) return miss('beat', beat, known.beats);
  if (ruleset !== null && !known.rulesets.includes(ruleset)) return miss('ruleset', ruleset, known.rulesets);
  if (length !== null && !known.lengths.includes(length)) return miss('length', length, known.lengths);
  const flags = [...new Set(listSetFlags(scenario))].toSorted();
  const unset = wish.flags.find((flag) => !flags.includes(flag));
  return unset === undefined ? null : miss('flag', unset, flags);
}

function listSetFlags(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(listSetFlags);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: readonly [string, unknown]) =>
    key === 'sets' && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : listSetFlags(value),
  );
}
