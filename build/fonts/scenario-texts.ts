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

/** What a scenario sets from its brief to its first decision. Pure. */
export function listFirstTexts(logic: Tree, texts: readonly Tree[]): UseTexts {
  const { beats, injects, senders, decision } = findFirstBeats(logic);
  const acts = at(logic, 'acts');
  const act = Array.isArray(acts) ? String(at(acts[0], 'id')) : '';
  const pick = (section: string, ids: readonly string[], fields: readonly string[]): string[] =>
    texts.flatMap((text) => ids.flatMap((id) => fields.flatMap((field) => listStrings(at(text, section, id, field)))));
  const options = texts.flatMap((text) => Object.values(asRecord(at(text, 'decisions', decision, 'options'))));
  const names = [
    ...['rulesets', 'roles', 'measures', 'counters'].flatMap((section) => listNames(texts, section, ['name'])),
    ...listNames(texts, 'duties', ['name', 'short']),
    ...pick('parties', senders, ['name']),
    ...pick('acts', [act], ['name']),
  ];
  const arriving = [...pick('injects', injects, ['title', 'from']), ...pick('beats', beats, ['title', 'place'])];
  const labels = options.flatMap((option) => listStrings(at(option, 'label')));
  return {
    display: pick('decisions', [decision], ['question']),
    document: pick('injects', injects, ['body']),
    label: [...texts.flatMap((text) => listStrings(at(text, 'scenario', 'title'))), ...names, ...labels, ...arriving],
    text: [
      ...texts.flatMap((text) => listStrings(at(text, 'scenario'))),
      ...names,
      ...listNames(texts, 'roles', ['line']),
      ...listNames(texts, 'rulesets', ['note']),
      ...texts.flatMap((text) => listFirstBands(logic, text)),
      ...labels,
      ...options.flatMap((option) => listStrings(at(option, 'note'))),
      ...arriving,
      ...pick('injects', injects, ['tail']),
      ...pick('decisions', [decision], ['context']),
    ],
  };
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

/** The beats from the first of the first act to the first with a decision. */
function findFirstBeats(logic: Tree): {
  readonly beats: string[];
  readonly injects: string[];
  readonly senders: string[];
  readonly decision: string;
} {
  const acts = at(logic, 'acts');
  const first = Array.isArray(acts) ? acts[0] : null;
  const beats: string[] = [];
  const injects: string[] = [];
  const senders: string[] = [];
  let id = String(at(first, 'first'));
  while (!beats.includes(id)) {
    beats.push(id);
    const arriving = at(first, 'beats', id, 'injects');
    for (const inject of Array.isArray(arriving) ? arriving : []) {
      injects.push(String(at(inject, 'id')));
      senders.push(String(at(inject, 'from')));
    }
    const decision = at(first, 'beats', id, 'decision');
    if (typeof decision === 'string') return { beats, injects, senders, decision };
    const next = at(first, 'beats', id, 'goto');
    id = Array.isArray(next) ? String(at(next[0], 'to')) : id;
  }
  return { beats, injects, senders, decision: '' };
}
