import type { HistoryEntry, Source } from '#scenario/compiled.ts';
import type { Place } from '#scenario/finding.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import type { FactBook, Wording } from './facts-book.ts';
import { type FictionText, listFictionTexts } from './facts-fiction.ts';
import type { FactCode } from './facts-finding-codes.ts';
import { listUnmatched } from './facts-find-numbers.ts';
import { hasRealCase, type LaneText, listLaneTexts, sortSources } from './facts-lane.ts';
import { type Figure, type FigureText, listFigures, listFigureTexts } from './facts-numbers.ts';
import { touchWords } from './facts-touch.ts';

/** What a lawyer and an editor read of a scenario before it is handed out. The same files give the same sheet. */
export interface FactSheet {
  readonly scenario: {
    readonly id: string;
    readonly version: string;
    /** Of the logic. */
    readonly hash: string;
    readonly languages: readonly string[];
    readonly names: readonly Wording[];
  };
  /** The day on which the last of the sources was seen; null without sources. */
  readonly newestSeen: string | null;
  readonly rulesets: readonly {
    readonly id: string;
    readonly names: readonly Wording[];
    readonly asOf: string;
    readonly sources: readonly string[];
  }[];
  readonly disclaimer: readonly Wording[];
  readonly hasRealCase: boolean;
  /** Names of the real case, and the keys of all texts that hold one. */
  readonly realNames: readonly { readonly name: string; readonly standsIn: readonly string[] }[];
  readonly history: readonly FactEntry[];
  readonly sources: readonly (Source & { readonly id: string; readonly line: number })[];
  readonly figures: readonly Figure[];
  readonly figureTexts: readonly FigureText[];
  readonly lane: readonly LaneText[];
  /** Figures of a text of the fact lane that do not stand in every language. */
  readonly unmatched: readonly { readonly key: string; readonly language: string; readonly figures: readonly number[] }[];
  /** Sentences of the fact lane with no source in reach: what keeps the sheet from being sound. */
  readonly unsourced: readonly Unsourced[];
  readonly fiction: readonly FictionText[];
  /** What the roles and parties are called, by id. */
  readonly senders: Readonly<Record<string, readonly Wording[]>>;
  /** Languages of the scenario without a list of words to find such fiction by. */
  readonly wordless: readonly string[];
}

/** An entry of history.yaml with its texts. */
export interface FactEntry extends Omit<HistoryEntry, 'date' | 'until' | 'publicFrom'> {
  readonly date: string | null;
  readonly until: string | null;
  readonly publicFrom: string;
  readonly bodies: readonly Wording[];
  readonly shorts: readonly Wording[];
  readonly line: number;
}

/** A sentence with no source in reach. */
export interface Unsourced extends Place {
  readonly code: FactCode;
  readonly key: string;
  readonly id: string;
  readonly language: string;
  readonly file: string;
  readonly sentence: string;
}

/** Makes the fact sheet of a sound scenario. Pure. */
export function createFactSheet(book: FactBook): FactSheet {
  const { pack, scenario, languages } = book;
  const { id, version, hash } = pack.logic;
  const say = (key: string): readonly Wording[] => book.texts.find((one) => one.key === key)?.wordings ?? [];
  const lane = listLaneTexts(book);
  return {
    scenario: { id, version, hash, languages, names: say('scenario.title') },
    newestSeen: Object.values(pack.sources).reduce<string | null>((last, { seen }) => (last === null || seen > last ? seen : last), null),
    rulesets: Object.entries(scenario.rulesets).map(([ruleset, { asOf, sources }]) => ({
      id: ruleset,
      names: say(`rulesets.${ruleset}.name`),
      asOf,
      sources: sortSources(sources),
    })),
    disclaimer: say('scenario.disclaimer'),
    hasRealCase: hasRealCase(book),
    realNames: listRealNames(book),
    history: pack.history.map((entry, at) => ({
      ...entry,
      date: entry.date === null ? null : formatLocalDay(entry.date),
      until: entry.until === null ? null : formatLocalDay(entry.until),
      publicFrom: formatLocalDay(entry.publicFrom),
      bodies: say(`history.${entry.id}.body`),
      shorts: say(`history.${entry.id}.short`),
      line: book.locate('history.yaml', [at]).line,
    })),
    sources: sortSources(Object.keys(pack.sources)).flatMap((one) => {
      const source = pack.sources[one];
      return source === undefined ? [] : [{ id: one, ...source, line: book.locate('sources.yaml', [one]).line }];
    }),
    figures: listFigures(book),
    figureTexts: listFigureTexts(book),
    lane,
    unmatched: lane.flatMap(listUnmatchedOf),
    unsourced: lane.flatMap(listUnsourced),
    fiction: listFictionTexts(book),
    senders: Object.fromEntries([
      ...scenario.roles.map((role) => [role, say(`roles.${role}.name`)] as const),
      ...scenario.parties.map((party) => [party, say(`parties.${party}.name`)] as const),
    ]),
    wordless: languages.filter((language) => !Object.hasOwn(touchWords, language)),
  };
}

function listRealNames({ scenario, texts }: FactBook): FactSheet['realNames'] {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  return (scenario.realNames ?? []).map((name) => ({
    name,
    standsIn: texts.filter(({ wordings }) => wordings.some(({ text }) => fold(text).includes(fold(name)))).map(({ key }) => key),
  }));
}

function listUnmatchedOf({ key, wordings }: LaneText): FactSheet['unmatched'] {
  const figures = listUnmatched(wordings.map(({ sentences }) => sentences.flatMap(({ numbers }) => numbers)));
  return wordings.flatMap(({ language }, at) => {
    const own = figures[at] ?? [];
    return own.length === 0 ? [] : [{ key, language, figures: own }];
  });
}

function listUnsourced({ key, id, area, reach, wordings }: LaneText): readonly Unsourced[] {
  if (reach !== 'none') return [];
  const code: FactCode = area === 'known' ? 'facts/unsourced-known' : 'facts/unsourced-brief';
  return wordings.flatMap(({ language, file, line, column, sentences }) =>
    sentences.map(({ text }) => ({ code, key, id, language, file, line, column, sentence: text })),
  );
}
