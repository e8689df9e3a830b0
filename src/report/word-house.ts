import type { House, HouseNote, HousePlace, HouseWords } from '#scenario/house.ts';
import { getLanguageEntry, listFallbacks } from '#i18n/languages.ts';
import type { Translate } from '#i18n/translate.ts';
import type { HouseLine, HouseSheet, HouseText } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** A text of a house file in the reader's language, or else in one that it has. Pure. */
export function wordHouseText(words: HouseWords, t: Translate, language: string): HouseText {
  const spoken = [...listFallbacks(language), ...Object.keys(words)].find((one) => Object.hasOwn(words, one)) ?? language;
  return {
    text: words[spoken] ?? '',
    language: spoken,
    otherLanguage: spoken === language ? null : t('house:other-language', { language: getLanguageEntry(spoken).name }),
  };
}

/** One note in words. Pure. */
export function wordHouseNote(note: HouseNote, t: Translate, language: string, where: string | null = null): HouseLine {
  return { ...wordHouseText(note.text, t, language), kind: note.kind, kindWord: t(`house:kinds.${note.kind}`), where };
}

/** The whole house file in words, in the order in which its places come up; null without one. Pure. */
export function wordHouse(input: ReportInput): HouseSheet | null {
  const { house, t, language } = input;
  if (house === null) return null;
  const placed = house.notes.map((note) => ({ note, place: rankPlace(input, note.at) }));
  return {
    name: house.name === null ? null : wordHouseText(house.name, t, language),
    owner: wordHouseText(house.owner, t, language),
    reviewed: input.formats.dayLong(house.reviewed),
    lines: placed.toSorted((a, b) => a.place - b.place).map(({ note }) => wordHouseNote(note, t, language, wordPlace(input, note.at))),
  };
}

/** The notes on one decision; those on an option say on which. Pure. */
export function listDecisionHouse(input: ReportInput, decision: string): readonly HouseLine[] {
  return listNotes(input.house, (at) => 'decision' in at && at.decision === decision).map((note) => {
    const option = 'decision' in note.at ? note.at.option : null;
    return wordHouseNote(note, input.t, input.language, option === null ? null : input.texts.option(decision, option, 'label'));
  });
}

/** The notes on one competency. Pure. */
export function listCompetencyHouse(input: ReportInput, competency: string): readonly HouseLine[] {
  const notes = listNotes(input.house, (at) => 'competency' in at && at.competency === competency);
  return notes.map((note) => wordHouseNote(note, input.t, input.language));
}

function listNotes(house: House | null, isThere: (at: HousePlace) => boolean): readonly HouseNote[] {
  return house === null ? [] : house.notes.filter((note) => isThere(note.at));
}

/** What goes for all comes first, then the story in its order, then duties and what is to be improved. */
function rankPlace({ logic }: ReportInput, at: HousePlace): number {
  const beats = logic.acts.flatMap((act) => act.beats);
  if ('always' in at) return -1;
  if ('beat' in at) return beats.indexOf(at.beat);
  if ('decision' in at) return beats.indexOf(logic.decisions[at.decision]?.beat ?? '') + 0.5;
  return 'duty' in at ? beats.length : beats.length + 1;
}

function wordPlace({ debrief, texts, t }: ReportInput, at: HousePlace): string {
  if ('always' in at) return t('house:where.always');
  if ('beat' in at) return t('house:where.beat', { title: texts.get('beats', at.beat, 'title') });
  if ('duty' in at) return t('house:where.duty', { name: texts.name('duties', at.duty) });
  if ('competency' in at) return t('house:where.competency', { name: texts.name('competencies', at.competency) });
  const question = texts.get('decisions', at.decision, 'question');
  const number = debrief.decisions.find((one) => one.decision === at.decision)?.number;
  const decision = number === undefined ? question : t('house:where.decision', { number, question });
  return at.option === null ? decision : t('house:where.option', { decision, label: texts.option(at.decision, at.option, 'label') });
}
