import type { HistoryLabel } from '#scenario/compiled.ts';
import { factLaneForms } from '#scenario/terms.ts';
import { isOfForm } from '#scenario/text-lines.ts';
import type { FactBook, SheetText, Wording } from './facts-book.ts';
import { type FoundNumber, findNumbers } from './facts-find-numbers.ts';
import { splitSentences } from './facts-split-sentences.ts';

/** How sure a text of the fact lane is; null where it states a law or what the exercise itself is. */
export type LaneLabel = HistoryLabel | 'fiction';

/** What leads from a sentence to its sources. */
export type Reach = 'entry' | 'entries' | 'ruleset' | 'brief' | 'timeline' | 'made-up' | 'none';

/** A sentence and the numbers in it. */
export interface FactSentence {
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
}

/** A text of the fact lane with what it rests on. */
export interface LaneText {
  readonly key: string;
  /** Of the entry, the decision or the ruleset; the field's name in the brief. */
  readonly id: string;
  readonly area: 'history' | 'known' | 'brief' | 'rulesets';
  readonly labels: readonly LaneLabel[];
  readonly reach: Reach;
  readonly sources: readonly string[];
  readonly wordings: readonly (Wording & { readonly sentences: readonly FactSentence[] })[];
}

/** The title is the fiction's own, though a name may stand in it. What a ruleset is and says is law, not fiction. */
const laneForms: readonly string[] = [...factLaneForms.filter((form) => form !== 'scenario title'), 'rulesets * name', 'rulesets * note'];

/** Whether a text states something about the real world rather than about the players' table. Pure. */
export function isOfFactLane({ path }: Pick<SheetText, 'path'>): boolean {
  return laneForms.some((form) => isOfForm(path, form));
}

/** Every text of the fact lane, sentence by sentence, with the sources in its reach. Pure. */
export function listLaneTexts(book: FactBook): readonly LaneText[] {
  return book.texts.filter(isOfFactLane).map((text) => ({
    key: text.key,
    id: String(text.path[1]),
    ...findReach(book, text),
    wordings: text.wordings.map((wording) => ({ ...wording, sentences: readSentences(wording) })),
  }));
}

/** The sentences of a text with their numbers. Pure. */
export function readSentences({ language, text }: Pick<Wording, 'language' | 'text'>): readonly FactSentence[] {
  return splitSentences(language, text).map((sentence) => ({ text: sentence, numbers: findNumbers(language, sentence) }));
}

function findReach(book: FactBook, { path }: SheetText): Pick<LaneText, 'area' | 'labels' | 'reach' | 'sources'> {
  const { pack, scenario } = book;
  const [section, id = ''] = path.map(String);
  if (section === 'history') {
    const entry = pack.history.find((one) => one.id === id);
    return { area: 'history', labels: entry === undefined ? [] : [entry.label], ...rest(book, 'entry', entry?.sources) };
  }
  if (section === 'rulesets') return { area: 'rulesets', labels: [], ...rest(book, 'ruleset', scenario.rulesets[id]?.sources) };
  if (section === 'decisions') {
    const named = scenario.decisions[id]?.history ?? [];
    const entries = pack.history.filter((one) => named.includes(one.id));
    const sources = entries.flatMap((one) => one.sources);
    const labels = [...new Set(entries.map((one) => one.label))];
    return { area: 'known', labels, ...rest(book, 'entries', sources) };
  }
  return { area: 'brief', ...reachBrief(book, id.split('@', 1)[0] ?? id) };
}

function reachBrief(book: FactBook, field: string): Pick<LaneText, 'labels' | 'reach' | 'sources'> {
  const { pack, scenario } = book;
  const labels: Readonly<Record<string, LaneLabel>> = {
    'brief-fact': pack.briefLabel,
    'brief-fiction': 'fiction',
    'brief-unknown': 'unknown',
  };
  const label = labels[field];
  const timeline = pack.history.filter((one) => one.lane === 'timeline');
  const told = (timeline.length > 0 ? timeline : pack.history).flatMap((one) => one.sources);
  // It says which law is which, so it rests on the rulesets too.
  const laws = field === 'other-law' ? Object.values(scenario.rulesets).flatMap((one) => one.sources) : [];
  const sources = [...(scenario.briefSources ?? told), ...laws];
  return { labels: label === undefined ? [] : [label], ...rest(book, scenario.briefSources === undefined ? 'timeline' : 'brief', sources) };
}

/** A scenario that names nobody and has no course of dates is made up: what it says of itself needs no source. Pure. */
export function hasRealCase({ pack, scenario }: FactBook): boolean {
  return (scenario.realNames ?? []).length > 0 || pack.history.some((one) => one.lane === 'timeline');
}

function rest(book: FactBook, reach: Reach, sources: readonly string[] = []): Pick<LaneText, 'reach' | 'sources'> {
  if (sources.length > 0) return { reach, sources: sortSources([...new Set(sources)]) };
  return { reach: hasRealCase(book) ? 'none' : 'made-up', sources: [] };
}

/** Source ids in the order of their letters, then of their numbers. Pure. */
export function sortSources(ids: readonly string[]): readonly string[] {
  return ids.toSorted((a, b) => (a[0] === b[0] ? Number(a.slice(1)) - Number(b.slice(1)) : a < b ? -1 : 1));
}
