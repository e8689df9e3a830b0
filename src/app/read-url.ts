import { longestSeed } from '#engine/record.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { pseudoBase, pseudoTag } from '#i18n/pseudo.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { Settings } from '#ui/app-model.ts';
import { pick } from './settings.ts';

/** What the address asks for, as far as it can be had. Nothing of it is stored. */
export interface Asked {
  readonly scenario: string | null;
  readonly seed: string | null;
  readonly language: Language | null;
  /** Shows every text made longer and stranger, to find what does not fit. */
  readonly pseudo: boolean;
  readonly settings: Partial<Settings>;
  readonly doubts: readonly UrlDoubt[];
}

/** Something in the address that cannot be had. */
export interface UrlDoubt {
  readonly code: `url/${string}`;
  readonly params: Readonly<Record<string, string | number>>;
}

type Chosen = { -readonly [Name in keyof Settings]?: Settings[Name] };

const longestShown = 40;
const seedPattern = new RegExp(`^[A-Za-z0-9_-]{1,${longestSeed}}$`, 'u');

/** Reads the query of an address. Pure; every value is compared with what there is and never carried out. */
export function readUrl(search: string, catalogue: readonly CatalogueEntry[]): Asked {
  const query = new URLSearchParams(search);
  const doubts: UrlDoubt[] = [];
  const settings: Chosen = {};

  const language = readLanguage(query.get('lang'), doubts);
  const scenario = readScenario(query.get('scenario'), catalogue, doubts);
  const entry = catalogue.find((one) => one.id === scenario) ?? catalogue[0];
  if (entry !== undefined) {
    readRuleset(query.get('ruleset'), entry, settings, doubts);
    readLength(query.get('length'), entry, settings, doubts);
  }
  const view = pick('view', { view: query.get('view') });
  const renderer = pick('renderer', { renderer: query.get('renderer') });
  if (view !== null) settings.view = view;
  if (renderer !== null) settings.renderer = renderer;
  doubtUnless(view !== null, 'view', query.get('view'), doubts);
  doubtUnless(renderer !== null, 'renderer', query.get('renderer'), doubts);

  const seed = query.get('seed');
  const usable = seed === null || seedPattern.test(seed);
  if (!usable) doubts.push({ code: 'url/seed-not-usable', params: { max: longestSeed } });

  return { scenario, seed: usable ? seed : null, language: language.id, pseudo: language.pseudo, settings, doubts };
}

function readLanguage(value: string | null, doubts: UrlDoubt[]): { readonly id: Language | null; readonly pseudo: boolean } {
  if (value === null) return { id: null, pseudo: false };
  if (value === pseudoTag) return { id: pseudoBase, pseudo: true };
  if (isLanguage(value)) return { id: value, pseudo: false };
  doubts.push({ code: 'url/unknown-language', params: { value: shorten(value) } });
  return { id: null, pseudo: false };
}

function readScenario(value: string | null, catalogue: readonly CatalogueEntry[], doubts: UrlDoubt[]): string | null {
  if (value === null || catalogue.some((entry) => entry.id === value)) return value;
  doubts.push({ code: 'url/unknown-scenario', params: { value: shorten(value) } });
  return null;
}

function readRuleset(value: string | null, entry: CatalogueEntry, settings: Chosen, doubts: UrlDoubt[]): void {
  if (value === null) return;
  if (entry.rulesets.includes(value)) settings.ruleset = value;
  else doubts.push({ code: 'url/unknown-ruleset', params: { value: shorten(value) } });
}

function readLength(value: string | null, entry: CatalogueEntry, settings: Chosen, doubts: UrlDoubt[]): void {
  if (value === null) return;
  const length = pick('length', { length: value });
  const first = entry.lengths[0]?.id;
  if (length === null) doubts.push({ code: 'url/unknown-length', params: { value: shorten(value) } });
  else if (entry.lengths.some((one) => one.id === length)) settings.length = length;
  else {
    doubts.push({ code: 'url/length-not-ready', params: { value: length } });
    if (first !== undefined) settings.length = first;
  }
}

function doubtUnless(isKnown: boolean, name: string, value: string | null, doubts: UrlDoubt[]): void {
  if (value !== null && !isKnown) doubts.push({ code: 'url/unknown-value', params: { name, value: shorten(value) } });
}

/** A value of the address is shown in a sentence; a whole page of it is not. */
function shorten(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
}
