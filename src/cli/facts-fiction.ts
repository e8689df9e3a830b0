import type { Channel } from '#scenario/schema.ts';
import { chooseUnit } from '#scenario/text-limits.ts';
import { listConsequences, listInjects } from '#scenario/walk.ts';
import type { FactBook, SheetText, Wording } from './facts-book.ts';
import { isOfFactLane, sortSources } from './facts-lane.ts';
import { touchKinds, type TouchKind } from './facts-touch-kinds.ts';
import { findTouchWords } from './facts-touch.ts';

/** A text of the players' lane that touches money, law, conduct or persons. */
export interface FictionText {
  readonly key: string;
  /** Never empty; in the order of the kinds. */
  readonly kinds: readonly TouchKind[];
  readonly wordings: readonly Wording[];
  /** What was found, by kind, in all languages. */
  readonly words: Readonly<Partial<Record<TouchKind, readonly string[]>>>;
  /** Who says or writes it: a role or a party. */
  readonly from: string | null;
  readonly channel: Channel | null;
  /** What the option behind it names; for duties, counters and prices their own. */
  readonly sources: readonly string[];
}

/** Every text at the players' table that a lawyer should read, in file order. Pure. */
export function listFictionTexts(book: FactBook): readonly FictionText[] {
  const speakers = listSpeakers(book);
  const sources = listSources(book);
  const names = new Map(book.languages.map((language) => [language, listNamePatterns(book, language)]));
  return book.texts.flatMap((text) => {
    if (isOfFactLane(text)) return [];
    const speaker = findSpeaker(speakers, text);
    const words = findWords(text, names);
    if (speaker !== null) words.persons ??= [];
    const kinds = touchKinds.filter((kind) => words[kind] !== undefined);
    if (kinds.length === 0) return [];
    const own = findSources(sources, text);
    return [
      {
        key: text.key,
        kinds,
        wordings: text.wordings,
        words,
        from: speaker?.from ?? null,
        channel: speaker?.channel ?? null,
        sources: own,
      },
    ];
  });
}

function findWords({ wordings }: SheetText, names: ReadonlyMap<string, readonly RegExp[]>): Partial<Record<TouchKind, readonly string[]>> {
  const words: Partial<Record<TouchKind, readonly string[]>> = {};
  for (const kind of touchKinds) {
    const found = wordings.flatMap(({ language, text }) => [
      ...findTouchWords(language, kind, text),
      ...(kind === 'persons' ? (names.get(language) ?? []).flatMap((name) => name.exec(text)?.slice(0, 1) ?? []) : []),
    ]);
    if (found.length > 0) words[kind] = [...new Set(found)];
  }
  return words;
}

/** The names of roles and parties as a text of the language would hold them: `IT` is a role, "it" is not. */
function listNamePatterns({ texts }: FactBook, language: string): readonly RegExp[] {
  return texts.flatMap(({ path, wordings }) => {
    const isName = (path[0] === 'roles' || path[0] === 'parties') && path[2] === 'name';
    const name = isName ? wordings.find((one) => one.language === language)?.text : undefined;
    if (name === undefined) return [];
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    if (chooseUnit(language) === 'characters') return [new RegExp(escaped, 'u')];
    return [new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, name === name.toUpperCase() ? 'u' : 'iu')];
  });
}

interface Speaker {
  readonly from: string;
  readonly channel: Channel | null;
}

/** By the path of what they say, without its last step. */
function listSpeakers({ scenario }: FactBook): ReadonlyMap<string, Speaker> {
  const injects = listInjects(scenario).map(({ part }): [string, Speaker] => [`injects.${part.id}`, part]);
  const questions = Object.entries(scenario.decisions).flatMap(([id, { asks }]): [string, Speaker][] =>
    asks === undefined ? [] : [[`decisions.${id}.question`, { from: asks, channel: null }]],
  );
  return new Map([...injects, ...questions]);
}

function findSpeaker(speakers: ReadonlyMap<string, Speaker>, { key, path }: SheetText): Speaker | null {
  const role = path[2] === 'secret' && path[0] === 'decisions' ? String(path[3]) : null;
  if (role !== null) return { from: role, channel: null };
  const found = speakers.get(key) ?? speakers.get(path.slice(0, 2).join('.'));
  return found === undefined ? null : { from: found.from, channel: found.channel };
}

/** By the path of the part that names them. */
function listSources({ scenario }: FactBook): ReadonlyMap<string, readonly string[]> {
  const options = Object.entries(scenario.decisions).flatMap(([decision, one]) =>
    Object.entries(one.options).map(([id, option]): [string, readonly string[]] => [`decisions.${decision}.options.${id}`, option.sources]),
  );
  const ofOption = new Map(options);
  const consequences = listConsequences(scenario).map(({ path, part }): [string, readonly string[]] => [
    `consequences.${part.id}`,
    ofOption.get(path.slice(0, 4).join('.')) ?? [],
  ]);
  const parts = (section: 'counters' | 'duties' | 'prices') =>
    Object.entries(scenario[section] ?? {}).map(([id, one]): [string, readonly string[]] => [`${section}.${id}`, one.sources ?? []]);
  const medians = Object.entries(scenario.milestones).map(([id, { median }]): [string, readonly string[]] => [
    `milestones.${id}`,
    median?.sources ?? [],
  ]);
  // A consequence that several options cause rests on what each of them names.
  const all = new Map<string, readonly string[]>();
  for (const [key, ids] of [...options, ...consequences, ...parts('counters'), ...parts('prices'), ...parts('duties'), ...medians])
    all.set(key, [...(all.get(key) ?? []), ...ids]);
  return all;
}

function findSources(sources: ReadonlyMap<string, readonly string[]>, { path }: SheetText): readonly string[] {
  const found = sources.get(path.slice(0, 4).join('.')) ?? sources.get(path.slice(0, 2).join('.')) ?? [];
  return sortSources([...new Set(found)]);
}
