import type { FaceUse } from './faces.ts';
import { asRecord, at, idsOf, listStrings, type Tree } from './text-tree.ts';

/** The texts that are set in each face. */
export type UseTexts = Readonly<Record<FaceUse, readonly string[]>>;

/** What stands on a scenario's cover: on the start page, if it is the first, and in the library. Pure. */
export function listCoverTexts(texts: readonly Tree[]): UseTexts {
  const pick = (fields: readonly string[]): readonly string[] =>
    texts.flatMap((text) => fields.flatMap((field) => listStrings(at(text, 'scenario', field))));
  const rulesets = listNames(texts, 'rulesets', ['name']);
  return {
    text: [...pick(['kind', 'summary', 'disclaimer', 'subtitle']), ...rulesets],
    label: [...pick(['title', 'subtitle']), ...rulesets],
    document: [],
    display: pick(['title', 'subtitle', 'cover-line']),
  };
}

/** What a scenario sets from its brief to its first decision, by the opening of its texts. Pure. */
export function listFirstTexts(logic: Tree, openings: readonly Tree[]): UseTexts {
  const pick = (section: string, fields: readonly string[]): string[] => listNames(openings, section, fields);
  const options = listOptions(openings);
  const names = [
    ...['rulesets', 'roles', 'measures', 'counters', 'parties', 'acts'].flatMap((section) => pick(section, ['name'])),
    ...pick('duties', ['name', 'short']),
  ];
  const arriving = [...pick('injects', ['title', 'from']), ...pick('beats', ['title', 'place'])];
  const labels = options.flatMap((option) => listStrings(at(option, 'label')));
  return {
    // Who one is, if the scenario says so, is the heading of the brief.
    display: [...openings.flatMap((text) => listStrings(at(text, 'scenario', 'you-are'))), ...pick('decisions', ['question'])],
    document: pick('injects', ['body']),
    label: [...openings.flatMap((text) => listStrings(at(text, 'scenario', 'title'))), ...names, ...labels, ...arriving],
    text: [
      ...openings.flatMap((text) => listStrings(at(text, 'scenario'))),
      ...names,
      ...pick('roles', ['line']),
      ...pick('rulesets', ['note']),
      ...openings.flatMap((text) => listFirstBands(logic, text)),
      ...labels,
      ...options.flatMap((option) => listStrings(at(option, 'note'))),
      ...arriving,
      ...pick('injects', ['tail']),
      ...pick('decisions', ['context']),
    ],
  };
}

/** What a scenario sets from its first page to the last of its debrief. Pure. */
export function listPlayedTexts(texts: readonly Tree[]): UseTexts {
  const pick = (section: string, fields: readonly string[]): string[] => listNames(texts, section, fields);
  const named = texts
    .flatMap((text) => Object.keys(asRecord(text)))
    .flatMap((section) => pick(section, ['name', 'short', 'title', 'from']));
  const options = listOptions(texts);
  const labels = options.flatMap((option) => listStrings(at(option, 'label')));
  return {
    text: texts.flatMap(listStrings),
    label: [
      ...named,
      ...texts.flatMap((text) => [...listStrings(at(text, 'scenario', 'title')), ...listStrings(at(text, 'shop-states'))]),
      ...labels,
      ...options.flatMap((option) => listStrings(at(option, 'done'))),
      ...pick('measures', ['bands']),
    ],
    document: [...pick('injects', ['body']), ...listSpoken(texts)],
    display: [
      ...pick('beats', ['short']),
      ...pick('consequences', ['title']),
      ...texts.flatMap((text) =>
        ['title', 'subtitle', 'cover-line', 'you-are'].flatMap((field) => listStrings(at(text, 'scenario', field))),
      ),
      ...pick('decisions', ['question']),
      // What would have been, if this had been chosen: a heading of the debrief.
      ...labels,
      ...pick('acts', ['name', 'headline']),
      ...pick('endings', ['title']),
    ],
  };
}

/** What is read aloud or in confidence in a room: set as a document is. */
function listSpoken(texts: readonly Tree[]): readonly string[] {
  const beats = texts.flatMap((text) => Object.values(asRecord(at(text, 'beats'))));
  const decisions = texts.flatMap((text) => Object.values(asRecord(at(text, 'decisions'))));
  return [
    ...beats.flatMap((beat) => [
      at(beat, 'facilitator', 'say'),
      at(beat, 'facilitator', 'question'),
      at(beat, 'discussion'),
      at(beat, 'contingency'),
    ]),
    ...decisions.map((decision) => at(decision, 'secret')),
  ].flatMap(listStrings);
}

function listOptions(texts: readonly Tree[]): readonly Tree[] {
  const decisions = texts.flatMap((text) => Object.values(asRecord(at(text, 'decisions'))));
  return decisions.flatMap((one) => Object.values(asRecord(at(one, 'options'))));
}

function listNames(texts: readonly Tree[], section: string, fields: readonly string[]): string[] {
  return texts.flatMap((text) =>
    idsOf(texts, section).flatMap((id) => fields.flatMap((field) => listStrings(at(text, section, id, field)))),
  );
}

/** The word of the band each measure starts in. */
function listFirstBands(logic: Tree, text: Tree): readonly string[] {
  return Object.entries(asRecord(at(logic, 'measures'))).flatMap(([id, measure]) => {
    const bands: Tree = at(measure, 'bands');
    const start = Number(at(measure, 'start'));
    const band = Array.isArray(bands)
      ? bands.find((one) => typeof at(one, 'below') !== 'number' || start < Number(at(one, 'below')))
      : undefined;
    return listStrings(at(text, 'measures', id, 'bands', String(at(band, 'id'))));
  });
}
