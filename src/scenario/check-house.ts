import { findClosestWord } from '#shared/closest-word.ts';
import { toCanonicalJson } from '#shared/canonical-json.ts';
import type { CompiledScenario } from './compiled.ts';
import type { Finding } from './finding.ts';
import type { FindingCode } from './finding-codes.ts';
import { compilePlace, findMissingPlace } from './house-place.ts';
import type { HouseFile } from './house-schema.ts';
import type { Path } from './parsed-file.ts';
import { controlCharacters, markupSigns } from './terms.ts';

type Note = HouseFile['notes'][number];
type Report = (code: FindingCode, path: Path, params?: Finding['params'], aim?: 'key' | 'value') => void;

/** All that can be wrong with a house file of the right shape. Reports; never throws, never stops early. */
export function checkHouse(file: HouseFile, scenarios: readonly CompiledScenario[], report: Report): void {
  checkWords(file, report);
  file.notes.forEach((note, at) => checkPlace(note, ['notes', at], scenarios, report));
  checkTwice(file, report);
}

/** Every text is there, is nothing but text, and is told where a language is missing. */
function checkWords(file: HouseFile, report: Report): void {
  const all = [
    ...(file.house === undefined ? [] : [{ path: ['house'], words: file.house }]),
    { path: ['owner'], words: file.owner },
    ...file.notes.map(({ text }, at) => ({ path: ['notes', at, 'text'], words: text })),
  ];
  const spoken = new Set(all.flatMap(({ words }) => Object.keys(words)));
  for (const { path, words } of all) {
    const languages = Object.keys(words);
    if (languages.length === 0) report('scenario/house-words-missing', path);
    for (const language of languages) checkSafety(words[language] ?? '', [...path, language], report);
    const missing = [...spoken].filter((language) => !languages.includes(language));
    if (languages.length > 0 && missing.length > 0) {
      report('scenario/house-language-missing', path, { missing: missing.join(', '), shown: languages.join(', ') }, 'key');
    }
  }
}

function checkSafety(text: string, path: Path, report: Report): void {
  for (const sign of markupSigns) {
    const found = sign.exec(text);
    if (found !== null) report('scenario/markup', path, { sign: found[0] });
  }
  const control = controlCharacters.exec(text);
  if (control === null) return;
  const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  report('scenario/control-character', path, { character: `U+${code}` });
}

/** A place is there in the scenario that the note names; a note for all of them needs it in one at least. */
function checkPlace(note: Note, path: Path, scenarios: readonly CompiledScenario[], report: Report): void {
  if (scenarios.length === 0) return;
  const meant = scenarios.filter((one) => note.scenario === undefined || one.id === note.scenario);
  if (meant.length === 0) {
    const known = scenarios.map((one) => one.id);
    const id = note.scenario ?? '';
    const params = { id, known: known.join(', '), suggestion: findClosestWord(id, known) ?? '' };
    report('scenario/house-scenario-unknown', [...path, 'scenario'], params);
    return;
  }
  const place = compilePlace(note.at);
  const missing = meant.map((one) => findMissingPlace(place, one));
  const first = missing[0];
  if (first !== undefined && first !== null && missing.every((one) => one !== null)) {
    refuse(first.kind, first.id, new Set(missing.flatMap((one) => one?.known ?? [])), [...path, 'at', first.kind], report);
  }
  const rulesets = new Set(meant.flatMap((one) => Object.keys(one.rulesets)));
  (note.when?.rulesets ?? []).forEach((ruleset, at) => {
    if (!rulesets.has(ruleset)) refuse('ruleset', ruleset, rulesets, [...path, 'when', 'rulesets', at], report);
  });
}

function refuse(kind: string, id: string, known: ReadonlySet<string>, path: Path, report: Report): void {
  report('scenario/unknown-reference', path, { kind, id, suggestion: findClosestWord(id, known) ?? '' });
}

/** A note that says the same at the same place again was pasted and never changed. */
function checkTwice(file: HouseFile, report: Report): void {
  const seen = new Map<string, number>();
  file.notes.forEach((note, at) => {
    const key = toCanonicalJson(note);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else report('scenario/house-note-twice', ['notes', at], { first: first + 1, second: at + 1 });
  });
}
