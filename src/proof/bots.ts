import type { CompiledOption, ScenarioPack, Stance } from '#scenario/compiled.ts';
import { listByStance } from '#scoring/rate-options.ts';
import type { Asked, Bot } from './bot.ts';
import { countHedges, hedgedLanguages } from './hedging-words.ts';

const stances: readonly Stance[] = ['rule-book', 'cautious', 'sell-on', 'say-nothing', 'panicked', 'typical'];

type OptionTexts = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/** What bots need of a scenario: the languages it speaks and the labels of its options. */
export interface BotPack {
  readonly logic: Pick<ScenarioPack['logic'], 'languages'>;
  readonly texts: Readonly<Record<string, { readonly decisions: Readonly<Record<string, { readonly options: OptionTexts }>> }>>;
}

/**
 * All bots of a scenario, always in the same order: those that read nothing, then for each language of the scenario
 * those that judge by its labels. Bots of one kind in two languages share their id; `nameBot` tells them apart. Pure.
 */
export function createBots(pack: BotPack): readonly Bot[] {
  return [
    { id: 'random', language: null, weigh: ({ open }) => shareEvenly(open, () => true) },
    ...stances.map(createStanceBot),
    { id: 'first-shown', language: null, weigh: weighFirstShown },
    { id: 'first-listed', language: null, weigh: ({ open }) => shareEvenly(open, (_, at) => at === 0) },
    { id: 'last-listed', language: null, weigh: ({ open }) => shareEvenly(open, (_, at) => at === open.length - 1) },
    ...pack.logic.languages.flatMap((language) => createReaders(pack, language)),
  ];
}

/** The id of a bot, and for one that reads, its language: no two of a scenario are called the same. Pure. */
export function nameBot({ id, language }: Pick<Bot, 'id' | 'language'>): string {
  return language === null ? id : `${id}.${language}`;
}

/** Takes the option of its stance; where that is not on offer, any. */
function createStanceBot(stance: Stance): Bot {
  const weigh: Bot['weigh'] = ({ open }) => {
    const meant = listByStance(open, stance);
    return shareEvenly(open, (option) => meant.includes(option));
  };
  return { id: stance, language: null, weigh };
}

/** Takes what is uppermost on the screen; where no run is played, everything is uppermost as often. */
function weighFirstShown({ open, shown }: Asked): readonly number[] {
  const first = shown?.find((id) => open.some((option) => option.id === id));
  return shareEvenly(open, (option) => option.id === first);
}

function createReaders(pack: BotPack, language: string): readonly Bot[] {
  const measure = (id: string, value: (label: string) => number): Bot => ({
    id,
    language,
    weigh: ({ decision, open, ruleset }) => {
      const values = open.map((option) => value(findLabel(pack, language, decision.id, option.id, ruleset)));
      const highest = Math.max(...values);
      return shareEvenly(open, (_, at) => values[at] === highest);
    },
  });
  return [
    measure('longest-label', countCharacters),
    measure('shortest-label', (label) => -countCharacters(label)),
    ...(hedgedLanguages.includes(language) ? [measure('most-hedged', (label) => countHedges(language, label))] : []),
  ];
}

/** A label as the screen would show it under a ruleset; empty where the language has none. */
function findLabel({ texts }: BotPack, language: string, decision: string, option: string, ruleset: string): string {
  const fields = texts[language]?.decisions[decision]?.options[option];
  return fields?.[`label@${ruleset}`] ?? fields?.['label'] ?? '';
}

/** What a reader sees as long: characters, whatever they need in memory. */
function countCharacters(label: string): number {
  return [...label].length;
}

/** The same share for each option that is meant, none for the others; the same for all where none is meant. */
function shareEvenly(open: readonly CompiledOption[], isMeant: (option: CompiledOption, at: number) => boolean): readonly number[] {
  const meant = open.map(isMeant);
  const count = meant.filter(Boolean).length;
  return meant.map((one) => (count === 0 ? 1 / open.length : one ? 1 / count : 0));
}
