import { getPart, type Path } from '#scenario/parsed-file.ts';
import type { ScenarioFile } from '#scenario/schema.ts';
import type { TextLimit } from '#scenario/text-limits.ts';
import { isOfForm } from '#scenario/text-lines.ts';
import type { TextFiles, TextUnit } from '#scenario/text-units.ts';
import { listConsequences, listInjects } from '#scenario/walk.ts';
import type { Translate } from '#i18n/translate.ts';
import { findTerms, type Term } from './translation-terms.ts';

/** What notes are worded with. */
export interface NoteWords {
  readonly t: Translate;
  /** The product's terms in two languages. */
  readonly listTerms: (from: string, to: string) => readonly Term[];
}

/** What a note is made from. */
export interface NoteInput {
  readonly unit: TextUnit;
  readonly limit: TextLimit | null;
  readonly scenario: ScenarioFile;
  readonly tree: TextFiles;
  readonly from: string;
  readonly to: string;
  readonly words: NoteWords;
}

/** Between the parts of a note, and between its terms; signs of every language. */
export const noteSeparator = ' / ';
export const termSeparator = '; ';

/** For the translator of one text: what it is, where it stands, who speaks, and the terms in it. Pure. */
export function describeTextUnit(input: NoteInput): string {
  const { unit, words } = input;
  const { t } = words;
  const notes =
    unit.file === 'sources'
      ? [t.dynamic(`translate:place.sources.${String(unit.path[1])}`), noteSource(input)]
      : [
          t.dynamic(`translate:place.${namePlace(unit.path)}`),
          noteVariant(input),
          noteItem(input),
          noteSpeaker(input),
          noteBeat(input),
          ...noteDecision(input),
          noteBand(input),
          noteSiblings(input),
        ];
  const breaks = unit.source.trimEnd().includes('\n') ? t('translate:note.line-breaks') : null;
  return [...notes, breaks, noteTerms(input)].filter((one) => one !== null && one !== '').join(noteSeparator);
}

/** The kind of a text by its place, without the ids: `decisions.options.label`. Pure. */
export function namePlace(path: Path): string {
  const [section = ''] = path;
  const steps = path.filter((step) => typeof step === 'string').map((step) => step.split('@', 1)[0] ?? step);
  if (section === 'shop-states' || section === 'discussion') return String(section);
  if (section === 'scenario') return steps.join('.');
  if (isOfForm(path, 'measures * bands *')) return 'measures.bands';
  if (isOfForm(path, 'decisions * secret *')) return 'decisions.secret';
  if (isOfForm(path, 'rechecks * options *')) return 'rechecks.options';
  return steps.filter((_, at) => at !== 1 && !(section === 'decisions' && steps[2] === 'options' && at === 3)).join('.');
}

/** What the source language says at a path, empty where it says nothing. */
function say({ tree, from }: NoteInput, ...path: Path): string {
  const text = getPart(tree.texts.get(from), path);
  return typeof text === 'string' ? text : '';
}

function noteSource({ unit, tree, words }: NoteInput): string {
  return words.t('translate:note.source-of', { publisher: String(getPart(tree.sources, [String(unit.path[0]), 'publisher'])) });
}

function noteVariant(input: NoteInput): string | null {
  const ruleset = String(input.unit.path.at(-1)).split('@')[1];
  return ruleset === undefined ? null : input.words.t('translate:note.variant', { ruleset: say(input, 'rulesets', ruleset, 'name') });
}

function noteItem({ unit, words }: NoteInput): string | null {
  const at = unit.path.at(-1);
  return typeof at === 'number' ? words.t('translate:note.item', { number: at + 1 }) : null;
}

function noteSpeaker(input: NoteInput): string | null {
  const { unit, scenario, words } = input;
  if (unit.path[0] !== 'injects') return null;
  const inject = listInjects(scenario).find(({ part }) => part.id === unit.path[1])?.part;
  if (inject === undefined) return null;
  const sender = say(input, 'roles', inject.from, 'name') || say(input, 'parties', inject.from, 'name');
  return words.t('translate:note.by-channel', { sender, channel: words.t(`common:channels.${inject.channel}`) });
}

function noteBeat(input: NoteInput): string | null {
  const { unit, scenario, words } = input;
  const [section, id] = unit.path.map(String);
  for (const { id: act, beats } of scenario.acts) {
    for (const [beat, part] of Object.entries(beats)) {
      const isHere =
        (section === 'beats' && id === beat) ||
        (section === 'decisions' && id === part.decision) ||
        (section === 'injects' && (part.injects ?? []).some((inject) => inject.id === id));
      if (isHere) return words.t('translate:note.beat', { act: say(input, 'acts', act, 'name'), beat: say(input, 'beats', beat, 'title') });
    }
  }
  return null;
}

function noteDecision(input: NoteInput): readonly (string | null)[] {
  const { unit, scenario, words } = input;
  const cause = unit.path[0] === 'consequences' ? listConsequences(scenario).find(({ part }) => part.id === unit.path[1]) : undefined;
  const [section, id = '', part, option = ''] = (cause?.path ?? unit.path).map(String);
  if (section !== 'decisions') return [];
  const asks = scenario.decisions[id]?.asks;
  if (part === 'question' && asks !== undefined) return [words.t('translate:note.asks', { role: say(input, 'roles', asks, 'name') })];
  if (part === 'secret') return [words.t('translate:note.only-role', { role: say(input, 'roles', option, 'name') })];
  if (part !== 'options') return [];
  const label = isOfForm(unit.path, 'decisions * options * label') ? null : say(input, 'decisions', id, 'options', option, 'label');
  return [
    words.t('translate:note.decision', { question: say(input, 'decisions', id, 'question') }),
    label === null ? null : words.t('translate:note.option', { label }),
  ];
}

function noteBand(input: NoteInput): string | null {
  const { unit, scenario, words } = input;
  if (!isOfForm(unit.path, 'measures * bands *')) return null;
  const measure = String(unit.path[1]);
  const bands = scenario.measures[measure]?.bands.map((band) => band.id) ?? [];
  const number = bands.indexOf(String(unit.path[3])) + 1;
  return words.t('translate:note.band', { measure: say(input, 'measures', measure, 'name'), number, count: bands.length });
}

function noteSiblings({ limit, words }: NoteInput): string | null {
  const tolerance = limit?.tolerance ?? null;
  return tolerance === null ? null : words.t('translate:note.siblings', { percent: tolerance * 100 });
}

function noteTerms({ unit, tree, from, to, words }: NoteInput): string | null {
  const own = ['rulesets', 'roles', 'parties', 'measures', 'duties'].flatMap((section) =>
    Object.keys(asRecord(getPart(tree.texts.get(from), [section]))).flatMap((id) => {
      const path = [section, id, 'name'];
      const [source, target] = [from, to].map((language) => getPart(tree.texts.get(language), path));
      return typeof source === 'string' && typeof target === 'string' ? [{ source, target }] : [];
    }),
  );
  const terms = findTerms(unit.source, [...words.listTerms(from, to), ...own], from).filter(({ source }) => source !== unit.source);
  if (terms.length === 0) return null;
  const listed = terms.map((term) => words.t('translate:note.term', { source: term.source, target: term.target }));
  return words.t('translate:note.terms', { terms: listed.join(termSeparator) });
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
